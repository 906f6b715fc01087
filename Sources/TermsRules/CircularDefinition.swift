import TermsModel
import TermsSyntax

/// A definition that says what it is to explain: `Klant: de Klant`, or `Klant: de Afnemer` beside `Afnemer: de Klant`.
///
/// Only the first noun of a definition counts. Terms whose definitions mention each other further on are the rule (a customer
/// is who enters the agreement, the agreement is the one with the customer), and `Overeenkomst: de overeenkomst tussen …`
/// explains the term by the ordinary word.
public struct CircularDefinition: SurveyRule {
  /// The stable code.
  public static let code = "circular-definition"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information

  private let component: Component
  private let model: DocumentModel

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
  }

  /// One finding a circle, at the first definition of it.
  public mutating func findings() -> [Finding] {
    var heads: [DefinedTerm: DefinedTerm] = [:]
    var findings: [Finding] = []
    for term in component.terms.terms where term.isExplicit && term.definitions.count == 1 {
      guard let definition = term.definitions.first, definition.isInText, let head = head(of: definition) else {
        continue
      }
      if head.term !== term {
        // "Partij: een der Partijen": the plural is no other thing.
        if head.spelling == .asDefined, !head.term.sharesForms(with: term) { heads[term] = head.term }
      } else if isCircular(definition, head) {
        findings.append(Self.finding(definition, via: []))
      }
    }
    return findings + circles(heads) + mirrors(beside: heads)
  }

  // MARK: Circles

  private func circles(_ heads: [DefinedTerm: DefinedTerm]) -> [Finding] {
    var seen = Set<DefinedTerm>()
    var findings: [Finding] = []
    for term in component.terms.terms where !seen.contains(term) {
      var path: [DefinedTerm] = []
      var next: DefinedTerm? = term
      while let current = next, seen.insert(current).inserted {
        path.append(current)
        next = heads[current]
      }
      guard let last = next, let start = path.firstIndex(of: last) else { continue }
      let circle = path[start...].compactMap(\.definitions.first)
      guard let first = circle.indices.min(by: { circle[$0].span.start < circle[$1].span.start }) else { continue }
      findings.append(Self.finding(circle[first], via: Array(circle[(first + 1)...] + circle[..<first])))
    }
    return findings
  }

  // MARK: Mirrors

  /// `Dag: de uren buiten de Nacht` beside `Nacht: de uren buiten de Dag`: the same words about each other.
  private func mirrors(beside heads: [DefinedTerm: DefinedTerm]) -> [Finding] {
    var found: [Finding] = []
    var pairs: [DefinedTerm: (DefinedTerm, [String])] = [:]
    for term in component.terms.terms where term.isExplicit && term.definitions.count == 1 && heads[term] == nil {
      guard let mention = MirroredDefinition(of: term, model), !mention.other.sharesForms(with: term) else { continue }
      pairs[term] = (mention.other, mention.words)
      guard let (back, words) = pairs[mention.other], back === term, words == mention.words,
        let first = mention.other.definitions.first, let second = term.definitions.first
      else { continue }
      let isInOrder = first.span.start < second.span.start
      found.append(Self.finding(isInOrder ? first : second, via: [isInOrder ? second : first]))
    }
    return found
  }

  private static func finding(_ definition: Definition, via others: [Definition]) -> Finding {
    let names = others.map { "“\($0.name)”" }.joined(separator: ", ")
    let message =
      others.isEmpty
      ? Message(
        dutch: "“\(definition.name)” wordt met zichzelf gedefinieerd.",
        english: "“\(definition.name)” is defined in terms of itself.")
      : Message(
        dutch: "“\(definition.name)” wordt met zichzelf gedefinieerd, via \(names).",
        english: "“\(definition.name)” is defined in terms of itself, through \(names).")
    return Finding(
      Self.self, at: .definition(definition), message,
      related: others.map { other in
        RelatedPlace(
          .definition(other),
          Message(dutch: "De definitie van “\(other.name)”.", english: "The definition of “\(other.name)”."))
      }
    ).about(.term(definition))
  }

  // MARK: The first noun

  /// The term with which the definition's text begins.
  private func head(of definition: Definition) -> TermUse? {
    guard let start = DefinitionText(definition, model).start, start.line === definition.line else { return nil }
    return model.uses(on: start.line).first { $0.span.start == start && $0.span.end.line === start.line }
  }

  private func isCircular(_ definition: Definition, _ head: TermUse) -> Bool {
    let end = head.span.end
    let rest = end.line.text.substring(end.offset..<end.line.text.count)
    guard let next = rest.first(where: { $0 != " " }) else { return !continues(definition) }
    if ".;".contains(next) { return rest.drop { $0 != next }.dropFirst().first.map { $0 == " " } ?? true }
    let words = rest.split { !($0.isLetter || $0.isNumber) }
    let isIdentity = words.first.map { Self.identities.contains($0.lowercased()) } ?? false
    switch head.term.isCapitalised ? head.spelling : .lower {
    // "opdrachtnemer, gevestigd te Middelburg": the ordinary word, and an address.
    case .lower: return isIdentity
    // With its capital the word has the meaning that is to be explained; a firm's name has none but itself.
    case .asDefined:
      if isIdentity || next == "," { return isIdentity && PartyWords.contains(definition.name) }
      return !(words.first?.first?.isUppercase ?? false) && !rest.hasPrefix("-")
    case .mixed: return false
    }
  }

  private func continues(_ definition: Definition) -> Bool { DefinitionText(definition, model).lines.count > 1 }

  private static let identities = [
    "gevestigd", "statutair", "ingeschreven", "kantoorhoudende", "kantoorhoudend", "established", "registered",
    "located",
  ]
}
