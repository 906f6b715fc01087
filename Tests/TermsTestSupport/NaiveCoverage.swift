import TermsModel

extension NaiveFacts {
  /// Every `artikel 3.1` in prose is part of a reference, unless it opens its line and may be a heading.
  func checkCoverage() -> [String] {
    let covered = model.allReferences.map { range($0.span) }
    return naive.lines.indices.filter { naive.isProse[$0] }.flatMap { row -> [String] in
      let start = naive.lines[row].start
      return Self.citations(in: NaiveMarkup.blanked(naive.line(row))).compactMap { citation in
        let place = start + citation.lowerBound..<start + citation.upperBound
        return covered.contains { $0.overlaps(place) } ? nil : "no reference covers \(quote(place))"
      }
    }
  }

  /// The byte ranges of label and number of every `artikel 3.1`, `Article 3` and `art. 3` behind a letter of the line.
  private static func citations(in line: String) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = line.startIndex
    var isOpening = true
    while index < line.endIndex {
      let word = line[index...].prefix { $0.isLetter || $0.isNumber || $0 == "'" || $0 == "’" }
      guard !word.isEmpty else {
        index = line.index(after: index)
        continue
      }
      if !isOpening, !isQuotedHeading(word, in: line), let number = citedNumber(behind: word, in: line) {
        let start = line.utf8.distance(from: line.startIndex, to: index)
        found.append(start..<line.utf8.distance(from: line.startIndex, to: number.rest.startIndex))
      }
      if word.contains(where: \.isLetter) { isOpening = false }
      index = word.endIndex
    }
    return found
  }

  /// `“Artikel 17. Opzegging` quotes a heading, `| Artikel 40 |` names a product.
  private static func isQuotedHeading(_ word: Substring, in line: String) -> Bool {
    guard word.first?.isUppercase == true else { return false }
    let before = line[..<word.startIndex].last { $0 != " " && $0 != "\t" }
    return before.map { "\"'“”‘’„«»|".contains($0) } ?? false
  }

  private static func citedNumber(behind word: Substring, in line: String) -> NaiveNumber? {
    var rest = line[word.endIndex...]
    switch word.lowercased() {
    case "artikel", "article": break
    case "art" where rest.first == ".": rest = rest.dropFirst()
    default: return nil
    }
    let number = rest.drop { $0 == " " || $0 == "\t" }
    guard number.startIndex > rest.startIndex, number.first?.isNumber == true else { return nil }
    return NaiveNumber(number)
  }
}
