import TermsModel
import TermsSyntax

/// The words between a term and a reference that say: the term is defined there.
struct DefinitionCue {
  /// The term; nil when the text before the reference says no such thing.
  let term: DefinedTerm?
  /// The definition on the line says nothing but that the term is defined there: `"Site" has the meaning given in`.
  let isWhole: Bool

  /// - Parameter end: where the reference starts on the line.
  init(_ line: Line, before end: Int, _ model: DocumentModel) {
    term = Self.term(line, end, model)
    let own = line.definitions.last { $0.span.end.line === line && $0.span.end.offset <= end }
    isWhole =
      term != nil && own?.term === term
      && own.map { Self.isCue(line.text.substring($0.span.end.offset..<end)) } ?? false
  }

  private static func term(_ line: Line, _ end: Int, _ model: DocumentModel) -> DefinedTerm? {
    if says(line, before: end) {
      if let use = model.uses(on: line).last(where: { $0.span.end.line === line && $0.span.end.offset <= end }),
        use.meansTerm, isCue(line.text.substring(use.span.end.offset..<end))
      {
        return use.term
      }
      // "“Klant”: de betekenis die in artikel 3 aan dat woord is gegeven."
      let own = line.definitions.last { $0.span.end.line === line && $0.span.end.offset <= end }
      if let own, end - own.span.end.offset < reach, givesMeaning(line.text.substring(own.span.end.offset..<end)) {
        return own.term
      }
    }
    // In wrapped text the term may stand on the line before.
    guard end < reach, line.scan.markers.first?.place != .lineStart, let above = model.preceding(line),
      above.scan.kind == .text, above.holdsUses, says(line, before: end) || says(above, before: above.text.count),
      let use = model.uses(on: above).last(where: { $0.span.end.line === above }), use.meansTerm
    else { return nil }
    let rest = above.text.substring(use.span.end.offset..<above.text.count) + " " + line.text.substring(0..<end)
    return isCue(rest) ? use.term : nil
  }

  private static let reach = 90

  /// A look that costs little: most lines that cite have no such word.
  private static func says(_ line: Line, before end: Int) -> Bool {
    line.text.withBytes { bytes in
      let start = max(0, end - reach)
      guard start < end, end <= bytes.count else { return false }
      return (start..<end).contains { index in
        (bytes[index] == needles[0][0] || bytes[index] == needles[1][0] || bytes[index] == needles[2][0])
          && needles.contains { bytes[index..<end].starts(with: $0) }
      }
    }
  }

  private static let needles = ["defin", "betekenis", "meaning"].map { Array($0.utf8) }

  private static func givesMeaning(_ text: String) -> Bool {
    let text = text.lowercased()
    return text.contains("betekenis") || text.contains("meaning") || text.contains("gedefinieerd")
      || text.contains("defined")
  }

  /// Nothing but the words of such a clause: "(zoals nader gedefinieerd in", ", as defined in".
  private static func isCue(_ text: String) -> Bool {
    let words = text.lowercased().split { !$0.isLetter }
    return !words.isEmpty && words.count <= 12 && givesMeaning(text) && words.allSatisfy { glue.contains(String($0)) }
  }

  private static let glue: Set<String> = [
    "zoals", "als", "nader", "verder", "hierna", "hiervoor", "is", "zijn", "wordt", "worden", "gedefinieerd",
    "gedefinieerde", "in", "conform", "de", "het", "een", "betekenis", "die", "daaraan", "aan", "dat", "begrip",
    "heeft",
    "hebben", "gegeven", "toegekend", "volgens", "definitie", "van",
    "as", "are", "defined", "the", "has", "have", "meaning", "given", "set", "out", "ascribed", "assigned", "to", "it",
    "them", "that", "term", "under", "by", "further", "more", "fully", "such", "terms", "each", "which", "shall",
    "forth", "specified", "zal",
  ]
}
