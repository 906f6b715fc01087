extension RuleSet {
  /// What is defined, and names.
  static let terms: [any Rule.Type] = [InconsistentTerm.self]
}
