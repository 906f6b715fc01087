import JSONRPC

/// A range in a document. LSP 3.17, Location.
public struct Location: Hashable, Sendable {
  /// The document.
  public var uri: String
  /// The range in it.
  public var range: LSPRange

  /// A range in a document.
  public init(uri: String, range: LSPRange) {
    self.uri = uri
    self.range = range
  }
}

extension Location: JSONWritable {
  /// Writes the object with `uri` and `range`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("range", range)
    }
  }
}
