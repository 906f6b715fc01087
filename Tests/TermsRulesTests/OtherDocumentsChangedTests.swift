import TermsModel
import TermsRules
import TermsTestSupport
import Testing

/// News of other documents has lines that name them judged again, and loses nothing that was found there.
@Suite("News of other documents")
struct OtherDocumentsChangedTests {
  @Test func whatIsFoundAtRestStays() {
    let document = Understanding(
      """
      Artikel 1. Levering
      1.1 Artikel 2 van de Hoofdovereenkomst geldt vanaf 31 februari 2026 voor de opdrachtgever.
      1.2 De opdrachtnemer levert aan de opdrachtgever wat is overeengekomen.

      Artikel 2. Betaling
      2.1 De opdrachtgever betaalt de opdrachtnemer binnen dertig dagen.
      2.2 Bij verzuim is de opdrachtgever rente verschuldigd volgens de overeenkomst.
      """
    ).document
    var index = FindingIndex()
    index.finish(document.model())
    let before = index.sorted(document.model()).map(\.finding.code)
    #expect(before == [ImpossibleDate.code])
    #expect(document.namesDocuments)

    document.othersChanged()
    index.update(document.model())
    #expect(index.hasWork(document.model()))
    index.finish(document.model())
    #expect(index.sorted(document.model()).map(\.finding.code) == before)
  }
}
