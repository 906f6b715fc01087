/// Markup inside a line that holds no words: HTML tags and comments, the anchors of Markdown headings, no-break spaces
/// written as entities.
enum InlineMarkup {
  /// The bytes that may begin markup.
  @inline(__always)
  static func mayBegin(with byte: UInt8) -> Bool { byte == 0x3C || byte == 0x7B || byte == 0x26 }

  /// Where the markup that begins at `start` ends; nil when it is text, as is a comment that the line
  /// does not close (CommonMark 6.6).
  static func end(_ bytes: LineBytes, _ start: Int) -> Int? {
    switch bytes[start] {
    case 0x3C: opensComment(bytes, start) ? commentEnd(bytes, start) : tagEnd(bytes, start)
    case 0x7B: bytes[start + 1] == 0x23 ? closing(0x7D, bytes, from: start + 2, most: 80) : nil
    case 0x26: starts(bytes, start, Array("&nbsp;".utf8)) ? start + 6 : nil
    default: nil
    }
  }

  // MARK: Comments

  /// Whether `<!--` stands at a place.
  static func opensComment(_ bytes: LineBytes, _ index: Int) -> Bool {
    bytes[index] == 0x3C && bytes[index + 1] == 0x21 && bytes[index + 2] == 0x2D && bytes[index + 3] == 0x2D
  }

  /// The place behind the `-->` that closes a comment opened at `start`; nil when it runs on behind the line.
  static func commentEnd(_ bytes: LineBytes, _ start: Int) -> Int? {
    var index = start + 4
    while index + 3 <= bytes.count {
      if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E { return index + 3 }
      index += 1
    }
    return nil
  }

  // MARK: Tags

  /// `<h2 id="x">`, `</p>`, `<br/>`: only names that HTML knows, for `<naam>` is a blank to be filled in.
  private static func tagEnd(_ bytes: LineBytes, _ start: Int) -> Int? {
    guard let name = tagName(bytes, start), names.contains(name.packed) else { return nil }
    let next = bytes[name.end]
    guard next == 0x3E || next == 0x2F || next == 0x20 else { return nil }
    return closing(0x3E, bytes, from: name.end, most: 2_000)
  }

  private static func tagName(_ bytes: LineBytes, _ start: Int) -> (packed: UInt64, end: Int)? {
    guard bytes[start] == 0x3C else { return nil }
    var index = bytes[start + 1] == 0x2F ? start + 2 : start + 1
    var packed: UInt64 = 0
    var shift: UInt64 = 0
    while bytes[index].isLetter || shift > 0 && bytes[index].isDigit {
      guard shift < 64 else { return nil }
      packed |= UInt64(bytes[index].lowered) << shift
      shift += 8
      index += 1
    }
    return shift > 0 ? (packed, index) : nil
  }

  /// The level of the heading that an `<h1>`…`<h6>` at a place opens; 0 for anything else.
  static func headingLevel(_ bytes: LineBytes, _ start: Int) -> UInt8 {
    guard bytes[start] == 0x3C, bytes[start + 1].lowered == 0x68, bytes[start + 2] &- 0x31 < 6 else { return 0 }
    let next = bytes[start + 3]
    return next == 0x3E || next == 0x20 ? bytes[start + 2] &- 0x30 : 0
  }

  /// Whether a tag at a place makes text bold.
  static func opensBold(_ bytes: LineBytes, _ start: Int) -> Bool {
    guard bytes[start + 1] != 0x2F, let name = tagName(bytes, start) else { return false }
    return bold.contains(name.packed)
  }

  /// Where the markup that ends before `end` starts; nil when the text before `end` is no markup.
  static func start(_ bytes: LineBytes, endingAt end: Int) -> Int? {
    let last = bytes[end - 1]
    guard last == 0x3E || last == 0x7D else { return nil }
    let opening: UInt8 = last == 0x3E ? 0x3C : 0x7B
    var index = end - 1
    while index >= 0, index > end - 80 {
      if bytes[index] == opening { return self.end(bytes, index) == end ? index : nil }
      index -= 1
    }
    return nil
  }

  private static func closing(_ mark: UInt8, _ bytes: LineBytes, from start: Int, most: Int) -> Int? {
    var index = start
    while index < bytes.count, index < start + most {
      if bytes[index] == mark { return index + 1 }
      index += 1
    }
    return nil
  }

  private static func starts(_ bytes: LineBytes, _ index: Int, _ text: [UInt8]) -> Bool {
    text.indices.allSatisfy { bytes[index + $0] == text[$0] }
  }

  private static let names = pack(
    """
    a b i u s p br hr h1 h2 h3 h4 h5 h6 em strong span div ul ol li dl dt dd table thead tbody tfoot tr td th sup sub small \
    font center img pre code section header footer main details summary ins del mark figure caption col
    """)
  private static let bold = pack("b strong")

  private static func pack(_ words: String) -> Set<UInt64> {
    Set(
      words.split(separator: " ").map { word in
        word.utf8.reversed().reduce(0) { $0 << 8 | UInt64($1) }
      })
  }
}
