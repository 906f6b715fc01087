extension LineText {
  /// The nearest byte offset at or before `offset` where a scalar starts; clamped to 0...count.
  public func scalarStart(_ offset: Int) -> Int {
    if offset <= 0 { return 0 }
    if offset >= count { return count }
    if isASCII { return offset }
    return withBytes { UTF8Units.scalarStart(offset, in: $0) }
  }

  /// The number of UTF-16 units before a byte offset. Clamped to the line; inside a scalar the scalar's start counts.
  public func utf16Offset(ofByte offset: Int) -> Int {
    let start = scalarStart(offset)
    if isASCII { return start }
    if start == count { return utf16Count }
    return withBytes { UTF8Units.count(UnsafeBufferPointer(rebasing: $0[..<start])).utf16 }
  }

  /// The byte offset of a UTF-16 offset. Clamped to the line; inside a surrogate pair the pair's start counts.
  public func byteOffset(ofUTF16 offset: Int) -> Int {
    if offset <= 0 { return 0 }
    if offset >= utf16Count { return count }
    if isASCII { return offset }
    return withBytes { UTF8Units.byteOffset(ofUnit: offset, in: $0, surrogates: true) }
  }

  /// The number of scalars (UTF-32 units) before a byte offset. Clamped to the line; inside a scalar the scalar's start
  /// counts.
  public func scalarOffset(ofByte offset: Int) -> Int {
    let start = scalarStart(offset)
    if isASCII { return start }
    return withBytes { UTF8Units.count(UnsafeBufferPointer(rebasing: $0[..<start])).scalars }
  }

  /// The byte offset of the scalar with this number, counted from 0. Clamped to the line.
  public func byteOffset(ofScalar offset: Int) -> Int {
    if offset <= 0 { return 0 }
    if offset >= count { return count }
    if isASCII { return offset }
    return withBytes { UTF8Units.byteOffset(ofUnit: offset, in: $0, surrogates: false) }
  }
}
