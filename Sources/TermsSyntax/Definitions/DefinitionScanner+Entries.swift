/// Entries of a list of definitions, and the line that opens one.
extension DefinitionScanner {
  /// `Y: …` at the start of the text or of a later sentence.
  mutating func entry(at index: Int) {
    var first = skipEmphasis(index)
    guard first < line.ownCount else { return }
    if let (end, term) = quoted(at: first) {
      let colon = skipEmphasis(end)
      guard line[colon].symbol == .colon || line[colon].symbol == .dash, colon + 1 < line.ownCount else { return }
      add(.entry, term, body: entryBody(colon + 1), quoted: true, law: law(at: colon + 1))
      return
    }
    let hasArticle = skipArticle(first) > first
    first = skipArticle(first)
    guard line[first].isWord, line[first].isCapitalised else { return }
    var end = first
    while end < line.ownCount, end < first + 7, !isSentenceWord(line[end]),
      line[end].isWord || line[end].symbol == .slash || line[end].symbol == .dash && !isSpaced(end)
    { end += 1 }
    let mark = skipEmphasis(end)
    guard end > first, mark + 1 < line.ownCount, !isLabel(first..<end), let term = term(first..<end) else { return }
    if line[mark].symbol == .colon, line[mark + 1].symbol != .slash {
      add(.entry, term, body: entryBody(mark + 1), law: law(at: mark + 1))
    } else if line[mark].symbol == .dash, isSpaced(mark), end - first <= 4 {
      add(.entry, term, body: entryBody(mark + 1), law: law(at: mark + 1))
    } else if line[mark].keyword == .isWord, !hasArticle, (first..<end).allSatisfy({ line[$0].isCapitalised }),
      line[mark + 1].keyword == .the || line[mark + 1].keyword == .a || line[mark + 1].keyword == .otherSense
    {
      add(.entry, term, body: entryBody(mark + 1))
    }
  }

  private func isSpaced(_ index: Int) -> Bool { !line[index].isGlued && !line[index + 1].isGlued }

  /// "Naam: …", "Let op: …": words that introduce something else than a definition.
  func isLabel(_ tokens: Range<Int>) -> Bool {
    let first = line[tokens.lowerBound].payload
    return tokens.count == 1 && Self.labels.contains(first) || tokens.count <= 3 && Self.remarks.contains(first)
  }

  /// Words that make a sentence of what stands before a colon.
  func isSentenceWord(_ token: Token) -> Bool {
    switch token.keyword {
    case .becomes, .understood, .under, .isWord, .has, .means, .this: true
    default: false
    }
  }

  func entryBody(_ start: Int) -> Range<Int> {
    var first = start
    while first < line.ownCount, line[first].symbol == .asterisk || line[first].symbol == .underscore { first += 1 }
    var last = first
    while last < line.ownCount - 1, last - first < Self.reach {
      // The next entry on the same line ends this one.
      if endsSentence(last), startsEntry(last + 1) { break }
      last += 1
    }
    guard first < line.ownCount else { return bytes.count..<bytes.count }
    return Int(line[first].start)..<Int(line[last].end)
  }

  func startsEntry(_ index: Int) -> Bool {
    var end = index
    while end < line.ownCount, end < index + 5, line[end].isWord { end += 1 }
    return end > index && line[index].isCapitalised && line[end].symbol == .colon
  }

  /// Words before a colon that introduce something else than a definition.
  static let labels = Set(
    [
      "naam", "versie", "adres", "telefoon", "toelichting", "let", "note", "name", "version", "address", "phone",
      "email", "mail", "tel", "datum", "date", "website", "kvk",
    ]
    .map { Folding.hash($0) })

  /// Words that open a remark.
  static let remarks = Set(
    ["let", "nb", "opmerking", "voorbeeld", "bijvoorbeeld", "example", "note", "remark", "uitzondering"]
      .map { Folding.hash($0) })

  /// `In deze voorwaarden wordt verstaan onder:`, `the following definitions apply:`, `In this Agreement:`.
  mutating func listOpening() {
    guard line[line.ownCount - 1].symbol == .colon else { return }
    let window = max(textStart, line.ownCount - 14)..<line.ownCount
    let opens =
      window.contains {
        line[$0].keyword == .understood || line[$0].keyword == .means || Self.definitionWords.contains(line[$0].payload)
          || line[$0].keyword == .meaning
      } || isDocumentOnly(window)
    if opens { listScope = statedScope(before: line.ownCount) }
  }

  /// "In this Agreement:" and nothing else.
  private func isDocumentOnly(_ window: Range<Int>) -> Bool {
    line.ownCount - textStart <= 5 && line[textStart].keyword == .in
      && window.contains { line[$0].keyword == .documentNoun }
  }

  static let definitionWords = Set(
    ["definities", "begrippen", "definitions", "betekenis", "meanings", "bedoeld", "begripsbepalingen", "terms"].map {
      Folding.hash($0)
    })
}
