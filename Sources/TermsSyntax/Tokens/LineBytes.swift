/// The bytes of a line, readable at any index: outside the line there are zeros, so a recogniser that looks ahead
/// can neither trap nor read foreign memory.
struct LineBytes {
  private let base: UnsafeRawBufferPointer
  let count: Int

  init(_ base: UnsafeBufferPointer<UInt8>) {
    self.base = UnsafeRawBufferPointer(base)
    self.count = base.count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? base[index] : 0
  }

  /// Eight bytes as a number, the first lowest; `index` is not negative.
  @inline(__always)
  func eight(at index: Int) -> UInt64 {
    if index &+ 8 <= count { return UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self)) }
    return lastBytes(at: index)
  }

  /// The bytes before the end, filled up with zeros.
  private func lastBytes(at index: Int) -> UInt64 {
    var value: UInt64 = 0
    var position = count &- 1
    while position >= index {
      value = value << 8 | UInt64(self[position])
      position &-= 1
    }
    return value
  }
}

extension UInt8 {
  @inline(__always) var isDigit: Bool { self &- 48 < 10 }
  @inline(__always) var isUpper: Bool { self &- 65 < 26 }
  @inline(__always) var isLower: Bool { self &- 97 < 26 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 97 < 26 }
  @inline(__always) var lowered: UInt8 { isUpper ? self | 0x20 : self }
}
