import LanguageServerProtocol
import TermsModel
import TermsProject
import TermsText
import TermsWorkspace

/// The folders of the workspace: their files are read in the background, and what they contribute is collected in slices.
extension TermsDocumentService {
  /// So many files are taken in at a time: less than a millisecond.
  private static let slice = 200
  /// The same for files whose findings may have to follow others: what they cite is unpacked.
  private static let judgedSlice = 40
  /// How often that is done while files are being read.
  private static let interval = Duration.milliseconds(40)

  /// Reads the folders that are open.
  func scanWorkspace() {
    workspace.scan(projects.roots, reading)
    collectLater()
  }

  /// What is judged otherwise is read anew.
  func restartWorkspace() {
    workspace.restart(reading, projects.roots)
    if workspace.isScanning { beginProgress() }
    collectLater()
  }

  private func collectLater() {
    nextCollection = workspace.isScanning ? .now + Self.interval : nil
    updateDeadline()
  }

  /// How files that nobody has open are read. Findings are kept only for clients that can ask for them.
  private var reading: FileReading {
    guard isPulled else { return FileReading(encoding: publish.encoding, settings: settings.layer) }
    let publish = publish
    return FileReading(encoding: publish.encoding, settings: settings.layer) { path, document in
      OpenDocument.findings(ofFile: path, document, publish)
    }
  }

  // MARK: Collecting

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
    workspace.collect(Self.slice)
    updateProgress()
    let isScanning = workspace.isScanning
    // While everything is being read for the first time, much is not found that is there.
    if !isScanning { judgeSomeFiles() }
    let hasNews = isScanning ? false : heedOtherFiles()
    nextCollection = workspace.isScanning || !workspace.toJudge.isEmpty ? .now + Self.interval : nil
    return hasNews
  }

  /// Follows what changed in other documents, of the disk or open ones: references to them are looked at again.
  /// - Returns: whether open documents have to be told something.
  @discardableResult func heedOtherFiles() -> Bool {
    let changes = workspace.index.takeChanges()
    if changes.leadsElsewhere { for uri in documents.keys { documents[uri]?.othersChanged() } }
    if isPulled {
      workspace.toJudge.formUnion(workspace.index.filesToJudge(after: changes))
      owesRefresh = owesRefresh || changes.leadsElsewhere || changes.hasFindings
      if !workspace.toJudge.isEmpty, nextCollection == nil {
        nextCollection = .now + Self.interval
      } else if owesRefresh, workspace.toJudge.isEmpty {
        owesRefresh = false
        askToPullAgain()
      }
    }
    return changes.leadsElsewhere
  }

  /// Findings of files that nobody has open follow what those cite, too.
  private func judgeSomeFiles() {
    guard !workspace.toJudge.isEmpty else { return }
    var news: [String: KnownOthers] = [:]
    for path in workspace.toJudge.prefix(Self.judgedSlice) {
      workspace.toJudge.remove(path)
      if let others = workspace.index.othersToTell(path) { news[path] = others }
    }
    if !news.isEmpty { workspace.tell(news, below: projects.roots) }
  }

  // MARK: Changes

  /// A file changed, came or went.
  func look(at uris: [String]) {
    let changed = Set(uris.compactMap { path(of: $0) })
    let children = changed.reduce(into: Set<String>()) { $0.formUnion(workspace.index.children(of: $1)) }
    let files = changed.union(children).sorted().compactMap { path in
      projects.roots.filter { FolderWalk.reaches(path, from: $0) }.max { $0.utf8.count < $1.utf8.count }
        .map { (path: path, root: $0) }
    }
    guard !files.isEmpty else { return }
    workspace.look(at: files)
    collectLater()
  }

  /// Folders were opened or closed.
  public func foldersChanged(added: [WorkspaceFolder], removed: [WorkspaceFolder]) {
    projects.change(added: added, removed: removed)
    readProjects()
    scanWorkspace()
    beginProgress()
    for uri in documents.keys { heedPlace(of: uri) }
  }

  /// The path of an open document; nil for one that is not on disk.
  func path(of uri: String) -> String? { FilePath.path(ofURI: uri).map { FilePath.absolute($0, from: "/") } }

  /// The open document of a path, by URI.
  func openDocument(at path: String) -> String? { documents.keys.sorted().first { self.path(of: $0) == path } }
}
