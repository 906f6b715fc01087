import TermsModel
import TermsProject

/// Which files hold the documents of a name: by title, and by the name of the file.
struct NameTable {
  private var byTitle: [String: Set<String>] = [:]
  private var byFileName: [String: Set<String>] = [:]

  /// A file has these titles.
  mutating func insert(_ path: String, _ titles: [String]) {
    for title in titles { Self.enter(path, title, true, &byTitle) }
    Self.enter(path, Self.name(ofFile: path), true, &byFileName)
  }

  /// A file has these titles no longer.
  mutating func remove(_ path: String, _ titles: [String]) {
    for title in titles { Self.enter(path, title, false, &byTitle) }
    Self.enter(path, Self.name(ofFile: path), false, &byFileName)
  }

  /// The file that holds the document that a text means by a name: by title, else by the name of the file. Of several that
  /// one which stands beside the text; nil when that does not decide it.
  /// - Parameter path: of the text, absolute.
  func file(named name: String, citedFrom path: String?) -> String? {
    Self.only(byTitle[name], beside: path) ?? Self.only(byFileName[name], beside: path)
  }

  private static func only(_ paths: Set<String>?, beside path: String?) -> String? {
    guard let paths else { return nil }
    if paths.count == 1 { return paths.first.flatMap { $0 == path ? nil : $0 } }
    let others = paths.filter { $0 != path }
    guard others.count > 1 else { return others.first }
    guard let path else { return nil }
    let beside = others.filter { FilePath.folder(of: $0) == FilePath.folder(of: path) }
    return beside.count == 1 ? beside.first : nil
  }

  private static func enter(_ path: String, _ name: String, _ isThere: Bool, _ names: inout [String: Set<String>]) {
    // Nobody names a document with two letters.
    guard name.utf8.count > 2 else { return }
    if isThere {
      names[name, default: []].insert(path)
    } else {
      names[name]?.remove(path)
      if names[name]?.isEmpty == true { names[name] = nil }
    }
  }

  /// The name of a file as a document's: without its ending.
  static func name(ofFile path: String) -> String {
    let name = FilePath.name(of: path)
    return DocumentName.normalise(String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)]))
  }
}
