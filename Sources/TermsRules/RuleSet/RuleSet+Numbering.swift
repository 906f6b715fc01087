extension RuleSet {
  /// What is numbered.
  static let numbering: [any Rule.Type] = [
    DuplicateSection.self, RepeatedDocument.self, NumberingGap.self, NumberingOrder.self, NumberMismatch.self,
    DamagedNumber.self, InlineClause.self, IncompleteText.self, DuplicateHeading.self, ContentsMismatch.self,
    MixedNumberingStyle.self, ListConjunction.self,
  ]
}
