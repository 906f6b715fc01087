import TermsModel
import TermsSyntax

/// The words between a term and a reference that say: the term is defined there.
struct DefinitionCue {
  /// The term; nil when the text before the reference says no such thing.
  let term: DefinedTerm?

  /// - Parameter end: where the reference starts on the line.
  init(_ line: Line, before end: Int, _ model: DocumentModel) {
    term = Self.term(line, end, model)
  }

  private static func term(_ line: Line, _ end: Int, _ model: DocumentModel) -> DefinedTerm? {
    let before = line.text.substring(0..<end)
    if says(before.suffix(reach)) {
      if let use = model.uses(on: line).last(where: { $0.span.end.line === line && $0.span.end.offset <= end }),
        use.meansTerm, isCue(line.text.substring(use.span.end.offset..<end))
      {
        return use.term
      }
      // "“Klant”: de betekenis die in artikel 3 aan dat woord is gegeven."
      let own = line.definitions.last { $0.span.end.line === line && $0.span.end.offset <= end }
      if let own, before.utf8.count - own.span.end.offset < reach, givesMeaning(before) { return own.term }
    }
    // In wrapped text the term may stand on the line before.
    guard let above = model.preceding(line), above.scan.kind == .text, line.scan.markers.first?.place != .lineStart,
      let use = model.uses(on: above).last(where: { $0.span.end.line === above }), use.meansTerm
    else { return nil }
    let rest = above.text.substring(use.span.end.offset..<above.text.count) + " " + before
    return says(rest[...]) && isCue(rest) ? use.term : nil
  }

  private static let reach = 90

  /// A look that costs little.
  private static func says(_ text: some StringProtocol) -> Bool {
    let words = text.split(separator: " ")
    return words.contains { word in
      let word = word.lowercased()
      return word.hasPrefix("gedefinieerd") || word.hasPrefix("defined") || word.hasPrefix("betekenis")
        || word.hasPrefix("meaning")
    }
  }

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
    "them", "that", "term", "under", "by", "further", "more", "fully", "such", "terms", "each", "which",
  ]
}
