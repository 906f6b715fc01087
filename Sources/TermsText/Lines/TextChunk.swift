/// A block of UTF-8 bytes that never changes. Lines are slices of it, so that opening a document or editing a line
/// stores each byte once.
public final class TextChunk: Sendable {
  /// The bytes. They should be valid UTF-8 (see `UTF8Repair`); with other bytes offsets stay within bounds and
  /// strings show U+FFFD.
  public let bytes: [UInt8]

  /// Takes the bytes as they are.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }
}
