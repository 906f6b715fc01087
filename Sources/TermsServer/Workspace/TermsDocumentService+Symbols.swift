import JSONRPC
import LanguageServerProtocol
import TermsFeatures
import TermsProject
import TermsWorkspace

/// Finding by name in the whole workspace.
extension TermsDocumentService {
  /// The most symbols that are told at once.
  private static let mostSymbols = 1000

  /// Provisions and terms by name: of all open documents, then of the other files of the workspace.
  public func symbols(matching query: String) -> any SlicedAnswer {
    let open: [SymbolInformation] = documents.keys.sorted().reduce(into: []) { found, uri in
      guard let editor = documents[uri]?.editor(publish.language), let to = documents[uri]?.converter(publish.encoding)
      else { return }
      found += editor.symbols(matching: query, limit: Self.mostSymbols - found.count).map(to.symbol)
    }
    let paths = Set(documents.keys.compactMap { path(of: $0) })
    return SymbolAnswer(
      found: open,
      search: SymbolSearch(query, in: workspace.index, limit: Self.mostSymbols - open.count, except: paths))
  }
}

/// The symbols of open documents, and those of other files as they are found.
private struct SymbolAnswer: SlicedAnswer {
  var found: [SymbolInformation]
  var search: SymbolSearch
  /// Packed symbols are read at about a gigabyte a second.
  private static let slice = 256 << 10

  mutating func advance() -> (any JSONWritable)? {
    var news: [SymbolInformation] = []
    let isOver = search.advance(bytes: Self.slice) { path, symbol in
      news.append(
        SymbolInformation(
          name: symbol.name, kind: symbol.kind.provision.map { ToProtocol.kind($0) } ?? .constant,
          location: Location(uri: Projects.uri(ofPath: path), range: symbol.range),
          containerName: FilePath.name(of: path)))
    }
    found += news
    return isOver ? found : nil
  }
}
