/// One line without its terminator: an immutable slice of a shared chunk. `LineSplitter` makes them.
@frozen public struct LineText: Sendable {
  /// The block that holds the bytes.
  public let chunk: TextChunk
  // Half as wide as offsets elsewhere: a document keeps one of these for each of its lines.
  @usableFromInline let storedStart: UInt32
  @usableFromInline let storedCount: UInt32
  @usableFromInline let storedUTF16Count: UInt32
  /// How the line ends. The terminator's bytes follow the line in the chunk.
  public let terminator: LineTerminator
  /// Whether every byte is below 0x80, so that bytes, UTF-16 units and scalars count the same.
  public let isASCII: Bool

  /// The caller warrants that line and terminator lie within the chunk and its first 4 GB.
  init(
    chunk: TextChunk, start: Int, count: Int, utf16Count: Int, terminator: LineTerminator, isASCII: Bool
  ) {
    self.chunk = chunk
    storedStart = UInt32(truncatingIfNeeded: start)
    storedCount = UInt32(truncatingIfNeeded: count)
    storedUTF16Count = UInt32(truncatingIfNeeded: utf16Count)
    self.terminator = terminator
    self.isASCII = isASCII
  }

  /// Where the line starts in the chunk, a byte offset.
  @inlinable public var start: Int { Int(storedStart) }

  /// The length in bytes, terminator excluded.
  @inlinable public var count: Int { Int(storedCount) }

  /// The length in UTF-16 units, terminator excluded.
  @inlinable public var utf16Count: Int { Int(storedUTF16Count) }

  /// The length in bytes with the terminator.
  @inlinable public var totalByteCount: Int { count &+ terminator.byteCount }

  /// The length in UTF-16 units with the terminator.
  @inlinable public var totalUTF16Count: Int { utf16Count &+ terminator.byteCount }

  /// Lends the line's bytes, terminator excluded. The buffer is valid during the call only.
  @inlinable public func withBytes<R>(_ body: (UnsafeBufferPointer<UInt8>) throws -> R) rethrows -> R {
    try chunk.bytes.withUnsafeBufferPointer {
      try body(UnsafeBufferPointer(rebasing: $0[start..<start &+ count]))
    }
  }

  /// A copy of the line's bytes, terminator excluded.
  public var bytes: [UInt8] { Array(chunk.bytes[start..<start &+ count]) }

  /// The line's bytes with its terminator, without a copy.
  @usableFromInline var bytesWithTerminator: ArraySlice<UInt8> {
    chunk.bytes[start..<start &+ totalByteCount]
  }

  /// The line as a string, terminator excluded.
  public var string: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  /// A part of the line. The byte range is clamped to the line, and each end that lies inside a scalar to its start.
  public func substring(_ range: Range<Int>) -> String {
    let lower = scalarStart(range.lowerBound)
    let upper = scalarStart(range.upperBound)
    return withBytes { String(decoding: $0[lower..<upper], as: UTF8.self) }
  }
}
