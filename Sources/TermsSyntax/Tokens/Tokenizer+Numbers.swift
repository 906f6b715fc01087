/// Numbers: digits with dots, colons and commas between them, a letter suffix or an ordinal ending.
extension Tokenizer {
  mutating func number(prefix: UInt8?, from start: Int, into output: inout TokenizedLine) {
    var result = NumberToken()
    result.components = Int32(clamping: output.componentCount)
    var count = 0
    var valid = true
    func add(_ component: NumberComponent) {
      if count == 0 { result.first = component }
      count += 1
      result.hash = result.hash &* 31 &+ UInt64(component.value) &+ component.packedLetters
      output.append(component)
    }
    if let prefix { add(NumberComponent(value: 0, packedLetters: UInt64(prefix.lowered))) }
    digits: while true {
      let first = index
      var value: UInt32 = 0
      while bytes[index].isDigit {
        value = value < 100_000 ? value * 10 + UInt32(bytes[index] - 48) : 1_000_000
        index += 1
      }
      let length = index - first
      // "1.01" counts two digits a clause; "9.00" is a time.
      let isPadded = bytes[first] == 0x30 && !(count == 1 && length == 2 && value > 0 && prefix == nil)
      if isPadded || length > 5 || (count > 0 && length > 3) { valid = false }
      let suffix = letterSuffix(isFirst: count == 0, result: &result)
      add(NumberComponent(value: value, packedLetters: suffix))
      guard bytes[index + 1].isDigit else { break }
      switch bytes[index] {
      case 0x2E: break
      case 0x3A: result.hasColon = true
      case 0x2C: result.isQuantity = true
      default: break digits
      }
      index += 1
    }
    if count == 1, result.first.packedLetters == 0, !result.isOrdinal { result.integer = Int(result.first.value) }
    // Nothing is numbered deeper than this; a longer chain is a version, an address or junk.
    if valid, !result.isQuantity, count <= 8 {
      result.depth = count
    } else {
      result.hash = 1
    }
    var token = token(.number, from: start, to: index)
    token.payload = UInt64(output.numberCount)
    token.marks = WordMarks(result, isGlued: glued)
    output.append(result)
    output.append(token)
    glued = true
  }

  /// Reads a letter suffix (`10a`, `10bis`) or an ordinal ending (`10th`, `3de`) behind digits.
  private mutating func letterSuffix(isFirst: Bool, result: inout NumberToken) -> UInt64 {
    guard bytes[index].isLetter else { return 0 }
    var length = 1
    while bytes[index + length].isLetter { length += 1 }
    guard length <= 9, bytes[index + length] < 0x80, !bytes[index + length].isDigit else { return 0 }
    var packed: UInt64 = 0
    for offset in 0..<min(8, length) { packed |= UInt64(bytes[index + offset].lowered) << UInt64(offset * 8) }
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
}

/// Letters that can follow a provision's digits.
enum NumberSuffix {
  static let latin = Set(
    ["bis", "ter", "quater", "quinquies", "sexies", "septies", "octies", "novies", "decies"].map(pack))
  static let ordinal = Set(["th", "st", "nd", "rd", "de", "ste"].map(pack))

  private static func pack(_ text: String) -> UInt64 { NumberComponent(letters: text).packedLetters }
}
