import TermsModel
import TermsText

/// The sentence around a place, inside its provision.
enum Sentence {
  /// The sentence that holds a span, line by line. It may be cut by line ends, but not by blank lines or provisions.
  static func around(_ span: TextSpan, in source: Provision, _ model: DocumentModel) -> [TextPiece] {
    let from = start(span.start, source, model)
    let to = end(span.end, source, model)
    return model.pieces(from: from, to: to, atMost: 24)
  }

  private static let mostLines = 10

  private static func start(_ point: TextPoint, _ source: Provision, _ model: DocumentModel) -> TextPoint {
    var line = point.line
    var high = point.offset
    for _ in 0..<mostLines {
      let low = line === source.line ? min(high, source.textStart.offset) : 0
      if let stop = lastStop(line.text, low..<high) { return TextPoint(line, stop) }
      if line === source.line { return TextPoint(line, low) }
      guard let above = model.preceding(line), above.scan.kind == .text else { return TextPoint(line, 0) }
      line = above
      high = above.text.count
    }
    return TextPoint(line, high)
  }

  private static func end(_ point: TextPoint, _ source: Provision, _ model: DocumentModel) -> TextPoint {
    let border = source.component?.outline.following(source)?.marker.start
    var line = point.line
    var low = point.offset
    for _ in 0..<mostLines {
      let high = border?.line === line ? max(low, border?.offset ?? low) : line.text.count
      if let stop = firstStop(line.text, low..<high) { return TextPoint(line, stop) }
      guard border?.line !== line, let below = model.following(line), below.scan.kind == .text else {
        return TextPoint(line, high)
      }
      if let border, border.line === below, border.offset <= below.scan.textStart { return TextPoint(line, high) }
      line = below
      low = 0
    }
    return TextPoint(line, low)
  }

  /// Behind the last full stop that ends a sentence.
  private static func lastStop(_ text: LineText, _ range: Range<Int>) -> Int? {
    text.withBytes { bytes in
      range.reversed().first { isStop(bytes, $0) && $0 + 1 < range.upperBound }.map { $0 + 1 }
    }
  }

  private static func firstStop(_ text: LineText, _ range: Range<Int>) -> Int? {
    text.withBytes { bytes in range.first { isStop(bytes, $0) }.map { $0 + 1 } }
  }

  /// A full stop, question mark or exclamation mark with a capital behind the space.
  private static func isStop(_ bytes: UnsafeBufferPointer<UInt8>, _ place: Int) -> Bool {
    guard place < bytes.count, ".!?".utf8.contains(bytes[place]) else { return false }
    var next = place + 1
    guard next < bytes.count else { return true }
    guard bytes[next] == 0x20 else { return false }
    while next < bytes.count, bytes[next] == 0x20 { next += 1 }
    guard next < bytes.count else { return true }
    return bytes[next] &- 65 < 26 || bytes[next] >= 0xC3 || "‘“\"'(".utf8.contains(bytes[next])
  }
}
