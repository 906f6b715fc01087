import TermsRules
import Testing

@Suite("Pages about the rules")
struct RulePageTests {
  @Test(arguments: RuleSet.codes.sorted())
  func eachRuleHasOne(code: String) throws {
    let page = try #require(RulePage.text(of: code))
    #expect(page.hasPrefix("# \(code)\n\n"))
    let summary = try #require(RulePage.summary(of: code))
    #expect(summary.count > 20 && !summary.contains("\n"), "\(summary)")
  }

  @Test func nothingElseHas() {
    #expect(RulePage.text(of: "comparison") == nil)
    #expect(RulePage.summary(of: "") == nil)
  }
}
