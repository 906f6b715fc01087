import JSONRPC

/// Finds the files of folders that may be terms documents.
public struct FolderWalk {
  private var found: [(path: String, stamp: FileStamp)] = []

  /// More files than this are no contract set.
  static let mostFiles = 50_000
  private static let deepest = 24
  /// Larger files are read when somebody opens them.
  static let largest = 4 << 20

  init() {}

  /// All files below some folders, in order.
  mutating func files(below roots: [String]) -> [(path: String, stamp: FileStamp)] {
    found = []
    for root in roots { walk(root, depth: 0) }
    return found
  }

  private mutating func walk(_ folder: String, depth: Int) {
    guard depth < Self.deepest, found.count < Self.mostFiles else { return }
    for name in Platform.names(in: folder).sorted() where !name.hasPrefix(".") && !Self.foreign.contains(name) {
      let path = folder == "/" ? "/" + name : folder + "/" + name
      let isText = Self.isText(name)
      guard isText || !name.contains(".") || Platform.isFolder(path) else { continue }
      let kind = Platform.kind(of: path)
      if case .folder? = kind {
        walk(path, depth: depth + 1)
      } else if isText, let stamp = FileStamp(kind), stamp.size <= Self.largest {
        found.append((path, stamp))
      }
    }
  }

  /// Folders of other people's texts.
  private static let foreign: Set<String> = ["node_modules", "vendor", "target", "build", "dist"]

  /// Whether a name is that of a text.
  public static func isText(_ name: String) -> Bool {
    guard let dot = name.lastIndex(of: ".") else { return false }
    return extensions.contains(name[name.index(after: dot)...].lowercased())
  }

  /// The endings of texts.
  static let extensions: Set<String> = ["terms", "txt", "md", "markdown"]
  /// A pattern of such files, for a client that is to watch them (LSP 3.17, GlobPattern).
  public static let glob = "**/*.{\(extensions.sorted().joined(separator: ","))}"
}
