/// Cuts a text into lines at LF, CRLF and lone CR, and nowhere else (LSP 3.17, "Text Documents").
public enum LineSplitter {
  /// The lines of a chunk, as slices of it. There is at least one: a text that ends in a terminator has an empty last
  /// line, so `"a\n"` is two lines and the empty text is one. Bytes behind the first 4 GB are left out.
  public static func split(_ chunk: TextChunk) -> [LineText] {
    chunk.bytes.withUnsafeBufferPointer { all in
      let bytes = UnsafeBufferPointer(rebasing: all[..<min(all.count, Int(UInt32.max))])
      var lines: [LineText] = []
      // Terms average some sixty bytes a line: a guess that is seldom far off saves most growth.
      lines.reserveCapacity(bytes.count / 60 + 1)
      var start = 0
      while true {
        let (end, isASCII) = lineEnd(from: start, in: bytes)
        let terminator = terminator(at: end, in: bytes)
        let count = end &- start
        lines.append(
          LineText(
            chunk: chunk, start: start, count: count,
            utf16Count: isASCII ? count : UTF8Units.count(.init(rebasing: bytes[start..<end])).utf16,
            terminator: terminator, isASCII: isASCII))
        if terminator == .none { return lines }
        start = end &+ terminator.byteCount
      }
    }
  }

  /// The offset of the next LF or CR, or of the end, and whether all bytes before it are ASCII. Eight bytes at a time.
  private static func lineEnd(
    from start: Int, in bytes: UnsafeBufferPointer<UInt8>
  ) -> (end: Int, isASCII: Bool) {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = start
    var seen: UInt64 = 0
    while offset &+ 8 <= raw.count {
      let word = EightBytes(raw, at: offset)
      let ends = word.matches(0x0A) | word.matches(0x0D)
      if ends != 0 {
        // Only the lowest match of each mask is exact, and the lowest of both is what we want.
        let bits = ends.trailingZeroBitCount & ~7
        seen |= word.value & ((1 << UInt64(bits)) &- 1)
        return (offset &+ bits / 8, seen & EightBytes.highBits == 0)
      }
      seen |= word.value
      offset &+= 8
    }
    while offset < raw.count {
      let byte = raw[offset]
      if byte == 0x0A || byte == 0x0D { break }
      seen |= UInt64(byte)
      offset &+= 1
    }
    return (offset, seen & EightBytes.highBits == 0)
  }

  private static func terminator(at offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> LineTerminator {
    guard offset < bytes.count else { return .none }
    if bytes[offset] == 0x0A { return .lineFeed }
    let next = offset &+ 1
    return next < bytes.count && bytes[next] == 0x0A ? .carriageReturnLineFeed : .carriageReturn
  }
}
