/// All that is kept of a file that nobody has open: what it contributes to others.
public struct FileSummary: Sendable {
  /// The names by which texts may cite it, normalised: titles of the documents in it.
  public let titles: [String]
  /// The highest article of a file whose articles count from 1 on, as printed and without a gap; nil where that is not so.
  public let lastArticle: Int?
  /// Its findings as a JSON array of diagnostics; nil when nobody wants them.
  public let diagnostics: [UInt8]?
  let symbols: SymbolList

  init(titles: [String] = [], lastArticle: Int? = nil, diagnostics: [UInt8]? = nil, symbols: [ClosedSymbol] = []) {
    self.titles = titles
    self.lastArticle = lastArticle
    self.diagnostics = diagnostics
    self.symbols = SymbolList(symbols)
  }

  /// The canonical numbers in it.
  public var numbers: Set<String> {
    var numbers = Set<String>()
    symbols.forEach(where: { kind, _ in kind.provision != nil }) { symbol in
      if !symbol.number.isEmpty { numbers.insert(symbol.number) }
      return true
    }
    return numbers
  }

  /// How many bytes it takes, about.
  var size: Int { symbols.bytes.count + titles.reduce(0) { $0 + $1.utf8.count } + (diagnostics?.count ?? 0) }
}
