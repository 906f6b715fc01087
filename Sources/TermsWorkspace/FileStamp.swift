import JSONRPC

/// When and how long a file was: while it stays, so does the text, as far as one can tell without reading it.
public struct FileStamp: Equatable, Sendable {
  let size: Int
  let changed: Int

  /// That of a file as it is now; nil when there is none.
  public static func now(of path: String) -> FileStamp? { FileStamp(Platform.kind(of: path)) }

  /// Nil for what is no file.
  init?(_ kind: Platform.FileKind?) {
    guard case .file(let size, let changed) = kind else { return nil }
    self.size = size
    self.changed = changed
  }
}
