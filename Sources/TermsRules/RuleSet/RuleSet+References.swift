extension RuleSet {
  /// What cites.
  static let references: [any Rule.Type] = [BrokenReference.self]
}
