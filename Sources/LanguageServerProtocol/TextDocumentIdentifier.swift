/// A document by its URI. LSP 3.17, TextDocumentIdentifier.
public struct TextDocumentIdentifier: Hashable, Sendable, Decodable {
  /// The URI as the client writes it; two spellings are two documents.
  public var uri: String

  /// A document.
  public init(uri: String) {
    self.uri = uri
  }
}

/// A place in a document. LSP 3.17, TextDocumentPositionParams.
public struct TextDocumentPositionParams: Hashable, Sendable, Decodable {
  /// The document.
  public var textDocument: TextDocumentIdentifier
  /// The place in it.
  public var position: Position

  /// A place in a document.
  public init(textDocument: TextDocumentIdentifier, position: Position) {
    self.textDocument = textDocument
    self.position = position
  }
}

/// The params of a request about a whole document.
public struct TextDocumentParams: Hashable, Sendable, Decodable {
  /// The document.
  public var textDocument: TextDocumentIdentifier

  /// A document.
  public init(textDocument: TextDocumentIdentifier) {
    self.textDocument = textDocument
  }
}
