import LanguageServerProtocol

/// The findings of the whole workspace, for clients that ask for them: those of open documents as they are, those of other
/// files as they were when they were last read.
extension TermsDocumentService {
  /// The findings of documents that differ from what the client has.
  public func workspaceDiagnostics(since previousResultIDs: [String: String]) -> WorkspaceDiagnosticRequest.Result {
    guard isPulled else { return WorkspaceDiagnosticRequest.Result(items: []) }
    collectFiles()
    var items: [WorkspaceDocumentReport] = []
    for uri in documents.keys.sorted() {
      let report = diagnostics(uri: uri, previousResultID: previousResultIDs[uri])
      if case .unchanged = report { continue }
      items.append(WorkspaceDocumentReport(uri: uri, version: documents[uri]?.version, .open(report)))
    }
    let open = Set(documents.keys.compactMap { path(of: $0) })
    var known = previousResultIDs
    for uri in documents.keys { known[uri] = nil }
    workspace.index.forEachFindings { path, findings in
      guard !open.contains(path) else { return }
      let uri = Projects.uri(ofPath: path)
      let previous = known.removeValue(forKey: uri)
      // Of a file in which nothing was found nobody needs to hear, unless something was before.
      guard previous != findings.id, findings.json.count > 2 || previous != nil else { return }
      items.append(WorkspaceDocumentReport(uri: uri, version: nil, .closed(json: findings.json, resultID: findings.id)))
    }
    for uri in known.keys.sorted() where !workspace.isScanning {
      items.append(WorkspaceDocumentReport(uri: uri, version: nil, .open(.full([], resultID: nil))))
    }
    return WorkspaceDiagnosticRequest.Result(items: items)
  }
}
