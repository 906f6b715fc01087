/// A word, a figure or a sign of a text, for recognisers that read few lines.
struct TextPiece {
  enum Kind { case word, figure, sign }

  let kind: Kind
  /// Where it stands (byte offsets).
  let range: Range<Int>
  /// A word in small letters without accents on e, i, o and u; a figure with its separators; a sign.
  let text: String
  /// White space, or the start of the text, stands before it.
  let isApart: Bool
  /// A word that begins with a capital.
  var isCapitalised = false
  /// A word with an accent: `één`.
  var hasAccent = false

  var isWord: Bool { kind == .word }
  var isFigure: Bool { kind == .figure }
  func isSign(_ sign: String) -> Bool { kind == .sign && text == sign }

  /// The pieces of a text, which ``ProseMask`` has seen.
  static func pieces(_ bytes: [UInt8]) -> [TextPiece] {
    var reader = PieceReader(bytes)
    reader.run()
    return reader.pieces
  }
}

extension [TextPiece] {
  /// The piece at a place; nil outside.
  func piece(_ index: Int) -> TextPiece? { indices.contains(index) ? self[index] : nil }

  /// The word at a place; empty for anything else.
  func word(_ index: Int) -> String { piece(index).map { $0.isWord ? $0.text : "" } ?? "" }
}

private struct PieceReader {
  private let bytes: [UInt8]
  private var index = 0
  private var isApart = true
  private(set) var pieces: [TextPiece] = []

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private func byte(_ index: Int) -> UInt8 { index < bytes.count ? bytes[index] : 0 }

  mutating func run() {
    while index < bytes.count {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x09 || byte == 0x0C {
        index += 1
        isApart = true
      } else if byte == 0xC2, self.byte(index + 1) == 0xA0 {
        index += 2
        isApart = true
      } else if byte.isDigit {
        figure()
      } else if letterLength(index) > 0 {
        word()
      } else {
        sign()
      }
    }
  }

  /// How many bytes the letter here takes; 0 when it is none.
  private func letterLength(_ index: Int) -> Int {
    let byte = byte(index)
    if byte.isLetter { return 1 }
    guard byte >= 0xC3, byte <= 0xCF, index + 1 < bytes.count else { return 0 }
    let next = bytes[index + 1]
    return byte == 0xC3 && (next == 0x97 || next == 0xB7) ? 0 : 2
  }

  private mutating func word() {
    let start = index
    var folded: [UInt8] = []
    var hasAccent = false
    let isCapitalised = bytes[start].isUpper || bytes[start] == 0xC3 && byte(start + 1) < 0x9F
    while true {
      let length = letterLength(index)
      if length == 1 {
        folded.append(bytes[index].lowered)
      } else if length == 2 {
        hasAccent = true
        folded += Self.fold(bytes[index], bytes[index + 1])
      } else if byte(index) == 0x27, letterLength(index + 1) > 0 {
        folded.append(0x27)
        index += 1
        continue
      } else {
        break
      }
      index += length
    }
    var piece = TextPiece(
      kind: .word, range: start..<index, text: String(decoding: folded, as: UTF8.self), isApart: isApart)
    piece.isCapitalised = isCapitalised
    piece.hasAccent = hasAccent
    add(piece)
  }

  /// Latin-1 letters in small, without the accents that Dutch spelling adds to vowels.
  private static func fold(_ lead: UInt8, _ next: UInt8) -> [UInt8] {
    guard lead == 0xC3 else { return [lead, next] }
    let small = next < 0x9F ? next | 0x20 : next
    switch small {
    case 0xA8...0xAB: return [0x65]
    case 0xAC...0xAF: return [0x69]
    case 0xB2...0xB6: return [0x6F]
    case 0xB9...0xBC: return [0x75]
    default: return [lead, small]
    }
  }

  private mutating func figure() {
    let start = index
    while byte(index).isDigit || (byte(index) == 0x2E || byte(index) == 0x2C) && byte(index + 1).isDigit { index += 1 }
    add(
      TextPiece(
        kind: .figure, range: start..<index, text: String(decoding: bytes[start..<index], as: UTF8.self),
        isApart: isApart))
  }

  private mutating func sign() {
    let start = index
    index += 1
    while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
    add(
      TextPiece(
        kind: .sign, range: start..<index, text: String(decoding: bytes[start..<index], as: UTF8.self),
        isApart: isApart))
  }

  private mutating func add(_ piece: TextPiece) {
    pieces.append(piece)
    isApart = false
  }
}
