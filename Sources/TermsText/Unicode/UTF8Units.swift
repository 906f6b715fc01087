/// Counts scalars and UTF-16 units in UTF-8 bytes.
///
/// A scalar starts at every byte that is no continuation byte, and takes two UTF-16 units when that byte is 0xF0 or more
/// (RFC 3629, section 3). On invalid bytes the counts keep following this rule: they cannot run out of bounds.
enum UTF8Units {
  static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

  /// Where the scalar starts that the byte at `offset` belongs to; `offset` lies within the bytes.
  static func scalarStart(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var start = offset
    while start > 0, isContinuation(bytes[start]) { start &-= 1 }
    return start
  }

  /// How many scalars and how many UTF-16 units the bytes hold.
  static func count(_ bytes: UnsafeBufferPointer<UInt8>) -> (scalars: Int, utf16: Int) {
    let raw = UnsafeRawBufferPointer(bytes)
    var scalars = 0
    var pairs = 0
    var offset = 0
    while offset &+ 8 <= raw.count {
      let word = EightBytes(raw, at: offset)
      scalars &+= word.scalarStarts
      pairs &+= word.surrogatePairs
      offset &+= 8
    }
    while offset < raw.count {
      let byte = raw[offset]
      if !isContinuation(byte) { scalars &+= 1 }
      if byte >= 0xF0 { pairs &+= 1 }
      offset &+= 1
    }
    return (scalars, scalars &+ pairs)
  }

  /// The offset of the scalar that holds the unit `target`, counted from 0; the byte count when there are fewer units.
  /// Units are UTF-16 units with `surrogates`, else scalars.
  static func byteOffset(
    ofUnit target: Int, in bytes: UnsafeBufferPointer<UInt8>, surrogates: Bool
  ) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var units = 0
    var offset = 0
    while offset &+ 8 <= raw.count {
      let word = EightBytes(raw, at: offset)
      let next = units &+ word.scalarStarts &+ (surrogates ? word.surrogatePairs : 0)
      if next > target { break }
      units = next
      offset &+= 8
    }
    while offset < raw.count {
      let byte = raw[offset]
      if !isContinuation(byte) {
        units &+= surrogates && byte >= 0xF0 ? 2 : 1
        if units > target { return offset }
      }
      offset &+= 1
    }
    return offset
  }
}
