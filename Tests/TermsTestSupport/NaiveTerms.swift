import TermsModel
import TermsSyntax
import TermsText

extension NaiveFacts {
  /// Uses found by searching for the defined spelling are in the model's, the model's are forms of their terms, and the
  /// counts are the counts.
  func checkTerms() -> [String] { checkEveryUse() + checkForms() + checkCounts() }

  /// The exact spelling of a term, as whole words in prose of its component, is part of a use or of a definition.
  private func checkEveryUse() -> [String] {
    let known = (model.uses.map { range($0.span) } + model.definitions.map { range($0.span) })
      .sorted { $0.lowerBound < $1.lowerBound }
    let rows = model.components.map { self.rows(of: $0).filter { naive.isProse[$0] } }
    var wrong: [String] = []
    for term in model.terms {
      let scopes = term.definitions.map { place(of: $0.scope).map { provisions[$0] } }
      for name in [term.name] + term.aliases where Self.isSearchable(name) {
        for row in rows[term.component?.index ?? 0] {
          for place in places(of: Array(name.utf8), row) {
            guard
              scopes.contains(where: {
                $0.map { $0.marker.lowerBound <= place.lowerBound && place.lowerBound < $0.end } ?? true
              }),
              !Self.overlaps(known, place)
            else { continue }
            wrong.append("the use of \(term.name) at \(quote(place)) is not found")
          }
        }
      }
    }
    return wrong
  }

  /// Words between letters; what stands around them does not matter.
  private static func isSearchable(_ name: String) -> Bool {
    guard let first = name.first, let last = name.last else { return false }
    return first.isLetter && (last.isLetter || last.isNumber)
  }

  /// The whole words `name` on a line, as byte ranges of the text.
  private func places(of name: [UInt8], _ row: Int) -> [Range<Int>] {
    let line = naive.lines[row]
    let bytes = naive.text.bytes
    guard !name.isEmpty, line.end - line.start >= name.count else { return [] }
    return (line.start...(line.end - name.count)).compactMap { start in
      let range = start..<start + name.count
      guard bytes[start] == name[0], bytes[range].elementsEqual(name) else { return nil }
      let before = naive.text.string(line.start..<start).unicodeScalars.last
      let after = naive.text.string(range.upperBound..<line.end).unicodeScalars.first
      return Self.isWordPart(before) || Self.isWordPart(after) ? nil : range
    }
  }

  private static func isWordPart(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "'" || scalar == "’"
  }

  private static func overlaps(_ sorted: [Range<Int>], _ place: Range<Int>) -> Bool {
    let index = sorted.partitioningIndex { $0.lowerBound >= place.upperBound }
    return sorted[max(0, index - 4)..<index].contains { $0.overlaps(place) }
  }

  // MARK: Forms

  private func checkForms() -> [String] {
    model.uses.compactMap { use in
      let term = use.term
      let printed = string(use.span)
      let names =
        [term.name] + model.definitions.filter { $0.term === use.term }.flatMap { [$0.name] + $0.aliases }
      guard (names + term.aliases).contains(where: { Self.isForm(printed, of: $0) }) else {
        return "“\(printed)” at \(quote(range(use.span))) is no form of \(term.name)"
      }
      if use.spelling == .lower, printed.first?.isUppercase == true, term.name.first?.isUppercase == true {
        return "“\(printed)” at \(quote(range(use.span))) is not in small letters"
      }
      if use.spelling == .asDefined, term.aliases.isEmpty, term.definitions.count == 1,
        term.name.first?.isUppercase == true, printed.first?.isUppercase != true
      {
        return "“\(printed)” at \(quote(range(use.span))) is not spelled as defined"
      }
      return nil
    }
  }

  /// The same words, but for the ending of the last: its first letters are the same.
  private static func isForm(_ printed: String, of name: String) -> Bool {
    let (own, wanted) = (words(printed), words(name))
    guard own.count == wanted.count, let last = own.last, let wantedLast = wanted.last else { return false }
    guard own.dropLast() == wanted.dropLast() else { return false }
    let common = zip(last, wantedLast).prefix { $0 == $1 }.count
    return last == wantedLast || irregular.contains([last, wantedLast]) || irregular.contains([wantedLast, last])
      || common >= 2 && common >= min(last.count, wantedLast.count) - 3 && abs(last.count - wantedLast.count) <= 5
  }

  private static let irregular: Set<[String]> = [
    ["lid", "leden"], ["aanbod", "aanbiedingen"], ["stad", "steden"], ["schip", "schepen"],
  ]

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.map(String.init)
  }

  // MARK: Counts

  private func checkCounts() -> [String] {
    model.terms.compactMap { term in
      let uses = model.uses.filter { $0.term === term }
      let counted = uses.filter(\.isCounted)
      let lower = counted.filter { $0.spelling == .lower }.count
      let total = uses.filter { $0.spelling != .lower }.count
      let expected = (counted.count - lower, lower, total)
      let given = (term.statistics.capital, term.statistics.lower, term.statistics.total)
      return expected == given ? nil : "\(term.name) counts \(given), not \(expected)"
    }
  }
}
