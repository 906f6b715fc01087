import JSONRPC
import LanguageServerProtocol
import TermsWorkspace

/// The findings of the whole workspace, for clients that ask for them: those of open documents as they are, those of other
/// files as they were when they were last read.
extension TermsDocumentService {
  /// The findings of documents that differ from what the client has: a `WorkspaceDiagnosticRequest.Result`.
  public func workspaceDiagnostics(since previousResultIDs: [String: String]) -> any SlicedAnswer {
    collectFiles()
    return WorkspaceReport(service: self, known: previousResultIDs, paths: isPulled ? workspace.index.paths : [])
  }
}

/// The reports, as they are put together.
private struct WorkspaceReport: SlicedAnswer {
  let service: TermsDocumentService
  /// What the client has of documents that were not looked at yet.
  var known: [String: String]
  let paths: [String]
  var next = 0
  var items: [WorkspaceDocumentReport] = []
  var hasOpen = false
  /// So many files are compared in less than a millisecond.
  private static let slice = 500

  mutating func advance() -> (any JSONWritable)? {
    guard service.isPulled else { return WorkspaceDiagnosticRequest.Result(items: []) }
    if !hasOpen { reportOpen() }
    let open = Set(service.documents.keys.compactMap { service.path(of: $0) })
    let end = min(paths.count, next + Self.slice)
    for path in paths[next..<end] where !open.contains(path) { reportClosed(path) }
    next = end
    guard next == paths.count else { return nil }
    for uri in known.keys.sorted() where !service.workspace.isScanning {
      items.append(WorkspaceDocumentReport(uri: uri, version: nil, .open(.full([], resultID: nil))))
    }
    return WorkspaceDiagnosticRequest.Result(items: items)
  }

  private mutating func reportOpen() {
    hasOpen = true
    for uri in service.documents.keys.sorted() {
      let report = service.diagnostics(uri: uri, previousResultID: known.removeValue(forKey: uri))
      if case .unchanged = report { continue }
      items.append(WorkspaceDocumentReport(uri: uri, version: service.documents[uri]?.version, .open(report)))
    }
  }

  private mutating func reportClosed(_ path: String) {
    let uri = Projects.uri(ofPath: path)
    guard let findings = service.workspace.index.findings(of: path) else { return }
    let previous = known.removeValue(forKey: uri)
    // Of a file in which nothing was found nobody needs to hear, unless something was before.
    guard previous != findings.id, findings.json.count > 2 || previous != nil else { return }
    items.append(WorkspaceDocumentReport(uri: uri, version: nil, .closed(json: findings.json, resultID: findings.id)))
  }
}
