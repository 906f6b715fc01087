/// The bytes of a line, readable at any index: outside the line there are zeros, so a recogniser that looks ahead
/// can neither trap nor read foreign memory.
struct LineBytes {
  private let base: UnsafeBufferPointer<UInt8>
  let count: Int

  init(_ base: UnsafeBufferPointer<UInt8>) {
    self.base = base
    self.count = base.count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    index >= 0 && index < count ? base[index] : 0
  }
}

extension UInt8 {
  @inline(__always) var isDigit: Bool { self &- 48 < 10 }
  @inline(__always) var isUpper: Bool { self &- 65 < 26 }
  @inline(__always) var isLower: Bool { self &- 97 < 26 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 97 < 26 }
  @inline(__always) var lowered: UInt8 { isUpper ? self | 0x20 : self }
}
