import TermsSyntax

/// Finds where a document ends and another begins: at a title behind which the language changes, or article 1 comes again.
struct BorderSearch {
  private let rows: [Int]
  private(set) var borders: [Int] = []
  private var previousLanguage: Language?
  private var words = (dutch: 0, english: 0)
  private var index = 0

  /// - Parameter rows: of the text in which to search.
  init(_ rows: [Int]) { self.rows = rows }

  /// Looks at so many further lines.
  /// - Returns: whether all have been looked at.
  mutating func search(_ lines: [Line], count: Int) -> Bool {
    let end = count < rows.count - index ? index + count : rows.count
    while index < end {
      if isTitle(lines), index > 0 {
        let start = borders.last ?? 0
        let before = previousLanguage ?? ComponentSplitter.language(words)
        let after = ComponentSplitter.language(rows[index..<min(rows.count, index + 60)], lines)
        let changes = before != nil && after != nil && before != after && isSustained(lines) && index - start >= 8
        if changes || restarts(start, lines) {
          borders.append(index)
          previousLanguage = after
          words = (0, 0)
        }
      }
      words.dutch += Int(lines[rows[index]].scan.dutchWords)
      words.english += Int(lines[rows[index]].scan.englishWords)
      index += 1
    }
    return index >= rows.count
  }

  /// A short line without a number, behind an empty line: it may be a document's title.
  private func isTitle(_ lines: [Line]) -> Bool {
    let scan = lines[rows[index]].scan
    guard scan.kind == .text, scan.shape.isTitleLike, index == 0 || lines[rows[index - 1]].scan.kind != .text else {
      return false
    }
    return scan.markers.isEmpty || scan.markers.first?.style == .heading && scan.markers.first?.headingLevel == 1
  }

  /// The new language holds for a good while: not a quotation.
  private func isSustained(_ lines: [Line]) -> Bool {
    var bytes = 0
    for row in rows[index...].prefix(80) { bytes += lines[row].text.count }
    return bytes >= 800
  }

  /// Behind this title article 1 comes again, before any other article, and it did come before.
  private func restarts(_ start: Int, _ lines: [Line]) -> Bool {
    guard let first = Self.firstArticle(rows[index...].prefix(80), lines), first == NumberComponent(1) else { return false }
    var seenFirst = false
    var last: NumberComponent?
    for row in rows[start..<index] {
      guard let number = Self.articleNumber(lines[row]) else {
        if lines[row].scan.markers.first?.unit == .annex || lines[row].scan.markers.first?.unit == .chapter {
          last = nil
        }
        continue
      }
      if number == NumberComponent(1) { seenFirst = true }
      last = number
    }
    return seenFirst && last.map { $0.value >= 3 } ?? false
  }

  private static func firstArticle(_ rows: ArraySlice<Int>, _ lines: [Line]) -> NumberComponent? {
    for row in rows {
      if let number = articleNumber(lines[row]) { return number }
      if let unit = lines[row].scan.markers.first?.unit, unit.isDivision { return nil }
    }
    return nil
  }

  /// Only labelled articles say where a document begins: a plain 1 starts any list.
  private static func articleNumber(_ line: Line) -> NumberComponent? {
    guard let marker = line.scan.markers.first, marker.style == .label, HeadingClassifier.isArticle(marker),
      marker.number.depth == 1
    else { return nil }
    return marker.number.first
  }
}
