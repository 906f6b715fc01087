extension LineTree {
  /// The rows that an edit replaces and the lines that take their place, slices of one new chunk. The tree itself does
  /// not change: the caller makes its lines from the texts and calls `replaceRows`.
  ///
  /// Positions are clamped, and a start after the end is swapped with it. The result is exactly what a fresh split of the
  /// whole new text would give; so the previous line is taken in when its lone CR meets an LF at the start of the new
  /// text. `bytes` should be valid UTF-8. O(log n + bytes touched).
  @inlinable
  public func edit(
    replacing start: BytePosition, _ end: BytePosition, with bytes: [UInt8]
  ) -> (rows: Range<Int>, lines: [LineText]) {
    // Clamped before they are swapped: a row below 0 is the start of the text whatever its offset.
    let (from, to) = (clamped(start), clamped(end))
    let first = min(from, to)
    let last = max(from, to)
    guard let firstText = line(at: first.row)?.text, let lastText = line(at: last.row)?.text else {
      return (0..<0, LineSplitter.split(TextChunk(bytes)))
    }
    let head = firstText.bytesWithTerminator.prefix(first.offset)
    let tail = lastText.bytesWithTerminator.dropFirst(last.offset)

    var row = first.row
    var joined: [UInt8] = []
    joined.reserveCapacity(head.count &+ bytes.count &+ tail.count)
    if head.isEmpty, (bytes.first ?? tail.first) == 0x0A, let before = line(at: row &- 1)?.text,
      before.terminator == .carriageReturn
    {
      row &-= 1
      joined += before.bytesWithTerminator
    }
    joined += head
    joined += bytes
    joined += tail

    var lines = LineSplitter.split(TextChunk(joined))
    // A text that ends in a terminator splits into one line more: here that is the row after the edit.
    if lastText.terminator != .none { lines.removeLast() }
    return (row..<last.row &+ 1, lines)
  }
}
