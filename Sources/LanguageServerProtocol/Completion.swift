import JSONRPC

/// `textDocument/completion`: what may be typed on. LSP 3.17, Completion Request.
public enum CompletionRequest: RequestType {
  /// Where the cursor is.
  public struct Params: Hashable, Sendable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The place in it.
    public var position: Position
    /// The user asked, rather than typed.
    public var isInvoked: Bool
  }
  /// The list.
  public typealias Result = CompletionResult
  /// The method.
  public static let method = "textDocument/completion"
}

extension CompletionRequest.Params: Decodable {
  private enum Key: CodingKey { case textDocument, position, context, triggerKind }

  /// A missing `context` counts as asked for.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    textDocument = try container.decode(TextDocumentIdentifier.self, forKey: .textDocument)
    position = try container.decode(Position.self, forKey: .position)
    let context = try? container.nestedContainer(keyedBy: Key.self, forKey: .context)
    isInvoked = context?.decodeLeniently(Int.self, forKey: .triggerKind).map { $0 == 1 } ?? true
  }
}

/// `completionItem/resolve`: more about an item. LSP 3.17, Completion Item Resolve Request.
public enum CompletionResolveRequest: RequestType {
  /// An item of the list.
  public typealias Params = CompletionItem
  /// The same item with its documentation.
  public typealias Result = CompletionItem
  /// The method.
  public static let method = "completionItem/resolve"
}

/// What may be typed on. LSP 3.17, CompletionList.
public struct CompletionResult: Equatable, Sendable {
  /// Whether what is typed next can bring others.
  public var isIncomplete: Bool
  /// The items.
  public var items: [CompletionItem]

  /// A list.
  public init(isIncomplete: Bool, items: [CompletionItem]) {
    self.isIncomplete = isIncomplete
    self.items = items
  }
}

extension CompletionResult: JSONWritable {
  /// Writes the object with `isIncomplete` and `items`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("isIncomplete", isIncomplete)
      $0.member("items", items)
    }
  }
}
