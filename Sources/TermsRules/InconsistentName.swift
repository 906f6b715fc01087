import TermsModel
import TermsSyntax

/// The name of a party in the same letters but other capitals: `DUTCH BI` beside `Dutch BI`.
///
/// Only names of firms and persons: an ordinary term in capitals is shouted. Titles and lines in capitals do not count.
public struct InconsistentName: SurveyRule {
  /// The stable code.
  public static let code = "inconsistent-name"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  private let model: DocumentModel
  /// Names of which some use is spelled otherwise.
  private let names: Set<DefinedTerm>
  private let order: [DefinedTerm]
  private var spellings: [DefinedTerm: [String: NameSpelling]] = [:]

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.model = model
    order = component.terms.terms.filter { term in
      (term.statistics.mixed > 0 || PartyName.hasInnerCapitals(term.name)) && PartyName.isName(term, model)
    }
    names = Set(order)
  }

  /// Counts the spellings on the line.
  public mutating func visit(_ line: Line) {
    guard !names.isEmpty, line.holdsUse(of: names), !Self.isHeading(line) else { return }
    for use in model.uses(on: line) where names.contains(use.term) && use.spelling != .lower {
      guard let printed = PartyName.printed(use), !PartyName.isShouted(use, printed) else { continue }
      spellings[use.term, default: [:]][printed, default: NameSpelling(use.span)].count += 1
    }
  }

  private static func isHeading(_ line: Line) -> Bool {
    line.holdsTitle || line.scan.shape.isAllCapitals || line.scan.shape.isTitleLike && line.scan.shape.wordCount <= 8
  }

  /// One finding a name, at the first use of the spelling that rivals the definition's.
  public mutating func findings() -> [Finding] {
    order.compactMap { term in
      guard let found = spellings[term], let definition = term.definitions.first else { return nil }
      let canonical = term.name
      let others = found.filter { $0.key != canonical }
      guard let other = others.max(by: { $0.value.isRarer($1.value) }) else { return nil }
      let own = found[canonical]?.count ?? 0
      return Finding(
        Self.self, at: .span(other.value.first),
        Message(
          dutch: "“\(other.key)” (\(other.value.count)×) en “\(canonical)” (\(own)×): zelfde naam?",
          english: "“\(other.key)” (\(other.value.count)×) and “\(canonical)” (\(own)×): same party?"),
        related: [RelatedPlace(.definition(definition), Message(dutch: "De definitie.", english: "The definition."))])
    }
  }
}

extension InconsistentName: FixableRule {
  /// The defined spelling everywhere.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let start = finding.span.start
    guard let term = model.uses(on: start.line).first(where: { $0.span == finding.span })?.term,
      let component = term.component
    else { return [] }
    var replacements: [Replacement] = []
    for line in model.lines(of: component, in: 0..<model.lineCount(of: component))
    where line.holdsUse(of: [term]) && !isHeading(line) {
      for use in model.uses(on: line) where use.term === term && use.spelling != .lower {
        guard let printed = PartyName.printed(use), !PartyName.isShouted(use, printed), printed != term.name else {
          continue
        }
        replacements.append(Replacement(use.span, with: term.name))
      }
    }
    guard !replacements.isEmpty else { return [] }
    return [
      Fix(
        Message(
          dutch: "Schrijf overal “\(term.name)” (\(replacements.count)×)",
          english: "Write “\(term.name)” everywhere (\(replacements.count)×)"),
        replacements, isPreferred: true)
    ]
  }
}

/// One way to spell a name.
private struct NameSpelling {
  let first: TextSpan
  var count = 0

  init(_ first: TextSpan) { self.first = first }

  func isRarer(_ other: NameSpelling) -> Bool {
    count != other.count ? count < other.count : other.first.start < first.start
  }
}
