import JSONRPC

/// A stretch of text. LSP 3.17, Range; not named so because Swift has a `Range` that insists on its
/// bounds being in order, which a client's are not always.
public struct LSPRange: Hashable, Sendable, Decodable {
  /// The place before its first character.
  public var start: Position
  /// The place after its last character.
  public var end: Position

  /// A stretch between two places.
  public init(start: Position, end: Position) {
    self.start = start
    self.end = end
  }
}

extension LSPRange: JSONWritable {
  /// Writes the object with `start` and `end`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("start", start)
      $0.member("end", end)
    }
  }
}
