import TermsTestSupport
import Testing

/// Small documents with every citing expression in them and where it leads.
@Suite("Resolution")
struct ResolutionTests {
  private func check(_ text: String, _ expected: [String], sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(Understanding(text).referenceLines() == expected, sourceLocation: sourceLocation)
  }

  @Test func dutchTermsWithLeden() {
    check(
      """
      Artikel 1 - Definities
      a. Bakker: De Korenaar te Deventer;
      b. Klant: de wederpartij van de Bakker.
      Artikel 2 - Toepasselijkheid
      1. Deze voorwaarden gelden altijd.
      2. Afwijkingen gelden als dat schriftelijk is bevestigd; zie artikel 1 onder b.
      Artikel 3 - Betaling
      1. Bij overschrijding geldt artikel 2, eerste en tweede lid.
      2. In afwijking van het eerste lid geldt art. 2 lid 1 en 2, zie bijlage 1.
      3. De artikelen 6:231 en 6:233 BW gelden, en dit lid ook.
      """,
      [
        "6 artikel 1 onder b -> 1.b@3", "8 artikel 2, eerste en tweede lid -> 2.1@5, 2.2@6", "9 eerste lid -> 3.1@8",
        "9 art. 2 lid 1 en 2 -> 2.1@5, 2.2@6", "9 bijlage 1 -> unknown", "10 artikelen 6:231 en 6:233 BW -> external",
        "10 dit lid -> 3.3@10",
      ])
  }

  @Test func englishAgreementWithLettersAndRomanItems() {
    check(
      """
      ## 1. Services
      1.1 The Supplier provides the Services under Sections 2 and 3, see Schedule 1.
      1.2 The Client shall:
      (a) cooperate;
      (b) pay; and
      (c) comply with Section 3.1(b)(ii).
      ## 2. Fees
      2.1 The Client pays as set out in Sections 1.2(a) to (c) and clause 2.1.
      ## 3. Term
      3.1 Either party may end it (a) on notice, or (b) if the other (i) is insolvent or (ii) breaches this Section.
      ## Schedule 1 Services
      1. Support
      2. Hosting
      """,
      [
        "2 Sections 2 and 3 -> 2@7, 3@9", "2 Schedule 1 -> Schedule 1@11", "6 Section 3.1(b)(ii) -> 3.1.b.ii@10",
        "8 Sections 1.2(a) to (c) -> 1.2.a@4, 1.2.b@5, 1.2.c@6", "8 clause 2.1 -> 2.1@8", "10 this Section -> 3@9",
      ])
  }

  @Test func aReferenceStaysInItsOwnCopyAndModule() {
    check(
      """
      Module A. Algemeen
      Artikel A.1. Offerte
      A.1.1 Een offerte is vrijblijvend.
      Module B. Hosting
      Artikel B.1. Uitvoering
      B.1.1 De dienst begint direct.
      B.1.2 In afwijking van artikel 1.1 en artikel A.1.1 en deze module geldt lid 1.
      """,
      ["7 artikel 1.1 en artikel A.1.1 -> B.1.1@6, A.1.1@3", "7 deze module -> Module B@4", "7 lid 1 -> B.1.1@6"])
  }

  @Test func wrappedTextIsReadOverTheLineEnd() {
    check(
      """
      1. Levering
      1.1. De verplichtingen zoals vastgelegd in
      artikel 2 blijven voortbestaan, evenals die van de artikelen 1.1 tot
      en met 1.2, ook nadat de overeenkomst is beëindigd door een van de
      partijen.
      1.2. Iets anders.
      2. Betaling
      2.1. De klant betaalt.
      """, ["3 artikel 2 -> 2@7", "3 artikelen 1.1 tot\nen met 1.2 -> 1.1@2, 1.2@6"])
  }
}
