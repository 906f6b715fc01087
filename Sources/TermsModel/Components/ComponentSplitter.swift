import TermsSyntax

/// Divides the lines of a file into the documents that it holds: copies of one another, texts in two languages, texts that
/// number their articles from 1 again under a title of their own.
enum ComponentSplitter {
  /// One component while it is being found: rows in order.
  struct Part {
    var rows: [Int]
    var language: Language?
    var copyOf: Int?
    var similarity = 100
    var original: Range<Int>?
  }

  static func split(_ lines: [Line]) -> [Part] {
    var detector = CopyDetector(lines)
    let copies = detector.occurrences()
    guard copies.count > 1 else { return documents(Array(lines.indices), lines) }
    let inside = copies.map { expanded($0.rows, lines) }
    let outer = lines.indices.filter { row in !inside.contains { $0.contains(row) } }
    var parts: [Part] = []
    // Around complete copies there may be one more text: the one that was interrupted.
    let share = detector.share(of: outer, in: copies[0].rows)
    if share >= 40 {
      parts.append(Part(rows: outer))
      for (copy, rows) in zip(copies, inside) {
        parts.append(Part(rows: Array(rows), copyOf: 0, similarity: copy.similarity))
      }
    } else {
      let around = outer.contains { lines[$0].scan.kind == .text } ? outer : []
      parts = surrounding(around, first: inside[0], lines)
      let original = parts.firstIndex { $0.rows.contains(inside[0].lowerBound) } ?? 0
      for (copy, rows) in zip(copies, inside).dropFirst() {
        parts.append(Part(rows: Array(rows), copyOf: original, similarity: copy.similarity, original: inside[0]))
      }
    }
    for index in parts.indices { parts[index].language = language(parts[index].rows, lines) }
    return parts
  }

  /// The text that holds the original: with the lines around it unless these are a document of their own.
  private static func surrounding(_ around: [Int], first: Range<Int>, _ lines: [Line]) -> [Part] {
    guard !around.isEmpty else { return [Part(rows: Array(first))] }
    return documents((around + Array(first)).sorted(), lines)
  }

  /// Takes in the short lines before and behind a copy that belong to it: its title, a trailing blank.
  private static func expanded(_ rows: Range<Int>, _ lines: [Line]) -> Range<Int> {
    var upper = rows.upperBound
    while upper < lines.count, lines[upper].scan.kind == .blank { upper += 1 }
    return rows.lowerBound..<upper
  }

  // MARK: Documents one behind the other

  private static func documents(_ rows: [Int], _ lines: [Line]) -> [Part] {
    var parts: [Part] = []
    var start = 0
    for border in borders(rows, lines) {
      parts.append(Part(rows: Array(rows[start..<border]), language: nil))
      start = border
    }
    parts.append(Part(rows: Array(rows[start...])))
    for index in parts.indices { parts[index].language = language(parts[index].rows, lines) }
    return parts
  }

  private static func borders(_ rows: [Int], _ lines: [Line]) -> [Int] {
    var borders: [Int] = []
    var previousLanguage: Language?
    var words = (dutch: 0, english: 0)
    var index = 0
    while index < rows.count {
      if isTitle(index, rows, lines), index > 0 {
        let start = borders.last ?? 0
        let before = previousLanguage ?? language(words)
        let after = language(rows[index..<min(rows.count, index + 60)], lines)
        if let before, let after, before != after, isSustained(rows[index...], lines, after), index - start >= 8 {
          borders.append(index)
          previousLanguage = after
          words = (0, 0)
        } else if restarts(index, start, rows, lines) {
          borders.append(index)
          previousLanguage = after
          words = (0, 0)
        }
      }
      words.dutch += Int(lines[rows[index]].scan.dutchWords)
      words.english += Int(lines[rows[index]].scan.englishWords)
      index += 1
    }
    return borders
  }

  /// A short line without a number, behind an empty line: it may be a document's title.
  private static func isTitle(_ index: Int, _ rows: [Int], _ lines: [Line]) -> Bool {
    let scan = lines[rows[index]].scan
    guard scan.kind == .text, scan.shape.isTitleLike, index == 0 || lines[rows[index - 1]].scan.kind != .text else {
      return false
    }
    return scan.markers.isEmpty || scan.markers.first?.style == .heading && scan.markers.first?.headingLevel == 1
  }

  /// The new language holds for a good while: not a quotation.
  private static func isSustained(_ rows: ArraySlice<Int>, _ lines: [Line], _ language: Language) -> Bool {
    var bytes = 0
    for row in rows.prefix(80) { bytes += lines[row].text.count }
    return bytes >= 800
  }

  /// Behind this title article 1 comes again, before any other article, and it did come before.
  private static func restarts(_ index: Int, _ start: Int, _ rows: [Int], _ lines: [Line]) -> Bool {
    guard let first = firstArticle(rows[index...].prefix(80), lines), first == NumberComponent(1) else { return false }
    var seenFirst = false
    var last: NumberComponent?
    for row in rows[start..<index] {
      guard let number = articleNumber(lines[row]) else {
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

  private static func language(_ rows: some Sequence<Int>, _ lines: [Line]) -> Language? {
    var words = (dutch: 0, english: 0)
    for row in rows {
      words.dutch += Int(lines[row].scan.dutchWords)
      words.english += Int(lines[row].scan.englishWords)
    }
    return language(words)
  }

  private static func language(_ words: (dutch: Int, english: Int)) -> Language? {
    guard words.dutch + words.english >= 5 else { return nil }
    return words.dutch >= words.english ? .dutch : .english
  }
}
