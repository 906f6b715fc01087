import TermsSyntax

/// Where a reference leads.
public enum ReferenceStatus: String, Sendable {
  /// To provisions of this file.
  case resolved
  /// Nowhere: some member has no target.
  case broken
  /// To a law.
  case external
  /// To another document.
  case otherDocument = "other-document"
  /// Not to be told; never reported.
  case unknown
}

/// What is missing at the end of a reference.
public enum MissingTarget: Equatable, Sendable {
  /// No article of that number, and the highest is lower.
  case aboveHighest(ProvisionNumber, highest: ProvisionNumber)
  /// No provision of that number; `certain` when the numbering around the place is as printed.
  case number(ProvisionNumber, certain: Bool)
  /// The provision has no such lid or item; the numbers that it has, first and last.
  case inner(of: ProvisionNumber, ReferenceSyntax.Step, first: NumberComponent, last: NumberComponent)
  /// No heading with that title.
  case title(String)
}

/// One cited place.
public struct ReferenceTarget {
  /// The member's own text, for a jump from inside a list.
  public var span: TextSpan
  /// The member's number, without a label.
  public var number: TextSpan
  /// The provision; nil when there is none.
  public var provision: Provision?
  /// Why there is none, when that is a finding.
  public var missing: MissingTarget?
  /// A provision close to the missing one.
  public var nearest: Provision?
  /// The range stops before it: it is named, not cited (`artikel 1 tot 3`).
  public var isLimit = false
}

/// A citing expression and where it leads.
public struct Reference {
  /// The expression.
  public var span: TextSpan
  /// Its parts.
  public var syntax: ReferenceSyntax
  /// The component that it stands in.
  public var component: Component
  /// The innermost provision around it.
  public var source: Provision?
  /// Where it leads.
  public var status: ReferenceStatus
  /// The cited places, ranges expanded.
  public var targets: [ReferenceTarget]
  /// An index into ``LawTable/laws`` for a known law.
  public var law: Int?
  /// The text that names the law or document, when there is one.
  public var documentName: String?
  /// Every cited place was found, so that nothing but a change of these places leads it elsewhere.
  var isSettled = true
}
