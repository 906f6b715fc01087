import TermsModel

/// The rules, and running them.
public enum RuleSet {
  /// Every rule, those included that are off by default.
  public static let all: [any Rule.Type] = references + numbering + terms + texts

  /// The code of every rule.
  public static let codes = Set(all.map { $0.code })

  /// The findings of all rules, in document order. In a text that is no terms document nothing above a hint is left.
  public static func findings(in model: DocumentModel) -> [Finding] {
    var index = FindingIndex(model)
    index.finish(model)
    return index.sorted(model).map(\.finding)
  }
}
