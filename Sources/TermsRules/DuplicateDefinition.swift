import TermsModel
import TermsSyntax

/// A term that is defined twice for the same part of a document.
///
/// Copies of a document have their own terms, and a unit may give a word a meaning of its own. Names given in passing
/// (`hierna: …`) explain who is meant; only definitions that say what the term means can be at odds.
public struct DuplicateDefinition: SurveyRule {
  /// The stable code.
  public static let code = "duplicate-definition"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  private let component: Component
  private let model: DocumentModel

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
  }

  /// One finding for each definition behind the first.
  public mutating func findings() -> [Finding] {
    component.terms.terms.filter { $0.definitions.count > 1 }.flatMap { findings(of: $0) }
  }

  private func findings(of term: DefinedTerm) -> [Finding] {
    var earlier: [Hold: Definition] = [:]
    var findings: [Finding] = []
    for definition in term.definitions where Self.says(definition) && !sendsElsewhere(definition) {
      let hold = Hold(definition)
      if let first = earlier[hold] {
        if !refersTo(first, definition), !refersTo(definition, first) { findings.append(finding(definition, first)) }
      } else {
        earlier[hold] = definition
      }
    }
    return findings
  }

  /// The definition says what the term means, for the drafter's purposes.
  private static func says(_ definition: Definition) -> Bool {
    guard definition.isInText else { return false }
    switch definition.form {
    case .entry, .means, .understood: return true
    case .parenthesis, .hereinafter, .referredTo, .extending, .abbreviation, .called: return false
    }
  }

  /// Where a definition holds: what two modules say stays in them.
  private struct Hold: Hashable {
    let scope: Provision?
    let module: Provision?

    init(_ definition: Definition) {
      scope = definition.scope
      module = definition.term?.component?.outline.innermost(at: definition.span.start)?.scope
    }
  }

  /// "Klant: wat artikel 1.3 daaronder verstaat."
  private func refersTo(_ one: Definition, _ other: Definition) -> Bool {
    guard let place = component.outline.innermost(at: other.span.start) else { return false }
    return model.references(on: one.line).contains { reference in
      reference.targets.contains { $0.provision.map { place.isInside($0) } ?? false }
    }
  }

  /// "Klant: heeft de betekenis die daaraan in artikel 3.2 wordt gegeven", whether it is given there or not.
  private func sendsElsewhere(_ definition: Definition) -> Bool {
    definition.line.scan.references.contains { reference in
      reference.range.lowerBound <= definition.line.text.count
        && DefinitionCue(definition.line, before: reference.range.lowerBound, model).term === definition.term
    }
  }

  private func finding(_ definition: Definition, _ first: Definition) -> Finding {
    let place = Place.definition(first)
    let isSame = DefinitionText(definition, model).words == DefinitionText(first, model).words
    let message =
      isSame
      ? Message(
        dutch: "“\(definition.name)” is al gedefinieerd op regel \(line: place) (zelfde tekst).",
        english: "“\(definition.name)” already defined on line \(line: place) (same text).")
      : Message(
        dutch: "“\(definition.name)” is al gedefinieerd op regel \(line: place) (andere tekst).",
        english: "“\(definition.name)” already defined on line \(line: place) (different text).")
    return Finding(
      Self.self, isSame ? .hint : .warning, at: .definition(definition), message,
      related: [RelatedPlace(place, Message(dutch: "De eerste definitie.", english: "The first definition."))]
    ).about(.term(definition))
  }
}
