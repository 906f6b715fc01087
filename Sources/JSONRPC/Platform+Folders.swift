import FoundationEssentials

extension Platform {
  /// Whether a folder has this path.
  public static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder
  }

  /// The folder that relative paths count from.
  public static var currentFolder: String { FileManager.default.currentDirectoryPath }
}
