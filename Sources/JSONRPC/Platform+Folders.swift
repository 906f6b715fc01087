import FoundationEssentials

extension Platform {
  /// Whether a folder has this path.
  public static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// What stands under a path.
  public enum FileKind: Sendable {
    /// A folder.
    case folder
    /// A file with a size in bytes, last changed at a time in nanoseconds: when either differs, so may the text.
    case file(size: Int, changed: Int)
    /// A link, a device.
    case other
  }

  /// The names in a folder, in no order; none for what is no folder.
  public static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// The folder that relative paths count from.
  public static var currentFolder: String { FileManager.default.currentDirectoryPath }
}
