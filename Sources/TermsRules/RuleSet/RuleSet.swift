import TermsModel

/// The rules, and running them.
public enum RuleSet {
  /// Every rule, those included that are off by default.
  public static let all: [any Rule.Type] = references + numbering + terms + texts

  private static let active = all.filter { $0.isOnByDefault }
  static let lineRules = active.compactMap { $0 as? any LineRule.Type }
  static let termRules = active.compactMap { $0 as? any TermRule.Type }
  static let duplicateRules = active.compactMap { $0 as? any DuplicateRule.Type }
  static let componentRules = active.compactMap { $0 as? any ComponentRule.Type }
  static let surveyRules = active.compactMap { $0 as? any SurveyRule.Type }

  /// The findings of all rules, in document order. In a text that is no terms document nothing above a hint is left.
  public static func findings(in model: DocumentModel) -> [Finding] {
    var index = FindingIndex(model)
    index.finish(model)
    return index.sorted(model)
  }
}
