import LanguageServerProtocol

extension TermsDocumentService {
  /// What has been done so far.
  public func status(uri: String?) -> StatusRequest.Result {
    var work = closedWork
    for document in documents.values { work += document.work }
    let told = documents.values.filter { uri == nil || $0.uri == uri }.sorted { $0.uri < $1.uri }
    var files = WorkspaceStatus()
    files.files = workspace.index.count
    files.bytes = workspace.index.size
    files.isReading = workspace.isScanning
    return StatusRequest.Result(
      work: work, bytesEncoded: client?.bytesEncoded ?? 0,
      documents: told.map {
        DocumentStatus(
          uri: $0.uri, version: $0.version, bytes: $0.document.lines.byteCount, lines: $0.document.lines.count,
          diagnostics: $0.publication.told.count, work: $0.work)
      }, workspace: files)
  }
}
