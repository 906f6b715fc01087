/// Definitions in tables and in Markdown's definition lists.
extension DefinitionScanner {
  /// `| Term | what it means |`; a row that names such columns opens the list.
  mutating func tableRow() {
    guard let first = cell(after: textStart), let second = cell(after: first.upperBound) else { return }
    if first.contains(where: { Self.termColumns.contains(line[$0].payload) && line[$0].isWord }),
      second.contains(where: { Self.meaningColumns.contains(line[$0].payload) && line[$0].isWord })
    {
      listScope = .unstated
      return
    }
    let start = skipEmphasis(first.lowerBound)
    var term: Range<Int>?
    var isQuoted = false
    if let (end, quoted) = quoted(at: start), end <= first.upperBound {
      term = quoted
      isQuoted = true
    } else {
      var end = first.upperBound
      while end > start, line[end - 1].symbol == .asterisk || line[end - 1].symbol == .underscore { end -= 1 }
      let word = skipArticle(start)
      if word < end, !isLabel(word..<end) { term = self.term(word..<end) }
    }
    guard let term, !second.isEmpty else { return }
    let body = Int(line[second.lowerBound].start)..<Int(line[second.upperBound - 1].end)
    add(.entry, term, body: body, quoted: isQuoted, law: law(at: second.lowerBound))
  }

  /// The tokens between the bar at a place and the next.
  private func cell(after bar: Int) -> Range<Int>? {
    guard line[bar].symbol == .pipe, bar + 1 < line.ownCount else { return nil }
    var end = bar + 1
    while end < line.ownCount, line[end].symbol != .pipe, end - bar < Self.reach { end += 1 }
    return end < line.ownCount ? bar + 1..<end : nil
  }

  private static let termColumns = Set(
    ["begrip", "begrippen", "term", "terms", "definitie", "definition", "woord", "word"].map { Folding.hash($0) })
  private static let meaningColumns = Set(
    [
      "betekenis", "definitie", "omschrijving", "uitleg", "beschrijving", "toelichting", "meaning", "definition",
      "description", "explanation",
    ].map { Folding.hash($0) })

  /// A term on a line of its own, what it means on the next behind a colon (the definition lists of Pandoc and PHP Markdown).
  mutating func listedBelow() {
    let start = skipArticle(skipEmphasis(textStart))
    guard textStart == 0, line.ownCount <= 8, line[start].isCapitalised, line[line.ownCount].kind == .softBreak else {
      return
    }
    var end = line.ownCount
    while end > start, line[end - 1].symbol == .asterisk || line[end - 1].symbol == .underscore { end -= 1 }
    guard end > start, (start..<end).allSatisfy({ line[$0].isWord || line[$0].symbol == .dash }),
      line[line.ownCount + 1].symbol == .colon, line.has(line.ownCount + 2), !line[line.ownCount + 2].isGlued,
      let term = term(start..<end)
    else { return }
    add(.means, term, body: bytes.count..<bytes.count)
  }
}
