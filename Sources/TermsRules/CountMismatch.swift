import TermsModel
import TermsSyntax

/// A text that says how many articles or chapters it has, and has another number of them.
public struct CountMismatch: SurveyRule, FixableRule {
  /// The stable code.
  public static let code = "count-mismatch"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information

  private let component: Component
  private var counts: [(Line, UnitCount)] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) { self.component = component }

  /// Gathers the counts that the text gives.
  public mutating func visit(_ line: Line) {
    guard line.scan.features.contains(.countedUnits) else { return }
    counts += UnitCount.all(in: line.text).map { (line, $0) }
  }

  /// Holds them against the document.
  public mutating func findings() -> [Finding] {
    guard !counts.isEmpty else { return [] }
    let provisions = component.outline.provisions
    return counts.compactMap { line, count in
      guard let actual = Self.actual(count, provisions) else { return nil }
      let noun = Self.noun(count, line)
      return Finding(
        Self.self, at: .span(TextSpan(line, count.range)),
        Message(
          dutch: "De tekst noemt \(count.count) \(noun.plural(.dutch)), het document heeft er \(actual).",
          english: "The text says \(count.count) \(noun.plural(.english)); there are \(actual)."))
    }
  }

  /// How many there are; nil when the text may be right, or when what the document has is not certain.
  private static func actual(_ count: UnitCount, _ provisions: [Provision]) -> Int? {
    let units = provisions.filter { provision in
      count.unit == .article
        ? provision.kind == .article && provision.enclosing([.annex]) == nil : provision.unit == count.unit
    }
    let values = units.compactMap { $0.number?.last }
    // A heading with a wrong number counts where its clauses, and a series without gaps, say which it is.
    let isSeries = values.enumerated().allSatisfy { $1 == NumberComponent($0 + 1) }
    guard units.count >= 2, isSeries || units.allSatisfy({ $0.confidence == .exact }) else { return nil }
    // 10a may count or not, and chapters may count their own articles.
    let plain = Set(values.map(\.value)).count
    let right = [units.count, plain, Int(values.map(\.value).max() ?? 0)]
    return right.contains(count.count) ? nil : units.count
  }

  /// What the text calls them: `12 clauses`.
  private static func noun(_ count: UnitCount, _ line: Line) -> ProvisionNoun {
    let behind = TextSpan(line, count.range).following(40)
    return ProvisionNoun(opening: behind)
  }

  /// Writes the number that there are.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let line = finding.span.start.line
    guard let component = model.component(of: line),
      let count = UnitCount.all(in: line.text).first(where: { TextSpan(line, $0.range) == finding.span }),
      let actual = actual(count, component.outline.provisions)
    else { return [] }
    return [
      Fix(
        Message(dutch: "Wijzig in \(actual)", english: "Change to \(actual)"),
        [Replacement(finding.span, with: "\(actual)")])
    ]
  }
}
