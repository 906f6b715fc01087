import FoundationEssentials

/// Where a `FrameReader` takes its bytes from.
public protocol ByteSource {
  /// Reads once, blocking until at least one byte is there.
  ///
  /// - Returns: the number of bytes read; 0 or less at the end of input.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) -> Int

  /// Whether `read` would return at once.
  var isReadable: Bool { get }
}

/// Cuts a stream of bytes into frames.
///
/// LSP 3.17, Base Protocol: a header with `Content-Length`, an empty line, and that many bytes.
public struct FrameReader<Source: ByteSource> {
  /// What `next` found.
  public enum Outcome {
    /// The body of a frame.
    case frame(Data)
    /// The input ended, between two frames or inside one.
    case endOfInput
    /// A header that cannot be read: after it the start of the next frame cannot be found.
    case badHeader(String)
  }

  private var source: Source
  private let buffer: FrameBuffer
  /// Unread part of the buffer, as byte offsets.
  private var unread = 0..<0

  /// A reader that takes up to 64 KB at a time from `source`.
  public init(_ source: Source) {
    self.source = source
    buffer = FrameBuffer(byteCount: 64 << 10)
  }

  /// Whether bytes after the last frame are at hand already.
  public var hasMore: Bool { !unread.isEmpty || source.isReadable }

  /// The next frame; blocks until it is complete.
  public mutating func next() -> Outcome {
    guard let headerLength = fillHeader() else {
      return unread.count >= FrameHeader.maximumLength
        ? .badHeader("a header over \(FrameHeader.maximumLength) bytes") : .endOfInput
    }
    let header: FrameHeader
    do {
      header = try FrameHeader(parsing: buffer.bytes[unread.prefix(headerLength)])
    } catch {
      return .badHeader(error.message)
    }
    unread = (unread.lowerBound + headerLength)..<unread.upperBound
    return readBody(header.contentLength)
  }

  /// Reads until the buffer holds a whole header.
  ///
  /// - Returns: its length in bytes with the empty line, or nil when there is none within the limit.
  private mutating func fillHeader() -> Int? {
    var scanned = 0
    while true {
      let bytes = buffer.bytes
      var index = unread.lowerBound + scanned
      while index < unread.upperBound {
        if bytes[index] == UInt8(ascii: "\n"), isEmptyLine(endingAt: index) {
          let length = index + 1 - unread.lowerBound
          return length <= FrameHeader.maximumLength ? length : nil
        }
        index += 1
      }
      scanned = unread.count
      guard scanned < FrameHeader.maximumLength, readMore() else { return nil }
    }
  }

  private func isEmptyLine(endingAt newline: Int) -> Bool {
    let bytes = buffer.bytes
    var index = newline - 1
    if index >= unread.lowerBound, bytes[index] == UInt8(ascii: "\r") { index -= 1 }
    return index < unread.lowerBound || bytes[index] == UInt8(ascii: "\n")
  }

  private mutating func readMore() -> Bool {
    if unread.isEmpty {
      unread = 0..<0
    } else if buffer.bytes.count - unread.upperBound < FrameHeader.maximumLength {
      buffer.moveToFront(unread)
      unread = 0..<unread.count
    }
    let count = source.read(into: buffer.tail(from: unread.upperBound))
    guard count > 0 else { return false }
    unread = unread.lowerBound..<min(unread.upperBound + count, buffer.bytes.count)
    return true
  }

  /// A body larger than what is buffered is read straight into its own memory. Pages nobody sends
  /// bytes for are never touched, so a large `Content-Length` alone costs nothing.
  private mutating func readBody(_ length: Int) -> Outcome {
    guard length > 0 else { return .frame(Data()) }
    let body = UnsafeMutableRawBufferPointer.allocate(byteCount: length, alignment: 1)
    var filled = min(length, unread.count)
    buffer.copy(unread.prefix(filled), to: body)
    unread = (unread.lowerBound + filled)..<unread.upperBound
    while filled < length {
      let count = source.read(into: UnsafeMutableRawBufferPointer(rebasing: body[filled...]))
      guard count > 0 else {
        body.deallocate()
        return .endOfInput
      }
      filled = min(filled + count, length)
    }
    guard let address = body.baseAddress else { return .endOfInput }
    return .frame(
      Data(bytesNoCopy: address, count: length, deallocator: .custom { pointer, _ in pointer.deallocate() }))
  }
}

/// The memory of a `FrameReader`, freed with it.
private final class FrameBuffer {
  private let memory: UnsafeMutableRawBufferPointer

  init(byteCount: Int) {
    memory = .allocate(byteCount: byteCount, alignment: 16)
  }

  deinit { memory.deallocate() }

  var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(memory) }

  func tail(from offset: Int) -> UnsafeMutableRawBufferPointer {
    UnsafeMutableRawBufferPointer(rebasing: memory[min(offset, memory.count)...])
  }

  func moveToFront(_ range: Range<Int>) {
    memory.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[range]))
  }

  func copy(_ range: Range<Int>, to target: UnsafeMutableRawBufferPointer) {
    guard range.count <= target.count else { return }
    target.copyMemory(from: UnsafeRawBufferPointer(rebasing: memory[range]))
  }
}
