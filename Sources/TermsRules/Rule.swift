import TermsModel

/// One check: what it looks for stands in its own file.
public protocol Rule: SendableMetatype {
  /// The stable kebab-case code.
  static var code: String { get }
  /// The severity unless a finding says otherwise.
  static var severity: Severity { get }
  /// What the rule finds, in any order.
  static func findings(in model: DocumentModel) -> [Finding]
}

/// The rules, and running them.
public enum RuleSet {
  /// Every rule.
  public static let all: [any Rule.Type] = [
    BrokenReference.self, DuplicateSection.self, RepeatedDocument.self, InconsistentTerm.self,
  ]

  /// The findings of all rules, in document order. In a text that is no terms document nothing above a hint is left.
  public static func findings(in model: DocumentModel) -> [Finding] {
    var findings = all.flatMap { $0.findings(in: model) }
    if !model.isTerms { findings.removeAll { $0.severity < .hint } }
    return findings.sorted { left, right in
      if left.span.start != right.span.start { return left.span.start < right.span.start }
      if left.severity != right.severity { return left.severity < right.severity }
      return left.code < right.code
    }
  }
}
