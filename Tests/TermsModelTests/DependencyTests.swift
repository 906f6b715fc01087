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

  @Test func aLetterMakesATableOfContents() {
    let text =
      String(repeating: "## Artikel 7\n", count: 6) + String(repeating: "1. Algemeen\n", count: 17)
      + String(repeating: "Schedule A\n", count: 7) + String(repeating: "## Artikel 7\n", count: 3)
    expectFresh(text, [edit(6, 11, 6, 11, "e")])
  }
}
