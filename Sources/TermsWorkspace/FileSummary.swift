/// All that is kept of a file that nobody has open: what it contributes to others.
public struct FileSummary: Sendable {
  /// The names by which texts may cite it, normalised: titles of the documents in it.
  public let titles: [String]
  /// The highest article of a file whose articles count from 1 on, as printed and without a gap; nil where that is not so.
  public let lastArticle: Int?
  /// Its findings; nil when nobody wants them.
  public let findings: FileFindings?
  /// What was known of other files when they were made.
  let others: KnownOthers
  /// The documents that it cites, by normalised name: the file that its project names for them, else the name itself.
  let cited: [String: String]
  /// The files whose definitions hold in it, too.
  let parents: [String]
  let symbols: SymbolList
  /// It is a terms document: others may mean it, and it has provisions or terms.
  let isTerms: Bool
  /// When and how long the file was when it was read.
  var stamp: FileStamp?

  init(
    titles: [String] = [], lastArticle: Int? = nil, findings: FileFindings? = nil, others: KnownOthers = KnownOthers(),
    cited: [String: String] = [:], parents: [String] = [], symbols: [ClosedSymbol] = []
  ) {
    self.titles = titles
    self.lastArticle = lastArticle
    self.findings = findings
    self.others = others
    self.cited = cited
    self.parents = parents
    self.symbols = SymbolList(symbols)
    isTerms = symbols.contains { $0.kind != .citation }
  }

  /// What it says to others; nil when it is no terms document.
  var contribution: Contribution? {
    isTerms ? Contribution(titles: titles, lastArticle: lastArticle, numbers: numbers) : nil
  }

  /// The canonical numbers in it, where the articles count.
  private var numbers: Set<String> {
    guard lastArticle != nil else { return [] }
    var numbers = Set<String>()
    symbols.forEach(where: { kind, _ in kind.provision != nil }) { symbol in
      if !symbol.number.isEmpty { numbers.insert(symbol.number) }
      return true
    }
    return numbers
  }

  /// The numbers that it cites of other documents, by the normalised names of those.
  var citedNumbers: [String: Set<String>] {
    var numbers: [String: Set<String>] = [:]
    guard !cited.isEmpty else { return numbers }
    symbols.forEach(where: { kind, _ in kind == .citation }) { symbol in
      numbers[symbol.name, default: []].insert(symbol.number)
      return true
    }
    return numbers
  }

  /// How many bytes it takes, about.
  var size: Int {
    symbols.bytes.count + titles.reduce(0) { $0 + $1.utf8.count } + (findings?.json.count ?? 0)
      + cited.reduce(0) { $0 + $1.key.utf8.count + 32 }
  }
}

/// The findings of a file, ready to be sent.
public struct FileFindings: Sendable, Equatable {
  /// A JSON array of diagnostics.
  public let json: [UInt8]
  /// The same for the same findings.
  public let id: String

  /// Findings.
  public init(json: [UInt8], id: String) {
    self.json = json
    self.id = id
  }
}
