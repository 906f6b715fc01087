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
  /// A heading that prints no number and no mark, only capitals or bold letters.
  var isSetOff = false
  /// Such a heading stands right above it.
  var isBelowSetOff = false
  /// Such a heading, with a text below it that has no number.
  var isOverText = false
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
  /// Headings in capitals or bold letters that stand above text: they count where nothing else is a heading.
  private(set) var setOff: [Candidate] = []

  /// - Parameters:
  ///   - start: the first row whose candidates are wanted; the rows before only say what stands around it.
  ///   - isHead: the first row is the component's: its first text is its title.
  init(_ lines: [Line], from start: Int, isHead: Bool) {
    var previousText: Line?
    var pending: Candidate?
    var previousIsBlank = true
    var textSinceCandidate = true
    for (row, line) in lines.enumerated() {
      let scan = line.scan
      guard scan.kind == .text else {
        if scan.kind != .page { previousIsBlank = true }
        continue
      }
      let above = pending
      pending = nil
      if scan.shape.looksSetOff, scan.markers.isEmpty, previousIsBlank, !(isHead && previousText == nil) {
        pending = Self.setOff(row, scan)
        if row >= start, let pending { setOff.append(pending) }
      } else if var above, above.row >= start {
        above.isOverText = Self.isText(scan, below: above.shape)
        if above.isOverText || scan.markers.first.map(Self.mayStandBelowSetOff) ?? false { items.append(above) }
      }
      let separated = previousIsBlank || previousText.map(Self.endsUnit) ?? true
      var first = true
      for (place, marker) in scan.markers.enumerated() where marker.style != .bullet {
        if row >= start {
          items.append(
            Candidate(
              row: row, marker: marker, markerIndex: place, isFirstOnLine: first, shape: scan.shape,
              textHash: scan.textHash, isSeparated: separated || !first,
              followsCandidate: first && !textSinceCandidate, isBelowSetOff: first && above != nil,
              isContents: scan.shape.isContents))
        }
        if marker.place == .lineStart, first { textSinceCandidate = false }
        first = false
      }
      if scan.markers.allSatisfy({ $0.style == .bullet }) { textSinceCandidate = true }
      previousText = line
      previousIsBlank = false
    }
  }

  private static func setOff(_ row: Int, _ scan: LineScan) -> Candidate {
    Candidate(
      row: row, marker: .none, markerIndex: -1, isFirstOnLine: true, shape: scan.shape, textHash: scan.textHash,
      isSeparated: true, followsCandidate: false, isSetOff: true)
  }

  /// A sentence, and no second line of the heading.
  private static func isText(_ scan: LineScan, below heading: TextShape) -> Bool {
    let shape = scan.shape
    return scan.markers.isEmpty && !shape.isTitleLike && shape.startsUpper && heading.isAllCapitals
  }

  /// Articles and chapters may have such a heading above them; clauses and items have their title from it.
  private static func mayStandBelowSetOff(_ marker: NumberingMarker) -> Bool {
    switch marker.style {
    case .label, .single, .bare: true
    default: false
    }
  }

  /// Headings in capitals or bold letters join the candidates: nothing else is a heading.
  mutating func takeSetOff() {
    let known = Set(items.lazy.filter(\.isSetOff).map(\.row))
    items = (items + setOff.filter { !known.contains($0.row) }).sorted {
      ($0.row, $0.markerIndex) < ($1.row, $1.markerIndex)
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
      // One more: a heading in capitals has an empty line above it.
      if numbers == nil || numbers?.place == .lineStart { return count + 1 }
    }
    return count
  }

  /// Whether a line ends a sentence, an item or a title, so that a number on the next line can open something.
  private static func endsUnit(_ line: Line) -> Bool {
    let shape = line.scan.shape
    switch shape.ending {
    case .period, .semicolon, .colon, .none, .other, .lapsed: return true
    case .comma: return false
    case .word where shape.runsOn && (line.scan.markers.isEmpty || shape.length >= 30): return false
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
      if items[next].marker.place == .lineStart, !items[next].isContents, items[next].row > items[index].row,
        !items[next].isOverText
      {
        return next
      }
      next += 1
    }
    return nil
  }
}
