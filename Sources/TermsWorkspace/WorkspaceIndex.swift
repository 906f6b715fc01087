import TermsModel
import TermsProject

/// What the files of the workspace contribute, by path and by name. A file that is open counts as the editor has it.
public final class WorkspaceIndex {
  private var files: [String: FileSummary] = [:]
  /// What open documents contribute; nil for one that is none of terms.
  private var open: [String: Contribution?] = [:]
  private var names = NameTable()
  /// The files that cite a document, by its normalised name or by the path that a project names for it.
  private var citing: [String: Set<String>] = [:]
  /// The files that take over the definitions of another.
  private var children: [String: Set<String>] = [:]
  /// Outlines that were asked for since their files changed.
  private var outlines: [String: OtherOutline] = [:]
  private static let mostOutlines = 256
  /// The paths in order, as long as none comes or goes.
  private var order: [String]?
  private var changes = WorkspaceChanges()

  /// An empty workspace.
  public init() {}

  /// How many files there are.
  public var count: Int { files.count }

  /// How many bytes the contributions take, about.
  public var size: Int { files.values.reduce(0) { $0 + $1.size } }

  /// What a file contributed when it was last read.
  subscript(path: String) -> FileSummary? { files[path] }

  /// The files, in order.
  public var paths: [String] {
    let paths = order ?? files.keys.sorted()
    order = paths
    return paths
  }

  // MARK: Filling

  /// Takes in what was read.
  public func take(_ news: WorkspaceScanner.News) {
    switch news {
    case .file(let path, let summary): set(path, summary)
    case .all(let paths): for path in files.keys.filter({ !paths.contains($0) }) { set(path, nil) }
    }
  }

  private func set(_ path: String, _ summary: FileSummary?) {
    let old = files[path]
    if (old == nil) != (summary == nil) { order = nil }
    change(path) { files[path] = summary }
    if let old {
      for key in old.cited.values { citing[key]?.remove(path) }
      for parent in old.parents { children[parent]?.remove(path) }
    }
    if let summary {
      for key in summary.cited.values { citing[key, default: []].insert(path) }
      for parent in summary.parents { children[parent, default: []].insert(path) }
      if !summary.cited.isEmpty { changes.citing.insert(path) }
    }
    if old?.findings?.id != summary?.findings?.id { changes.hasFindings = true }
  }

  /// An open document contributes this, whatever its file says.
  public func set(open path: String, _ contribution: Contribution?) {
    change(path) { open[path] = .some(contribution) }
  }

  /// A document is no longer open: its file counts again.
  public func close(_ path: String) {
    guard open[path] != nil else { return }
    change(path) { open[path] = nil }
  }

  /// What counts of a file: that of the editor, else that of the disk.
  private enum Entry {
    case file(FileSummary)
    case open(Contribution)

    var titles: [String] {
      switch self {
      case .file(let summary): summary.titles
      case .open(let contribution): contribution.titles
      }
    }

    var lastArticle: Int? {
      switch self {
      case .file(let summary): summary.lastArticle
      case .open(let contribution): contribution.lastArticle
      }
    }

    var contribution: Contribution? {
      switch self {
      case .file(let summary): summary.contribution
      case .open(let contribution): contribution
      }
    }

    func isSame(as other: Entry) -> Bool {
      // The numbers are unpacked only when nothing else tells.
      lastArticle == other.lastArticle && titles == other.titles
        && (lastArticle == nil || contribution == other.contribution)
    }
  }

  private func entry(_ path: String) -> Entry? {
    if let own = open[path] { return own.map { .open($0) } }
    // What is no terms document cannot be meant.
    return files[path].flatMap { $0.isTerms ? .file($0) : nil }
  }

  private func change(_ path: String, _ body: () -> Void) {
    let old = entry(path)
    body()
    let new = entry(path)
    if old == nil, new == nil { return }
    if let old, let new, old.isSame(as: new) { return }
    outlines[path] = nil
    if let old { names.remove(path, old.titles) }
    if let new { names.insert(path, new.titles) }
    changes.names.formUnion((old?.titles ?? []) + (new?.titles ?? []) + [NameTable.name(ofFile: path), path])
  }

  // MARK: What changed

  /// What changed since this was last asked.
  public func takeChanges() -> WorkspaceChanges {
    defer { changes = WorkspaceChanges() }
    return changes
  }

  /// The files that cite something that changed, and those that were read since.
  public func filesToJudge(after changes: WorkspaceChanges) -> Set<String> {
    changes.names.reduce(into: changes.citing) { files, name in
      if let more = citing[name] { files.formUnion(more) }
    }
  }

  /// What a file must know of others, if its findings were made knowing something else: of those of which it cites what is
  /// not there, as much as concerns what it cites. Where all is there, nothing is to be said.
  public func othersToTell(_ path: String) -> KnownOthers? {
    guard let summary = files[path], summary.findings != nil else { return nil }
    var found: [String: OtherOutline] = [:]
    for (name, numbers) in summary.citedNumbers {
      guard let key = summary.cited[name], let file = key == name ? file(named: name, citedFrom: path) : key,
        file != path, let outline = outline(of: file), outline.lastArticle != nil,
        !outline.numbers.isSuperset(of: numbers)
      else { continue }
      let articles = Set(numbers.map(Self.article))
      found[name] = OtherOutline(
        file: outline.file, numbers: outline.numbers.filter { articles.contains(Self.article($0)) },
        lastArticle: outline.lastArticle)
    }
    let others = KnownOthers(found)
    return others == summary.others ? nil : others
  }

  /// The article of a canonical number.
  private static func article(_ number: String) -> Substring { number.prefix { $0 != "." } }

  /// The files that take over the definitions of a file.
  public func children(of path: String) -> Set<String> { children[path] ?? [] }

  // MARK: Asking

  /// The file that holds the document that a text means by a name.
  /// - Parameter path: of the text, absolute.
  public func file(named name: String, citedFrom path: String?) -> String? {
    names.file(named: DocumentName.normalise(name), citedFrom: path)
  }

  /// The numbers of a file, as people name it; nil when it is no terms document.
  public func outline(of path: String) -> OtherOutline? {
    if let known = outlines[path] { return known }
    guard let contribution = entry(path)?.contribution else { return nil }
    let outline = OtherOutline(
      file: FilePath.name(of: path), numbers: contribution.numbers, lastArticle: contribution.lastArticle)
    if outlines.count >= Self.mostOutlines { outlines.removeAll() }
    outlines[path] = outline
    return outline
  }

  /// References of other files to a document.
  /// - Parameters:
  ///   - number: only those to this number; nil for all.
  ///   - body: called with each, file by file in the order of their paths.
  public func citations(
    of path: String, number: String?, in isWanted: (String) -> Bool, _ body: (String, ClosedSymbol) -> Void
  ) {
    let known = (entry(path)?.titles ?? []) + [NameTable.name(ofFile: path), path]
    let candidates = known.reduce(into: Set<String>()) { $0.formUnion(citing[$1] ?? []) }
    for citing in candidates.sorted() where citing != path && isWanted(citing) {
      guard let summary = files[citing] else { continue }
      summary.symbols.forEach(where: { kind, _ in kind == .citation }) { symbol in
        guard number == nil || symbol.number == number, let key = summary.cited[symbol.name],
          (key == symbol.name ? self.names.file(named: key, citedFrom: citing) : key) == path
        else { return true }
        body(citing, symbol)
        return true
      }
    }
  }

  /// When and how long a file was when it was last read; nil when it never was.
  public func stamp(of path: String) -> FileStamp? { files[path]?.stamp }

  /// The findings of a file when it was last read; nil when nobody wants them, or it is no terms document.
  public func findings(of path: String) -> FileFindings? { files[path]?.findings }
}

/// What changed in a workspace.
public struct WorkspaceChanges {
  /// Names under which something else is found than before, and the paths of the files that are found.
  public var names: Set<String> = []
  /// Files that cite others and were read.
  public var citing: Set<String> = []
  /// Findings of files that are not open changed.
  public var hasFindings = false

  /// Whether something may lead elsewhere than before.
  public var leadsElsewhere: Bool { !names.isEmpty }
}
