import TermsModel
import TermsSyntax

/// `het vorige lid` in a first lid, `the next article` in the last one.
public struct DanglingReference: SurveyRule, FixableRule {
  /// The stable code.
  public static let code = "dangling-reference"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  private let model: DocumentModel
  private var found: [Finding] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) { self.model = model }

  /// Finds units named by their place beside the own one, where there is none.
  public mutating func visit(_ references: [Reference], on line: Line) {
    for reference in references where reference.targets.isEmpty {
      let syntax = reference.syntax
      switch syntax.form {
      case .previous where Self.isFirst(reference, model): found.append(Self.previous(reference))
      case .next where Self.isLast(reference, model): found.append(Self.next(reference))
      default: break
      }
    }
  }

  /// What was found.
  public mutating func findings() -> [Finding] { found }

  // MARK: Judging

  /// The unit of the reference's kind that it stands in, when its place in its series is certain.
  private static func own(_ reference: Reference, _ model: DocumentModel) -> Provision? {
    guard reference.syntax.tail.isOpen || reference.syntax.tail == .thisDocument, let source = reference.source else {
      return nil
    }
    switch reference.syntax.unit {
    case .lid, .paragraph:
      // Only the lids of an article; "vorige" from an unnumbered paragraph counts otherwise.
      guard let clause = source.clause, clause.kind == .paragraph, clause.parent?.kind == .article,
        clause.confidence == .exact, !clause.isVirtual || isLid(clause, model),
        reference.span.start.line.continues(clause, in: model)
      else { return nil }
      return clause
    case .article:
      guard let article = source.enclosing([.article]), article.confidence == .exact, article.scope == nil,
        article.enclosing([.annex]) == nil
      else { return nil }
      return article
    default: return nil
    }
  }

  /// `1.` right below the heading of its article begins the lids; behind a text it begins a list in it.
  private static func isLid(_ clause: Provision, _ model: DocumentModel) -> Bool {
    guard let article = clause.parent, let first = article.children.first, first.kind == .paragraph,
      first.number?.last == NumberComponent(1), let marker = clause.printedMarker, marker.style == .single,
      marker.place == .lineStart, marker.number.last == clause.number?.last
    else { return false }
    var above = model.preceding(first.line)
    for _ in 0..<mostBlank where above?.kind == .blank { above = above.flatMap { model.preceding($0) } }
    return above === article.line || article.title?.start.line === above
  }

  private static let mostBlank = 3

  private static func isFirst(_ reference: Reference, _ model: DocumentModel) -> Bool {
    guard let own = own(reference, model), own.number?.last == NumberComponent(1) else { return false }
    return own.kind == .article
      ? reference.component.outline.firstArticle === own : own.parent?.children.first === own
  }

  private static func isLast(_ reference: Reference, _ model: DocumentModel) -> Bool {
    // "the following paragraph:" announces a text.
    let behind = reference.span.following(40)
    guard !behind.contains(":"), !behind.contains("“"), let own = own(reference, model), own.kind == .paragraph else {
      return false
    }
    return own.parent?.children.last === own && own.parent?.children.count ?? 0 > 1
  }

  // MARK: Findings

  private static func previous(_ reference: Reference) -> Finding {
    let text = reference.span.string
    return reference.syntax.unit == .article
      ? Finding(
        Self.self, at: .span(reference.span),
        Message(
          dutch: "“\(text)” in het eerste artikel: er is geen vorig artikel.",
          english: "“\(text)” in the first article: there is none before it."))
      : Finding(
        Self.self, at: .span(reference.span),
        Message(
          dutch: "“\(text)” in het eerste lid: er is geen vorig lid.",
          english: "“\(text)” in a first paragraph: there is none before it."))
  }

  private static func next(_ reference: Reference) -> Finding {
    let text = reference.span.string
    return Finding(
      Self.self, at: .span(reference.span),
      Message(
        dutch: "“\(text)” in het laatste lid: er is geen volgend lid.",
        english: "“\(text)” in a last paragraph: there is none after it."))
  }

  /// Names the last lid of the article before.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let reference = model.reference(spanning: finding.span), reference.syntax.form == .previous,
      let article = reference.source?.enclosing([.article]),
      let before = reference.component.outline.article(beside: article, step: -1),
      let last = before.children.last(where: { $0.kind == .paragraph && !$0.isVirtual }), last.number != nil
    else { return [] }
    let language: Language = reference.component.language == .english ? .english : .dutch
    let text = "\(ProvisionNoun(in: reference.component, model).text(language)) \(last.name)"
    // "het vorige lid" becomes "artikel 4.3", without the article.
    let line = finding.span.start.line
    let before3 = finding.span.preceding(4).lowercased()
    let hasArticle = finding.span.end.line === line && ["het ", "the "].contains(before3)
    let start = hasArticle ? TextPoint(line, finding.span.start.offset - 4) : finding.span.start
    return [
      Fix(
        Message(dutch: "Verwijs naar \(text)", english: "Refer to \(text)"),
        [Replacement(TextSpan(start, finding.span.end), with: text)])
    ]
  }
}
