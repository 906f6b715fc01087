import TermsModel
import TermsRules
import TermsSyntax
import TermsTestSupport
import Testing

/// The documents of `Fixtures/`, held against their `.expected` files.
@Suite("Fixtures")
struct FixtureTests {
  static let fixtures = (try? Repository.fixtures()) ?? []

  @Test("understands", arguments: fixtures)
  func understands(_ fixture: String) throws {
    guard let expectations = try Expectations(of: fixture) else {
      #expect(fixture.contains("/silence/"), "\(fixture) has no expectations")
      return
    }
    let understanding = Understanding(try Repository.bytes(fixture))
    for failure in FixtureCheck(understanding, expectations).failures() { Issue.record("\(fixture): \(failure)") }
  }

  @Test("stays silent", arguments: fixtures.filter { $0.contains("/silence/") })
  func staysSilent(_ fixture: String) throws {
    let understanding = Understanding(try Repository.bytes(fixture))
    #expect(understanding.findingLines(atLeast: .information).isEmpty)
  }

  @Test func fixturesAreThere() {
    #expect(Self.fixtures.count >= 14)
  }
}
