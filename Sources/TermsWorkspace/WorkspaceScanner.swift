import JSONRPC
import TermsModel
import TermsProject

/// Reads the files of the workspace on a thread of its own that lets all others go first, one file after the other.
///
/// The engine asks for work and collects what was read; it never waits.
public final class WorkspaceScanner: Sendable {
  /// What was read.
  public enum News: Sendable {
    /// What a file contributes now; nil when it is gone.
    case file(String, FileSummary?)
    /// Everything below the folders has been looked at: other files than these are gone.
    case all(Set<String>)
  }

  private enum Job {
    /// Look at all files below these folders, and read those that changed.
    case folders([String])
    /// Look at these files; when they are read anew whatever their stamps say.
    case files([String])
    /// Read everything anew, because it is judged otherwise.
    case forget(FileReading)
  }

  private struct State {
    var jobs: [Job] = []
    var news: [News] = []
    var isWorking = false
    var hasEnded = false
  }

  private let state = Monitor(State())
  private let read: @Sendable (String) -> [UInt8]?

  /// A scanner that has nothing to do yet.
  public init(read: @escaping @Sendable (String) -> [UInt8]? = Platform.readFile) { self.read = read }

  deinit { end() }

  /// Stops reading.
  public func end() { state.update { $0.hasEnded = true } }

  // MARK: For the engine

  /// Starts the thread.
  public func start(_ reading: FileReading) {
    let worker = ScanWorker(state: state, read: read, reading: reading)
    Platform.startThread {
      Platform.yieldToOthers()
      worker.run()
    }
  }

  /// Looks at all files below some folders.
  public func scan(_ folders: [String]) { add(.folders(folders)) }

  /// Looks at files that may have changed, come or gone.
  public func look(at files: [String]) { add(.files(files)) }

  /// Reads everything anew at the next look.
  public func restart(_ reading: FileReading) { add(.forget(reading)) }

  private func add(_ job: Job) {
    state.update { $0.jobs.append(job) }
  }

  /// Whether there will be news.
  public var isBusy: Bool { state.withLock { $0.isWorking || !$0.jobs.isEmpty || !$0.news.isEmpty } }

  /// What was read since the last call.
  /// - Parameter limit: at most so much.
  public func news(_ limit: Int) -> [News] {
    state.withLock { state in
      let news = Array(state.news.prefix(limit))
      state.news.removeFirst(news.count)
      return news
    }
  }

  // MARK: For the thread

  /// What the thread knows. Only it touches this.
  private struct ScanWorker: Sendable {
    let state: Monitor<State>
    let read: @Sendable (String) -> [UInt8]?
    let reading: FileReading

    func run() {
      var reading = reading
      var stamps: [String: FileStamp] = [:]
      while let job = nextJob() {
        var projects = ProjectFiles(read: read)
        switch job {
        case .forget(let new):
          reading = new
          stamps = [:]
        case .files(let files):
          for path in files {
            guard state.withLock({ !$0.hasEnded }) else { return }
            look(at: path, FileStamp(Platform.kind(of: path)), &stamps, reading, &projects)
          }
        case .folders(let roots):
          var walk = FolderWalk()
          let found = walk.files(below: roots)
          for (path, stamp) in found where stamps[path] != stamp {
            guard state.withLock({ !$0.hasEnded }) else { return }
            look(at: path, stamp, &stamps, reading, &projects)
          }
          let all = Set(found.map(\.path))
          stamps = stamps.filter { all.contains($0.key) }
          state.withLock { $0.news.append(.all(all)) }
        }
      }
    }

    private func nextJob() -> Job? {
      state.withLock { $0.isWorking = false }
      return state.wait(until: nil) { state -> Job?? in
        if state.hasEnded { return .some(nil) }
        guard !state.jobs.isEmpty else { return nil }
        state.isWorking = true
        return .some(state.jobs.removeFirst())
      } ?? nil
    }

    private func look(
      at path: String, _ stamp: FileStamp?, _ stamps: inout [String: FileStamp], _ reading: FileReading,
      _ projects: inout ProjectFiles
    ) {
      stamps[path] = stamp
      let project = projects.nearest(to: path)
      let summary = stamp == nil || project?.holds(path) == false ? nil : self.summary(path, reading, project)
      state.withLock { $0.news.append(.file(path, summary)) }
    }

    private func summary(_ path: String, _ reading: FileReading, _ project: ProjectFile?) -> FileSummary? {
      read(path).map { reading.summary(path, $0, project?.configuration(for: path) ?? Configuration()) }
    }
  }
}
