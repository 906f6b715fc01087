/// Looks for provisions and terms by name in files that are not open, in slices.
///
/// A name fits that holds the letters of the query in their order, upper and lower case alike. Files come in the order of
/// their paths as it was at the start; each is looked at as it is when its turn comes.
public struct SymbolSearch {
  private let index: WorkspaceIndex
  private let wanted: [UInt8]
  private let paths: [String]
  private let excluded: Set<String>
  private var next = 0
  private var left: Int

  /// - Parameters:
  ///   - limit: how many are wanted at most.
  ///   - excluded: files that are not looked at.
  public init(_ query: String, in index: WorkspaceIndex, limit: Int, except excluded: Set<String>) {
    self.index = index
    wanted = Array(query.lowercased().filter { !$0.isWhitespace }.utf8)
    paths = index.paths
    self.excluded = excluded
    left = limit
  }

  /// Looks at some more files.
  /// - Parameters:
  ///   - bytes: about how many bytes of packed symbols to read.
  ///   - body: called with each symbol that fits.
  /// - Returns: whether the search is over.
  public mutating func advance(bytes: Int, _ body: (String, ClosedSymbol) -> Void) -> Bool {
    var rest = bytes
    while rest > 0, left > 0, next < paths.count {
      let path = paths[next]
      next += 1
      // A folder of files without symbols takes time, too.
      rest -= 64
      guard !excluded.contains(path), let symbols = index[path]?.symbols else { continue }
      rest -= symbols.bytes.count
      symbols.forEach(named: wanted) { symbol in
        body(path, symbol)
        left -= 1
        return left > 0
      }
    }
    return left <= 0 || next == paths.count
  }
}
