/// Rules by what they judge. Each enters itself (``Rule/enter(_:)``): asking a type at run time what it conforms to takes
/// longer than to check a document.
public struct RuleLists: Sendable {
  /// They judge a line.
  var line: [any LineRule.Type] = []
  /// They judge a term.
  var term: [any TermRule.Type] = []
  /// They judge what stands in a component twice.
  var duplicate: [any DuplicateRule.Type] = []
  /// They judge components.
  var component: [any ComponentRule.Type] = []
  /// They judge whole documents, at rest.
  var survey: [any SurveyRule.Type] = []
}

extension LineRule {
  /// Takes its place among the rules that judge a line.
  public static func enter(_ lists: inout RuleLists) { lists.line.append(Self.self) }
}

extension TermRule {
  /// Takes its place among the rules that judge a term.
  public static func enter(_ lists: inout RuleLists) { lists.term.append(Self.self) }
}

extension DuplicateRule {
  /// Takes its place among the rules that compare provisions.
  public static func enter(_ lists: inout RuleLists) { lists.duplicate.append(Self.self) }
}

extension ComponentRule {
  /// Takes its place among the rules that judge the documents of a file.
  public static func enter(_ lists: inout RuleLists) { lists.component.append(Self.self) }
}

extension SurveyRule {
  /// Takes its place among the rules that run at rest.
  public static func enter(_ lists: inout RuleLists) { lists.survey.append(Self.self) }
}
