import JSONRPC
import TermsProject

/// Finds the files of folders that may be terms documents.
///
/// A folder may be anything: somebody's home, a disk. So hidden folders and those of other people's texts are left out, links
/// are not followed, and there is an end to how much is looked at.
public struct FolderWalk {
  /// A file that may be a terms document.
  struct Found {
    let path: String
    let stamp: FileStamp
    /// The folder that the walk began in.
    let root: String
  }

  private(set) var found: [Found] = []
  /// Why not everything was looked at; nil when it was.
  private(set) var limit: Limit?
  private let limits: Limits
  private let goesOn: () -> Bool
  private var entries = 0
  private var walked: Set<String> = []

  /// How much is looked at.
  public struct Limits: Sendable {
    /// More files than this are no contract set.
    public var files = 50_000
    /// Entries of folders, of whatever kind.
    public var entries = 500_000
    /// Folders in folders.
    public var depth = 24
    /// Larger files are read when somebody opens them.
    public var bytes = 4 << 20
    /// The usual limits.
    public init() {}
  }

  /// What there was too much of.
  public enum Limit: Sendable, Equatable {
    /// Texts.
    case files(Int)
    /// Entries of folders.
    case entries(Int)
  }

  /// - Parameter goesOn: false to end the walk.
  init(_ limits: Limits = Limits(), while goesOn: @escaping () -> Bool = { true }) {
    self.limits = limits
    self.goesOn = goesOn
  }

  /// The texts below a folder, in order, and why these are not all; nil when they are.
  public static func texts(below folder: String) -> (paths: [String], limit: Limit?) {
    var walk = FolderWalk { true }
    walk.walk(below: [folder])
    return (walk.found.map(\.path), walk.limit)
  }

  /// Finds all files below some folders. One folder may lie in another: each file is found once, from the innermost.
  mutating func walk(below roots: [String]) {
    for root in roots.sorted(by: { ($1.utf8.count, $0) < ($0.utf8.count, $1) }) { walk(root, root: root, depth: 0) }
  }

  private mutating func walk(_ folder: String, root: String, depth: Int) {
    guard depth < limits.depth, limit == nil, goesOn(), walked.insert(folder).inserted else { return }
    for name in Platform.names(in: folder).sorted() {
      entries += 1
      if entries > limits.entries { limit = .entries(limits.entries) }
      guard limit == nil else { return }
      guard !Self.isLeftOut(name) else { continue }
      let path = folder + "/" + name
      // What stands behind a link is read under its own name, if it is in the folder at all.
      let kind = Platform.kind(of: path)
      if case .folder? = kind {
        walk(path, root: root, depth: depth + 1)
      } else if Self.isText(name), let stamp = FileStamp(kind), stamp.size <= limits.bytes {
        if found.count == limits.files {
          limit = .files(limits.files)
        } else {
          found.append(Found(path: path, stamp: stamp, root: root))
        }
      }
    }
  }

  /// Folders of other people's texts.
  private static let foreign: Set<String> = [
    "node_modules", "bower_components", "site-packages", "vendor", "target", "build", "dist",
  ]

  private static func isLeftOut(_ name: String) -> Bool { name.hasPrefix(".") || foreign.contains(name) }

  /// Whether a walk would look at a file of this path, if it is there.
  /// - Parameter root: the folder that the walk begins in.
  public static func reaches(_ path: String, from root: String) -> Bool {
    guard FilePath.isInside(path, root), isText(FilePath.name(of: path)) else { return false }
    return !path.dropFirst(root.count).split(separator: "/")
      .contains { isLeftOut(String($0)) }
  }

  /// Whether a name is that of a text.
  public static func isText(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return extensions.contains(name[name.index(after: dot)...].lowercased())
  }

  /// The endings of texts.
  static let extensions: Set<String> = ["terms", "voorwaarden", "txt", "md", "markdown"]
  /// A pattern of such files, for a client that is to watch them (LSP 3.17, GlobPattern).
  public static let glob = "**/*.{\(extensions.sorted().joined(separator: ","))}"
}
