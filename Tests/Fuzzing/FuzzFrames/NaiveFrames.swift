/// The frames of a stream, found in one array and by strings: what `FrameReader` is compared with. It shares no code with it.
struct NaiveFrames {
  private(set) var bodies: [[UInt8]] = []
  /// Whether the stream ends, inside a frame or between two, without a bad header.
  private(set) var isReadable = true

  init(_ stream: [UInt8]) {
    var rest = stream[...]
    while let header = Self.header(of: rest) {
      guard header.count <= 8192, let length = Self.contentLength(header) else {
        isReadable = false
        return
      }
      let body = rest.dropFirst(header.count).prefix(length)
      guard body.count == length else { return }
      bodies.append(Array(body))
      rest = rest[body.endIndex...]
    }
    isReadable = rest.count < 8192
  }

  /// Everything up to and with the first empty line.
  private static func header(of stream: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    var lineStart = stream.startIndex
    for index in stream.indices where stream[index] == 0x0A {
      let line = stream[lineStart..<index]
      if line.isEmpty || Array(line) == [0x0D] { return stream[...index] }
      lineStart = index + 1
    }
    return nil
  }

  /// Nil when the header is bad. Latin-1, so that each byte is a character of its own.
  private static func contentLength(_ header: ArraySlice<UInt8>) -> Int? {
    var lengths: Set<Int> = []
    for line in header.split(separator: 0x0A) {
      let text = trimmed(line.map { Unicode.Scalar($0) })
      if text.isEmpty { continue }
      guard let colon = text.firstIndex(of: ":") else { return nil }
      let name = trimmed(Array(text[..<colon])).map { $0.properties.lowercaseMapping }.joined()
      guard name == "content-length" else { continue }
      let digits = trimmed(Array(text[(colon + 1)...])).map(String.init).joined()
      guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
      guard let length = Int(digits), length <= 512 << 20 else { return nil }
      lengths.insert(length)
    }
    return lengths.count == 1 ? lengths.first : nil
  }

  private static func trimmed(_ text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let blanks: Set<Unicode.Scalar> = [" ", "\t", "\r"]
    guard let first = text.firstIndex(where: { !blanks.contains($0) }),
      let last = text.lastIndex(where: { !blanks.contains($0) })
    else { return [] }
    return Array(text[first...last])
  }
}
