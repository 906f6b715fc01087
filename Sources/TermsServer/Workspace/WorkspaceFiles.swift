import JSONRPC
import TermsModel
import TermsText
import TermsWorkspace

/// The files of the workspace that are not open: what they contribute, and the few that were read as a whole.
struct WorkspaceFiles {
  let index = WorkspaceIndex()
  private let read: @Sendable (String) -> [UInt8]?
  private var scanner: WorkspaceScanner?
  /// Files that somebody looked into, the last one last.
  private var loaded: [(path: String, bytes: [UInt8], document: Document)] = []
  private static let mostLoaded = 4
  /// Those whose bytes are not quite text: an editor may show other characters.
  private var damaged: Set<String> = []

  /// Files that cite others and may have to be judged anew.
  var toJudge: Set<String> = []

  private let limits: FolderWalk.Limits

  init(_ limits: FolderWalk.Limits, read: @escaping @Sendable (String) -> [UInt8]?) {
    self.limits = limits
    self.read = read
  }

  /// Reads all files below some folders; those that were read before only if they changed.
  mutating func scan(_ folders: [String], _ reading: FileReading) {
    // A whole disk is no workspace.
    let folders = folders.filter { $0 != "/" }
    guard scanner != nil || !folders.isEmpty else { return }
    if scanner == nil {
      let scanner = WorkspaceScanner(limits: limits, read: read)
      scanner.start(reading)
      self.scanner = scanner
    }
    scanner?.scan(folders)
  }

  /// Reads everything anew.
  func restart(_ reading: FileReading, _ folders: [String]) {
    scanner?.restart(reading)
    scanner?.scan(folders.filter { $0 != "/" })
  }

  /// Looks at files that may have changed, each below a folder.
  func look(at files: [(path: String, root: String)]) { scanner?.look(at: files) }

  /// Judges files anew in the light of what is known of others.
  func tell(_ others: [String: KnownOthers], below roots: [String]) { scanner?.tell(others, below: roots) }

  /// Whether files are still being read.
  var isScanning: Bool { scanner?.isBusy ?? false }

  /// Whether there may be files that nobody knows of yet.
  var isIncomplete: Bool { scanner?.isLookingAtFolders ?? false }

  /// Whether a file that was looked into is as it was when it was last read for what it contributes, and an editor sees the
  /// same text.
  func isAsRead(_ path: String) -> Bool {
    !damaged.contains(path) && (index.stamp(of: path).map { $0 == FileStamp.now(of: path) } ?? false)
  }

  /// How far the last look at folders has come.
  var progress: WorkspaceScanner.Progress { scanner?.progress ?? WorkspaceScanner.Progress() }

  /// Takes in so many of the files that were read.
  func collect(_ limit: Int) { for news in scanner?.news(limit) ?? [] { index.take(news) } }

  /// A file of the disk as it is now.
  mutating func document(at path: String, _ configuration: () -> Configuration) -> Document? {
    guard let bytes = read(path) else { return nil }
    if let place = loaded.firstIndex(where: { $0.path == path }) {
      let kept = loaded.remove(at: place)
      if kept.bytes == bytes {
        loaded.append(kept)
        return kept.document
      }
    }
    let repaired = UTF8Repair.repair(bytes)
    let document = Document(repaired.bytes, configuration())
    if repaired.wasValid { damaged.remove(path) } else { damaged.insert(path) }
    loaded.append((path, bytes, document))
    if loaded.count > Self.mostLoaded { loaded.removeFirst() }
    return document
  }
}
