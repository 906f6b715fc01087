import TermsModel
import TermsSyntax

/// Another word for a party than the one that is defined: `klant` where the terms define `Opdrachtgever`.
public struct UndeclaredSynonym: SurveyRule {
  /// The stable code.
  public static let code = "undeclared-synonym"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information
  /// Other customers of the same firm are called customers, too.
  public static let isOnByDefault = false

  private struct Synonym {
    let party: DefinedTerm
    var first: TextSpan?
    var count = 0
  }

  private var matcher = TermMatcher([])
  private var synonyms: [Synonym] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    var patterns: [TermPatterns] = []
    for side in [PartyWords.suppliers, PartyWords.customers] {
      let defined = component.terms.terms.filter { $0.isExplicit && side.contains($0.name.lowercased()) }
      guard defined.count == 1, let party = defined.first else { continue }
      for word in side where !Self.protected.contains(word) && component.terms.term(named: word) == nil {
        patterns.append(TermPatterns(names: [word], isExact: false))
        synonyms.append(Synonym(party: party))
      }
    }
    if !patterns.isEmpty { matcher = TermMatcher(patterns) }
  }

  /// The law says consumer where it means one.
  private static let protected: Set<String> = ["consument", "consumer"]

  /// Counts the words on the line.
  public mutating func visit(_ line: Line) {
    guard !matcher.isEmpty, line.scan.kind == .text, !line.isTitle else { return }
    var consumed = 0
    for found in matcher.occurrences(in: line.text, line.scan, previous: nil, next: nil, consumed: &consumed)
    where !found.isQuoted && !found.hasOtherSense && !found.isPartOfForm && synonyms.indices.contains(found.term) {
      synonyms[found.term].count += 1
      if synonyms[found.term].first == nil { synonyms[found.term].first = TextSpan(line, found.range) }
    }
  }

  /// One finding a word, at its first use.
  public mutating func findings() -> [Finding] {
    synonyms.compactMap { synonym in
      guard let first = synonym.first else { return nil }
      let word = first.start.line.text.substring(first.start.offset..<first.end.offset)
      return Finding(
        Self.self, at: .span(first),
        Message(
          dutch: "“\(word)” (\(synonym.count)×) lijkt “\(synonym.party.name)”.",
          english: "“\(word)” (\(synonym.count)×) seems to mean “\(synonym.party.name)”.")
      ).about(.term([word]))
    }
  }
}

extension UndeclaredSynonym: FixableRule {
  /// The defined word, here.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let span = finding.span
    guard span.start.line === span.end.line, let component = model.component(of: span.start.line) else { return [] }
    let word = span.start.line.text.substring(span.start.offset..<span.end.offset).lowercased()
    let sides = [PartyWords.suppliers, PartyWords.customers]
    guard let side = sides.first(where: { $0.contains(word) }),
      let party = component.terms.terms.first(where: { $0.isExplicit && side.contains($0.name.lowercased()) })
    else { return [] }
    return [
      Fix(
        Message(dutch: "Schrijf “\(party.name)”", english: "Write “\(party.name)”"),
        [Replacement(span, with: party.name)])
    ]
  }
}
