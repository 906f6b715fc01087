import LanguageServerProtocol

/// For clients that ask for diagnostics instead of waiting for them: they are sent none.
extension TermsDocumentService {
  /// Whether the client asks.
  var isPulled: Bool { publish.client.pullsDiagnostics }

  /// The findings, as a client would be sent them at this moment.
  public func diagnostics(uri: String, previousResultID: String?) -> DocumentDiagnosticReport {
    guard isPulled else { return unannounced(uri, previousResultID) }
    if isWanted(uri) {
      // What is held back must be asked for later, so only from those who can be told when.
      let isFinal = !publish.client.refreshesDiagnostics || settings.publishesOnSaveOnly
      if isFinal { documents[uri]?.finish(publish) }
      _ = documents[uri]?.updateDiagnostics(publish, isFinal: isFinal)
      updateDeadline()
    }
    return documents[uri]?.report(since: previousResultID) ?? .full([], resultID: nil)
  }

  /// A client that is sent diagnostics asks all the same: it gets them, and is sent what it would have been.
  private func unannounced(_ uri: String, _ previousResultID: String?) -> DocumentDiagnosticReport {
    finish(uri)
    guard var copy = documents[uri] else { return .full([], resultID: nil) }
    _ = copy.updateDiagnostics(publish, isFinal: true)
    return copy.report(since: previousResultID)
  }

  /// What the client has may no longer be all: it should ask again.
  func askToPullAgain() {
    if isPulled, publish.client.refreshesDiagnostics { client?.refreshDiagnostics() }
  }
}
