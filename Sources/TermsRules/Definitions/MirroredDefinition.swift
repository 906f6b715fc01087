import TermsModel
import TermsSyntax

/// What a definition says with the one other term that it mentions left out, to be held against that term's own.
struct MirroredDefinition {
  /// The term that it mentions.
  let other: DefinedTerm
  /// Its words, with a gap where the other term stands.
  let words: [String]

  /// Nil for parties, who are explained by each other as a rule, and when the definition mentions no other term, several, or hardly anything else.
  init?(of term: DefinedTerm, _ model: DocumentModel) {
    guard let definition = term.definitions.first, definition.isInText else { return nil }
    let line = definition.line
    let start = definition.span.end
    guard start.line === line else { return nil }
    let uses = model.uses(on: line).filter {
      $0.meansTerm && $0.span.start >= start && $0.span.end.line === line
    }
    guard let other = uses.first?.term, other !== term, uses.allSatisfy({ $0.term === other }),
      other.definitions.count == 1, !PartyWords.contains(term.name), !PartyWords.contains(other.name),
      DefinitionText(definition, model).lines.count == 1
    else { return nil }
    var words: [String] = []
    var offset = start.offset
    for use in uses {
      words += Self.words(line.text.substring(offset..<max(offset, use.span.start.offset))) + [Self.gap]
      offset = use.span.end.offset
    }
    words += Self.words(line.text.substring(offset..<max(offset, line.text.count)))
    guard words.count >= Self.fewestWords else { return nil }
    self.other = other
    self.words = words
  }

  private static let gap = "…"
  /// Three words and a name are the least that can be a mirror.
  private static let fewestWords = 4

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !($0.isLetter || $0.isNumber) }.map(String.init)
  }
}
