/// Where the pages about the rules stand.
enum RuleDocumentation {
  /// The address before a rule's code; while it is empty no links are sent.
  static let base = ""

  /// The page about a rule, nil while there is no address.
  static func page(of code: String) -> String? { base.isEmpty ? nil : base + code }
}
