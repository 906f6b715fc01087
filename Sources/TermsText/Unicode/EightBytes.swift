/// Eight bytes of text read as one number, the first byte lowest, to look at them all at once.
struct EightBytes {
  static let highBits: UInt64 = 0x8080_8080_8080_8080
  private static let lowBits: UInt64 = 0x0101_0101_0101_0101

  let value: UInt64

  /// The caller warrants that eight bytes stand at `offset`.
  @inline(__always) init(_ bytes: UnsafeRawBufferPointer, at offset: Int) {
    value = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  /// A mask with the high bit of the first byte that equals `byte`. Bits of later bytes mean nothing.
  @inline(__always) func matches(_ byte: UInt8) -> UInt64 {
    let difference = value ^ (Self.lowBits &* UInt64(byte))
    return (difference &- Self.lowBits) & ~difference & Self.highBits
  }

  /// How many of the bytes start a scalar, that is, are no continuation byte (0b10xxxxxx).
  @inline(__always) var scalarStarts: Int {
    8 &- (value & ~(value << 1) & Self.highBits).nonzeroBitCount
  }

  /// How many of the bytes start a scalar of two UTF-16 units, that is, are 0b1111xxxx.
  @inline(__always) var surrogatePairs: Int {
    (value & (value << 1) & (value << 2) & (value << 3) & Self.highBits).nonzeroBitCount
  }
}
