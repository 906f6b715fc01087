import JSONRPC
import LanguageServerProtocol
import TermsModel
import TermsProject
import TermsRules
import TermsText
import TermsWorkspace

/// The folders of the workspace: their files are read in the background, and what they contribute is collected in slices.
extension TermsDocumentService {
  /// So many files are taken in at a time: less than a millisecond.
  private static let slice = 200
  /// How often that is done while files are being read.
  private static let interval = Duration.milliseconds(40)

  /// Reads the folders that are open.
  func scanWorkspace() {
    workspace.scan(projects.roots, reading)
    collectLater()
  }

  private func collectLater() {
    nextCollection = workspace.isScanning ? .now + Self.interval : nil
    updateDeadline()
  }

  /// How files that nobody has open are read. Findings are kept only for clients that can ask for them.
  private var reading: FileReading {
    guard isPulled else { return FileReading(encoding: publish.encoding) }
    let settings = publish
    return FileReading(encoding: publish.encoding) { path, document in
      let to = ToProtocol(uri: Projects.uri(ofPath: path), document: document, encoding: settings.encoding)
      var writer = JSONWriter()
      writer.array(
        RuleSet.findings(in: document.model()).map {
          to.diagnostic($0, language: settings.language, client: settings.client)
        })
      return writer.bytes
    }
  }

  /// What is judged otherwise is read anew.
  func restartWorkspace() {
    guard isPulled else { return }
    workspace.restart(reading, projects.roots)
    collectLater()
  }

  /// Takes in some of the files that were read, if it is time, however much is typed meanwhile.
  /// - Returns: whether open documents have to be told something.
  @discardableResult func collectFilesWhenDue() -> Bool {
    guard let nextCollection, nextCollection <= .now else { return false }
    return collectFiles()
  }

  /// Takes in some of the files that were read.
  /// - Returns: whether open documents have to be told something.
  @discardableResult func collectFiles() -> Bool {
    guard nextCollection != nil else { return false }
    if workspace.collect(Self.slice) { othersChanged = true }
    nextCollection = workspace.isScanning ? .now + Self.interval : nil
    // While everything is being read for the first time, much is not found that is there.
    guard nextCollection == nil, othersChanged else { return false }
    tellOfOthers()
    return true
  }

  /// References to other documents are looked at again.
  private func tellOfOthers() {
    othersChanged = false
    for uri in documents.keys { documents[uri]?.othersChanged() }
    askToPullAgain()
  }

  /// A file changed, came or went.
  func look(at uris: [String]) {
    let paths = uris.compactMap { FilePath.path(ofURI: $0) }.map { FilePath.absolute($0, from: "/") }
    let inside = paths.filter { path in
      FolderWalk.isText(FilePath.name(of: path)) && projects.roots.contains { FilePath.isInside(path, $0) }
    }
    guard !inside.isEmpty else { return }
    workspace.look(at: inside)
    collectLater()
  }

  /// Folders were opened or closed.
  public func foldersChanged(added: [WorkspaceFolder], removed: [WorkspaceFolder]) {
    projects.change(added: added, removed: removed)
    readProjects()
    scanWorkspace()
  }

  /// The path of an open document; nil for one that is not on disk.
  func path(of uri: String) -> String? { FilePath.path(ofURI: uri).map { FilePath.absolute($0, from: "/") } }

  /// The open document of a path, by URI.
  func openDocument(at path: String) -> String? { documents.keys.sorted().first { self.path(of: $0) == path } }
}
