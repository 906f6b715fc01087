/// Splits the bytes of a line into words, numbers and symbols. Quotes, dashes and bullets in their many Unicode forms
/// come out as one symbol each; no-break and other odd spaces are spaces.
struct Tokenizer {
  private let bytes: LineBytes
  private let base: Int
  private var index = 0
  private var glued = false

  private init(_ bytes: LineBytes, base: Int) {
    self.bytes = bytes
    self.base = base
  }

  /// The tokens of `line`; when `next` is given, a soft break and the first tokens of that line follow.
  static func tokenize(
    _ line: LineBytes, next: LineBytes?, into output: inout TokenizedLine
  ) {
    output.removeAll()
    output.lineCount = line.count
    var tokenizer = Tokenizer(line, base: 0)
    tokenizer.run(limit: .max, into: &output)
    output.ownCount = output.tokens.count
    guard let next, output.ownCount > 0 else { return }
    let end = Int32(clamping: line.count)
    output.tokens.append(Token(start: end, end: end + 1, kind: .softBreak, flags: []))
    var continuation = Tokenizer(next, base: line.count + 1)
    continuation.run(limit: output.tokens.count + lookAhead, into: &output)
  }

  /// How many tokens of the next line a reference can reach into.
  private static let lookAhead = 24

  private mutating func run(limit: Int, into output: inout TokenizedLine) {
    while index < bytes.count, output.tokens.count < limit {
      let byte = bytes[index]
      if byte == 0x20 || byte == 0x09 {
        index += 1
        glued = false
      } else if byte.isLetter {
        word(into: &output)
      } else if byte.isDigit {
        number(prefix: nil, from: index, into: &output)
      } else if byte >= 0x80 {
        nonASCII(into: &output)
      } else {
        append(Self.ascii(byte), length: 1, into: &output)
      }
    }
  }

  private mutating func append(_ symbol: Symbol, length: Int, into output: inout TokenizedLine) {
    // A sequence that is cut off by the end of the line is no UTF-8, and must not reach past it all the same.
    let end = min(index + length, bytes.count)
    var token = Token(
      start: Int32(clamping: base + index), end: Int32(clamping: base + end), kind: .symbol,
      flags: glued ? .glued : [])
    token.symbol = symbol
    output.tokens.append(token)
    index = end
    glued = true
  }

  // MARK: Words

  private mutating func word(into output: inout TokenizedLine) {
    let start = index
    var hash = Folding.seed
    var exact = Folding.seed
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
              hash = Folding.mix(hash, bytes[index])
              exact = Folding.mix(exact, bytes[index])
              index += 1
            }
            previous = 0
            continue
          }
          break scan
        }
        let folded = Folding.fold(byte, after: previous)
        if folded != byte {
          capitals += 1
          if letters == 0 { firstIsCapital = true }
        }
        hash = Folding.mix(hash, folded)
        exact = Folding.mix(exact, byte)
        if byte < 0x80 || byte >= 0xC0 { letters += 1 }
        // The second byte of a capital such as É decides about the capital: the lead byte counted the letter.
        if letters == 1, folded != byte { firstIsCapital = true }
        previous = byte
        index += 1
      } else if byte == 0x27, letters > 0, isLetterStart(at: index + 1) {
        hash = Folding.mix(hash, byte)
        exact = Folding.mix(exact, byte)
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
    // "A.3.1": a module's letter in front of a number.
    if index - start == 1, bytes[index] == 0x2E, bytes[index + 1].isDigit, !(glued && lastIsPeriod(output)) {
      let letter = bytes[start]
      index += 1
      number(prefix: letter, from: start, into: &output)
      return
    }
    var flags: Token.Flags = glued ? .glued : []
    if firstIsCapital { flags.insert(.capitalised) }
    if letters > 1, capitals == letters { flags.insert(.allCapitals) }
    if capitals > 1 { flags.insert(.innerCapital) }
    if firstIsCapital, letters > 6, bytes[index - 3] == 0x77, bytes[index - 2] == 0x65, bytes[index - 1] == 0x74 {
      flags.insert(.lawLike)
    }
    var token = Token(
      start: Int32(clamping: base + start), end: Int32(clamping: base + index), kind: .word, flags: flags)
    token.payload = hash
    token.exactHash = exact
    token.keyword = KeywordTable.shared.lookup(hash).0
    output.tokens.append(token)
    glued = true
  }

  private func lastIsPeriod(_ output: TokenizedLine) -> Bool { output.tokens.last?.symbol == .period }

  private func isLetterStart(at index: Int) -> Bool {
    bytes[index].isLetter || (bytes[index] >= 0x80 && isLetterSequence(at: index))
  }

  /// Whether the non-ASCII bytes here belong to a letter: everything but the punctuation that `nonASCII` knows.
  private func isLetterSequence(at index: Int) -> Bool {
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

  // MARK: Numbers

  private mutating func number(prefix: UInt8?, from start: Int, into output: inout TokenizedLine) {
    var result = NumberToken()
    var components: [NumberComponent] = []
    var valid = true
    if let prefix {
      components.append(NumberComponent(value: 0, packedLetters: UInt64(prefix.lowered)))
      result.hasLetterPrefix = true
    }
    digits: while true {
      let first = index
      var value: UInt32 = 0
      while bytes[index].isDigit {
        value = value < 100_000 ? value * 10 + UInt32(bytes[index] - 48) : 1_000_000
        index += 1
      }
      let length = index - first
      if bytes[first] == 0x30 || length > 5 || (!components.isEmpty && length > 3) { valid = false }
      let suffix = letterSuffix(isFirst: components.isEmpty, result: &result)
      components.append(NumberComponent(value: value, packedLetters: suffix))
      if bytes[index] == 0x2E, bytes[index + 1].isDigit {
        index += 1
        continue digits
      }
      if bytes[index] == 0x3A, bytes[index + 1].isDigit {
        result.hasColon = true
        index += 1
        continue digits
      }
      if bytes[index] == 0x2C, bytes[index + 1].isDigit {
        result.isQuantity = true
        index += 1
        continue digits
      }
      break
    }
    if components.count == 1, components[0].packedLetters == 0, !result.isOrdinal {
      result.integer = Int(components[0].value)
    }
    // Nothing is numbered deeper than this; a longer chain is a version, an address or junk.
    if valid, !result.isQuantity, components.count <= 8 { result.number = ProvisionNumber(components) }
    var token = Token(
      start: Int32(clamping: base + start), end: Int32(clamping: base + index), kind: .number,
      flags: glued ? .glued : [])
    token.payload = UInt64(output.numbers.count)
    output.numbers.append(result)
    output.tokens.append(token)
    glued = true
  }

  /// Reads a letter suffix (`10a`, `10bis`) or an ordinal ending (`10th`, `3de`) behind digits.
  private mutating func letterSuffix(isFirst: Bool, result: inout NumberToken) -> UInt64 {
    guard bytes[index].isLetter else { return 0 }
    var length = 1
    while bytes[index + length].isLetter { length += 1 }
    guard length <= 8, bytes[index + length] < 0x80, !bytes[index + length].isDigit else { return 0 }
    var packed: UInt64 = 0
    for offset in 0..<length { packed |= UInt64(bytes[index + offset].lowered) << UInt64(offset * 8) }
    if length == 1 {
      index += 1
      return packed
    }
    if NumberSuffix.latin.contains(packed) {
      index += length
      return packed
    }
    if isFirst, NumberSuffix.ordinal.contains(packed) {
      result.isOrdinal = true
      index += length
      return 0
    }
    return 0
  }

  // MARK: Symbols

  private static func ascii(_ byte: UInt8) -> Symbol {
    switch byte {
    case 0x2E: .period
    case 0x2C: .comma
    case 0x3B: .semicolon
    case 0x3A: .colon
    case 0x2F: .slash
    case 0x2D: .dash
    case 0x28: .openParenthesis
    case 0x29: .closeParenthesis
    case 0x5B: .openBracket
    case 0x5D: .closeBracket
    case 0x22: .straightDouble
    case 0x27: .straightSingle
    case 0x25: .percent
    case 0x24: .currency
    case 0x26: .ampersand
    case 0x2A: .asterisk
    case 0x23: .hash
    case 0x7C: .pipe
    case 0x5F: .underscore
    case 0x3D: .equals
    case 0x3E: .greater
    case 0x21: .exclamation
    case 0x3F: .question
    case 0x5C: .backslash
    case 0x60: .backtick
    default: .other
    }
  }

  private mutating func nonASCII(into output: inout TokenizedLine) {
    let second = bytes[index + 1]
    let third = bytes[index + 2]
    switch bytes[index] {
    case 0xC2 where second == 0xA0:
      space(2)
    case 0xC2 where second == 0xA7:
      append(.section, length: 2, into: &output)
    case 0xC2 where second == 0xB0:
      append(.degree, length: 2, into: &output)
    case 0xC2 where second == 0xAB:
      append(.openQuote, length: 2, into: &output)
    case 0xC2 where second == 0xBB:
      append(.closeQuote, length: 2, into: &output)
    case 0xC2 where second == 0xA3 || second == 0xA5:
      append(.currency, length: 2, into: &output)
    case 0xE2 where second == 0x80:
      switch third {
      case 0x80...0x8F, 0xA8, 0xA9, 0xAF: space(3)
      case 0x90...0x95: append(.dash, length: 3, into: &output)
      case 0x98, 0x9A, 0x9B: append(.openQuote, length: 3, into: &output)
      case 0x9C, 0x9E, 0x9F: append(.openQuote, length: 3, into: &output)
      case 0x99, 0x9D: append(.closeQuote, length: 3, into: &output)
      case 0xA2, 0xA3: append(.bullet, length: 3, into: &output)
      case 0xA6: append(.ellipsis, length: 3, into: &output)
      default: append(.other, length: 3, into: &output)
      }
    case 0xE2 where second == 0x82 && third == 0xAC:
      append(.currency, length: 3, into: &output)
    case 0xE2 where second == 0x88 && third == 0x92:
      append(.dash, length: 3, into: &output)
    case 0xE2 where second == 0x96 || second == 0x97:
      append(.bullet, length: 3, into: &output)
    case 0xEF where second == 0x82 && third >= 0xA0:
      // Bullets that word processors put in the private use area (U+F0A0…U+F0BF).
      append(.bullet, length: 3, into: &output)
    case 0xEF where second == 0xBB && third == 0xBF:
      space(3)
    case 0xE3 where second == 0x80:
      space(3)
    default:
      if isLetterSequence(at: index) {
        word(into: &output)
      } else {
        let lead = bytes[index]
        append(.other, length: lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1, into: &output)
      }
    }
  }

  private mutating func space(_ length: Int) {
    index += length
    glued = false
  }
}

/// Letters that can follow a provision's digits.
enum NumberSuffix {
  static let latin = Set(["bis", "ter", "quater", "sexies", "septies", "octies", "novies", "decies"].map(pack))
  static let ordinal = Set(["th", "st", "nd", "rd", "de", "ste"].map(pack))

  private static func pack(_ text: String) -> UInt64 { NumberComponent(letters: text).packedLetters }
}
