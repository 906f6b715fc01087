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
    let paths = Set(documents.keys.compactMap { path(of: $0) })
    return SymbolAnswer(
      service: self, query: query, limit: Self.mostSymbols, waiting: documents.keys.sorted(), excluded: paths)
  }
}

/// The symbols of open documents, and those of other files as they are found.
private struct SymbolAnswer: SlicedAnswer {
  let service: TermsDocumentService
  let query: String
  let limit: Int
  /// Open documents that were not looked at yet.
  var waiting: [String]
  /// Their files.
  let excluded: Set<String>
  var found: [SymbolInformation] = []
  var open: DocumentSymbolSearch?
  var closed: SymbolSearch?
  /// So many provisions of an open document are looked at in about a millisecond.
  private static let slice = 200
  /// Packed symbols are read at about a gigabyte a second.
  private static let packedSlice = 512 << 10

  mutating func advance() -> (any JSONWritable)? {
    while let uri = waiting.first, found.count < limit {
      guard searchOpen(uri) else { return nil }
      waiting.removeFirst()
      open = nil
    }
    return searchClosed() ? found : nil
  }

  /// - Returns: whether all of an open document has been looked at.
  private mutating func searchOpen(_ uri: String) -> Bool {
    // It may have been closed meanwhile.
    guard let document = service.documents[uri] else { return true }
    let editor = document.editor(service.publish.language)
    if open?.isGood(for: editor.model) != true {
      open = DocumentSymbolSearch(editor, query, limit: limit - found.count)
    }
    guard open?.advance(Self.slice) == true, let symbols = open?.found else { return false }
    found += symbols.map(document.converter(service.publish.encoding).symbol)
    return true
  }

  /// - Returns: whether all files have been looked at.
  private mutating func searchClosed() -> Bool {
    var search =
      closed
      ?? SymbolSearch(query, in: service.workspace.index, limit: limit - found.count, except: excluded)
    var news: [SymbolInformation] = []
    let isOver = search.advance(bytes: Self.packedSlice) { path, symbol in
      news.append(
        SymbolInformation(
          name: symbol.name, kind: symbol.kind.provision.map { ToProtocol.kind($0) } ?? .constant,
          location: Location(uri: Projects.uri(ofPath: path), range: symbol.range),
          containerName: FilePath.name(of: path)))
    }
    found += news
    closed = search
    return isOver
  }
}
