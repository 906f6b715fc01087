/// Finds the project's file for a document: the nearest one upward from its folder.
public struct ProjectFiles {
  /// Reads a whole file; nil when there is none.
  private let read: (String) -> [UInt8]?
  /// Files that were read before, so that the same text is not read into settings again.
  private var known: [String: ProjectFile] = [:]
  /// Files as an editor has them, not saved yet.
  private var drafts: [String: Draft] = [:]

  private struct Draft {
    let file: ProjectFile
    /// The last that could be read as a whole: half a word is no setting.
    let counting: ProjectFile?
  }

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

  /// A file is edited; what the editor has counts from now on, as soon as it can be read as a whole.
  /// - Parameter bytes: its text; nil when it is saved or given up, so that the one on disk counts again.
  public mutating func edit(_ path: String, _ bytes: [UInt8]?) {
    guard let bytes else {
      drafts[path] = nil
      return
    }
    let file = ProjectFile(path: path, bytes: bytes)
    drafts[path] = Draft(file: file, counting: file.isReadable ? file : drafts[path]?.counting)
  }

  /// The file of this path as an editor has it, if it is being edited.
  public func draft(_ path: String) -> ProjectFile? { drafts[path]?.file }

  /// The file of this path as it was when it was last looked at; nothing is read.
  public func known(_ path: String) -> ProjectFile? { drafts[path]?.counting ?? known[path] }

  /// The file of this path, as it is now.
  public mutating func file(at path: String) -> ProjectFile? {
    if let draft = drafts[path]?.counting { return draft }
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
