import TermsModel

/// The bytes of a span, with the place of each; a line end is one byte.
struct SpanBytes {
  let bytes: [UInt8]
  private let span: TextSpan
  /// The offset at which the second line starts; nil for a span inside one line.
  private let secondLine: Int?

  /// A span of at most two lines, which follow each other.
  init(_ span: TextSpan) {
    self.span = span
    let first = span.start.line.text.bytes
    let start = min(span.start.offset, first.count)
    guard span.start.line !== span.end.line else {
      bytes = Array(first[start..<max(start, min(span.end.offset, first.count))])
      secondLine = nil
      return
    }
    let rest = first[start...]
    bytes = rest + [0x0A] + span.end.line.text.bytes.prefix(span.end.offset)
    secondLine = rest.count + 1
  }

  /// The place of a byte.
  func point(_ offset: Int) -> TextPoint {
    guard let secondLine, offset >= secondLine else { return TextPoint(span.start.line, span.start.offset + offset) }
    return TextPoint(span.end.line, offset - secondLine)
  }

  /// The place of some bytes.
  func span(_ range: Range<Int>) -> TextSpan {
    // An end at the start of the second line belongs to the first.
    guard let secondLine, range.upperBound == secondLine, range.lowerBound < secondLine else {
      return TextSpan(point(range.lowerBound), point(range.upperBound))
    }
    return TextSpan(point(range.lowerBound), point(range.upperBound - 1))
  }

  /// The text of some bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }
}
