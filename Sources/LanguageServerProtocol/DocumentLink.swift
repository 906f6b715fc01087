import JSONRPC

/// `textDocument/documentLink`: what leads out of the document. LSP 3.17, Document Link Request.
public enum DocumentLinkRequest: RequestType {
  /// The document.
  public typealias Params = TextDocumentParams
  /// The links.
  public typealias Result = [DocumentLink]
  /// The method.
  public static let method = "textDocument/documentLink"
}

/// Text that leads somewhere. LSP 3.17, DocumentLink.
public struct DocumentLink: Hashable, Sendable {
  /// The text.
  public var range: LSPRange
  /// A URI.
  public var target: String
  /// What leads there.
  public var tooltip: String?

  /// A link.
  public init(range: LSPRange, target: String, tooltip: String?) {
    self.range = range
    self.target = target
    self.tooltip = tooltip
  }
}

extension DocumentLink: JSONWritable {
  /// Writes what is there.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("range", range)
      $0.member("target", target)
      $0.member("tooltip", ifPresent: tooltip)
    }
  }
}
