extension RuleSet {
  /// What is defined, and names.
  static let terms: [any Rule.Type] = [
    InconsistentTerm.self, UndefinedTerm.self, UnusedDefinition.self, DuplicateDefinition.self, CircularDefinition.self,
    MisplacedDefinition.self, InconsistentName.self, ForeignParty.self, UseBeforeDefinition.self,
    DefinitionOrder.self, UndeclaredSynonym.self, PeriodConflict.self,
  ]
}
