extension RuleSet {
  /// Words, sums, dates and signs.
  static let texts: [any Rule.Type] = []
}
