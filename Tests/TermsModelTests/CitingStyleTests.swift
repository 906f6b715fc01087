import TermsTestSupport
import Testing

/// Ways to cite that belong to a style of document.
@Suite("Styles of citing")
struct CitingStyleTests {
  private func check(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(Understanding(text).referenceLines() == expected, sourceLocation: sourceLocation)
  }

  // MARK: Paragraphs with a sign

  @Test func paragraphsThatBeginAgainInEveryArticle() {
    check(
      """
      Artikel I. Levering
      § 1 De smid levert.
      § 2 De klant betaalt:
      a) vooraf;
      b) contant.
      § 3 Wat in § 2 staat, geldt ook hier.
      Artikel II. Prijs
      § 1 De prijs van artikel I, § 2, onder b staat vast.
      § 2 Zie artikel I § 1, § 2 van artikel I en § 1 onder a, of § 9.
      § 3 De §§ 1 en 2 gaan voor artikel I, §§ 1 en 3. Naar § 307 BGB wordt niet gekeken.
      """,
      [
        "6 § 2 -> I.2@3", "8 artikel I, § 2, onder b -> I.2.b@5", "9 artikel I § 1 -> I.1@2",
        "9 § 2 van artikel I -> I.2@3",
        "9 § 1 onder a, of § 9 -> II.1@8, none", "10 §§ 1 en 2 -> II.1@8, II.2@9",
        "10 artikel I, §§ 1 en 3 -> I.1@2, I.3@6", "10 § 307 -> unknown",
      ])
  }

  @Test func paragraphsThatAreArticles() {
    check(
      """
      § 1 Levering
      1. De smid levert.
      § 2 Prijs
      1. De prijs van § 1 staat vast.
      2. Zie § 1, lid 1.
      """,
      ["4 § 1 -> 1@1", "5 § 1, lid 1 -> 1.1@2"])
  }

  @Test func romanArticlesWithAPointBehindThem() {
    check(
      """
      Artikel I. Levering
      § 1 De smid levert.
      § 2 De klant betaalt.
      Artikel II. Prijs
      § 1 De prijs van artikel I.2 staat vast; de artikelen VI.82 tot VI.87 WER gelden niet.
      """,
      ["5 artikel I.2 -> I.2@3", "5 artikelen VI.82 tot VI.87 WER -> external"])
  }

  @Test func partsInSmallLetters() {
    check(
      """
      Deel I. Algemeen
      Artikel 1. Begin
      De bepalingen van deel II gelden ook hier, en elk deel dat over is. Zie titel 2.
      Deel II. Hekken
      Artikel 2. Slot
      Deel IV van het hek is van hout.
      """,
      ["3 deel II -> Deel II@4", "3 titel 2 -> Deel II@4", "6 Deel IV -> unknown"])
  }

  // MARK: Laws

  @Test(arguments: [
    "artikel 3 van het Uitvoeringsbesluit Wwft 2018", "artikel 45 van laatstgenoemde wet",
    "het Haags Trustverdrag 1985, artikel 11 daarvan", "het Besluit kosten gevolgd, en wel artikel 9, lid 1, daarvan",
    "artikel 4 van Verordening (EG) nr. 593/2008", "article 7 of the latter Act",
    "artikel 6.2 van het Bouwbesluit 2012",
  ])
  func laws(_ expression: String) {
    let understanding = Understanding(
      "Artikel 1. Een\n1.1 Deze voorwaarden gelden.\nArtikel 2. Twee\n2.1 De Auteurswet en \(expression) gelden.")
    #expect(
      understanding.referenceLines().allSatisfy { $0.hasSuffix("-> external") }, "\(understanding.referenceLines())")
    #expect(understanding.referenceLines().count == 1)
    #expect(understanding.model.definitions.isEmpty)
  }

  @Test func whatIsNoLaw() {
    check(
      """
      Artikel 1. Een
      1.1 Het Directiebesluit en de Huisregeling gelden, en artikel 2.1 daarna ook.
      Artikel 2. Twee
      2.1 Zie artikel 1.1, het Bestuursbesluit van 12 leden.
      """, ["2 artikel 2.1 -> 2.1@4", "4 artikel 1.1 -> 1.1@2"])
  }

  // MARK: Annexes

  @Test func anAnnexCitesTheBody() {
    check(
      """
      Onderhoudsovereenkomst
      Artikel 1. Begrippen
      Overeenkomst: deze overeenkomst, met haar bijlagen.
      Artikel 2. Levering
      Het werk is geregeld in artikel 1 van de Verwerking, en artikel 9 is er niet.
      Bijlage A. Verwerking
      Artikel A.1. Onderwerp
      Artikel 2 van de Overeenkomst gaat voor artikel 2 hieronder.
      Artikel A.2. Slot
      Zie artikel 1.
      """,
      [
        "5 artikel 1 van de Verwerking -> A.1@7", "5 artikel 9 -> none", "8 Artikel 2 van de Overeenkomst -> 2@4",
        "8 artikel 2 -> A.2@9", "10 artikel 1 -> A.1@7",
      ])
  }

  @Test func plainNumbersOfAnnexesProveNothing() {
    check(
      """
      Module A. Algemeen
      Artikel A.1. Een
      Zie artikel 9.
      Artikel A.2. Twee
      Zie artikel 3.
      Bijlage 1. Tarieven
      Artikel 1. Uurtarief
      Artikel 2. Reiskosten
      """, ["3 artikel 9 -> none", "5 artikel 3 -> none"])
  }
}
