import LanguageServerProtocol
import TermsModel
import TermsProject

/// Which project's file speaks for which document.
struct Projects {
  private var files: ProjectFiles
  /// The workspace's folders, as paths.
  private(set) var roots: [String] = []

  init(read: @escaping (String) -> [UInt8]?) { files = ProjectFiles(read: read) }

  mutating func open(_ folders: [WorkspaceFolder]) {
    roots = folders.compactMap { FilePath.path(ofURI: $0.uri) }.map { FilePath.absolute($0, from: "/") }
  }

  mutating func change(added: [WorkspaceFolder], removed: [WorkspaceFolder]) {
    let paths = { (folders: [WorkspaceFolder]) in
      folders.compactMap { FilePath.path(ofURI: $0.uri) }.map { FilePath.absolute($0, from: "/") }
    }
    let gone = paths(removed)
    roots.removeAll { gone.contains($0) }
    roots += paths(added).filter { !roots.contains($0) }
  }

  /// A file of a project's, and the URI by which the client knows it.
  struct Found {
    let file: ProjectFile
    let uri: String
  }

  /// The file that speaks for a document; that of the first folder for one that is not on disk.
  mutating func file(for uri: String) -> Found? {
    guard let printed = FilePath.path(ofURI: uri) else {
      guard let root = roots.first, let file = files.file(at: root + "/" + ProjectFile.name) else { return nil }
      return Found(file: file, uri: Self.uri(ofPath: file.path))
    }
    let path = FilePath.absolute(printed, from: "/")
    guard let file = files.nearest(to: path, top: root(of: path)) else { return nil }
    return Found(
      file: file, uri: path == printed ? Self.uri(of: file.path, beside: uri, path) : Self.uri(ofPath: file.path))
  }

  /// The file that is known to speak for a document, by its URI; nothing is read.
  func known(_ uri: String) -> Found? {
    FilePath.path(ofURI: uri).flatMap { files.known(FilePath.absolute($0, from: "/")) }.map {
      Found(file: $0, uri: uri)
    }
  }

  /// Where a file would be made for a document that has none: in the folder of the workspace that holds it, else beside it.
  func newFileURI(for uri: String) -> String? {
    guard let printed = FilePath.path(ofURI: uri) else {
      return roots.first.map { Self.uri(ofPath: $0 + "/" + ProjectFile.name) }
    }
    let path = FilePath.absolute(printed, from: "/")
    let folder = root(of: path) ?? FilePath.folder(of: path)
    let new = folder == "/" ? "/" + ProjectFile.name : folder + "/" + ProjectFile.name
    return path == printed ? Self.uri(of: new, beside: uri, path) : Self.uri(ofPath: new)
  }

  /// The innermost folder of the workspace that holds a path.
  private func root(of path: String) -> String? {
    roots.filter { FilePath.isInside(path, $0) }.max { $0.utf8.count < $1.utf8.count }
  }

  /// The editor has another text of a file than the disk; nil when it has no longer.
  mutating func edit(_ uri: String, _ text: [UInt8]?) {
    if let path = FilePath.path(ofURI: uri) { files.edit(FilePath.absolute(path, from: "/"), text) }
  }

  /// A file as the user sees it: as the editor has it, else as it counts.
  mutating func shown(_ found: Found) -> Found {
    Found(file: files.draft(found.file.path) ?? found.file, uri: found.uri)
  }

  /// The file that a URI names.
  mutating func settings(_ uri: String) -> Found? {
    FilePath.path(ofURI: uri).flatMap { files.file(at: FilePath.absolute($0, from: "/")) }
      .map { Found(file: $0, uri: uri) }
  }

  /// The URI of a file above a document, spelled as the client spells the document's.
  private static func uri(of path: String, beside uri: String, _ documentPath: String) -> String {
    let up = documentPath.utf8.count { $0 == UInt8(ascii: "/") } - path.utf8.count { $0 == UInt8(ascii: "/") }
    var folder = uri[...]
    for _ in 0...max(0, up) { folder = folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)] }
    return folder + "/" + ProjectFile.name
  }

  /// RFC 3986, with what stands in paths left as it is.
  static func uri(ofPath path: String) -> String {
    var uri = Array("file://".utf8)
    uri.reserveCapacity(path.utf8.count + 16)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"), UInt8(ascii: "~"):
        uri.append(byte)
      default:
        uri.append(UInt8(ascii: "%"))
        uri.append(contentsOf: (byte < 16 ? "0" : "").utf8)
        uri.append(contentsOf: String(byte, radix: 16, uppercase: true).utf8)
      }
    }
    return String(decoding: uri, as: UTF8.self)
  }

  /// Whether a URI names a file with settings.
  static func isSettings(_ uri: String) -> Bool { uri.hasSuffix("/" + ProjectFile.name) }
}
