import TermsFeatures
import TermsTestSupport
import Testing

/// Styles of numbering, each before and after.
extension RenumberingTests {
  @Test func clausesFollowTheirArticle() throws {
    try expect(
      """
      3. Levering
      3.1. De een levert.
      3.2. De ander neemt af, zie 3.1 en artikel 4.2, in 4.1 t/m 4.2 bepaald.
      4. Betaling
      4.1. De klant betaalt.
      4.2. Zie artikel 3.1 en artikel 4.
      """, .insert(.init()), on: "4",
      gives: """
        3. Levering
        3.1. De een levert.
        3.2. De ander neemt af, zie 3.1 en artikel 5.2, in 5.1 t/m 5.2 bepaald.
        4. [Titel]
        4.1. [Tekst].
        5. Betaling
        5.1. De klant betaalt.
        5.2. Zie artikel 3.1 en artikel 5.
        """)
  }

  @Test func itemsWithoutTheirArticlesNumber() throws {
    try expect(
      """
      1. Levering

       1. De leverancier levert op tijd.
       2. De klant neemt af.
       3. In artikel 1.1 en 1.2 is de klant koper.

      2. Betaling

       1. De klant betaalt, zie artikel 1.3 en lid 2.
       2. Zie artikel 1 lid 2.
      """, .delete, on: "1.1",
      gives: """
        1. Levering

         1. De klant neemt af.
         2. In artikel 1.1 is de klant koper.

        2. Betaling

         1. De klant betaalt, zie artikel 1.2 en lid 2.
         2. Zie artikel 1 lid 1.
        """)
  }

  @Test func modulesKeepOrOmitTheirLetter() throws {
    try expect(
      """
      Module A. Algemeen
      Artikel A.1. Aanbod
      A.1.1 Een aanbod vervalt na een maand.
      A.1.2 Zie artikel 1 lid 1 en artikel 2.1 hieronder.
      Artikel A.2. Uitvoering
      A.2.1 Zie artikel A.1.2 en artikel B.1.1.
      Module B. Drukwerk
      Artikel B.1. Proef
      B.1.1 Zie artikel A.2.1 en module A.
      B.1.2 Zie artikel 1.1.
      """, .insert(.init(title: "Nieuw", text: "Nog te schrijven.")), on: "A.1",
      gives: """
        Module A. Algemeen
        Artikel A.1. Nieuw
        A.1.1 Nog te schrijven.
        Artikel A.2. Aanbod
        A.2.1 Een aanbod vervalt na een maand.
        A.2.2 Zie artikel 2 lid 1 en artikel 3.1 hieronder.
        Artikel A.3. Uitvoering
        A.3.1 Zie artikel A.2.2 en artikel B.1.1.
        Module B. Drukwerk
        Artikel B.1. Proef
        B.1.1 Zie artikel A.3.1 en module A.
        B.1.2 Zie artikel 1.1.
        """)
  }

  @Test func lettersAndRomanNumeralsStay() throws {
    try expect(
      """
      Section 1. Delivery
      1.1 The seller delivers:
      (a) on time;
      (b) in the way of Section 1.1(c)(ii);
      (c) with papers:
      (i) one for the buyer;
      (ii) one for the carrier.
      Section 2. Payment
      2.1 The buyer pays, see Section 1.1(c)(i) and Section 1.1(b).
      2.2 See paragraph (a) of this Section.
      """, .delete, on: "1.1.a",
      gives: """
        Section 1. Delivery
        1.1 The seller delivers:
        (a) in the way of Section 1.1(b)(ii);
        (b) with papers:
        (i) one for the buyer;
        (ii) one for the carrier.
        Section 2. Payment
        2.1 The buyer pays, see Section 1.1(b)(i) and Section 1.1(a).
        2.2 See paragraph (a) of this Section.
        """)
  }

  @Test func romanChaptersAndAnnexes() throws {
    let text = """
      Hoofdstuk I Algemeen
      Artikel 1 Aanbod
      1.1 Een aanbod is vrijblijvend.
      Hoofdstuk II Levering
      Artikel 2 Termijn
      2.1 Zie hoofdstuk I en bijlage 2.
      2.2 Zie hoofdstuk II.
      Bijlage 1 Prijzen
      De prijzen staan hier.
      Bijlage 2 Kaart
      De kaart staat hier, bij bijlage 1.
      """
    try expect(
      text, .insert(.init(title: "Nieuw", text: "Volgt.")), on: "2", kind: .chapter,
      gives: text.replacing("Hoofdstuk II ", with: "Hoofdstuk II Nieuw\nVolgt.\nHoofdstuk III ")
        .replacing("hoofdstuk II.", with: "hoofdstuk III."))
    try expect(
      text, .insert(.init(title: "Nieuw", text: "Volgt.")), on: "1", kind: .annex,
      gives: text.replacing("Bijlage 2", with: "Bijlage 3").replacing("bijlage 2", with: "bijlage 3")
        .replacing("bijlage 1", with: "bijlage 2")
        .replacing("Bijlage 1", with: "Bijlage 1 Nieuw\nVolgt.\nBijlage 2"))
  }

  @Test func numbersThatWerePutInBetween() throws {
    let text = """
      Artikel 9 Een
      De eerste tekst staat hier, bij artikel 10a.
      Artikel 10 Twee
      De tweede tekst staat hier, bij artikel 10b.
      Artikel 10a Drie
      De derde tekst staat hier, bij artikel 11.
      Artikel 10b Vier
      De vierde tekst staat hier, bij artikel 10.
      Artikel 11 Vijf
      De vijfde tekst staat hier.
      """
    let new = NumberingCommand.insert(.init(title: "Nieuw", text: "Dit is een nieuwe tekst."))
    try expect(
      text, new, on: "10a",
      gives: text.replacing("10b", with: "10c").replacing("10a", with: "10b")
        .replacing("Artikel 10b", with: "Artikel 10a Nieuw\nDit is een nieuwe tekst.\nArtikel 10b"))
    try expect(
      text, new, on: "10",
      gives: text.replacing("11", with: "12").replacing("10", with: "11")
        .replacing("Artikel 11 Twee", with: "Artikel 10 Nieuw\nDit is een nieuwe tekst.\nArtikel 11 Twee"))
    try expect(
      text, .delete, on: "10a",
      gives: text.replacing("Artikel 10a Drie\nDe derde tekst staat hier, bij artikel 11.\n", with: "")
        .replacing("10b", with: "10a"), leaving: ["deleted artikel 10a"])
  }

  @Test func tablesOfContentsAndLinks() throws {
    try expect(
      """
      # Voorwaarden

      - [Artikel 2 Betaling](#artikel-2-betaling)

      ## Artikel 1 Levering

      1. De een levert op tijd, zie [artikel 2](#artikel-2-betaling).
      2. De ander neemt af.

      ## Artikel 2 Betaling

      1. De klant betaalt.
      """, .insert(.init()), on: "1",
      gives: """
        # Voorwaarden

        - [Artikel 3 Betaling](#artikel-3-betaling)

        ## Artikel 1 [Titel]

        1. [Tekst].

        ## Artikel 2 Levering

        1. De een levert op tijd, zie [artikel 3](#artikel-3-betaling).
        2. De ander neemt af.

        ## Artikel 3 Betaling

        1. De klant betaalt.
        """)
    try expect(
      """
      Inhoud
      Artikel 1 Levering .......... 1
      Artikel 2 Betaling .......... 2
      Artikel 3 Geschil .......... 4

      Artikel 1 Levering
      De een levert op tijd aan de ander.
      Artikel 2 Betaling
      De klant betaalt binnen een maand.
      Artikel 3 Geschil
      De rechter beslist.
      """, .insert(.init()), on: "2",
      gives: """
        Inhoud
        Artikel 1 Levering .......... 1
        Artikel 2 [Titel] .......... 2
        Artikel 3 Betaling .......... 2
        Artikel 4 Geschil .......... 4

        Artikel 1 Levering
        De een levert op tijd aan de ander.
        Artikel 2 [Titel]
        [Tekst].
        Artikel 3 Betaling
        De klant betaalt binnen een maand.
        Artikel 4 Geschil
        De rechter beslist.
        """)
  }
}
