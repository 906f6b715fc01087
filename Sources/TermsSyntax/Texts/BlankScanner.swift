/// Text that somebody meant to fill in: `[naam]`, `[●]`, `____`, `<bedrijf>`, `XXX`, `nog in te vullen`, `tbd`.
public enum BlankScanner {
  /// Where such text stands (byte offsets), in order.
  public static func blanks(in bytes: [UInt8]) -> [Range<Int>] {
    let masked = ProseMask.masked(bytes)
    var reader = BlankReader(masked, TextPiece.pieces(masked))
    return reader.blanks()
  }
}

private struct BlankReader {
  let bytes: [UInt8]
  let pieces: [TextPiece]
  private let isForSigning: Bool
  private var found: [Range<Int>] = []

  init(_ bytes: [UInt8], _ pieces: [TextPiece]) {
    self.bytes = bytes
    self.pieces = pieces
    isForSigning = pieces.contains { $0.isWord && BlankWords.signing.contains($0.text) }
  }

  mutating func blanks() -> [Range<Int>] {
    enclosed()
    runs()
    words()
    // What is enclosed begins before its content.
    var kept: [Range<Int>] = []
    for range in found.sorted(by: { $0.lowerBound < $1.lowerBound })
    where range.lowerBound >= kept.last?.upperBound ?? 0 { kept.append(range) }
    return kept
  }

  private func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  private mutating func add(_ range: Range<Int>) { found.append(range) }

  // MARK: "[naam]", "<bedrijf>"

  private static let mostEnclosed = 120

  private mutating func enclosed() {
    var index = 0
    while index < bytes.count {
      let open = bytes[index]
      guard open == 0x5B || open == 0x3C, byte(index - 1) != 0x5C,
        let close = end(of: open == 0x5B ? 0x5D : 0x3E, from: index + 1)
      else {
        index += 1
        continue
      }
      // Wrapped once more, or a Markdown link or footnote: "[text](…)", "[text][…]", "[text]: …".
      let next = byte(close + 1)
      let isLink = open == 0x5B && (next == 0x28 || next == 0x5B || next == 0x3A && isAtStart(index))
      let content = BlankContent(Array(bytes[index + 1..<close]))
      if !isLink, byte(index - 1) != 0x5D || open == 0x3C,
        open == 0x5B ? content.isBlankInBrackets : content.isBlankInAngles
      {
        add(index..<close + 1)
      }
      index = close + 1
    }
  }

  /// The byte that closes, when nothing is opened before it.
  private func end(of close: UInt8, from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < Self.mostEnclosed {
      if bytes[index] == close { return index }
      if bytes[index] == 0x5B || bytes[index] == 0x3C { return nil }
      index += 1
    }
    return nil
  }

  private func isAtStart(_ index: Int) -> Bool { bytes[..<index].allSatisfy { $0 == 0x20 } }

  // MARK: "____", "……", "....."

  /// Blanks to be filled in before the text is published stand inside a sentence; at the end of a line, behind a colon and
  /// in a place for signatures they are for those who sign.
  private mutating func runs() {
    var index = 0
    while index < bytes.count {
      let mark = bytes[index]
      guard mark == 0x5F || mark == 0x2E || mark == 0xE2 && byte(index + 1) == 0x80 && byte(index + 2) == 0xA6 else {
        index += 1
        continue
      }
      let width = mark == 0xE2 ? 3 : 1
      let start = index
      while byte(index) == mark, width == 1 || byte(index + 1) == 0x80 && byte(index + 2) == 0xA6 { index += width }
      let count = (index - start) / width
      let isLong = mark == 0x5F ? count >= 3 : count >= (mark == 0x2E ? 5 : 2)
      if isLong, isInSentence(start..<index, isDotted: mark != 0x5F) { add(start..<index) }
    }
  }

  private func isInSentence(_ range: Range<Int>, isDotted: Bool) -> Bool {
    guard !byte(range.lowerBound - 1).isWordLike, !byte(range.upperBound).isWordLike else { return false }
    let place = pieceIndex(range.lowerBound)
    let near = pieces[..<place].suffix(Self.mostBetween)
    let behind = pieces[place...].drop { $0.range.lowerBound < range.upperBound }.prefix(Self.mostBetween)
    guard let before = near.last(where: { !isFiller($0) }), let after = behind.first(where: { !isFiller($0) }),
      let word = behind.first(where: \.isWord)
    else { return false }
    guard !before.isSign(":"), !before.isSign("|"), !after.isSign("|"), !after.isSign(":") else { return false }
    // "Naam ____ Datum ____": what follows is the next label.
    let isNextLabel = word.isCapitalised && after.isWord
    // Dots lead from a title to its page.
    if isNextLabel || isDotted && !(before.isWord || before.kind == .sign && "€$£".contains(before.text)) {
      return false
    }
    if isDotted, after.isFigure { return false }
    return !isForSigning
  }

  /// The first piece that starts at a byte or behind it.
  private func pieceIndex(_ offset: Int) -> Int {
    var (low, high) = (0, pieces.count)
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// So many pieces may stand between a blank and the words around it.
  private static let mostBetween = 64

  private func isFiller(_ piece: TextPiece) -> Bool { piece.isSign("_") || piece.isSign(".") || piece.isSign("…") }

  // MARK: "XXX", "tbd", "nog in te vullen"

  private mutating func words() {
    for (index, piece) in pieces.enumerated() where piece.isWord {
      let length = piece.text.utf8.count
      if length >= 3, piece.text.utf8.allSatisfy({ $0 == 0x78 }), isStandIn(index) {
        add(piece.range)
      } else if BlankWords.undecided.contains(piece.text), isUndecided(index) {
        add(piece.range)
      } else if BlankWords.filling.contains(piece.text) {
        if let range = filling(index) { add(range) }
      } else if piece.text == "lorem", pieces.word(index + 1) == "ipsum" {
        add(piece.range.lowerBound..<pieces[index + 1].range.upperBound)
      }
    }
  }

  private func isAttached(_ index: Int) -> Bool {
    let signs = "-/_#*.@+=&\\"
    if let before = pieces.piece(index - 1), !pieces[index].isApart, before.kind != .sign || signs.contains(before.text)
    {
      return true
    }
    guard let next = pieces.piece(index + 1), !next.isApart else { return false }
    if next.kind != .sign { return true }
    return signs.contains(next.text) && !(pieces.piece(index + 2)?.isApart ?? true)
  }

  private func isAllCapitals(_ piece: TextPiece) -> Bool { bytes[piece.range].allSatisfy { $0.isUpper } }

  /// Three capitals are a Roman thirty behind a label or before a full stop, and groups of them hide digits.
  private func isStandIn(_ index: Int) -> Bool {
    let piece = pieces[index]
    let isCapital = isAllCapitals(piece)
    guard isCapital || bytes[piece.range].allSatisfy({ $0 == 0x78 }), !isAttached(index) else { return false }
    let neighbours = [pieces.piece(index - 1), pieces.piece(index + 1)].compactMap { $0 }
    if neighbours.contains(where: { $0.isFigure || $0.isWord && $0.text.utf8.allSatisfy { $0 == 0x78 } }) {
      return false
    }
    guard piece.text.utf8.count == 3, isCapital else { return true }
    return index > 0 && !CitingWords.all.contains(pieces.word(index - 1))
      && !(pieces.piece(index - 1)?.isSign("#") ?? false)
      && !(pieces.piece(index + 1)?.isSign(".") ?? false && index < 2)
  }

  /// `tbd` stands for what is to come, unless the text explains the letters.
  private func isUndecided(_ index: Int) -> Bool {
    let piece = pieces[index]
    let isCapital = isAllCapitals(piece)
    guard isCapital || piece.text == "tbd" && !piece.isCapitalised, !isAttached(index) else { return false }
    if ["determined", "bepalen", "announced", "confirmed"].contains(pieces.word(index - 2)) { return false }
    let quotes = "\"“”‘’'„«»"
    if let before = pieces.piece(index - 1), before.kind == .sign, quotes.contains(before.text) { return false }
    return !["means", "betekent", "staat", "stands"].contains(pieces.word(index + 1))
  }

  /// "nog in te vullen", "(in te vullen)", "[in te vullen]", ": in te vullen": the words alone are ordinary prose.
  private func filling(_ index: Int) -> Range<Int>? {
    guard pieces.word(index - 1) == "te" else { return nil }
    var start = index - 1
    var isMarked = pieces[index].text == "vullen" && pieces.word(index - 2) == "in"
    guard isMarked else { return nil }
    start = index - 2
    isMarked = false
    if ["nog", "nader"].contains(pieces.word(start - 1)) {
      start -= 1
      isMarked = true
    }
    if let before = pieces.piece(start - 1), "([:<".contains(before.text) { isMarked = true }
    let after = pieces.piece(index + 1)
    let isLast = after.map { $0.kind == .sign && ".;,)]>|".contains($0.text) } ?? true
    return isMarked && isLast ? pieces[start].range.lowerBound..<pieces[index].range.upperBound : nil
  }
}
