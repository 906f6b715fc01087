import JSONRPC

/// `textDocument/references`: every place that cites or uses what is under the cursor.
/// LSP 3.17, Find References Request.
public enum ReferencesRequest: RequestType {
  /// Where the cursor is, and what is wanted.
  public struct Params: Hashable, Sendable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The place in it.
    public var position: Position
    /// Whether the place that is cited, or defines the term, is wanted too.
    public var includeDeclaration: Bool
  }
  /// The places.
  public typealias Result = [Location]
  /// The method.
  public static let method = "textDocument/references"
}

extension ReferencesRequest.Params: Decodable {
  private enum Key: CodingKey { case textDocument, position, context, includeDeclaration }

  /// A missing `context` leaves the declaration out.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    textDocument = try container.decode(TextDocumentIdentifier.self, forKey: .textDocument)
    position = try container.decode(Position.self, forKey: .position)
    let context = try? container.nestedContainer(keyedBy: Key.self, forKey: .context)
    includeDeclaration = context?.decodeLeniently(Bool.self, forKey: .includeDeclaration) ?? false
  }
}
