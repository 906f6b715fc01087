/// A place in a text as the layers inside name it.
public struct BytePosition: Hashable, Comparable, Sendable {
  /// The line, counted from 0.
  public var row: Int
  /// The byte offset in the line.
  public var offset: Int

  /// Any values: they are clamped when they meet a text.
  public init(row: Int, offset: Int) {
    self.row = row
    self.offset = offset
  }

  /// Earlier rows first, then earlier offsets.
  public static func < (left: BytePosition, right: BytePosition) -> Bool {
    (left.row, left.offset) < (right.row, right.offset)
  }
}
