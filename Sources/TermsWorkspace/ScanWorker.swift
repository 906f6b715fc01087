import JSONRPC
import TermsModel
import TermsProject

/// What the thread of a ``WorkspaceScanner`` does and knows. Only that thread touches it.
struct ScanWorker {
  private let state: Monitor<WorkspaceScanner.State>
  private let limits: FolderWalk.Limits
  private let read: @Sendable (String) -> [UInt8]?
  private var reading: FileReading
  private var stamps: [String: FileStamp] = [:]
  /// What files were told of others.
  private var others: [String: KnownOthers] = [:]
  private var parents: ParentDefinitions
  /// What projects' files say, for one job: a folder of ten thousand files asks for each.
  private var projects: FolderProjects

  init(
    state: Monitor<WorkspaceScanner.State>, limits: FolderWalk.Limits, read: @escaping @Sendable (String) -> [UInt8]?,
    reading: FileReading
  ) {
    self.state = state
    self.limits = limits
    self.read = read
    self.reading = reading
    parents = ParentDefinitions(read: read)
    projects = FolderProjects(read: read)
  }

  mutating func run() {
    while let job = nextJob() {
      projects = FolderProjects(read: read)
      switch job {
      case .forget(let new):
        reading = new
        stamps = [:]
      case .files(let files):
        for (path, root) in files where goesOn { look(at: path, root, FileStamp(Platform.kind(of: path))) }
      case .tell(let news, let roots):
        for (path, known) in news.sorted(by: { $0.key < $1.key }) where goesOn {
          others[path] = known
          let root = roots.filter { FilePath.isInside(path, $0) }.max { $0.utf8.count < $1.utf8.count }
          if let root { look(at: path, root, FileStamp(Platform.kind(of: path))) }
        }
      case .folders(let roots): lookAtAll(below: roots)
      }
    }
  }

  private var goesOn: Bool { state.withLock { !$0.hasEnded } }

  private func nextJob() -> WorkspaceScanner.Job? {
    state.withLock {
      $0.isWorking = false
      $0.isWalking = false
    }
    return state.wait(until: nil) { state -> WorkspaceScanner.Job?? in
      if state.hasEnded { return .some(nil) }
      guard !state.jobs.isEmpty else { return nil }
      state.isWorking = true
      let job = state.jobs.removeFirst()
      if case .folders = job {
        state.isWalking = true
        state.progress = WorkspaceScanner.Progress()
      }
      return .some(job)
    } ?? nil
  }

  private mutating func lookAtAll(below roots: [String]) {
    var walk = FolderWalk(limits) { [state] in state.withLock { $0.goesOn(roots) } }
    walk.walk(below: roots)
    guard state.withLock({ $0.goesOn(roots) }) else { return }
    let changed = walk.found.filter { stamps[$0.path] != $0.stamp }
    state.withLock {
      $0.progress.total = changed.count
      $0.progress.limit = walk.limit
    }
    for file in changed {
      guard state.withLock({ $0.goesOn(roots) }) else { return }
      look(at: file.path, file.root, file.stamp)
      state.withLock { $0.progress.done += 1 }
    }
    let all = Set(walk.found.map(\.path))
    stamps = stamps.filter { all.contains($0.key) }
    others = others.filter { all.contains($0.key) }
    state.withLock { $0.news.append(.all(all)) }
  }

  private mutating func look(at path: String, _ root: String, _ stamp: FileStamp?) {
    stamps[path] = stamp
    var summary = stamp.flatMap { $0.size <= limits.bytes ? self.summary(path, root) : nil }
    summary?.stamp = stamp
    state.withLock { $0.news.append(.file(path, summary)) }
  }

  private mutating func summary(_ path: String, _ root: String) -> FileSummary? {
    let project = projects.nearest(to: path, top: root)
    guard project?.holds(path) != false, let bytes = read(path) else { return nil }
    let configuration =
      project?.configuration(for: path, client: reading.settings) ?? reading.settings.configuration(for: path)
    return reading.summary(path, bytes, parents.complete(configuration), others[path] ?? KnownOthers())
  }
}

/// Which project's file speaks for the files of a folder, looked up once for each folder.
struct FolderProjects {
  private var files: ProjectFiles
  private var known: [String: ProjectFile?] = [:]

  init(read: @escaping (String) -> [UInt8]?) { files = ProjectFiles(read: read) }

  mutating func nearest(to path: String, top: String) -> ProjectFile? {
    let folder = FilePath.folder(of: path)
    if let project = known[folder] { return project }
    let project = files.nearest(to: path, top: top)
    known[folder] = .some(project)
    return project
  }
}
