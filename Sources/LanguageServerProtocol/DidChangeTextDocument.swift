import JSONRPC

/// `textDocument/didChange`: the text changed. LSP 3.17, DidChangeTextDocument Notification.
public enum DidChangeTextDocument: NotificationType {
  /// The changes.
  public struct Params: Equatable, Sendable, Decodable {
    /// The document and the version it has after the changes.
    public var textDocument: VersionedTextDocumentIdentifier
    /// The changes, each made to the text that the one before left.
    public var contentChanges: [TextDocumentContentChange]
  }
  /// The method.
  public static let method = "textDocument/didChange"
}

/// A document at a version. LSP 3.17, VersionedTextDocumentIdentifier.
public struct VersionedTextDocumentIdentifier: Equatable, Sendable {
  /// The URI as the client writes it.
  public var uri: String
  /// The version; nil when the client did not say.
  public var version: Int?
}

extension VersionedTextDocumentIdentifier: Decodable {
  private enum CodingKeys: CodingKey { case uri, version }

  /// Needs `uri` only.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    uri = try container.decode(String.self, forKey: .uri)
    version = container.decodeLeniently(Int.self, forKey: .version)
  }
}

/// One change. LSP 3.17, TextDocumentContentChangeEvent.
public struct TextDocumentContentChange: Equatable, Sendable, Decodable {
  /// What is replaced; nil for the whole document.
  public var range: LSPRange?
  /// What stands there now.
  public var text: String

  /// A change.
  public init(range: LSPRange?, text: String) {
    self.range = range
    self.text = text
  }
}
