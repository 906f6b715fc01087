import TermsSyntax

/// A line of a table of contents: `Artikel 3. Betaling ........ 7`.
public struct ContentsEntry {
  /// The line.
  public let line: Line
  private let markerIndex: Int

  init(_ line: Line, markerIndex: Int) {
    self.line = line
    self.markerIndex = markerIndex
  }

  /// What a line would be as an entry; nil without a number at its start.
  public init?(_ line: Line) {
    let index = line.scan.markers.firstIndex { $0.place == .lineStart && $0.number.depth > 0 && $0.style != .letter }
    guard let index else { return nil }
    self.init(line, markerIndex: index)
  }

  /// Its number, as the line prints it now.
  public var marker: NumberingMarker {
    let markers = line.scan.markers
    return markers.indices.contains(markerIndex) ? markers[markerIndex] : .none
  }

  /// The title in the line, without the dots and the page number behind it.
  public var title: Range<Int> {
    line.text.withBytes { bytes in
      let start = min(marker.contentStart, bytes.count)
      var end = bytes.count
      func skip(_ isSkipped: (UInt8) -> Bool) { while end > start, isSkipped(bytes[end - 1]) { end -= 1 } }
      skip { $0 <= 0x20 }
      let whole = end
      skip { $0 &- 48 < 10 }
      // "Bijlage 2 Tarieven 2019" ends in no page number: that stands behind dots, a tab or some spaces.
      let isPage = end < whole && end > start && (bytes[end - 1] == 0x09 || bytes[end - 1] == 0x2E || isGap(bytes, end))
      guard isPage else { return start..<whole }
      skip { $0 <= 0x20 || $0 == 0x2E }
      return start..<end
    }
  }

  private func isGap(_ bytes: UnsafeBufferPointer<UInt8>, _ end: Int) -> Bool {
    end >= 2 && bytes[end - 1] == 0x20 && (bytes[end - 2] == 0x20 || bytes[end - 2] == 0x2E)
  }
}

extension Outline {
  /// A title as titles are compared: without case, punctuation, articles and what stands in parentheses.
  public static func comparable(_ title: String) -> [UInt8] { TitleIndex.normalise(title) }

  /// Whether two titles are the same but for a slip of the pen or a shortened end; both as ``comparable(_:)`` gives them.
  public static func areAlike(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.starts(with: right) || right.starts(with: left) || EditDistance.isAtMostTwo(left, right)
  }
}
