extension RuleSet {
  /// What is numbered.
  static let numbering: [any Rule.Type] = [DuplicateSection.self, RepeatedDocument.self]
}
