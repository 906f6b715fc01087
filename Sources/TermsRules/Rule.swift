import TermsModel

/// One check: what it looks for stands in its own file. A rule also conforms to the protocol that says what it judges, so
/// that an edit runs it on no more than that.
public protocol Rule: SendableMetatype {
  /// The stable kebab-case code.
  static var code: String { get }
  /// The severity unless a finding says otherwise.
  static var severity: Severity { get }
  /// Whether it runs when nobody has chosen.
  static var isOnByDefault: Bool { get }
  /// Takes its place in the list of those that judge the same; the protocol that says what it judges has done this.
  static func enter(_ lists: inout RuleLists)
}

extension Rule {
  /// Most rules are for everybody.
  public static var isOnByDefault: Bool { true }
}

/// A rule that judges what stands on one line: its references and uses of terms.
public protocol LineRule: Rule {
  /// What it finds on a line.
  static func findings(on line: Line, in model: DocumentModel) -> [Finding]
}

/// A rule that judges a term as a whole, by counts over its uses.
public protocol TermRule: Rule {
  /// What it finds about a term.
  static func findings(of term: DefinedTerm, in model: DocumentModel) -> [Finding]
}

/// A rule that compares provisions of a component with each other.
public protocol DuplicateRule: Rule {
  /// What it finds in a component.
  static func findings(in component: Component) -> [Finding]
}

/// A rule that judges the documents of a file.
public protocol ComponentRule: Rule {
  /// What it finds about a component.
  static func findings(of component: Component, in model: DocumentModel) -> [Finding]
}
