import JSONRPC

/// `textDocument/documentSymbol`: the outline of the document. LSP 3.17, Document Symbols Request.
public enum DocumentSymbolRequest: RequestType {
  /// The document.
  public typealias Params = TextDocumentParams
  /// The outline.
  public typealias Result = DocumentSymbolResult
  /// The method.
  public static let method = "textDocument/documentSymbol"
}

/// The answer to a document symbol request.
public enum DocumentSymbolResult: Hashable, Sendable {
  /// For clients that announce `hierarchicalDocumentSymbolSupport`.
  case tree([DocumentSymbol])
  /// For the others.
  case list([SymbolInformation])
}

extension DocumentSymbolResult: JSONWritable {
  /// Writes an array.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .tree(let symbols): writer.array(symbols)
    case .list(let symbols): writer.array(symbols)
    }
  }
}

/// An entry of the outline with what is below it. LSP 3.17, DocumentSymbol.
public struct DocumentSymbol: Hashable, Sendable {
  /// What the outline shows.
  public var name: String
  /// More about it; nil for nothing.
  public var detail: String?
  /// Its kind.
  public var kind: SymbolKind
  /// All of it.
  public var range: LSPRange
  /// What to select when the user picks it; within `range`.
  public var selectionRange: LSPRange
  /// What is below it, in document order.
  public var children: [DocumentSymbol]

  /// An entry.
  public init(
    name: String, detail: String? = nil, kind: SymbolKind, range: LSPRange, selectionRange: LSPRange,
    children: [DocumentSymbol] = []
  ) {
    self.name = name
    self.detail = detail
    self.kind = kind
    self.range = range
    self.selectionRange = selectionRange
    self.children = children
  }
}

extension DocumentSymbol: JSONWritable {
  /// Writes the entry and those below it.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("name", name)
      $0.member("detail", ifPresent: detail)
      $0.member("kind", kind.rawValue)
      $0.member("range", range)
      $0.member("selectionRange", selectionRange)
      if !children.isEmpty { $0.member("children", children) }
    }
  }
}
