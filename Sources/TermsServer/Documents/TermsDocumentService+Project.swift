import LanguageServerProtocol
import TermsModel
import TermsProject
import TermsWorkspace

/// What the projects of the open documents say, and what is wrong with that.
extension TermsDocumentService {
  /// The client is there for requests: it is asked for the user's settings, and to tell when a project's file changes.
  public func clientIsReady() {
    scanWorkspace()
    beginProgress()
    askForSettings()
    guard publish.client.registersWatchers else { return }
    client?.register(RegisterCapability(id: "terms-project-files", watching: "**/" + ProjectFile.name))
    guard !projects.roots.isEmpty else { return }
    client?.register(RegisterCapability(id: "terms-documents", watching: FolderWalk.glob))
  }

  /// Files changed on disk.
  public func filesChanged(_ uris: [String]) {
    if uris.contains(where: Projects.isSettings) {
      readProjects()
      restartWorkspace()
    }
    for uri in uris where isParent(uri) { readProjects() }
    look(at: uris)
  }

  /// A document was saved: others may take over its definitions, and clients that cannot watch files do not say what else
  /// was changed meanwhile.
  func heedFile(_ uri: String) {
    if isParent(uri) { readProjects() }
    if Projects.isSettings(uri) { restartWorkspace() }
    if publish.client.registersWatchers { look(at: [uri]) } else { scanWorkspace() }
  }

  private func isParent(_ uri: String) -> Bool {
    guard let path = path(of: uri) else { return false }
    return documents.values.contains { $0.document.configuration.parents.contains(path) }
  }

  /// How a document is to be judged, by its project and the client.
  /// - Parameter languageID: that of the client. A document that the user calls one of terms is one, whatever the project says.
  func configuration(of uri: String, _ languageID: String?) -> Configuration {
    let found = projects.file(for: uri)
    projectOf[uri] = found?.uri
    let path = FilePath.path(ofURI: uri).map { FilePath.absolute($0, from: "/") }
    var configuration = settings.layer.configuration(for: path)
    if let found {
      tellProblems(of: found)
      configuration = parents.complete(
        found.file.configuration(for: path ?? found.file.path, client: settings.layer))
    }
    if languageID == "terms" {
      configuration.isKnownAsTerms = true
    } else if let found, let path {
      configuration.hasFindings = found.file.holds(path)
    }
    return configuration
  }

  /// Looks again at what the projects say, and judges the documents anew for which that differs.
  func readProjects() {
    settingsDeadline = nil
    var hasChanged = false
    for uri in documents.keys.sorted() {
      let configuration = configuration(of: uri, documents[uri]?.languageID)
      guard documents[uri]?.document.configuration != configuration else { continue }
      documents[uri]?.configure(configuration)
      documents[uri]?.tellAnew()
      hasChanged = true
    }
    for uri in openSettings.keys.sorted() { if let found = projects.settings(uri) { tellProblems(of: found) } }
    clearProblems()
    if hasChanged { askToPullAgain() }
  }

  // MARK: What is wrong

  /// Tells what is wrong with a project's file, if that differs from what was told. Clients that ask for findings do not
  /// ask for those of a file that they did not open, so they are told, too.
  func tellProblems(of found: Projects.Found) {
    let found = projects.shown(found)
    let to = ToProtocol(uri: found.uri, document: found.file.document, encoding: publish.encoding)
    let diagnostics = found.file.findings.map { to.diagnostic($0, publish) }
    guard diagnostics != toldProblems[found.uri] ?? [] else { return }
    toldProblems[found.uri] = diagnostics
    client?.publish(PublishDiagnostics(uri: found.uri, version: nil, diagnostics: diagnostics))
  }

  /// A file that is gone has no problems, and nobody asked for those of one that speaks for no open document.
  func clearProblems() {
    let used = Set(openSettings.keys.filter { projects.settings($0) != nil }).union(projectOf.values)
    for (uri, diagnostics) in toldProblems where !used.contains(uri) {
      toldProblems[uri] = nil
      if !diagnostics.isEmpty { client?.publish(PublishDiagnostics(uri: uri, version: nil, diagnostics: [])) }
    }
  }
}
