/// A place where UTF-8 was read as Windows-1252 and written again (`Ã©` for é, `â€™` for ’), perhaps with spaces that a
/// translation machine put in (`à ©`), or where a character was lost (U+FFFD).
public struct EncodingDamage: Equatable {
  /// Where (byte offsets).
  public let range: Range<Int>
  /// What stood there; nil when that cannot be known.
  public let repaired: String?
  /// The bytes say what stood there without a guess.
  public let isCertain: Bool

  /// The damaged places of a text.
  public static func all(in bytes: [UInt8]) -> [EncodingDamage] {
    var found: [EncodingDamage] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] >= 0x80, let damage = at(index, bytes) else {
        index += 1
        continue
      }
      found.append(damage)
      index = damage.range.upperBound
    }
    return found
  }

  private static func at(_ start: Int, _ bytes: [UInt8]) -> EncodingDamage? {
    let reader = MisreadText(bytes)
    if let plain = reader.decoded(at: start) {
      return EncodingDamage(range: start..<plain.end, repaired: plain.text, isCertain: true)
    }
    if let spaced = reader.decodedWithSpaces(at: start) {
      return EncodingDamage(range: start..<spaced.end, repaired: spaced.text, isCertain: false)
    }
    guard bytes[start] == 0xEF, start + 2 < bytes.count, bytes[start + 1] == 0xBF, bytes[start + 2] == 0xBD else {
      return nil
    }
    var end = start
    while end + 2 < bytes.count, bytes[end] == 0xEF, bytes[end + 1] == 0xBF, bytes[end + 2] == 0xBD { end += 3 }
    return EncodingDamage(range: start..<end, repaired: nil, isCertain: false)
  }
}

/// Reads characters as the Windows-1252 bytes that they stand for.
private struct MisreadText {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  private static let windows: [UInt32: UInt8] = [
    0x20AC: 0x80, 0x201A: 0x82, 0x0192: 0x83, 0x201E: 0x84, 0x2026: 0x85, 0x2020: 0x86, 0x2021: 0x87, 0x02C6: 0x88,
    0x2030: 0x89, 0x0160: 0x8A, 0x2039: 0x8B, 0x0152: 0x8C, 0x017D: 0x8E, 0x2018: 0x91, 0x2019: 0x92, 0x201C: 0x93,
    0x201D: 0x94, 0x2022: 0x95, 0x2013: 0x96, 0x2014: 0x97, 0x02DC: 0x98, 0x2122: 0x99, 0x0161: 0x9A, 0x203A: 0x9B,
    0x0153: 0x9C, 0x017E: 0x9E, 0x0178: 0x9F,
  ]

  /// The scalar at a place and where it ends; nil for ASCII and at the end.
  private static func scalar(_ bytes: [UInt8], _ index: Int) -> (value: UInt32, end: Int)? {
    guard index < bytes.count else { return nil }
    let lead = bytes[index]
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
    guard length > 0, index + length <= bytes.count else { return nil }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for byte in bytes[index + 1..<index + length] {
      guard byte & 0xC0 == 0x80 else { return nil }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, index + length)
  }

  /// The byte that Windows-1252 writes for the character at a place.
  private static func misread(_ bytes: [UInt8], _ index: Int) -> (byte: UInt8, end: Int)? {
    guard let (value, end) = scalar(bytes, index) else { return nil }
    if let byte = windows[value] { return (byte, end) }
    guard (0x80...0xFF).contains(value) else { return nil }
    return (UInt8(value), end)
  }

  // MARK: Without spaces

  /// The character that was misread at a place, perhaps more than once.
  func decoded(at start: Int) -> (text: String, end: Int)? {
    guard let first = Self.step(bytes, start) else { return nil }
    var end = first.end
    var text = first.bytes
    // Misread twice: "Ã", "ƒ", "Â", "©" are first two characters that are one.
    for _ in 0..<2 {
      if let again = Self.step(text, 0), again.end == text.count {
        text = again.bytes
        continue
      }
      guard let next = Self.step(bytes, end) else { break }
      let joined = text + next.bytes
      guard let again = Self.step(joined, 0), again.end == joined.count else { break }
      text = again.bytes
      end = next.end
    }
    return (String(decoding: text, as: UTF8.self), end)
  }

  /// One misread character: a lead byte and what follows it, when the result is one that Dutch and English texts hold.
  private static func step(_ bytes: [UInt8], _ start: Int) -> (bytes: [UInt8], end: Int)? {
    guard let lead = misread(bytes, start), [0xC2, 0xC3, 0xE2, 0xEF].contains(lead.byte) else { return nil }
    var sequence = [lead.byte]
    var end = lead.end
    for _ in 0..<(lead.byte >= 0xE0 ? 2 : 1) {
      guard let next = misread(bytes, end), next.byte & 0xC0 == 0x80 else { return nil }
      sequence.append(next.byte)
      end = next.end
    }
    guard let value = scalar(sequence, 0)?.value, isUsual(value) else { return nil }
    return (sequence, end)
  }

  private static func isUsual(_ value: UInt32) -> Bool {
    (0xA0...0xFF).contains(value) || (0x2000...0x206F).contains(value)
      || [0x20AC, 0x2122, 0x2212, 0xFEFF].contains(value)
  }

  // MARK: With spaces

  /// `à ©`, `â € “`, `â ‘`: what a translation machine makes of it. `à ½ uur`, `à € 5` and `à « …` are good text.
  func decodedWithSpaces(at start: Int) -> (text: String?, end: Int)? {
    guard let lead = Self.misread(bytes, start), isAtWordStart(start) else { return nil }
    switch lead.byte {
    case 0xE0, 0xC3:
      guard let next = behindSpace(lead.end), [0xA1, 0xA4, 0xA8, 0xA9, 0xAA, 0xAF, 0xB4, 0xB6].contains(next.byte)
      else { return nil }
      return (String(decoding: [0xC3, next.byte], as: UTF8.self), next.end)
    case 0xE2:
      guard let second = behindSpace(lead.end), (0x80...0x9F).contains(second.byte) else { return nil }
      guard let third = behindSpace(second.end) ?? Self.misread(bytes, second.end), third.byte & 0xC0 == 0x80,
        let value = Self.scalar([0xE2, second.byte, third.byte], 0)?.value, Self.isUsual(value)
      else { return (nil, second.end) }
      // A zero-width character is nothing.
      let isNothing = (0x200B...0x200F).contains(value)
      return (isNothing ? "" : String(decoding: [0xE2, second.byte, third.byte], as: UTF8.self), third.end)
    default: return nil
    }
  }

  private func isAtWordStart(_ start: Int) -> Bool {
    guard start > 0 else { return true }
    return !bytes[start - 1].isWordLike
  }

  private func behindSpace(_ index: Int) -> (byte: UInt8, end: Int)? {
    guard index < bytes.count, bytes[index] == 0x20 else { return nil }
    return Self.misread(bytes, index + 1)
  }
}
