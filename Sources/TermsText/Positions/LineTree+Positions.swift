extension LineTree {
  /// The byte position of a client's position, clamped as LSP asks (3.17, `Position`): past the last line it is the end
  /// of the text, past the end of a line that line's end before its terminator. Negative counts as 0, and a place inside
  /// a surrogate pair or a UTF-8 sequence as its start. O(log n + length of the line).
  @inlinable
  public func bytePosition(_ position: TextPosition, _ encoding: PositionEncoding) -> BytePosition {
    let row = max(0, position.line)
    guard let text = line(at: row)?.text else { return endPosition }
    let offset =
      switch encoding {
      case .utf8: text.scalarStart(position.character)
      case .utf16: text.byteOffset(ofUTF16: position.character)
      case .utf32: text.byteOffset(ofScalar: position.character)
      }
    return BytePosition(row: row, offset: offset)
  }

  /// The client's position of a byte position, which is clamped in the same way.
  @inlinable
  public func textPosition(_ position: BytePosition, _ encoding: PositionEncoding) -> TextPosition {
    let place = clamped(position)
    guard let text = line(at: place.row)?.text else { return TextPosition(line: 0, character: 0) }
    let character =
      switch encoding {
      case .utf8: place.offset
      case .utf16: text.utf16Offset(ofByte: place.offset)
      case .utf32: text.scalarOffset(ofByte: place.offset)
      }
    return TextPosition(line: place.row, character: character)
  }

  /// The end of the last line; row 0, offset 0 in an empty tree.
  @inlinable public var endPosition: BytePosition {
    guard let last = line(at: count &- 1) else { return BytePosition(row: 0, offset: 0) }
    return BytePosition(row: count &- 1, offset: last.text.count)
  }

  /// The nearest position that the text has: within its rows, within the line, and where a scalar starts.
  @inlinable public func clamped(_ position: BytePosition) -> BytePosition {
    let row = max(0, position.row)
    guard let text = line(at: row)?.text else { return endPosition }
    return BytePosition(row: row, offset: text.scalarStart(position.offset))
  }
}
