import TermsModel
import TermsSyntax

/// An annex that is cited and not in the file: one finding for each, where it is first cited.
///
/// Annexes are often published apart: where the file has none at all it is a hint.
public struct MissingAnnex: SurveyRule, FixableRule {
  /// The stable code.
  public static let code = "missing-annex"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information

  private let component: Component
  private let model: DocumentModel
  private var cited: [ProvisionNumber: [ReferenceTarget]] = [:]
  /// What it is called where it is first cited.
  private var nouns: [ProvisionNumber: ProvisionNoun] = [:]
  private var headings: Set<ProvisionNumber> = []
  /// So many places are shown.
  private static let most = 20

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
  }

  /// A line that looks like the heading of an annex is one here, whatever the outline makes of it.
  public mutating func visit(_ line: Line) {
    for marker in line.scan.markers where marker.unit == .annex {
      if line.scan.shape.isTitleLike || line.scan.shape.length == 0 { headings.insert(marker.number) }
    }
  }

  /// Gathers annexes that were not found.
  public mutating func visit(_ references: [Reference], on line: Line) {
    for reference in references where Self.meansOwnFile(reference) {
      for target in reference.targets where target.provision == nil {
        guard let number = Self.annex(target, reference) else { continue }
        cited[number, default: []].append(target)
        nouns[number] = nouns[number] ?? ProvisionNoun(citing: target, in: reference)
      }
    }
  }

  /// One finding for each annex.
  public mutating func findings() -> [Finding] {
    guard !cited.isEmpty, model.isTerms else { return [] }
    let known = headings
    let missing = cited.filter { number, _ in
      !known.contains(number) && !model.components.contains { $0.outline.hasAnnex(number) }
    }
    let hasAnnexes = !known.isEmpty || model.components.contains { $0.outline.divisions.contains { $0.kind == .annex } }
    return missing.sorted { $0.key < $1.key }.compactMap { number, targets in
      guard let first = targets.first, let noun = nouns[number] else { return nil }
      return Finding(
        Self.self, hasAnnexes ? .information : .hint, at: .span(first.span),
        Message(
          dutch: "\(noun.opening(.dutch)) \(number) staat niet in dit document.",
          english: "\(noun.opening(.english)) \(number) is not in this document."),
        related: targets.dropFirst().prefix(Self.most).map {
          RelatedPlace(.span($0.span), Message(dutch: "Ook hier.", english: "Here too."))
        })
    }
  }

  // MARK: Judging

  /// "bijlage 7 bij de offerte" and the annex of a regulation are another document's.
  private static func meansOwnFile(_ reference: Reference) -> Bool {
    guard reference.status == .unknown || reference.status == .resolved || reference.status == .broken,
      !reference.syntax.followsLaw, reference.syntax.members.contains(where: { $0.unit == .annex })
    else { return false }
    let words = reference.span.following(60).lowercased().split { !$0.isLetter }.prefix(2).map(String.init)
    guard let first = words.first, others.contains(first), words.count > 1 else { return true }
    return own.contains(words[1])
  }

  private static let others: Set<String> = ["bij", "van", "uit", "to", "of", "in", "aan"]
  private static let own: Set<String> = ["deze", "dit", "this", "these"]

  private static func annex(_ target: ReferenceTarget, _ reference: Reference) -> ProvisionNumber? {
    let member = member(target, reference)
    guard let member, member.unit == .annex, !member.number.components.isEmpty else { return nil }
    return member.number
  }

  private static func member(_ target: ReferenceTarget, _ reference: Reference) -> ReferenceSyntax.Member? {
    let line = reference.span.start.line
    let isNext = target.number.start.line !== line
    let start = target.number.start.offset + (isNext ? line.text.count + 1 : 0)
    return reference.syntax.members.first { $0.numberStart == start }
  }

  /// Adds a heading for it at the end, in the form of the headings that there are.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let (reference, target) = model.cited(at: finding.span), annex(target, reference) != nil,
      let end = reference.component.spans.last?.end
    else { return [] }
    // Markdown's signs stand before the marker.
    let pattern = reference.component.outline.divisions.last { $0.kind == .annex }.map { annex in
      annex.line.text.substring(0..<annex.marker.end.offset)
    }
    let printedLabel = target.span.string.prefix { $0.isLetter }
    let label = pattern.map { String($0.drop { !$0.isLetter }.prefix { $0.isLetter }) } ?? printedLabel.capitalised
    let prefix = pattern.map { String($0.prefix { $0 == "#" || $0 == " " || $0 == "*" }) } ?? ""
    let heading = "\(prefix)\(label) \(target.number.string)" + (prefix.contains("*") ? "**" : "")
    return [
      Fix(
        Message(dutch: "Maak een kop “\(heading)”", english: "Create a heading “\(heading)”"),
        [Replacement(TextSpan(end, end), with: "\n\n\(heading)\n")])
    ]
  }
}

extension Substring {
  fileprivate var capitalised: String { prefix(1).uppercased() + dropFirst().lowercased() }
}
