/// Words: letters, and digits and apostrophes behind a letter.
extension Tokenizer {
  @inline(__always)
  mutating func word(into output: inout TokenizedLine) {
    let start = index
    var end = start
    var folded = WordHash()
    var exact = WordHash()
    var capitals = Capitals()
    // Eight letters at a time, which is all that most words need.
    while true {
      let eight = bytes.eight(at: end)
      let others = Self.others(in: eight)
      // All bits of the bytes before the first that is no letter.
      let letters = (others & (0 &- others)) >> 7 &- 1
      if letters != 0 {
        folded.addEight((eight | Self.lowerBits) & letters)
        exact.addEight(eight & letters)
        capitals.add(~eight & Self.lowerBits & letters, of: Self.lowerBits & letters)
      }
      end &+= others.trailingZeroBitCount / 8
      if others != 0 { break }
    }
    let next = bytes[end]
    if next >= 0x80 || next.isDigit || next == 0x27 { return mixedWord(from: start, into: &output) }
    index = end
    capitals.isFirst = bytes[start].isUpper
    finishWord(from: start, folded.value, exact.value, letters: end &- start, capitals, into: &output)
  }

  /// What the flags of a word say of its capitals.
  private struct Capitals {
    var isFirst = false
    var hasAny = false
    var hasSeveral = false
    var hasOthers = false

    /// Adds letters that are marked with one bit each: the capitals among them, and all of them.
    @inline(__always)
    mutating func add(_ capitals: UInt64, of all: UInt64) {
      if capitals != all { hasOthers = true }
      if capitals == 0 { return }
      if hasAny || capitals & (capitals &- 1) != 0 { hasSeveral = true }
      hasAny = true
    }
  }

  /// The bit that tells a small ASCII letter from a capital, in each of eight bytes.
  private static var lowerBits: UInt64 { 0x2020_2020_2020_2020 }

  /// The high bit of each of eight bytes that is no ASCII letter.
  @inline(__always)
  private static func others(in eight: UInt64) -> UInt64 {
    // Seven bits a byte leave room for the carry: the high bit tells whether the sum passed 0x7F.
    let low = (eight | lowerBits) & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
    let pastZ = low &+ 0x0505_0505_0505_0505
    return (~fromA | pastZ | eight) & 0x8080_8080_8080_8080
  }

  /// A word that holds something else than ASCII letters, byte by byte.
  mutating func mixedWord(from start: Int, into output: inout TokenizedLine) {
    index = start
    var folded = WordHash()
    var exact = WordHash()
    var previous: UInt8 = 0
    var letters = 0
    var capitals = 0
    var firstIsCapital = false
    scan: while index < bytes.count {
      let byte = bytes[index]
      if byte.isLetter || byte >= 0x80 || (byte.isDigit && letters > 0) {
        if byte >= 0x80, !isLetterSequence(at: index) {
          // A typographic apostrophe inside a word: "risico’s".
          if isApostrophe(at: index), isLetterStart(at: index + 3), letters > 0 {
            for _ in 0..<3 {
              folded.add(bytes[index])
              exact.add(bytes[index])
              index += 1
            }
            previous = 0
            continue
          }
          break scan
        }
        let small = Folding.fold(byte, after: previous)
        if small != byte {
          capitals += 1
          if letters == 0 { firstIsCapital = true }
        }
        if byte.isDigit { output.noteGlued() }
        folded.add(small)
        exact.add(byte)
        if byte < 0x80 || byte >= 0xC0 { letters += 1 }
        // The second byte of a capital such as É decides about the capital: the lead byte counted the letter.
        if letters == 1, small != byte { firstIsCapital = true }
        previous = byte
        index += 1
      } else if byte == 0x27, letters > 0, isLetterStart(at: index + 1) {
        folded.add(byte)
        exact.add(byte)
        previous = byte
        index += 1
      } else {
        break
      }
    }
    guard index > start else {
      index += 1
      return
    }
    let summary = Capitals(
      isFirst: firstIsCapital, hasAny: capitals > 0, hasSeveral: capitals > 1, hasOthers: capitals != letters)
    finishWord(from: start, folded.value, exact.value, letters: letters, summary, into: &output)
  }

  @inline(__always)
  private mutating func finishWord(
    from start: Int, _ hash: UInt64, _ exact: UInt64, letters: Int, _ capitals: Capitals,
    into output: inout TokenizedLine
  ) {
    let length = index &- start
    if length == 1, startsModuleNumber(output) {
      index &+= 1
      number(prefix: bytes[start], from: start, into: &output)
      return
    }
    var flags: Token.Flags = glued ? .glued : []
    if glued, followsStop(output) { output.noteGlued() }
    if length >= Self.longest { output.noteGlued() }
    if capitals.hasAny {
      if capitals.isFirst { flags.insert(.capitalised) }
      if letters > 1, !capitals.hasOthers { flags.insert(.allCapitals) }
      if capitals.hasSeveral {
        flags.insert(.innerCapital)
        if capitals.isFirst, capitals.hasOthers { output.noteGlued() }
      }
      if capitals.isFirst, letters > 6 {
        if endsInWet() { flags.insert(.lawLike) }
        if letters > 8, endsInDecree(from: start) { flags.insert(.decreeLike) }
      }
    }
    let (keyword, marks) = keywords.lookup(hash)
    output.append(
      Token(
        start: Int32(truncatingIfNeeded: base &+ start), end: Int32(truncatingIfNeeded: base &+ index), kind: .word,
        flags: flags, keyword: keyword, marks: length == 1 && !glued ? marks.union(.opening) : marks, payload: hash,
        exactHash: exact))
    // Most words stand before a space.
    let isBeforeSpace = bytes[index] == 0x20
    glued = !isBeforeSpace
    if isBeforeSpace { index &+= 1 }
  }

  /// "A.3.1": the letter behind which this stands is a module's, in front of a number.
  private func startsModuleNumber(_ output: TokenizedLine) -> Bool {
    guard bytes[index] == 0x2E, bytes[index &+ 1].isDigit else { return false }
    return !(glued && output[output.tokens.count &- 1].symbol == .period)
  }

  /// Longer words are often several.
  private static var longest: Int { 30 }

  /// "woord.Woord", "woord,woord": the token before is a stop that touches.
  private func followsStop(_ output: TokenizedLine) -> Bool {
    let last = output[output.tokens.count &- 1].symbol
    return last == .period || last == .comma || last == .semicolon
  }

  private func endsInWet() -> Bool {
    bytes[index &- 3] == 0x77 && bytes[index &- 2] == 0x65 && bytes[index &- 1] == 0x74
  }

  private func endsInDecree(from start: Int) -> Bool {
    switch bytes[index &- 1] {
    case 0x67, 0x6E, 0x74: break
    default: return false
    }
    return Self.decrees.contains { ending in
      let first = index &- ending.count
      return first > start && ending.indices.allSatisfy { bytes[first &+ $0] == ending[$0] }
    }
  }

  private static let decrees = ["besluit", "regeling", "verordening", "verdrag", "richtlijn"].map { Array($0.utf8) }

  private func isLetterStart(at index: Int) -> Bool {
    bytes[index].isLetter || (bytes[index] >= 0x80 && isLetterSequence(at: index))
  }

  /// Whether the non-ASCII bytes here belong to a letter: everything but the punctuation that `nonASCII` knows.
  func isLetterSequence(at index: Int) -> Bool {
    let byte = bytes[index]
    if byte & 0xC0 == 0x80 { return true }
    switch byte {
    case 0xC2: return bytes[index + 1] == 0xAA || bytes[index + 1] == 0xB5 || bytes[index + 1] == 0xBA
    case 0xE2:
      return bytes[index + 1] > 0x8A && bytes[index + 1] != 0x96 && bytes[index + 1] != 0x97 || bytes[index + 1] == 0x85
    case 0xE3: return bytes[index + 1] != 0x80
    case 0xEF: return bytes[index + 1] != 0x82 && bytes[index + 1] != 0xBB && bytes[index + 1] != 0xBC
    case 0xF0: return bytes[index + 1] != 0x9F
    default: return true
    }
  }

  private func isApostrophe(at index: Int) -> Bool {
    bytes[index] == 0xE2 && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x99
  }
}
