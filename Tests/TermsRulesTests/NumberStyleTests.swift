import TermsRules
import TermsTestSupport
import Testing

@Suite("Rules of numbering that are off")
struct NumberStyleTests {
  @Test func areOff() {
    #expect(!MixedNumberingStyle.isOnByDefault)
    #expect(!ListConjunction.isOnByDefault)
    #expect(Understanding(NumberedTerms.clauses("2.3 Ver", "2.3. Ver")).findings.isEmpty)
  }

  @Test func aFullStopBehindOneNumber() throws {
    let understanding = Understanding(NumberedTerms.clauses("2.3 Ver", "2.3. Ver"))
    let (finding, line) = try #require(findings(of: MixedNumberingStyle.self, in: understanding).first)
    #expect(line == "hint 7 2.3.")
    #expect(finding.message.text(.dutch) { _ in nil } == "“2.3.” met punt, elders zonder.")
    #expect(finding.message.text(.english) { _ in nil } == "“2.3.” has a final dot, others not.")
    let fix = try #require(MixedNumberingStyle.fixes(of: finding, in: understanding.model).first)
    #expect(understanding.text(after: fix) == NumberedTerms.clauses)
  }

  @Test func aFullStopBehindAllButOne() throws {
    let stopped = NumberedTerms.clauses.replacing(#/(\n\d\.\d) /#) { $0.1 + ". " }
    let understanding = Understanding(stopped.replacing("2.3. V", with: "2.3 V").replacing("4.1. D", with: "4.1 D"))
    let (finding, line) = try #require(findings(of: MixedNumberingStyle.self, in: understanding).first)
    #expect(line == "hint 7 2.3")
    #expect(finding.related.count == 1)
    let fix = try #require(MixedNumberingStyle.fixes(of: finding, in: understanding.model).first)
    #expect(understanding.text(after: fix) == stopped)
  }

  @Test func oneStyle() {
    #expect(surveyed(MixedNumberingStyle.self, NumberedTerms.clauses) == [])
    #expect(surveyed(MixedNumberingStyle.self, NumberedTerms.items) == [])
  }

  @Test func theLastItemIsNotJoined() {
    let text = NumberedTerms.items("water; and\n", "water;\n")
    #expect(surveyed(ListConjunction.self, text) == ["hint 10 (c)"])
    let wrapped = NumberedTerms.items("power and water; and\n", "power and\n       water;\n")
    #expect(surveyed(ListConjunction.self, wrapped) == ["hint 11 (c)"])
  }

  @Test(arguments: [
    NumberedTerms.items, NumberedTerms.items("water; and\n", "water; or\n"),
    NumberedTerms.items("water; and\n", "water.\n"),
    NumberedTerms.items("water; and\n   (c) a place", "water;\n   (c) and a place"),
    NumberedTerms.items("water; and\n", "water, en/of\n"),
  ])
  func theLastItemIsJoined(_ text: String) { #expect(surveyed(ListConjunction.self, text) == []) }
}
