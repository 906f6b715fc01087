import JSONRPC

/// `textDocument/hover`: what is under the mouse. LSP 3.17, Hover Request.
public enum HoverRequest: RequestType {
  /// Where the mouse is.
  public typealias Params = TextDocumentPositionParams
  /// Null when there is nothing to say.
  public typealias Result = Hover?
  /// The method.
  public static let method = "textDocument/hover"
}

/// What is under the mouse. LSP 3.17, Hover.
public struct Hover: Hashable, Sendable {
  /// The text to show.
  public var contents: MarkupContent
  /// What it is about.
  public var range: LSPRange?

  /// A text about a range.
  public init(contents: MarkupContent, range: LSPRange?) {
    self.contents = contents
    self.range = range
  }
}

extension Hover: JSONWritable {
  /// Writes the object with `contents` and `range`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("contents", contents)
      $0.member("range", ifPresent: range)
    }
  }
}
