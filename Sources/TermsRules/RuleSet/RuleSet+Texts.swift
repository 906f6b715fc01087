extension RuleSet {
  /// Words, sums, dates and signs.
  static let texts: [any Rule.Type] = [
    AmountMismatch.self, DamagedEncoding.self, GluedWords.self, ImpossibleDate.self, InvalidRemark.self,
    Placeholder.self, UnbalancedBracket.self,
  ]
}
