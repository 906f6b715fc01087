extension RuleSet {
  /// What cites.
  static let references: [any Rule.Type] = [
    BrokenReference.self, InvalidRange.self, DanglingReference.self, SelfReference.self, AmbiguousReference.self,
    ModuleRelativeReference.self, MissingAnnex.self, TitleMismatch.self, SuspiciousReference.self, OutdatedLaw.self,
    CountMismatch.self, LawSpelling.self, MixedReferenceStyle.self,
  ]
}
