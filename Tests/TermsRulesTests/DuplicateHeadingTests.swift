import TermsRules
import TermsTestSupport
import Testing

@Suite("Headings that stand twice")
struct DuplicateHeadingTests {
  @Test func twoArticles() {
    let understanding = Understanding(NumberedTerms.clauses("4. Garantie", "4. Betaling"))
    #expect(understanding.findingLines() == ["information duplicate-heading 12 Betaling"])
    #expect(understanding.messages("duplicate-heading", .dutch) == ["Kop “Betaling” staat ook op regel 4."])
    #expect(understanding.messages("duplicate-heading", .english) == ["Heading “Betaling” also on line 4."])
  }

  @Test func caseAndPunctuationMakeNoDifference() {
    let understanding = Understanding(NumberedTerms.clauses("4. Garantie", "4. DE BETALING"))
    #expect(understanding.findingLines() == ["information duplicate-heading 12 DE BETALING"])
  }

  /// What may stand twice.
  @Test(arguments: [
    NumberedTerms.clauses("3. Levering", "3. (vervallen)").replacing("4. Garantie", with: "4. (vervallen)"),
    NumberedTerms.clauses("4. Garantie", "4. Betaling van de garantie"),
    NumberedTerms.clauses("Artikel 4. Garantie", "Hoofdstuk 2. Garantie\nArtikel 4. Betaling")
      .replacing("Artikel 1. D", with: "Hoofdstuk 1. Algemeen\nArtikel 1. D"),
    NumberedTerms.clauses + "\nBijlage 1. Tarieven\n\n1. Betaling\n1.1 De prijs is een euro.\n",
  ])
  func isNoDuplicate(_ text: String) {
    #expect(!Understanding(text).findings.contains { $0.code == "duplicate-heading" })
  }

  @Test func aNumberThatIsUsedTwiceIsReportedAsSuch() {
    let text = NumberedTerms.clauses("Artikel 3. Levering", "Artikel 2. Betaling")
      .replacing("3.1 De", with: "De").replacing("3.2 De", with: "De")
    #expect(Understanding(text).findings.map(\.code) == ["duplicate-section"])
  }
}
