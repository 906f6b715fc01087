/// Page numbers that a conversion left between the lines of a text: `- 3 -`, `Pagina 3 van 12`, `3/12`, or a number alone.
enum PageMark {
  private static let longest = 40

  /// Whether the line is a page number and nothing else.
  /// - Parameters:
  ///   - first: where its text starts.
  ///   - next: the line after it: a number above a title is the title's.
  static func isPageMark(_ bytes: LineBytes, first: Int, next: LineBytes?) -> Bool {
    guard bytes.count - first <= longest, mayBegin(with: bytes[first]) else { return false }
    var reader = Reader(bytes, first)
    let isDashed = reader.skipDash()
    let isNamed = reader.skipName()
    guard reader.skipNumber(most: isDashed || isNamed ? 4 : 3) else { return false }
    let isCounted = reader.skipTotal()
    let isClosed = reader.skipDash()
    guard reader.isAtEnd, isDashed == isClosed else { return false }
    return isNamed || isCounted || isDashed || !isTitle(next)
  }

  private static func mayBegin(with byte: UInt8) -> Bool {
    byte.isDigit || byte == 0x2D || byte == 0xE2 || byte.lowered == 0x70 || byte.lowered == 0x62
  }

  /// A short line without the end of a sentence; in small letters shorter, because a sentence may go on behind a page's end.
  private static func isTitle(_ line: LineBytes?) -> Bool {
    guard let line else { return false }
    var first = 0
    while line[first] == 0x20 || line[first] == 0x09 { first += 1 }
    var end = line.count
    while end > first, line[end - 1] == 0x20 { end -= 1 }
    // "[Titel]" waits to be filled in.
    guard end > first, line[first].isLetter || line[first] >= 0x80 || line[first] == 0x5B else { return false }
    let isSmall = line[first].isLower
    guard end - first <= (isSmall ? 60 : 80) else { return false }
    switch line[end - 1] {
    case 0x2E, 0x2C, 0x3B, 0x3A: return false
    case 0x2D: return !isSmall
    default: return true
    }
  }

  private struct Reader {
    let bytes: LineBytes
    var index: Int

    init(_ bytes: LineBytes, _ index: Int) {
      self.bytes = bytes
      self.index = index
    }

    var isAtEnd: Bool { index >= bytes.count }

    mutating func skipSpace() {
      while true {
        if bytes[index] == 0x20 || bytes[index] == 0x09 {
          index += 1
        } else if bytes[index] == 0xC2, bytes[index + 1] == 0xA0 {
          index += 2
        } else {
          return
        }
      }
    }

    mutating func skipDash() -> Bool {
      defer { skipSpace() }
      if bytes[index] == 0x2D {
        index += 1
        return true
      }
      guard bytes[index] == 0xE2, bytes[index + 1] == 0x80, bytes[index + 2] &- 0x90 < 6 else { return false }
      index += 3
      return true
    }

    mutating func skipName() -> Bool {
      for name in PageMark.names where skip(name) {
        if bytes[index] == 0x2E { index += 1 }
        skipSpace()
        return true
      }
      return false
    }

    private mutating func skip(_ word: [UInt8]) -> Bool {
      for offset in word.indices where bytes[index + offset].lowered != word[offset] { return false }
      guard !bytes[index + word.count].isLetter else { return false }
      index += word.count
      return true
    }

    mutating func skipNumber(most: Int) -> Bool {
      let start = index
      while bytes[index].isDigit { index += 1 }
      guard index > start, index - start <= most, bytes[start] != 0x30 else { return false }
      skipSpace()
      return true
    }

    /// `van 12`, `of 12`, `/12`.
    mutating func skipTotal() -> Bool {
      let start = index
      if bytes[index] == 0x2F {
        index += 1
      } else if !skip(Array("van".utf8)), !skip(Array("of".utf8)) {
        return false
      }
      skipSpace()
      if skipNumber(most: 4) { return true }
      index = start
      return false
    }
  }

  private static let names: [[UInt8]] = ["pagina", "page", "bladzijde", "blz", "pag", "p"].map { Array($0.utf8) }
}
