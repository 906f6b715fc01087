/// Tells valid UTF-8 from other bytes. The Unicode Standard, table 3-7, "Well-Formed UTF-8 Byte Sequences".
enum UTF8Validation {
  /// Whether all of the bytes form scalars: no stray or missing continuation, no overlong form, no surrogate, nothing
  /// above U+10FFFF.
  static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var offset = 0
    while offset < raw.count {
      while offset &+ 8 <= raw.count, EightBytes(raw, at: offset).value & EightBytes.highBits == 0 {
        offset &+= 8
      }
      guard offset < raw.count else { break }
      let length = scalarLength(raw, at: offset)
      if length == 0 { return false }
      offset &+= length
    }
    return true
  }

  /// The length of the scalar at `offset`, 0 when there is none.
  @inline(__always)
  private static func scalarLength(_ bytes: UnsafeRawBufferPointer, at offset: Int) -> Int {
    let length: Int
    let second: ClosedRange<UInt8>
    switch bytes[offset] {
    case 0x00...0x7F: return 1
    case 0xC2...0xDF: (length, second) = (2, 0x80...0xBF)
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: (length, second) = (3, 0x80...0xBF)
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: (length, second) = (4, 0x80...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    default: return 0
    }
    guard offset &+ length <= bytes.count, second.contains(bytes[offset &+ 1]) else { return 0 }
    for next in 2..<4 where next < length && !UTF8Units.isContinuation(bytes[offset &+ next]) { return 0 }
    return length
  }
}
