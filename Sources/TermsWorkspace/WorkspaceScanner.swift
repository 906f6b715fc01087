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

  /// How far a look at folders has come.
  public struct Progress: Equatable, Sendable {
    /// Files that were read.
    public var done = 0
    /// Files that are to be read; nil while they are being looked for.
    public var total: Int?
    /// Why not everything was looked at; nil when it was.
    public var limit: FolderWalk.Limit?

    /// Nothing was looked at yet.
    public init() {}
  }

  enum Job {
    /// Look at all files below these folders, and read those that changed.
    case folders([String])
    /// Look at these files, each below a folder; read them anew whatever their stamps say.
    case files([(path: String, root: String)])
    /// Read these files anew, because what they cite is not what it was.
    case tell([String: KnownOthers], roots: [String])
    /// Read everything anew, because it is judged otherwise.
    case forget(FileReading)
  }

  struct State {
    var jobs: [Job] = []
    var news: [News] = []
    var progress = Progress()
    var isWorking = false
    var hasEnded = false
    /// The work is a look at folders.
    var isWalking = false

    /// Whether folders are being looked at or will be, or some of what was found there is still to be taken.
    var isLookingAtFolders: Bool {
      isWalking || jobs.contains { if case .folders = $0 { true } else { false } }
        || news.contains { if case .all = $0 { true } else { false } }
    }

    /// Whether to go on with a look at these folders: not when all is to be read anew, or other folders are.
    func goesOn(_ roots: [String]) -> Bool {
      !hasEnded
        && !jobs.contains { job in
          switch job {
          case .forget: true
          case .folders(let others): others != roots
          case .files, .tell: false
          }
        }
    }
  }

  private let state = Monitor(State())
  private let read: @Sendable (String) -> [UInt8]?
  private let limits: FolderWalk.Limits

  /// A scanner that has nothing to do yet.
  /// - Parameter read: the bytes of a file; nil when there is none.
  public init(limits: FolderWalk.Limits = FolderWalk.Limits(), read: @escaping @Sendable (String) -> [UInt8]?) {
    self.limits = limits
    self.read = read
  }

  deinit { end() }

  /// Stops reading.
  public func end() { state.update { $0.hasEnded = true } }

  /// Starts the thread.
  public func start(_ reading: FileReading) {
    let (state, read, limits) = (state, read, limits)
    Platform.startThread {
      Platform.yieldToOthers()
      var worker = ScanWorker(state: state, limits: limits, read: read, reading: reading)
      worker.run()
    }
  }

  /// Looks at all files below some folders.
  public func scan(_ folders: [String]) {
    state.update { state in
      // One look at the end is enough.
      state.jobs.removeAll { if case .folders = $0 { true } else { false } }
      state.jobs.append(.folders(folders))
    }
  }

  /// Looks at files that may have changed, come or gone, each below a folder.
  public func look(at files: [(path: String, root: String)]) { add(.files(files)) }

  /// Reads files anew in the light of what is known of others.
  public func tell(_ others: [String: KnownOthers], below roots: [String]) { add(.tell(others, roots: roots)) }

  /// Reads everything anew at the next look.
  public func restart(_ reading: FileReading) { add(.forget(reading)) }

  private func add(_ job: Job) { state.update { $0.jobs.append(job) } }

  /// Whether there will be news.
  public var isBusy: Bool { state.withLock { $0.isWorking || !$0.jobs.isEmpty || !$0.news.isEmpty } }

  /// Whether folders are being looked at, so that not all of their files are known.
  public var isLookingAtFolders: Bool { state.withLock { $0.isLookingAtFolders } }

  /// How far the last look at folders has come.
  public var progress: Progress { state.withLock { $0.progress } }

  /// What was read since the last call.
  /// - Parameter limit: at most so much.
  public func news(_ limit: Int) -> [News] {
    state.withLock { state in
      let news = Array(state.news.prefix(limit))
      state.news.removeFirst(news.count)
      return news
    }
  }
}
