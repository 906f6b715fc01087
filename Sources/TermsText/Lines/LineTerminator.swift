/// How a line ends. LSP 3.17, "Text Documents": only LF, CRLF and a lone CR end a line; form feed, U+0085 and U+2028
/// do not.
public enum LineTerminator: UInt8, Sendable {
  /// The end of the text: only the last line of a document.
  case none
  /// `\n`
  case lineFeed
  /// `\r` with no `\n` after it
  case carriageReturn
  /// `\r\n`
  case carriageReturnLineFeed

  /// The length of the terminator: 0, 1 or 2 bytes, and as many UTF-16 units.
  @inlinable public var byteCount: Int {
    switch self {
    case .none: 0
    case .lineFeed, .carriageReturn: 1
    case .carriageReturnLineFeed: 2
    }
  }
}
