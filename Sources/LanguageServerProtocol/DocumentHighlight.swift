import JSONRPC

/// `textDocument/documentHighlight`: the same thing elsewhere in the document.
/// LSP 3.17, Document Highlights Request.
public enum DocumentHighlightRequest: RequestType {
  /// Where the cursor is.
  public typealias Params = TextDocumentPositionParams
  /// The places.
  public typealias Result = [DocumentHighlight]
  /// The method.
  public static let method = "textDocument/documentHighlight"
}

/// A place with the same thing. LSP 3.17, DocumentHighlight.
public struct DocumentHighlight: Hashable, Sendable {
  /// What happens there. LSP 3.17, DocumentHighlightKind.
  public enum Kind: Int, Sendable {
    /// The text occurs there.
    case text = 1
    /// It is used there.
    case read = 2
    /// It is introduced there.
    case write = 3
  }

  /// The place.
  public var range: LSPRange
  /// What happens there.
  public var kind: Kind

  /// A place.
  public init(range: LSPRange, kind: Kind) {
    self.range = range
    self.kind = kind
  }
}

extension DocumentHighlight: JSONWritable {
  /// Writes the object with `range` and `kind`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("kind", kind.rawValue)
    }
  }
}
