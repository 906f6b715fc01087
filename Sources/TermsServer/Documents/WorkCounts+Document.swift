import LanguageServerProtocol
import TermsModel

extension WorkCounts {
  /// The work on a document since it was made: the only place that asks a document for its counters.
  init(_ document: Document) {
    self.init()
    linesScanned = document.scannedLines
    nodesCopied = document.lines.nodesCopied
    keysEvaluated = document.keysEvaluated
  }
}
