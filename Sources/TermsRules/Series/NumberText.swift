import TermsModel
import TermsSyntax

/// Finds numbers in a text byte by byte: where the scanner saw none, they may be there all the same.
struct NumberText {
  private let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  // MARK: The start of a line

  /// Whether the start of a line names a number, alone, in a list or in a range: `Artikelen 5 t/m 7`, `| 3.2 | …`.
  /// - Parameter label: with what the number is labelled, nil for nothing.
  func names(_ number: ProvisionNumber, label: UnitLabel?, isClause: Bool) -> Bool {
    if isClause { return Self.find(Array(number.description.utf8), in: bytes) != nil }
    guard let wanted = number.last else { return false }
    if wanted.isLetters { return opens(with: wanted) }
    guard startsWithNumber || label.map(startsWith) ?? false else { return false }
    let values = integers()
    guard let first = values.first else { return false }
    if first == Int(wanted.value) { return true }
    guard values.count > 1 else { return false }
    return values[1] == Int(wanted.value) || first < Int(wanted.value) && Int(wanted.value) < values[1]
  }

  /// `c Tekst`, `(c) tekst`: the letter by itself is the first thing.
  private func opens(with letter: NumberComponent) -> Bool {
    let start = bytes.drop { !Self.isAlphanumeric($0) }
    return String(decoding: start.prefix { Self.isAlphanumeric($0) }, as: UTF8.self).lowercased() == letter.letters
  }

  /// The whole numbers, in order; 3.2 is none.
  private func integers() -> [Int] {
    bytes.split { !Self.isAlphanumeric($0) && $0 != 0x2E }.compactMap { word in
      let digits = word.last == 0x2E ? word.dropLast() : word
      guard !digits.isEmpty, digits.count <= 5, digits.allSatisfy({ $0 &- 48 < 10 }) else { return nil }
      return digits.reduce(0) { $0 * 10 + Int($1 &- 48) }
    }
  }

  private var startsWithNumber: Bool {
    bytes.first { Self.isAlphanumeric($0) }.map { $0 &- 48 < 10 } ?? false
  }

  /// `Artt. 3`, `Sections 3`: a label of the same kind, or one that the tokenizer does not know.
  private func startsWith(_ label: UnitLabel) -> Bool {
    let start = bytes.drop { !Self.isAlphanumeric($0) }
    let word = String(decoding: start.prefix { Self.isAlphanumeric($0) }, as: UTF8.self).lowercased()
    return switch label {
    case .article: ["art", "sec", "cla"].contains { word.hasPrefix($0) }
    case .chapter: ["hoofdst", "chap", "deel", "del", "part", "afd", "titel", "title"].contains { word.hasPrefix($0) }
    case .module: word.hasPrefix("module")
    case .annex: ["bijlage", "annex", "schedule", "exhibit", "appendi"].contains { word.hasPrefix($0) }
    default: word.hasPrefix("para") || word.hasPrefix("lid")
    }
  }

  // MARK: Damage

  /// The number at the start of a line with its dot lost or turned into something else: `3,2`, `3 2`, `3. 2`, `32` for 3.2.
  static func damaged(_ number: String, at line: Line) -> TextSpan? {
    let bytes = line.text.bytes
    let wanted = Array(number.utf8)
    guard wanted.count >= 3, let start = bytes.firstIndex(where: { !isSpace($0) }) else { return nil }
    var place = start
    var lost = 0
    for byte in wanted {
      guard byte == 0x2E else {
        guard place < bytes.count, bytes[place] == byte else { return nil }
        place += 1
        continue
      }
      let from = place
      while place < bytes.count, place < from + 3, " .,:;-".utf8.contains(bytes[place]) { place += 1 }
      if place == from { lost += 1 }
    }
    // A number without its dot is any number: it must be followed by the capital of a sentence.
    guard place < bytes.count, !isAlphanumeric(bytes[place]), lost < 2 else { return nil }
    let end = place
    while place < bytes.count, " .\t".utf8.contains(bytes[place]) { place += 1 }
    guard place > end, place < bytes.count, bytes[place] &- 65 < 26, bytes.count - place >= 12 else { return nil }
    return TextSpan(line, start..<end)
  }

  /// The number behind other text, followed by the capital of a sentence: `… voldaan 3.2 De klant …`.
  static func inside(_ number: String, _ line: Line, _ range: Range<Int>) -> Range<Int>? {
    let bytes = line.text.bytes
    let wanted = Array(number.utf8)
    guard let place = find(wanted, in: bytes, from: range.lowerBound), place > 0, isSpace(bytes[place - 1]) else {
      return nil
    }
    var next = place + wanted.count
    if next < bytes.count, bytes[next] == 0x2E { next += 1 }
    guard next + 12 < bytes.count, isSpace(bytes[next]), bytes[next + 1] &- 65 < 26, next < range.upperBound,
      bytes[..<place].contains(where: isAlphanumeric)
    else { return nil }
    return place..<next
  }

  /// The number of a marker by itself: without label, parentheses and punctuation.
  static func number(of marker: NumberingMarker, on line: Line) -> Range<Int> {
    line.text.withBytes { bytes in
      let range = marker.range.clamped(to: bytes.indices)
      var end = range.upperBound
      while end > range.lowerBound, !isAlphanumeric(bytes[end - 1]) { end -= 1 }
      var start = end
      while start > range.lowerBound, isAlphanumeric(bytes[start - 1]) || isInner(bytes, start - 1, range) {
        start -= 1
      }
      // "ModuleB." lost the space behind its label.
      if start == range.lowerBound, marker.unit != nil {
        start = max(start, end - marker.number.description.utf8.count)
      }
      return start..<end
    }
  }

  private static func isInner(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ range: Range<Int>) -> Bool {
    (bytes[index] == 0x2E || bytes[index] == 0x2D) && index > range.lowerBound && isAlphanumeric(bytes[index - 1])
  }

  // MARK: Bytes

  private static func find(_ wanted: [UInt8], in bytes: [UInt8], from start: Int = 0) -> Int? {
    guard !wanted.isEmpty, bytes.count >= wanted.count else { return nil }
    var place = start
    while place + wanted.count <= bytes.count {
      if bytes[place..<place + wanted.count].elementsEqual(wanted),
        place == 0 || !isAlphanumeric(bytes[place - 1]) && bytes[place - 1] != 0x2E,
        place + wanted.count == bytes.count || !continuesNumber(bytes, place + wanted.count)
      {
        return place
      }
      place += 1
    }
    return nil
  }

  private static func continuesNumber(_ bytes: [UInt8], _ index: Int) -> Bool {
    isAlphanumeric(bytes[index])
      || bytes[index] == 0x2E && index + 1 < bytes.count && isAlphanumeric(bytes[index + 1])
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0C || byte == 0xA0 }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool { byte &- 48 < 10 || (byte | 0x20) &- 97 < 26 }
}
