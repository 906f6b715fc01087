import TermsModel

/// Counts the characters before places of a line, each from the place before: a line with many findings is counted once.
struct ColumnCounter {
  private var last: TextPoint?
  private var count = 0

  /// How many characters stand before a place on its line.
  mutating func characters(before point: TextPoint) -> Int {
    var start = 0
    if let last, last.line === point.line, last.offset <= point.offset { start = last.offset } else { count = 0 }
    count += point.line.text.substring(start..<max(start, point.offset)).count
    last = point
    return count
  }
}
