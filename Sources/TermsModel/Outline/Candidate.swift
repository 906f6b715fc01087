import TermsSyntax

/// A marker that may open a provision, with what the classifier needs to know of its surroundings. Rows are positions
/// in the list of lines of one component while its outline is built; none survives the build.
struct Candidate {
  var row: Int
  var marker: NumberingMarker
  /// Its place among the line's markers.
  var markerIndex: Int
  /// The first marker at the start of its line.
  var isFirstOnLine: Bool
  /// The text behind the last marker at the line's start.
  var shape: TextShape
  /// Hash of that text.
  var textHash: UInt64
  /// The line ends a sentence before this one begins.
  var isSeparated: Bool
  /// No text line stands between the candidate before and this one.
  var followsCandidate: Bool
  /// It looks like the heading of an article.
  var looksLikeHeading = false
  /// A heading among the single numbers.
  var isHeading = false
  /// Part of a table of contents: opens nothing.
  var isContents = false
}

/// The candidates of a component, in order.
struct CandidateList {
  private(set) var items: [Candidate] = []

  /// - Parameter start: the first row whose candidates are wanted; the rows before only say what stands around it.
  init(_ lines: [Line], from start: Int) {
    var previousText: Line?
    var previousIsBlank = true
    var textSinceCandidate = true
    for (row, line) in lines.enumerated() {
      let scan = line.scan
      guard scan.kind == .text else {
        previousIsBlank = true
        continue
      }
      let separated = previousIsBlank || previousText.map(Self.endsUnit) ?? true
      var first = true
      for (place, marker) in scan.markers.enumerated() where marker.style != .bullet {
        if row >= start {
          items.append(
            Candidate(
              row: row, marker: marker, markerIndex: place, isFirstOnLine: first, shape: scan.shape,
              textHash: scan.textHash, isSeparated: separated || !first,
              followsCandidate: first && !textSinceCandidate))
        }
        if marker.place == .lineStart, first { textSinceCandidate = false }
        first = false
      }
      if scan.markers.allSatisfy({ $0.style == .bullet }) { textSinceCandidate = true }
      previousText = line
      previousIsBlank = false
    }
  }

  /// How many of these lines, from the end, a list must begin with so that what it says of the lines behind them is right:
  /// back to a text line that settles whether a candidate stands right before.
  static func context(_ lines: some Collection<Line>) -> Int {
    var count = 0
    for line in lines.reversed() {
      count += 1
      guard line.scan.kind == .text else { continue }
      let numbers = line.scan.markers.first { $0.style != .bullet }
      if numbers == nil || numbers?.place == .lineStart { break }
    }
    return count
  }

  /// Whether a line ends a sentence, an item or a title, so that a number on the next line can open something.
  private static func endsUnit(_ line: Line) -> Bool {
    let shape = line.scan.shape
    switch shape.ending {
    case .period, .semicolon, .colon, .none, .other: return true
    case .comma: return false
    case .word: return shape.length < 60 || line.scan.markers.contains { $0.style == .label }
    }
  }

  var count: Int { items.count }

  subscript(index: Int) -> Candidate {
    get { items[index] }
    set { items[index] = newValue }
  }

  /// The next candidate at the start of a line behind `index`.
  func nextLineStart(after index: Int) -> Int? {
    var next = index + 1
    while next < items.count {
      if items[next].marker.place == .lineStart, !items[next].isContents, items[next].row > items[index].row {
        return next
      }
      next += 1
    }
    return nil
  }
}
