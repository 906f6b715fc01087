import LanguageServerProtocol

extension OpenDocument {
  /// The findings that a client asks about: those in a range, and those that it shows and are still there.
  ///
  /// A client may ask for the range of the cursor and name the findings of the whole line; or name none at all.
  func findings(at range: LSPRange, known: [KnownDiagnostic]) -> [RenderedFinding] {
    shownFindings.filter { found in
      let diagnostic = found.diagnostic
      if diagnostic.range.start <= range.end, range.start <= diagnostic.range.end { return true }
      return known.contains {
        $0.code == diagnostic.code && $0.message == diagnostic.message && $0.range == diagnostic.range
      }
    }
  }
}
