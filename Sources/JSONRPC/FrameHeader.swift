/// The header of a frame: lines of `Name: value`, closed by an empty line.
///
/// LSP 3.17, Base Protocol, Header Part. Only `Content-Length` matters here.
struct FrameHeader: Equatable {
  /// Longest header accepted, in bytes, the empty line included.
  static let maximumLength = 8 << 10
  /// Longest body accepted, in bytes.
  static let maximumContentLength = 512 << 20

  /// Length of the body that follows, in bytes.
  let contentLength: Int

  enum Failure: Error, Equatable {
    case malformedLine
    case missingContentLength
    case invalidContentLength
    case conflictingContentLength
    case contentTooLong

    var message: String {
      switch self {
      case .malformedLine: "a header line without a colon"
      case .missingContentLength: "no Content-Length"
      case .invalidContentLength: "a Content-Length that is no number"
      case .conflictingContentLength: "two different Content-Lengths"
      case .contentTooLong: "a Content-Length over \(FrameHeader.maximumContentLength) bytes"
      }
    }
  }

  /// - Parameter bytes: the header; the empty line that closes it may be left on.
  init(parsing bytes: some Sequence<UInt8>) throws(Failure) {
    var length: Int?
    var line: [UInt8] = []
    func finish(_ line: [UInt8], _ length: inout Int?) throws(Failure) {
      guard let found = try Self.contentLength(inLine: line) else { return }
      if let length, length != found { throw .conflictingContentLength }
      length = found
    }
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        try finish(line, &length)
        line.removeAll(keepingCapacity: true)
      } else {
        line.append(byte)
      }
    }
    if !line.isEmpty { try finish(line, &length) }
    guard let length else { throw .missingContentLength }
    contentLength = length
  }

  /// - Returns: nil for an empty line and for the other headers, which are ignored.
  private static func contentLength(inLine line: [UInt8]) throws(Failure) -> Int? {
    if trimmed(line[...]).isEmpty { return nil }
    guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else {
      throw .malformedLine
    }
    guard trimmed(line[..<colon]).map(lowercased) == contentLengthName else { return nil }
    let digits = trimmed(line[(colon + 1)...])
    guard !digits.isEmpty else { throw .invalidContentLength }
    var value = 0
    for byte in digits {
      guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { throw .invalidContentLength }
      // Saturates, so that no number of digits overflows.
      if value <= maximumContentLength { value = value * 10 + Int(byte - UInt8(ascii: "0")) }
    }
    guard value <= maximumContentLength else { throw .contentTooLong }
    return value
  }

  private static let contentLengthName = Array("content-length".utf8)

  /// Letters only: `\r` is not the lower case of `-`.
  private static func lowercased(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var bytes = bytes
    while let first = bytes.first, isBlank(first) { bytes.removeFirst() }
    while let last = bytes.last, isBlank(last) { bytes.removeLast() }
    return bytes
  }
}
