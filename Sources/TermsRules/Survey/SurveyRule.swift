import TermsModel

/// A rule that can judge only after it has seen a whole document: a series of numbers, a word that is nowhere defined.
///
/// It is run on each component once the editing rests, a slice at a time, and on save and when a document is opened. Until
/// then what it found before stands. A value is made for one run: it gathers, and judges at the end.
public protocol SurveyRule: Rule {
  /// Before the first line of a component.
  init(_ component: Component, _ model: DocumentModel)
  /// A line of it, in order.
  mutating func visit(_ line: Line)
  /// The references that begin on a line, where there are any; after the line itself.
  mutating func visit(_ references: [Reference], on line: Line)
  /// A provision of it, in order, after all lines.
  mutating func visit(_ provision: Provision)
  /// Behind the last provision.
  mutating func findings() -> [Finding]
}

extension SurveyRule {
  /// Not every rule reads lines.
  public mutating func visit(_ line: Line) {}
  /// Not every rule reads references.
  public mutating func visit(_ references: [Reference], on line: Line) {}
  /// Not every rule reads provisions.
  public mutating func visit(_ provision: Provision) {}
}
