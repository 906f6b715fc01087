import TermsModel
import TermsRules
import TermsTestSupport
import TermsText
import Testing

/// Edits on which something depends that does not stand beside them: each was forgotten once, or might be.
@Suite("What depends on an edit follows it")
struct DependencyTests {
  private func expectFresh(_ text: String, _ edits: [EditScript.Edit]) {
    var (document, findings, naive) = EditScript.play(edits, on: Array(text.utf8))
    let edited = Understanding(document, &findings).everything()
    #expect(EditEquivalenceTests.difference(edited, Understanding(naive.bytes).everything()) == [])
  }

  private func edit(_ row: Int, _ from: Int, _ endRow: Int, _ to: Int, _ text: String) -> EditScript.Edit {
    EditScript.Edit(
      start: BytePosition(row: row, offset: from), end: BytePosition(row: endRow, offset: to), text: Array(text.utf8))
  }

  @Test func everythingIsDeleted() {
    expectFresh("Hoofdstuk II. Betaling\n", [edit(0, 0, 1, 0, "")])
    expectFresh("Artikel 1. Een\n1.1 Tekst.\nArtikel 2. Twee\n", [edit(0, 0, 3, 0, "")])
  }

  @Test func anArticleTurnsRoman() {
    let text =
      "Artikel 1. Een\nZie artikel 9 en artikel I.2.\nArtikel 2. Twee\n§ 1 Zie § 3.\n§ 2 Slot.\nArtikel 3. Drie\nTekst.\n"
    expectFresh(text, [edit(5, 8, 5, 9, "III")])
    expectFresh(text, [edit(0, 8, 0, 9, "I"), edit(2, 8, 2, 9, "II"), edit(5, 8, 5, 9, "III"), edit(4, 0, 5, 0, "")])
  }

  @Test func aLabelOfAnotherRank() {
    let text =
      "ARTICLE I\nONE\n\nSection 1.1 See Section 9.1 and Chapter IX.\n\nARTICLE II\nTWO\n\nSection 2.1 Text of the agreement.\n"
    expectFresh(text, [edit(5, 0, 5, 7, "SECTION")])
    expectFresh(text, [edit(8, 0, 8, 7, "Article")])
    let chapters = "Chapter I. One\n1. A\n1.1 See Chapter IX and Part IX.\nChapter II. Two\n2. B\n2.1 See Chapter II.\n"
    expectFresh(chapters, [edit(3, 0, 3, 7, "Part")])
    expectFresh(chapters, [edit(3, 8, 3, 10, "2")])
    expectFresh(chapters, [edit(3, 8, 3, 10, "2"), edit(0, 8, 0, 9, "1")])
  }

  @Test func aPageComesBetweenALabelAndItsNumber() {
    let text = "1. Een\n1.1 Zie artikel\n\nPagina 2\n\nKop\n\n1.1, of niet.\n2. Twee\n2.1 Tekst.\n"
    expectFresh(text, [edit(3, 0, 3, 8, "")])
    expectFresh(text, [edit(5, 3, 5, 3, "\nKop")])
    expectFresh(text, [edit(1, 15, 1, 15, " 1")])
    expectFresh(text, [edit(7, 0, 7, 3, "1.2 Tekst")])
    expectFresh(text, [edit(3, 0, 3, 8, ""), edit(3, 0, 3, 0, "- 2 -")])
  }

  @Test func chaptersThroughWhichNumbersRunOn() {
    let text = "Deel I\n\n1\neen\n\n1) Tekst.\n\nDeel II\n\n2\ntwee\n\n1) Zie artikel 2.\n\n3\ndrie\n\n1) Tekst.\n"
    expectFresh(text, [edit(2, 0, 2, 1, "2")])
    expectFresh(text, [edit(2, 0, 4, 0, "")])
    expectFresh(text, [edit(7, 0, 8, 0, ""), edit(0, 0, 0, 6, "")])
    expectFresh(text, [edit(10, 4, 10, 4, ".")])
    expectFresh(text, [edit(8, 0, 9, 0, "")])
  }

  @Test func aBareHeadingThatItsClausesSetRight() {
    let text = "1 Een\n\n1.1 Tekst.\n\n2 Twee\n\n2.1 Tekst.\n\n13 Drie\n\n3.1 Zie artikel 3.\n\n4 Vier\n\n4.1 Tekst.\n"
    expectFresh(text, [edit(10, 0, 10, 1, "4")])
    expectFresh(text, [edit(4, 0, 7, 0, "")])
    expectFresh(text, [edit(9, 0, 9, 0, "tekst")])
  }

  @Test func aSectionIsRepealed() {
    let text = "1. One\n\n(1) Text.\n\n2. Two things\n\n3. Three\n\n(1) See section 2.\n\n4. Four\n\n(1) Text.\n"
    expectFresh(text, [edit(4, 3, 4, 13, "[repealed]")])
    expectFresh(text, [edit(4, 3, 4, 13, "[repealed]"), edit(6, 3, 6, 8, "[repealed]"), edit(6, 0, 6, 1, "5")])
    expectFresh(text, [edit(4, 3, 4, 13, "[repealed]"), edit(6, 3, 6, 13, "three."), edit(4, 3, 4, 4, "")])
  }

  @Test func anItemIsInserted() {
    let text =
      "1. One\n\n(1) Text:\n(a) one;\n(aa) two;\n(b) three, see (1)(aa).\n\n2. Two\n\n(1) See section 1(1)(aa).\n"
    expectFresh(text, [edit(5, 1, 5, 2, "bb")])
    expectFresh(text, [edit(5, 0, 6, 0, "")])
    expectFresh(text, [edit(3, 1, 3, 2, "b"), edit(3, 1, 3, 2, "a"), edit(4, 0, 4, 0, "  ")])
  }

  @Test func aHeadingInCapitalsStandsOverText() {
    let text =
      "ONE\n\n1. Text of one.\n\nTWO\n\n2. Text of two, see 'Three'.\n\nTHREE\n\nText without a number.\n\n3. Text of three.\n"
    expectFresh(text, [edit(10, 0, 10, 0, "4. ")])
    expectFresh(text, [edit(10, 21, 10, 22, "")])
    expectFresh(text, [edit(7, 0, 8, 0, "")])
    expectFresh(text, [edit(5, 0, 6, 0, ""), edit(4, 0, 4, 3, "Two")])
  }

  @Test func theLineAboveSaysThatAnotherIsMeant() {
    let text = """
      1. Words
      1.1 "Owner" means the seller, "Tool" means the machine and "Fee" means the price under this agreement.
      1.2 The Owner lends the Tool for the Fee. The Owner mends the Tool; the Fee is due to the Owner of the Tool.
      1.3 It is the sum that somebody pays to the
      owner of such a thing, and not what the Owner asks.
      """
    expectFresh(text, [edit(3, 40, 3, 43, "an")])
    expectFresh(text, [edit(3, 40, 3, 43, "an"), edit(3, 40, 3, 42, "the"), edit(4, 0, 4, 0, "willing ")])
    expectFresh(text, [edit(4, 0, 4, 0, "1.4 ")])
  }

  @Test func aSectionGetsItsLabel() {
    let text =
      "ARTICLE I\nONE\n\nSection 1.01 One. This Section and this Part.\n\nARTICLE II\nTWO\n\nSection 2.01 Two. The preceding Section.\n"
    expectFresh(text, [edit(3, 0, 3, 8, "")])
    expectFresh(text, [edit(0, 0, 0, 9, "PART 1")])
    expectFresh(text, [edit(8, 0, 8, 12, "Section 2.02"), edit(8, 0, 8, 8, "")])
  }

  @Test func aLetterMakesATableOfContents() {
    let text =
      String(repeating: "## Artikel 7\n", count: 6) + String(repeating: "1. Algemeen\n", count: 17)
      + String(repeating: "Schedule A\n", count: 7) + String(repeating: "## Artikel 7\n", count: 3)
    expectFresh(text, [edit(6, 11, 6, 11, "e")])
  }

  /// What was a slip when the document was opened is none once it is said so more often.
  @Test func aSlipBecomesTheUsualSpelling() {
    let text = """
      Artikel 1. Definities
      In deze voorwaarden wordt verstaan onder:
      Klant: degene die een fiets huurt.
      Huurovereenkomst: de afspraak tussen de Klant en de Winkel over de fiets.
      Winkel: de zaak aan de Dorpsstraat.
      Artikel 2. Huren
      1. De Klant tekent de Huurovereenkomst in de Winkel.
      2. De Klant zegt de Huurovereenkomst op.
      3. De Winkel verlengt de Huurovereenkomst.
      4. De Winkel bewaart de Huurovereenkomst.
      5. Als het regent eindigt de huurovereenkomst later.
      6. Als het sneeuwt is er geen fiets.

      """
    let slips = Understanding(text).findings.filter { $0.code == InconsistentTerm.code && $0.severity == .warning }
    #expect(slips.count == 1)
    let more = " volgens de huurovereenkomst"
    expectFresh(text, [edit(11, 35, 11, 35, more)])
    expectFresh(text, [edit(11, 35, 11, 35, more), edit(11, 35, 11, 35 + more.utf8.count, "")])
    expectFresh(text, [edit(6, 0, 7, 0, "")])
    expectFresh(text, [edit(4, 0, 5, 0, "")])
  }
}
