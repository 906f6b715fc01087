import JSONRPC

/// `textDocument/selectionRange`: how a selection grows. LSP 3.17, Selection Range Request.
public enum SelectionRangeRequest: RequestType {
  /// Where the cursors are.
  public struct Params: Hashable, Sendable, Decodable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The places in it.
    public var positions: [Position]
  }
  /// One for each place, in the same order.
  public typealias Result = [SelectionRange]
  /// The method.
  public static let method = "textDocument/selectionRange"
}

/// The ranges around a place, each in the next. LSP 3.17, SelectionRange.
public struct SelectionRange: Hashable, Sendable {
  /// From the inside out; at least one.
  public var ranges: [LSPRange]

  /// Ranges from the inside out.
  public init(_ ranges: [LSPRange]) { self.ranges = ranges }
}

extension SelectionRange: JSONWritable {
  /// Writes the innermost as an object with `range` and `parent`.
  public func write(to writer: inout JSONWriter) { Self.write(ranges[...], to: &writer) }

  private static func write(_ ranges: ArraySlice<LSPRange>, to writer: inout JSONWriter) {
    guard let first = ranges.first else { return writer.null() }
    writer.object {
      $0.member("range", first)
      if ranges.count > 1 { $0.member("parent") { write(ranges.dropFirst(), to: &$0) } }
    }
  }
}
