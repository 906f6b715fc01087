import TermsModel

/// What a finding is about, where a project can know more of that than the text says (`ignoreTerms`, `names`).
public enum FindingSubject: Equatable, Sendable {
  /// A term, by its names; the first is the one that is shown.
  case term([String])
  /// A name of a firm, a person or a brand.
  case name(String)

  /// A defined term.
  static func term(_ definition: Definition) -> FindingSubject { .term([definition.name] + definition.aliases) }

  /// Whether the project says that nothing is to be said of it.
  func isSettled(by configuration: Configuration) -> Bool {
    switch self {
    case .term(let names): names.contains { configuration.ignoredTerms.contains($0) }
    case .name(let name): configuration.names.contains(name) || configuration.ignoredTerms.contains(name)
    }
  }
}
