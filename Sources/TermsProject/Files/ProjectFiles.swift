/// Finds the project's file for a document: the nearest one upward from its folder.
public struct ProjectFiles {
  /// Reads a whole file; nil when there is none.
  private let read: (String) -> [UInt8]?
  /// Files that were read before, so that the same text is not read into settings again.
  private var known: [String: ProjectFile] = [:]

  /// Files of a file system.
  public init(read: @escaping (String) -> [UInt8]?) { self.read = read }

  /// The nearest file upward.
  /// - Parameters:
  ///   - path: of the document, absolute.
  ///   - top: the folder above which nobody looks; nil to look up to the root.
  public mutating func nearest(to path: String, top: String? = nil) -> ProjectFile? {
    var folder = FilePath.folder(of: path)
    while true {
      if let file = file(at: folder == "/" ? "/" + ProjectFile.name : folder + "/" + ProjectFile.name) { return file }
      if folder == "/" || folder == top { return nil }
      folder = FilePath.folder(of: folder)
    }
  }

  /// The file of this path, as it is now.
  public mutating func file(at path: String) -> ProjectFile? {
    guard let bytes = read(path) else {
      known[path] = nil
      return nil
    }
    if let file = known[path], file.bytes == bytes { return file }
    let file = ProjectFile(path: path, bytes: bytes)
    known[path] = file
    return file
  }
}
