import TermsModel

/// A list of definitions that is not in order of the alphabet. Numbered lists are cited by number and left alone.
public struct DefinitionOrder: SurveyRule {
  /// The stable code.
  public static let code = "definition-order"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.hint
  /// A matter of taste.
  public static let isOnByDefault = false

  private let component: Component
  private let model: DocumentModel

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
  }

  /// One finding a list, at the first entry that stands too low.
  public mutating func findings() -> [Finding] {
    let list = DefinitionList(component, model)
    guard list.entries.count >= 3, list.entries.allSatisfy({ $0.number == nil }), let place = list.firstOutOfOrder
    else {
      return []
    }
    let (definition, above) = (place.entry.definition, place.above.definition)
    return [
      Finding(
        Self.self, at: .definition(definition),
        Message(
          dutch: "Definities niet alfabetisch: “\(definition.name)” na “\(above.name)”.",
          english: "Definitions not alphabetical: “\(definition.name)” after “\(above.name)”."))
    ]
  }
}
