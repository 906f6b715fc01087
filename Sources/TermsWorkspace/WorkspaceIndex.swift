import TermsModel
import TermsProject

/// What the files of the workspace contribute, by path and by name.
public final class WorkspaceIndex {
  private var files: [String: FileSummary] = [:]
  /// Normalised names of documents, and the files that have them.
  private var byTitle: [String: Set<String>] = [:]
  private var byFileName: [String: Set<String>] = [:]
  /// The paths in order, as long as none comes or goes.
  private var order: [String]?

  /// An empty workspace.
  public init() {}

  /// How many files there are.
  public var count: Int { files.count }

  /// How many bytes the contributions take, about.
  public var size: Int { files.values.reduce(0) { $0 + $1.size } }

  /// What a file contributes.
  public subscript(path: String) -> FileSummary? { files[path] }

  // MARK: Filling

  /// Takes in what was read.
  /// - Returns: whether something may lead elsewhere than before.
  @discardableResult public func take(_ news: WorkspaceScanner.News) -> Bool {
    switch news {
    case .file(let path, let summary): return set(path, summary)
    case .all(let paths):
      let gone = files.keys.filter { !paths.contains($0) }
      for path in gone { set(path, nil) }
      return !gone.isEmpty
    }
  }

  @discardableResult private func set(_ path: String, _ summary: FileSummary?) -> Bool {
    guard let old = files[path] else {
      guard let summary else { return false }
      order = nil
      files[path] = summary
      name(path, summary, isThere: true)
      return true
    }
    name(path, old, isThere: false)
    files[path] = summary
    if summary == nil { order = nil }
    if let summary { name(path, summary, isThere: true) }
    return true
  }

  private func name(_ path: String, _ summary: FileSummary, isThere: Bool) {
    // What is no terms document cannot be meant.
    guard !summary.symbols.bytes.isEmpty else { return }
    for title in summary.titles { Self.enter(path, title, isThere, &byTitle) }
    Self.enter(path, Self.name(ofFile: path), isThere, &byFileName)
  }

  private var paths: [String] {
    let paths = order ?? files.keys.sorted()
    order = paths
    return paths
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

  // MARK: Asking

  /// The file that holds the document that a text means by a name: by title, else by the name of the file. Of several that one
  /// which stands beside the text; nil when that does not decide it.
  /// - Parameter path: of the text, absolute.
  public func file(named name: String, citedFrom path: String?) -> String? {
    let name = DocumentName.normalise(name)
    return Self.only(byTitle[name], beside: path) ?? Self.only(byFileName[name], beside: path)
  }

  private static func only(_ paths: Set<String>?, beside path: String?) -> String? {
    let paths = paths?.filter { $0 != path } ?? []
    guard paths.count > 1 else { return paths.first }
    guard let path else { return nil }
    let beside = paths.filter { FilePath.folder(of: $0) == FilePath.folder(of: path) }
    return beside.count == 1 ? beside.first : nil
  }

  /// Provisions and terms whose name holds the letters of a query in their order, upper and lower case alike.
  /// - Parameters:
  ///   - limit: at most so many.
  ///   - isWanted: whether a file is to be looked at.
  ///   - body: called with each, file by file in the order of their paths.
  public func symbols(
    matching query: String, limit: Int, in isWanted: (String) -> Bool, _ body: (String, ClosedSymbol) -> Void
  ) {
    let wanted = Array(query.lowercased().filter { !$0.isWhitespace }.utf8)
    var left = limit
    for path in paths where left > 0 && isWanted(path) {
      files[path]?.symbols.forEach(where: { $0 != .citation && Self.holds($1, wanted) }) { symbol in
        body(path, symbol)
        left -= 1
        return left > 0
      }
    }
  }

  private static func holds(_ name: UnsafeBufferPointer<UInt8>, _ wanted: [UInt8]) -> Bool {
    var index = 0
    for byte in name where index < wanted.count {
      let lower = byte &- 65 < 26 ? byte | 0x20 : byte
      if lower == wanted[index] { index += 1 }
    }
    return index == wanted.count
  }

  /// References of other files to a document.
  /// - Parameters:
  ///   - number: only those to this number; nil for all.
  ///   - body: called with each, file by file in the order of their paths.
  public func citations(
    of path: String, number: String?, in isWanted: (String) -> Bool, _ body: (String, ClosedSymbol) -> Void
  ) {
    for citing in paths where citing != path && isWanted(citing) {
      files[citing]?.symbols.forEach(where: { kind, _ in kind == .citation }) { symbol in
        guard number == nil || symbol.number == number, file(named: symbol.name, citedFrom: citing) == path else {
          return true
        }
        body(citing, symbol)
        return true
      }
    }
  }

  /// The files that have findings to tell, with these.
  public var diagnostics: [(path: String, json: [UInt8])] {
    files.compactMap { path, file in file.diagnostics.map { (path, $0) } }.sorted { $0.0 < $1.0 }
  }
}

/// The workspace as one of its documents sees it.
public struct WorkspaceSight: OtherDocuments {
  private let index: WorkspaceIndex
  private let path: String?

  /// - Parameter path: of the document, absolute; nil for one that is not on disk.
  public init(_ index: WorkspaceIndex, from path: String?) {
    self.index = index
    self.path = path
  }

  /// The file that holds the document of a name.
  /// - Parameter known: files by the normalised names of documents, which the project named.
  public func file(named name: String, _ known: [String: String]) -> String? {
    if let file = known[DocumentName.normalise(name)] { return file == path ? nil : file }
    return index.file(named: name, citedFrom: path)
  }

  /// The provisions of the document that a name means.
  public func outline(named name: String, _ known: [String: String]) -> OtherOutline? {
    guard let file = file(named: name, known), let summary = index[file] else { return nil }
    return OtherOutline(file: FilePath.name(of: file), numbers: summary.numbers, lastArticle: summary.lastArticle)
  }
}
