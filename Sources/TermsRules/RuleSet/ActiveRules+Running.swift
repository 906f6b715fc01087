import TermsModel

/// What the rules say of a part of a document.
extension ActiveRules {
  /// Of a line.
  func findings(on line: Line, _ model: DocumentModel) -> [Finding] {
    lists.line.flatMap { $0.findings(on: line, in: model) }
  }

  /// Of a term.
  func findings(of term: DefinedTerm, _ model: DocumentModel) -> [Finding] {
    lists.term.flatMap { $0.findings(of: term, in: model) }
  }

  /// Of what stands in a component twice.
  func duplicates(in component: Component) -> [Finding] {
    lists.duplicate.flatMap { $0.findings(in: component) }
  }

  /// Of the components.
  func components(of model: DocumentModel) -> [Finding] {
    model.components.flatMap { component in
      lists.component.flatMap { $0.findings(of: component, in: model) }
    }
  }
}
