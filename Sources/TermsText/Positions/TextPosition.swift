/// A place in a text as a client names it. LSP 3.17, `Position`.
public struct TextPosition: Hashable, Comparable, Sendable {
  /// The line, counted from 0.
  public var line: Int
  /// The character in the line, counted from 0 in units of the negotiated `PositionEncoding`.
  public var character: Int

  /// Any values: they are clamped when they meet a text.
  public init(line: Int, character: Int) {
    self.line = line
    self.character = character
  }

  /// Earlier lines first, then earlier characters.
  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.character) < (right.line, right.character)
  }
}
