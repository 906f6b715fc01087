import TermsModel
import TermsTestSupport
import TermsText
import Testing

@testable import TermsWorkspace

/// What an open document says to others.
@Suite struct ContributionTests {
  private func contribution(_ document: Document, slice: Int = .max) -> Contribution? {
    var survey = ContributionSurvey(document.model())
    while !survey.advance(slice) {}
    return survey.contribution
  }

  private func summary(_ bytes: [UInt8]) -> FileSummary {
    FileReading(encoding: .utf16).summary("/a.md", bytes, Configuration(), KnownOthers())
  }

  /// The articles of an annex, which may count anew, do not make those of the body uncertain.
  @Test func annexesCountForThemselves() {
    let text = """
      Raamovereenkomst

      Artikel 1. Levering
      1.1 De leverancier levert aan de opdrachtgever volgens deze overeenkomst.
      Artikel 2. Betaling
      2.1 De opdrachtgever betaalt de leverancier.
      Artikel 3. Slot
      3.1 Partijen tekenen deze overeenkomst.

      Bijlage 1. Niveaus
      1. Beschikbaarheid
      1.1 De dienst is beschikbaar.
      2. Meting
      2.1 Er wordt gemeten.
      """
    #expect(contribution(Document(text))?.lastArticle == 3)
    #expect(summary(Array(text.utf8)).contribution?.lastArticle == 3)
  }

  /// A file says the same, whether somebody has it open or not.
  @Test(arguments: try Repository.fixtures()) func openAndClosedAreAlike(path: String) throws {
    let bytes = try Repository.bytes(path)
    let open = contribution(Document(UTF8Repair.repair(bytes).bytes))
    #expect(open == summary(bytes).contribution)
    #expect(open == contribution(Document(UTF8Repair.repair(bytes).bytes), slice: 3))
  }

  /// After any edit: what a document says is what a fresh one says, and it says something else only when its outline is
  /// counted as another.
  @Test(arguments: try Repository.fixtures().enumerated().map { ($0.offset, $0.element) })
  func editsAreNoticed(seed: Int, path: String) throws {
    struct Seen: Equatable {
      let revision: Int
      let isTerms: Bool
    }
    var random = RandomEdits(seed: UInt64(seed))
    let document = Document(try Repository.bytes(path))
    var last: (seen: Seen, contribution: Contribution?)?
    for _ in 0..<60 {
      let edit = random.next(lines: document.lines.count)
      document.replace(edit.start, edit.end, with: edit.text)
      document.settle()
      let model = document.model()
      let seen = Seen(revision: model.outlineRevision, isTerms: model.isTerms)
      let now = contribution(document)
      if let last, last.seen == seen { #expect(last.contribution == now, "after \(edit)") }
      #expect(contribution(Document(document.lines.bytes)) == now)
      last = (seen, now)
    }
  }

  /// Typing in the words of a clause is no reason to look at the whole document again.
  @Test func typingInAClauseChangesNothing() throws {
    let document = Document(Array(WorkspaceScannerTests.terms.utf8))
    let before = document.model().outlineRevision
    for offset in 10..<30 {
      // The length stays: a longer line may be another kind of line.
      document.replace(
        BytePosition(row: 4, offset: offset), BytePosition(row: 4, offset: offset + 1), with: Array("x".utf8))
      document.settle()
      #expect(document.model().outlineRevision == before)
    }
    document.replace(BytePosition(row: 6, offset: 11), BytePosition(row: 6, offset: 12), with: Array("7".utf8))
    #expect(document.model().outlineRevision > before)
  }
}
