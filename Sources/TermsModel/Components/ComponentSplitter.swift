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

  /// The parts around and among copies of one text; at least two copies.
  static func parts(_ detector: CopyDetector, _ copies: [CopyDetector.Occurrence], _ lines: [Line]) -> [Part] {
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

  static func language(_ rows: some Sequence<Int>, _ lines: [Line]) -> Language? {
    var words = (dutch: 0, english: 0)
    for row in rows {
      words.dutch += Int(lines[row].scan.dutchWords)
      words.english += Int(lines[row].scan.englishWords)
    }
    return language(words)
  }

  static func language(_ words: (dutch: Int, english: Int)) -> Language? {
    guard words.dutch + words.english >= 5 else { return nil }
    return words.dutch >= words.english ? .dutch : .english
  }

  private static func documents(_ rows: [Int], _ lines: [Line]) -> [Part] {
    var search = BorderSearch(rows)
    while !search.search(lines, count: rows.count) {}
    return parts(rows, search.borders, lines)
  }

  /// The parts between borders, which are places among the rows.
  static func parts(_ rows: [Int], _ borders: [Int], _ lines: [Line]) -> [Part] {
    var parts: [Part] = []
    var start = 0
    for border in borders + [rows.count] {
      let own = Array(rows[start..<border])
      parts.append(Part(rows: own, language: language(own, lines)))
      start = border
    }
    return parts
  }
}
