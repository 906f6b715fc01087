/// Absolute paths, with slashes.
public enum FilePath {
  /// The folder that holds a file; that of the root is the root.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return "/" }
    return String(path[..<slash])
  }

  /// The last name of a path.
  public static func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? "" }

  /// Whether the name says that the file is a terms document: `.terms`, `.voorwaarden`.
  public static func isTermsDocument(_ path: String) -> Bool {
    let name = path.lowercased()
    return name.hasSuffix(".terms") || name.hasSuffix(".voorwaarden")
  }

  /// A path without `.`, `..` and empty names, from a folder on when it is relative.
  public static func absolute(_ path: String, from folder: String) -> String {
    var names: [Substring] = []
    for name in (path.hasPrefix("/") ? path : folder + "/" + path).split(separator: "/") where name != "." {
      if name == ".." { _ = names.popLast() } else { names.append(name) }
    }
    return "/" + names.joined(separator: "/")
  }

  /// Whether a path is a folder's own or lies in it.
  public static func isInside(_ path: String, _ folder: String) -> Bool {
    folder == "/" || path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// The path that a URI of a file names; nil for others. RFC 8089.
  public static func path(ofURI uri: String) -> String? {
    let scheme = "file://"
    guard uri.utf8.count > scheme.utf8.count, uri.prefix(scheme.count).lowercased() == scheme else { return nil }
    let rest = uri.dropFirst(scheme.count)
    guard let slash = rest.firstIndex(of: "/") else { return nil }
    let host = rest[..<slash]
    guard host.isEmpty || host.lowercased() == "localhost" else { return nil }
    return decoded(rest[slash...].prefix { $0 != "?" && $0 != "#" })
  }

  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
