import TermsModel

/// The rules that run on a document, and with which weight: what the user chose, else what they come with.
struct ActiveRules {
  /// Weights that the user chose.
  private let chosen: [String: Severity]
  let lists: RuleLists

  /// Those that run when nobody has chosen.
  static let usual = ActiveRules(choosing: [:])

  /// The rules that a configuration leaves.
  init(_ configuration: Configuration) {
    self = configuration.rules.isEmpty ? .usual : ActiveRules(choosing: configuration.rules)
  }

  private init(choosing levels: [String: RuleLevel]) {
    let active = RuleSet.all.filter { levels[$0.code].map { $0 != .off } ?? $0.isOnByDefault }
    chosen = levels.compactMapValues(\.severity)
    var lists = RuleLists()
    for rule in active { rule.enter(&lists) }
    self.lists = lists
  }

  /// The weight that a finding has for this user.
  func severity(of finding: Finding) -> Severity { chosen[finding.code] ?? finding.severity }
}

extension RuleLevel {
  /// The weight of what is told; nil for what is not.
  var severity: Severity? {
    switch self {
    case .off: nil
    case .hint: .hint
    case .information: .information
    case .warning: .warning
    case .error: .error
    }
  }
}
