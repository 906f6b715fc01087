import TermsSyntax

/// One part of a number as it is printed: where it stands, and in which form.
struct PrintedPart {
  /// How a part is written.
  enum Form {
    /// `5`, `10a`.
    case digits
    /// `b`, `C`, and Roman numerals that count items: `iv`.
    case letters
    /// A Roman numeral where the canonical number has a value: `ARTIKEL IV`.
    case roman
    /// `tweede`, `second`.
    case ordinal
    /// `3rd`.
    case englishOrdinal
    /// The digits of a damaged number, whose letters are not to be read: `10th` for 10e.
    case value
  }

  /// Bytes.
  var range: Range<Int>
  /// The form.
  var form: Form
  /// The text.
  var text: String

  /// Another number in the same form; nil when that cannot be written.
  /// - Parameter isCapital: letters behind digits are capitals where the text itself has none to tell.
  func text(of component: NumberComponent, isCapital: Bool = false) -> String? {
    switch form {
    case .digits:
      guard component.value > 0 else { return nil }
      let own = text.first(where: \.isLetter)
      return padded(component.value)
        + (own?.isUppercase ?? isCapital ? component.letters.uppercased() : component.letters)
    case .englishOrdinal:
      guard component.value > 0, component.packedLetters == 0 else { return nil }
      return "\(component.value)" + OrdinalWords.ending(of: Int(component.value))
    case .value:
      return component.value > 0 ? "\(component.value)" : nil
    case .letters:
      guard component.isLetters else { return nil }
      return cased(component.letters)
    case .roman:
      guard component.packedLetters == 0 else { return nil }
      return RomanNumeral.text(of: Int(component.value)).map(cased)
    case .ordinal:
      guard component.packedLetters == 0 else { return nil }
      return OrdinalWords.word(for: Int(component.value), like: text)
    }
  }

  /// `1.09` and then `1.10`: numbers of two digits stay so.
  private func padded(_ value: UInt32) -> String {
    let digits = String(value)
    guard text.first == "0" else { return digits }
    return String(repeating: "0", count: max(0, text.prefix { $0.isNumber }.count - digits.count)) + digits
  }

  private func cased(_ letters: String) -> String {
    text.contains(where: \.isUppercase) ? letters.uppercased() : letters.lowercased()
  }
}

/// Finds the printed parts of a number that is known.
///
/// What a reference or marker says has been read already; here it is only looked for, so what stands around it does not
/// matter.
struct PrintedNumberFinder {
  let bytes: [UInt8]

  /// The parts of a number, in order and behind each other, from an offset on; nil when they are not all there.
  func parts(_ components: [NumberComponent], from start: Int) -> [PrintedPart]? {
    guard !components.isEmpty else { return [] }
    var offset = start
    while offset < bytes.count {
      if isWordStart(offset), let parts = parts(components, at: offset) { return parts }
      offset += 1
    }
    return nil
  }

  /// The same for numbers whose parts stand apart: `9 lid 1`, `5, tweede lid, onder b`.
  func scattered(_ components: [NumberComponent], from start: Int) -> [PrintedPart]? {
    var found: [PrintedPart] = []
    var offset = start
    for component in components {
      guard let part = parts([component], from: offset)?.first else { return nil }
      found.append(part)
      offset = part.range.upperBound
    }
    return found
  }

  private func parts(_ components: [NumberComponent], at start: Int) -> [PrintedPart]? {
    var found: [PrintedPart] = []
    var offset = start
    for (index, component) in components.enumerated() {
      if index > 0 { offset = skipSeparator(offset) }
      guard let part = part(component, at: offset, isLast: index == components.count - 1) else { return nil }
      found.append(part)
      offset = part.range.upperBound
    }
    return found
  }

  /// A period, a hyphen in ASCII or U+2010 to U+2014, or nothing.
  private func skipSeparator(_ offset: Int) -> Int {
    guard offset < bytes.count else { return offset }
    if bytes[offset] == UInt8(ascii: ".") || bytes[offset] == UInt8(ascii: "-") { return offset + 1 }
    if offset + 2 < bytes.count, bytes[offset] == 0xE2, bytes[offset + 1] == 0x80, 0x90...0x94 ~= bytes[offset + 2] {
      return offset + 3
    }
    return offset
  }

  private func part(_ component: NumberComponent, at start: Int, isLast: Bool) -> PrintedPart? {
    guard start < bytes.count else { return nil }
    if Self.isDigit(bytes[start]) { return component.isLetters ? nil : digits(component, at: start) }
    // "A1": the letters of a module end where the digits begin.
    let end = endOfLetters(start)
    guard end > start else { return nil }
    let range = start..<end
    let word = String(decoding: bytes[range], as: UTF8.self)
    if component.isLetters {
      return word.lowercased() == component.letters ? PrintedPart(range: range, form: .letters, text: word) : nil
    }
    guard component.packedLetters == 0 else { return nil }
    if let value = RomanNumeral.value(of: word), value == component.value {
      return PrintedPart(range: range, form: .roman, text: word)
    }
    if isLast, let rank = OrdinalWords.rank(of: word), rank == component.value {
      return PrintedPart(range: range, form: .ordinal, text: word)
    }
    return nil
  }

  private func digits(_ component: NumberComponent, at start: Int) -> PrintedPart? {
    var end = start
    while end < bytes.count, Self.isDigit(bytes[end]) { end += 1 }
    guard let value = Int(String(decoding: bytes[start..<end], as: UTF8.self)), value == component.value else {
      return nil
    }
    let letters = component.letters
    if !letters.isEmpty {
      // "10a", "10 a", "10 bis"
      var first = end
      if first < bytes.count, bytes[first] == 0x20 || bytes[first] == UInt8(ascii: ".") { first += 1 }
      let last = endOfLetters(first)
      guard String(decoding: bytes[first..<last], as: UTF8.self).lowercased() == letters else { return nil }
      end = last
    } else if ["st", "nd", "rd", "th"].contains(String(decoding: bytes[end..<endOfLetters(end)], as: UTF8.self)) {
      end = endOfLetters(end)
      let text = String(decoding: bytes[start..<end], as: UTF8.self)
      return PrintedPart(range: start..<end, form: .englishOrdinal, text: text)
    }
    return PrintedPart(range: start..<end, form: .digits, text: String(decoding: bytes[start..<end], as: UTF8.self))
  }

  private func endOfLetters(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, Self.isLetter(bytes[end]) { end += 1 }
    return end
  }

  /// A letter or digit that no other of its kind stands before.
  private func isWordStart(_ offset: Int) -> Bool {
    let byte = bytes[offset]
    guard Self.isLetter(byte) || Self.isDigit(byte) else { return false }
    guard offset > 0 else { return true }
    let before = bytes[offset - 1]
    if Self.isDigit(byte) { return !Self.isDigit(before) }
    // "ModuleA" lost its space.
    return !Self.isLetter(before) || (byte & 0x20 == 0 && before & 0x20 != 0)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 }
}
