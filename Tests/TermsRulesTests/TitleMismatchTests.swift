import TermsRules
import TermsTestSupport
import Testing

@Suite("Titles that do not fit")
struct TitleMismatchTests {
  private func around(_ clause: String) -> String {
    """
    Artikel 1. Levering en afname
    1.1 De leverancier levert de zaken volgens de overeenkomst.
    1.2 De klant neemt de zaken af.
    Artikel 2. Betaling
    2.1 De klant betaalt binnen veertien dagen.
    2.2 \(clause)
    Artikel 3. Geheimhouding
    3.1 Partijen zwijgen over de overeenkomst.
    """
  }

  @Test(arguments: [
    "Zie artikel 3 (Betaling).", "Zie artikel 3 “Betaling”.", "Zie artikel 3 \"Betaling\".",
    "Zie Article 3 (Betaling).",
  ])
  func anotherArticleHasTheTitle(_ clause: String) {
    let understanding = Understanding(around(clause))
    #expect(understanding.found(by: TitleMismatch.self).map(\.severity) == [.warning])
    #expect(understanding.messages(of: TitleMismatch.self) == ["Artikel 3 heet “Geheimhouding”, niet “Betaling”."])
    #expect(
      understanding.messages(of: TitleMismatch.self, .english) == [
        "Article 3 is titled “Geheimhouding”, not “Betaling”."
      ])
    #expect(
      understanding.fixedLine(TitleMismatch.self) == [
        "2.2 " + clause.replacing("3", with: "2"), "2.2 " + clause.replacing("Betaling", with: "Geheimhouding"),
      ])
  }

  @Test func aTitleThatNobodyHasCountsWhereTitlesAreCited() {
    let clause = "Zie artikel 3 (Aansprakelijkheid)."
    #expect(Understanding(around(clause)).lines(of: TitleMismatch.self) == [])
    let citing = around(clause + " Zie artikel 1 (Levering) en artikel 3 (Geheimhouding).")
    #expect(
      Understanding(citing).lines(of: TitleMismatch.self) == ["6 information artikel 3 (Aansprakelijkheid)"])
  }

  @Test(arguments: [
    "Zie artikel 3 (Geheimhouding).", "Zie artikel 1 (Levering).", "Zie artikel 3 (geheimhouding).",
    "Zie artikel 3 (zie ook artikel 2).", "Zie artikel 3 (hierna: Betaling).", "Zie artikel 3 (AVG).",
    "Zie artikel 3 (Geheimhoudingen).", "Zie artikel 3.1 (Geheimhouding).", "Zie artikel 3 (Indien van toepassing).",
    "Zie artikel 3 BW (Betaling).", "Zie artikel 1 (Leveringen).", "Zie artikel 3 (drie).",
  ])
  func fits(_ clause: String) {
    #expect(Understanding(around(clause)).lines(of: TitleMismatch.self) == [])
  }

  /// Each member of a list has its own title.
  @Test(arguments: [
    ("Zie de artikelen 1 (Levering) en 3 (Betaling).", ["6 warning 3 (Betaling)"]),
    ("Zie de artikelen 3 (Betaling) en 1 (Levering).", ["6 warning artikelen 3 (Betaling)"]),
    ("Zie artikel 1 (Levering), 2 (Geheimhouding) en 3 (Geheimhouding).", ["6 warning 2 (Geheimhouding)"]),
    ("Zie de artikelen 1 (Levering), 2 (Betaling) en 3 (Geheimhouding).", []),
    ("Zie de artikelen 1 en 3 (Geheimhouding).", []), ("Zie de artikelen 1 tot en met 3 (Geheimhouding).", []),
  ])
  func lists(_ clause: String, _ expected: [String]) {
    #expect(Understanding(around(clause)).lines(of: TitleMismatch.self) == expected)
  }

  /// A title that was shortened at its front is that of the one article that has its words.
  @Test(arguments: [
    ("Zie artikel 3 (Afname).", ["6 warning artikel 3 (Afname)"]), ("Zie artikel 1 (Afname).", []),
    ("Zie artikel 3 (Afnamen).", []),
  ])
  func shortened(_ clause: String, _ expected: [String]) {
    #expect(Understanding(around(clause)).lines(of: TitleMismatch.self) == expected)
  }

  /// A clause has no title: what is said of it may describe it, but not with the title of another article.
  @Test(arguments: [
    ("Zie artikel 3.1 (Betaling).", ["6 warning artikel 3.1 (Betaling)"]),
    ("Zie artikel 3.1 (Levering).", ["6 warning artikel 3.1 (Levering)"]),
    // Its own article's, that of nobody, and words that the clause has.
    ("Zie artikel 3.1 (Geheimhouding).", []), ("Zie artikel 3.1 (Garantie).", []),
    ("Zie artikel 1.1 (Levering en afname).", []), ("Zie artikel 4.1 (Betaling).", []),
  ])
  func clauses(_ clause: String, _ expected: [String]) {
    let text = around(clause) + "\nArtikel 4. Slot\n4.1 De betaling geschiedt in euro's.\n4.2 Nederlands recht geldt."
    #expect(Understanding(text).lines(of: TitleMismatch.self) == expected)
  }

  @Test func aClauseOfTheArticleThatHasTheTitle() {
    let understanding = Understanding(around("Zie artikel 3.1 (Betaling)."))
    #expect(understanding.messages(of: TitleMismatch.self) == ["Artikel 3 heet “Geheimhouding”, niet “Betaling”."])
    #expect(
      understanding.fixedLine(TitleMismatch.self) == [
        "2.2 Zie artikel 2.1 (Betaling).", "2.2 Zie artikel 3.1 (Geheimhouding).",
      ])
  }
}
