/// Finds and reads the strings of a JSON text by bytes, eight at a time. RFC 8259, section 7.
public struct JSONStringReader {
  private let bytes: UnsafeRawBufferPointer

  /// A reader of a text that stays where it is for as long as the reader is used.
  public init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  private static var highBits: UInt64 { 0x8080_8080_8080_8080 }
  private static var lowBits: UInt64 { 0x0101_0101_0101_0101 }
  private static let quote = UInt8(ascii: "\"")
  private static let backslash = UInt8(ascii: "\\")

  /// The offset of the next quote outside a string.
  func nextQuote(from start: Int) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index] == Self.quote { return index }
      index += 1
    }
    return nil
  }

  /// The offset behind the closing quote of the string whose opening quote stands at `start`; nil when it does not end.
  public func end(ofStringAt start: Int) -> Int? {
    var index = start + 1
    while index < bytes.count {
      if index + 8 <= bytes.count {
        let eight = eight(at: index)
        if (Self.matches(eight, Self.quote) | Self.matches(eight, Self.backslash)) == 0 {
          index += 8
          continue
        }
      }
      switch bytes[index] {
      case Self.quote: return index + 1
      case Self.backslash: index += 2
      default: index += 1
      }
    }
    return nil
  }

  /// Whether the string that ends before `end` is the name of a member: a colon follows.
  func isName(endingAt end: Int) -> Bool {
    var index = end
    while index < bytes.count,
      bytes[index] == 0x20 || bytes[index] == 0x09 || bytes[index] == 0x0A || bytes[index] == 0x0D
    {
      index += 1
    }
    return index < bytes.count && bytes[index] == UInt8(ascii: ":")
  }

  /// Whether the bytes of a range within the text are those of `text`.
  func equals(_ range: Range<Int>, _ text: String) -> Bool {
    range.count == text.utf8.count && bytes[range].elementsEqual(text.utf8)
  }

  /// The text of a string's inside; nil when it is not well-formed.
  public func unescaped(_ range: Range<Int>) -> [UInt8]? {
    var isWhole = false
    let text = [UInt8](unsafeUninitializedCapacity: range.count) { buffer, count in
      count = copy(range, to: UnsafeMutableRawBufferPointer(buffer)) ?? 0
      isWhole = count > 0 || range.isEmpty
    }
    return isWhole ? text : nil
  }

  /// Writes the text of a string's inside, which is never longer than that; the number of bytes written.
  private func copy(_ range: Range<Int>, to output: UnsafeMutableRawBufferPointer) -> Int? {
    var index = range.lowerBound
    var count = 0
    while index < range.upperBound {
      if index + 8 <= range.upperBound {
        let eight = eight(at: index)
        if Self.isPlain(eight) {
          output.storeBytes(of: eight.littleEndian, toByteOffset: count, as: UInt64.self)
          index += 8
          count += 8
          continue
        }
      }
      let byte = bytes[index]
      if byte == Self.backslash {
        guard let (scalar, length) = escape(at: index, end: range.upperBound) else { return nil }
        for unit in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          output[count] = unit
          count += 1
        }
        index += length
      } else {
        let length = byte < 0x20 ? 0 : byte < 0x80 ? 1 : scalarLength(at: index, end: range.upperBound)
        guard length > 0 else { return nil }
        for offset in 0..<length { output[count + offset] = bytes[index + offset] }
        index += length
        count += length
      }
    }
    return count
  }

  // MARK: Eight bytes

  private func eight(at index: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }

  /// Not 0 when one of the bytes equals `byte`.
  private static func matches(_ eight: UInt64, _ byte: UInt8) -> UInt64 {
    let difference = eight ^ lowBits &* UInt64(byte)
    return (difference &- lowBits) & ~difference & highBits
  }

  /// Whether all of the bytes are ASCII, no control characters and no backslash.
  private static func isPlain(_ eight: UInt64) -> Bool {
    let controls = (eight &- lowBits &* 0x20) & ~eight
    return (eight | controls) & highBits | matches(eight, backslash) == 0
  }

  // MARK: Scalars

  /// The scalar that an escape stands for, and the escape's length.
  private func escape(at index: Int, end: Int) -> (Unicode.Scalar, length: Int)? {
    guard index + 1 < end else { return nil }
    switch bytes[index + 1] {
    case UInt8(ascii: "n"): return ("\n", 2)
    case UInt8(ascii: "\""): return ("\"", 2)
    case UInt8(ascii: "\\"): return ("\\", 2)
    case UInt8(ascii: "/"): return ("/", 2)
    case UInt8(ascii: "t"): return ("\t", 2)
    case UInt8(ascii: "r"): return ("\r", 2)
    case UInt8(ascii: "b"): return ("\u{8}", 2)
    case UInt8(ascii: "f"): return ("\u{C}", 2)
    case UInt8(ascii: "u"): break
    default: return nil
    }
    guard let unit = unit(at: index, end: end) else { return nil }
    if let scalar = Unicode.Scalar(unit) { return (scalar, 6) }
    guard unit < 0xDC00, let low = self.unit(at: index + 6, end: end), low & 0xFC00 == 0xDC00 else { return nil }
    return Unicode.Scalar(0x1_0000 + (UInt32(unit) & 0x3FF) << 10 + UInt32(low) & 0x3FF).map { ($0, 12) }
  }

  /// The UTF-16 unit of an escape `\\uXXXX`.
  private func unit(at index: Int, end: Int) -> UInt16? {
    guard index + 6 <= end, bytes[index] == Self.backslash, bytes[index + 1] == UInt8(ascii: "u") else { return nil }
    var unit: UInt16 = 0
    for byte in bytes[index + 2..<index + 6] {
      let digit: UInt8
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = byte - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = byte - UInt8(ascii: "a") + 10
      case UInt8(ascii: "A")...UInt8(ascii: "F"): digit = byte - UInt8(ascii: "A") + 10
      default: return nil
      }
      unit = unit << 4 | UInt16(digit)
    }
    return unit
  }

  /// The length of the scalar beyond ASCII at `index`, 0 when there is none. The Unicode Standard, table 3-7.
  private func scalarLength(at index: Int, end: Int) -> Int {
    let length: Int
    let second: ClosedRange<UInt8>
    switch bytes[index] {
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard index + length <= end, second.contains(bytes[index + 1]) else { return 0 }
    for offset in 2..<4 where offset < length && bytes[index + offset] & 0xC0 != 0x80 { return 0 }
    return length
  }
}
