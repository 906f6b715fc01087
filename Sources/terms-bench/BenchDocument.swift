import TermsFeatures
import TermsModel
import TermsRules
import TermsTestSupport
import TermsText

/// The document that the engine's figures are taken from: the one place that knows how the engine is asked.
final class BenchDocument {
  private let document: Document
  private var found = FindingIndex()

  init(_ text: [UInt8]) { document = Document(text) }

  func apply(_ edit: Edit, _ bytes: [UInt8]) { document.replace(edit.start, edit.end, with: bytes) }

  /// Everything that a publish needs, but for its encoding.
  func findings() -> Int {
    let model = document.model()
    found.update(model)
    return found.sorted(model).count
  }

  /// What is done once the typing rests: what edits left for later, in the whole document.
  func rest() {
    document.settle()
    found.finish(document.model())
  }

  /// Work since the document was opened, which no clock can blur.
  var counters: [(name: String, value: Int)] {
    [
      ("lines scanned", document.scannedLines), ("nodes copied", document.lines.nodesCopied),
      ("keys evaluated", document.model().keysEvaluated),
      ("lines structured", document.model().linesStructured),
    ]
  }

  func editor() -> EditorDocument { EditorDocument(document, document.model(), language: .dutch) }
}
