import TermsModel
import TermsTestSupport
import TermsText
import Testing

/// Small texts on which the model and the naive one once disagreed.
@Suite("Mended disagreements")
struct MendedDisagreementTests {
  private func disagreements(_ text: String) -> [String] {
    NaiveModel(NaiveText(Array(text.utf8))).disagreements(with: Understanding(text))
  }

  @Test("a start before the first line and an end on it are swapped only when clamped")
  func negativeRow() {
    let document = Document("abcdef")
    document.replace(BytePosition(row: -1, offset: 4), BytePosition(row: 0, offset: 2), with: [])
    let text = document.lines.line(at: 0)?.text.string
    #expect(text == "abef")
  }

  @Test("a clause between two items that print 1 ends a list of ones")
  func listOfOnes() {
    let text = "Artikel 5. Levering\n 1. Leveranties\n5.1 De leverancier levert.\n 1. Aansluiting\nArtikel 6. Slot\n"
    #expect(disagreements(text) == [])
  }

  @Test("the items of a module are compared with its items, not with its articles")
  func itemsOfModule() {
    let text = "Artikel 5. Levering\nModule B. Iets\n 1. Dienst\nlid 2\nArtikel 5. Levering\n"
    #expect(disagreements(text) == [])
  }

  @Test("a term of one letter is not the article een")
  func oneLetterTerm() {
    let text = "Artikel 1. Begrippen\nOnder e wordt verstaan: de heffing.\nArtikel 2. Slot\nHet is een heffing.\n"
    #expect(disagreements(text) == [])
  }

  @Test("a term with a mark between its words is found")
  func termWithMark() {
    let text = "1. Terms\n1.1 “Smith & Sons” means the shop.\n1.2 Smith & Sons sells tea.\n2. End\n2.1 The end.\n"
    #expect(disagreements(text) == [])
  }
}
