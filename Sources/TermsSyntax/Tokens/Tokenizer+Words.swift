/// Words: letters, and digits and apostrophes behind a letter.
extension Tokenizer {
  mutating func word(into output: inout TokenizedLine) {
    let start = index
    var folded = WordHash()
    var exact = WordHash()
    var capitals = 0
    // Eight letters at a time, which is all that most words need.
    while true {
      let eight = bytes.eight(at: index)
      let length = Self.letters(in: eight)
      if length == 8 {
        folded.addEight(eight | Self.lowerBits)
        exact.addEight(eight)
        capitals &+= Self.count(~eight & Self.lowerBits)
        index &+= 8
        continue
      }
      let next = bytes[index &+ length]
      if next >= 0x80 || next.isDigit || next == 0x27 { return mixedWord(from: start, into: &output) }
      if length > 0 {
        let mask = (1 as UInt64) << UInt64(truncatingIfNeeded: length &* 8) &- 1
        folded.addEight((eight | Self.lowerBits) & mask)
        exact.addEight(eight & mask)
        capitals &+= Self.count(~eight & Self.lowerBits & mask)
        index &+= length
      }
      break
    }
    finishWord(
      from: start, folded.value, exact.value, letters: index &- start, capitals: capitals,
      firstIsCapital: bytes[start].isUpper, into: &output)
  }

  /// The bit that tells a small ASCII letter from a capital, in each of eight bytes.
  private static var lowerBits: UInt64 { 0x2020_2020_2020_2020 }

  /// How many bits are set: in most words none.
  @inline(__always)
  private static func count(_ bits: UInt64) -> Int { bits == 0 ? 0 : bits.nonzeroBitCount }

  /// How many of eight bytes are ASCII letters before the first that is none.
  @inline(__always)
  private static func letters(in eight: UInt64) -> Int {
    // Seven bits a byte leave room for the carry: the high bit tells whether the sum passed 0x7F.
    let low = (eight | lowerBits) & 0x7F7F_7F7F_7F7F_7F7F
    let fromA = low &+ 0x1F1F_1F1F_1F1F_1F1F
    let pastZ = low &+ 0x0505_0505_0505_0505
    let letters = fromA & ~pastZ & ~eight & 0x8080_8080_8080_8080
    return (letters ^ 0x8080_8080_8080_8080).trailingZeroBitCount / 8
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
    finishWord(
      from: start, folded.value, exact.value, letters: letters, capitals: capitals, firstIsCapital: firstIsCapital,
      into: &output)
  }

  @inline(__always)
  private mutating func finishWord(
    from start: Int, _ hash: UInt64, _ exact: UInt64, letters: Int, capitals: Int, firstIsCapital: Bool,
    into output: inout TokenizedLine
  ) {
    let length = index &- start
    // "A.3.1": a module's letter in front of a number.
    if length == 1, bytes[index] == 0x2E, bytes[index &+ 1].isDigit, !(glued && lastIsPeriod(output)) {
      let letter = bytes[start]
      index &+= 1
      number(prefix: letter, from: start, into: &output)
      return
    }
    var token = token(.word, from: start, to: index)
    if firstIsCapital { token.flags.insert(.capitalised) }
    if letters > 1, capitals == letters { token.flags.insert(.allCapitals) }
    if capitals > 1 { token.flags.insert(.innerCapital) }
    if firstIsCapital, letters > 6, endsInWet() { token.flags.insert(.lawLike) }
    token.payload = hash
    token.exactHash = exact
    (token.keyword, token.marks) = keywords.lookup(hash)
    if length == 1, !glued { token.marks.insert(.opening) }
    output.append(token)
    glued = true
  }

  private func lastIsPeriod(_ output: TokenizedLine) -> Bool {
    output[output.tokens.count &- 1].symbol == .period
  }

  private func endsInWet() -> Bool {
    bytes[index &- 3] == 0x77 && bytes[index &- 2] == 0x65 && bytes[index &- 1] == 0x74
  }

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
