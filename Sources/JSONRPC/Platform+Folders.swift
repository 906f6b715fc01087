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
    /// A file with a size in bytes, last changed at a time: when either differs, so may the text.
    case file(size: Int, changed: Double)
    /// A link, a device.
    case other
  }

  /// What stands under a path, links not followed; nil for nothing.
  public static func kind(of path: String) -> FileKind? {
    guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return nil }
    switch attributes[.type] as? FileAttributeType {
    case .typeDirectory?: return .folder
    case .typeRegular?:
      let date = attributes[.modificationDate] as? Date
      let size = (attributes[.size] as? any BinaryInteger).map { Int(clamping: $0) }
      return .file(size: size ?? 0, changed: date?.timeIntervalSinceReferenceDate ?? 0)
    default: return .other
    }
  }

  /// The names in a folder, in no order; none for what is no folder.
  public static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }

  /// The folder that relative paths count from.
  public static var currentFolder: String { FileManager.default.currentDirectoryPath }
}
