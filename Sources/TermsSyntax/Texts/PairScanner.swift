/// Brackets and quotation marks of a paragraph that have no partner in it.
public struct UnpairedMarks {
  /// A mark.
  public struct Mark: Equatable {
    /// Where it stands (byte offsets).
    public let range: Range<Int>
    /// The kind of pair: `(`, `[` or `"`.
    public let kind: Character
    /// It opens a pair.
    public let opens: Bool
  }

  /// In order.
  public let marks: [Mark]

  /// Those of a paragraph.
  public init(in bytes: [UInt8]) {
    let masked = ProseMask.masked(bytes)
    var marks = Self.brackets(masked, open: 0x28, close: 0x29) + Self.brackets(masked, open: 0x5B, close: 0x5D)
    if let quote = Self.quotes(masked) { marks.append(quote) }
    self.marks = marks.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Brackets

  /// More marks without a partner in one paragraph have one cause.
  private static let mostOfAKind = 3

  private static func brackets(_ bytes: [UInt8], open: UInt8, close: UInt8) -> [Mark] {
    guard bytes.contains(where: { $0 == open || $0 == close }) else { return [] }
    let kind = Character(Unicode.Scalar(open))
    var opened: [Int] = []
    var unpaired: [Mark] = []
    // How many may be open at least and at most: "a)" closes a pair or counts an item.
    var (least, most) = (0, 0)
    for (index, byte) in bytes.enumerated() where byte == open || byte == close {
      if isFace(bytes, index) || isNamed(bytes, index) { continue }
      if byte == open {
        opened.append(index)
        least += 1
        most += 1
        continue
      }
      let mayCount = close == 0x29 && isLabel(bytes, before: index)
      if !mayCount { most -= 1 }
      least = max(0, least - 1)
      if !opened.isEmpty {
        opened.removeLast()
      } else if most < 0, unpaired.count < mostOfAKind {
        unpaired.append(Mark(range: index..<index + 1, kind: kind, opens: false))
      }
      most = max(most, least)
    }
    if least > 0, let first = opened.last { unpaired.append(Mark(range: first..<first + 1, kind: kind, opens: true)) }
    return unpaired
  }

  private static func byte(_ bytes: [UInt8], _ index: Int) -> UInt8 { bytes.indices.contains(index) ? bytes[index] : 0 }

  /// `:-)`, `;)`, `:(`.
  private static func isFace(_ bytes: [UInt8], _ index: Int) -> Bool {
    let nose = byte(bytes, index - 1) == 0x2D ? index - 1 : index
    let eyes = byte(bytes, nose - 1)
    guard eyes == 0x3A || eyes == 0x3B || eyes == 0x3D, nose - 2 < 0 || byte(bytes, nose - 2) == 0x20 else {
      return false
    }
    return !byte(bytes, index + 1).isWordLike
  }

  /// The sign itself is meant: “(”.
  private static func isNamed(_ bytes: [UInt8], _ index: Int) -> Bool {
    let before = byte(bytes, index - 1)
    let after = byte(bytes, index + 1)
    let isQuoted = before == after && (before == 0x22 || before == 0x27)
    return isQuoted || before == 0x9C && after == 0xE2 || before == 0x98 && after == 0xE2
  }

  /// A number or letters alone before a closing bracket: `1)`, `a)`, `iv)`, `10a)`, `a.1)`.
  private static func isLabel(_ bytes: [UInt8], before index: Int) -> Bool {
    var start = index
    while start > 0, byte(bytes, start - 1).isWordLike || byte(bytes, start - 1) == 0x2E { start -= 1 }
    let length = index - start
    // "(1)" is a pair.
    guard length >= 1, length <= 5, byte(bytes, start - 1) != 0x28 else { return false }
    let text = bytes[start..<index]
    if text.contains(where: { $0.isDigit }) { return text.allSatisfy { $0.isDigit || $0.isLetter || $0 == 0x2E } }
    if length <= 2 { return text.allSatisfy { $0.isLetter } }
    return text.allSatisfy { [0x69, 0x76, 0x78].contains($0 | 0x20) }
  }

  // MARK: Quotation marks

  private enum Quote { case opening, closing, either }

  /// The mark without a partner when the double marks of a paragraph are odd in number: which form opens and which closes
  /// differs from text to text, and within them.
  private static func quotes(_ bytes: [UInt8]) -> Mark? {
    var found: [(range: Range<Int>, quote: Quote)] = []
    for index in bytes.indices {
      switch bytes[index] {
      case 0x22:
        // Inches, or a sign for "the same".
        if byte(bytes, index - 1).isDigit { return nil }
        // Several in a row frame a text, or stand for nothing.
        if byte(bytes, index - 1) == 0x22 || byte(bytes, index + 1) == 0x22 { continue }
        found.append((index..<index + 1, .either))
      case 0xE2 where byte(bytes, index + 1) == 0x80:
        switch byte(bytes, index + 2) {
        case 0x9C: found.append((index..<index + 3, .opening))
        case 0x9D: found.append((index..<index + 3, .closing))
        case 0x9E, 0x9F: found.append((index..<index + 3, .opening))
        default: break
        }
      case 0xC2 where byte(bytes, index + 1) == 0xAB: found.append((index..<index + 2, .opening))
      case 0xC2 where byte(bytes, index + 1) == 0xBB: found.append((index..<index + 2, .closing))
      default: break
      }
    }
    guard found.count % 2 == 1 else { return nil }
    let lone = unpaired(found)
    let range = found[lone].range
    return Mark(range: range, kind: "\"", opens: opens(bytes, range, found[lone].quote))
  }

  private static func unpaired(_ quotes: [(range: Range<Int>, quote: Quote)]) -> Int {
    var open: Int?
    for (index, item) in quotes.enumerated() {
      if let first = open {
        // Two openings in a row: the first was never closed.
        if item.quote == .opening, quotes[first].quote == .opening { return first }
        open = nil
      } else if item.quote == .closing, index > 0 || quotes.count == 1 {
        return index
      } else {
        open = index
      }
    }
    return open ?? quotes.count - 1
  }

  private static func opens(_ bytes: [UInt8], _ range: Range<Int>, _ quote: Quote) -> Bool {
    switch quote {
    case .opening: true
    case .closing: false
    case .either: byte(bytes, range.upperBound).isWordLike && !byte(bytes, range.lowerBound - 1).isWordLike
    }
  }
}
