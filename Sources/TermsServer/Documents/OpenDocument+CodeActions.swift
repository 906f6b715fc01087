import LanguageServerProtocol

extension OpenDocument {
  /// The findings that a client asks about: those in a range, and those that it shows and are still there.
  ///
  /// A client may ask for the range of the cursor and name the findings of the whole line; or name none at all. Those in the
  /// range come first.
  func findings(at range: LSPRange, known: [KnownDiagnostic]) -> [RenderedFinding] {
    var inside: [RenderedFinding] = []
    var beside: [RenderedFinding] = []
    for found in shownFindings {
      let diagnostic = found.diagnostic
      if diagnostic.range.start <= range.end, range.start <= diagnostic.range.end {
        inside.append(found)
      } else if known.contains(where: { $0.means(diagnostic) }) {
        beside.append(found)
      }
    }
    return inside + beside
  }
}

extension KnownDiagnostic {
  fileprivate func means(_ diagnostic: Diagnostic) -> Bool {
    code == diagnostic.code && message == diagnostic.message && range == diagnostic.range
  }
}
