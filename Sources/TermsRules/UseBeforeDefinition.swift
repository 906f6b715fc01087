import TermsModel
import TermsSyntax

/// A term that is used before the place that gives it its meaning. Lists of definitions may stand anywhere, also at the end.
public struct UseBeforeDefinition: SurveyRule {
  /// The stable code.
  public static let code = "use-before-definition"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.hint
  /// Many drafters explain a word where it matters most.
  public static let isOnByDefault = false

  private let component: Component
  private let model: DocumentModel
  private var open: Set<DefinedTerm>
  private var found: [Finding] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
    open = Set(
      component.terms.terms.filter { term in
        term.definitions.allSatisfy { $0.isInText && $0.form != .entry && $0.form != .extending && $0.form != .called }
      })
  }

  /// Looks for first uses.
  public mutating func visit(_ line: Line) {
    guard !open.isEmpty, line.holdsUse(of: open), !line.isTitle, !line.scan.shape.isAllCapitals else { return }
    for use in model.uses(on: line) where open.contains(use.term) && use.meansTerm {
      // In the head of a document names stand before they are explained.
      guard component.outline.innermost(at: use.span.start) != nil else { continue }
      open.remove(use.term)
      guard let definition = use.term.definitions.first, use.span.start < definition.span.start else { continue }
      found.append(finding(use, definition))
    }
  }

  /// What was found.
  public mutating func findings() -> [Finding] { found }

  private func finding(_ use: TermUse, _ definition: Definition) -> Finding {
    let place = Place.definition(definition)
    return Finding(
      Self.self, at: .span(use.span),
      Message(
        dutch: "“\(definition.name)” wordt gebruikt vóór de definitie (regel \(line: place)).",
        english: "“\(definition.name)” is used before its definition (line \(line: place))."),
      related: [RelatedPlace(place, Message(dutch: "De definitie.", english: "The definition."))]
    ).about(.term(definition))
  }
}
