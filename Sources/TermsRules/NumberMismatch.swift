import TermsModel
import TermsSyntax

/// A heading and the clauses below it that do not agree about the number of their article.
///
/// A conversion that restarts a list spoils every heading at once: articles that stand one behind the other are one finding,
/// with the others as related places.
public struct NumberMismatch: SurveyRule {
  /// The stable code.
  public static let code = "number-mismatch"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  /// Articles one behind the other whose number is not what is printed, or whose clauses print another article's.
  private struct Series {
    var headings: [Provision] = []
    var clauses: [Provision] = []
    var isEmpty: Bool { headings.isEmpty && clauses.isEmpty }
  }

  private var series = [Series()]

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {}

  /// Compares its number with what is printed.
  public mutating func visit(_ provision: Provision) {
    switch provision.kind {
    case .article:
      if Self.isMismatch(provision) {
        series[series.count - 1].headings.append(provision)
      } else if !(series.last?.isEmpty ?? true), !Self.hasForeignClauses(provision) {
        series.append(Series())
      }
    case .paragraph:
      if Self.isForeign(provision) { series[series.count - 1].clauses.append(provision) }
    default: break
    }
  }

  /// Whether an article's printed number is not its own, which its clauses or neighbours prove.
  static func isMismatch(_ provision: Provision) -> Bool {
    guard provision.kind == .article, provision.confidence == .inferred, let marker = provision.printedMarker,
      !marker.isOrdinal
    else { return false }
    return marker.number.last != provision.number?.last
  }

  /// Whether a clause prints the number of another article.
  static func isForeign(_ provision: Provision) -> Bool {
    provision.kind == .paragraph && provision.confidence == .repaired && provision.printedMarker?.style == .dotted
  }

  private static func hasForeignClauses(_ provision: Provision) -> Bool {
    provision.children.contains(where: isForeign)
  }

  // MARK: Findings

  /// More than this many places are one cause, wherever they stand.
  private static let mostSeries = 3

  /// One finding a series.
  public func findings() -> [Finding] {
    var series = self.series.filter { !$0.isEmpty }
    if series.count > Self.mostSeries {
      series = [Series(headings: series.flatMap(\.headings), clauses: series.flatMap(\.clauses))]
    }
    return series.compactMap { Self.finding($0.headings) } + series.compactMap { Self.finding(clauses: $0.clauses) }
  }

  private static func finding(_ headings: [Provision]) -> Finding? {
    let proven = headings.first { clause(of: $0) != nil }
    guard let first = headings.first, let shown = proven, let clause = clause(of: shown), shown.number != nil
    else {
      return nil
    }
    let (name, heading, right) = (NumberNaming.printed(clause), NumberNaming.heading(shown), shown.name)
    let others = headings.count - 1
    return Finding(
      Self.self, at: .number(first),
      Message(
        dutch: "\(name) staat onder kop “\(heading)”; de kop zou \(right) moeten zijn.\(more(others, .dutch))",
        english: "\(name) sits under heading “\(heading)”; the heading should be \(right).\(more(others, .english))"),
      related: headings.dropFirst().map { heading in
        let number = heading.name
        return RelatedPlace(.number(heading), Message(dutch: "Dit is \(number).", english: "This is \(number)."))
      })
  }

  private static func more(_ others: Int, _ language: Language) -> String {
    switch (others, language) {
    case (0, _): ""
    case (1, .dutch): " Zo ook nog één kop."
    case (_, .dutch): " Zo ook nog \(others) koppen."
    case (1, .english): " One more heading likewise."
    case (_, .english): " \(others) more headings likewise."
    }
  }

  /// The first clause that proves the number.
  private static func clause(of article: Provision) -> Provision? {
    article.children.first { !$0.isVirtual && $0.kind == .paragraph && $0.confidence == .exact }
  }

  private static func finding(clauses: [Provision]) -> Finding? {
    guard let first = clauses.first, let article = first.parent, let number = first.number else { return nil }
    let (name, own, noun) = (NumberNaming.printed(first), article.name, ProvisionNoun(of: article))
    return Finding(
      Self.self, at: .number(first),
      Message(
        dutch: "\(name) staat in \(noun.text(.dutch)) \(own); bedoeld \(number)?",
        english: "\(name) stands in \(noun.text(.english)) \(own); is \(number) meant?"),
      related: clauses.dropFirst().map { clause in
        let number = clause.name
        return RelatedPlace(.number(clause), Message(dutch: "Dit is \(number).", english: "This is \(number)."))
      })
  }
}
