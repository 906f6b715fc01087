import TermsModel
import TermsRules

/// A change that the user can choose.
public struct OfferedAction {
  /// What it is for.
  public enum Kind {
    /// Mends a finding.
    case fix
    /// Keeps the program from reporting a finding.
    case ignore
    /// Mends all that can be mended without a look.
    case fixAll
  }

  /// What it is for.
  public var kind: Kind
  /// What the user reads.
  public var title: Message
  /// The replacements; they do not overlap.
  public var replacements: [Replacement]
  /// The one that is nearly always meant.
  public var isPreferred: Bool

  /// A change.
  public init(_ kind: Kind, _ title: Message, _ replacements: [Replacement], isPreferred: Bool = false) {
    self.kind = kind
    self.title = title
    self.replacements = replacements
    self.isPreferred = isPreferred
  }
}

/// Changes of the text that answer findings, in the order in which the user sees them.
extension EditorDocument {
  /// What can be done about a finding: what mends it, then what silences it.
  public func actions(for finding: Finding) -> [OfferedAction] {
    fixes(of: finding).map { OfferedAction(.fix, $0.title, $0.replacements, isPreferred: $0.isPreferred) }
      + [ignoring(finding)].compactMap { $0 }
  }

  /// What would mend a finding, the likeliest first.
  private func fixes(of finding: Finding) -> [Fix] {
    Self.fixableRules[finding.code]?.fixes(of: finding, in: model).filter { !$0.replacements.isEmpty } ?? []
  }

  /// Mends every finding that has a fix which cannot change what the text means; of two that overlap the first.
  /// - Returns: nil when there is none.
  public func fixAll(_ findings: [Finding]) -> OfferedAction? {
    var chosen: [Replacement] = []
    for finding in findings {
      guard let fix = fixes(of: finding).first(where: \.isSafe) else { continue }
      let others = fix.replacements.filter { !chosen.contains($0) }
      if !others.contains(where: { one in chosen.contains { Self.overlap(one, $0) } }) { chosen += others }
    }
    guard !chosen.isEmpty else { return nil }
    return OfferedAction(
      .fixAll, Message(dutch: "Herstel alles wat veilig kan", english: "Fix all that is safe to fix"),
      chosen.sorted { $0.span.start < $1.span.start })
  }

  private static func overlap(_ left: Replacement, _ right: Replacement) -> Bool {
    if left.span.start == right.span.start { return true }
    return left.span.start < right.span.end && right.span.start < left.span.end
  }

  private static let fixableRules: [String: any FixableRule.Type] = Dictionary(
    RuleSet.all.compactMap { rule in (rule as? any FixableRule.Type).map { (rule.code, $0) } },
    uniquingKeysWith: { first, _ in first })
}
