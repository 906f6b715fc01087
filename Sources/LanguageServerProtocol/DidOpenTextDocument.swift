import JSONRPC

/// `textDocument/didOpen`: from now on the client decides what the text is.
/// LSP 3.17, DidOpenTextDocument Notification.
public enum DidOpenTextDocument: NotificationType {
  /// The document.
  public struct Params: Equatable, Sendable, Decodable {
    /// The document and its text.
    public var textDocument: TextDocumentItem
  }
  /// The method.
  public static let method = "textDocument/didOpen"
  /// The text of the document.
  public static let carriesLargeText = true
}

/// A document with its text. LSP 3.17, TextDocumentItem.
public struct TextDocumentItem: Equatable, Sendable {
  /// The URI as the client writes it.
  public var uri: String
  /// The language; empty when the client did not say.
  public var languageID: String
  /// The version, which grows with every change; nil when the client did not say.
  public var version: Int?
  /// The whole text.
  public var text: LargeText
}

extension TextDocumentItem: Decodable {
  private enum CodingKeys: String, CodingKey {
    case uri
    case languageID = "languageId"
    case version, text
  }

  /// Needs `uri` and `text` only.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    uri = try container.decode(String.self, forKey: .uri)
    languageID = container.decodeLeniently(String.self, forKey: .languageID) ?? ""
    version = container.decodeLeniently(Int.self, forKey: .version)
    text = try container.decode(LargeText.self, forKey: .text)
  }
}
