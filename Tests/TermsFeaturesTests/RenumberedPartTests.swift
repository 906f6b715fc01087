import TermsFeatures
import TermsModel
import TermsTestSupport
import Testing

/// References into schedules that get another number, and ranges that cover something else afterwards.
@Suite("Parts and ranges after a change of numbers")
struct RenumberedPartTests {
  private static let text = """
    Services Agreement

    1. Definitions
    1.1 "Supplier" means the supplier and "Customer" means the customer of the agreement.

    2. Payment
    2.1 Paragraph 2 of Schedule 1 applies, paragraph 6 of Schedule 2 and paragraph 1.1 of Schedule 2.
    2.2 Paragraph 4 of Schedule 9 does not, nor does paragraph 1 of Schedule 2 to the Companies Act 2006.
    2.3 Clauses 2.1 to 2.3 survive.
    2.4 The Customer pays the Supplier.

    Schedule 1. Fees
    1. The fee.
    2. The discount.

    Schedule 2. Levels
    1. The levels:
    1.1 uptime;
    1.2 response.
    2. Reports.
    """

  private func change(_ command: NumberingCommand, _ number: String, _ kind: ProvisionKind) throws -> (
    lines: [Substring], untouched: [String]
  ) {
    let understanding = Understanding(Self.text)
    let editor = understanding.editor()
    let provision = try #require(editor.provision(numbered: number, kind: kind))
    let plan = try editor.plan(command, for: provision)
    return (understanding.applying(plan).split(separator: "\n"), understanding.untouched(plan))
  }

  @Test func partsFollowWhateverIsCitedInThem() throws {
    let (lines, untouched) = try change(.insert(.init(title: "New")), "1", .annex)
    #expect(
      lines.contains(
        "2.1 Paragraph 2 of Schedule 2 applies, paragraph 6 of Schedule 3 and paragraph 1.1 of Schedule 3."))
    #expect(
      lines.contains(
        "2.2 Paragraph 4 of Schedule 9 does not, nor does paragraph 1 of Schedule 2 to the Companies Act 2006."))
    #expect(!untouched.contains { $0.contains("paragraph 6") || $0.contains("paragraph 1.1") }, "\(untouched)")
  }

  @Test func whatWasInADeletedPartIsListed() throws {
    let (lines, untouched) = try change(.delete, "2", .annex)
    #expect(lines.contains { $0.hasPrefix("2.1 Paragraph 2 of Schedule 1 applies, paragraph 6 of Schedule 2") })
    #expect(untouched.contains { $0.contains("paragraph 6 of Schedule 2") }, "\(untouched)")
    #expect(untouched.contains { $0.contains("paragraph 1.1 of Schedule 2") }, "\(untouched)")
  }

  @Test func aRangeThatCoversOtherThingsIsListed() throws {
    let out = try change(.renumber(to: "2.7"), "2.2", .paragraph)
    #expect(out.lines.contains("2.3 Clauses 2.1 to 2.3 survive."))
    #expect(out.untouched.contains { $0.contains("Clauses 2.1 to 2.3") }, "\(out.untouched)")
    let beside = try change(.renumber(to: "2.7"), "2.4", .paragraph)
    #expect(!beside.untouched.contains { $0.contains("Clauses 2.1 to 2.3") }, "\(beside.untouched)")
  }
}
