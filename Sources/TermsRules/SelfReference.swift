import TermsModel
import TermsSyntax

/// A clause that cites itself by number: mostly the one before it is meant.
///
/// A clause that cites its own article, and "dit artikel 13", are normal.
public struct SelfReference: SurveyRule, FixableRule {
  /// The stable code.
  public static let code = "self-reference"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.hint

  private let model: DocumentModel
  private var found: [Finding] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) { self.model = model }

  /// Finds single places that are cited from themselves.
  public mutating func visit(_ references: [Reference], on line: Line) {
    for reference in references {
      guard let target = reference.targets.first, reference.targets.count == 1, let source = reference.source,
        reference.syntax.form == .absolute || reference.syntax.form == .bare, target.provision === source,
        source.confidence == .exact, !source.isDivision, line.continues(source, in: model),
        reference.span.start >= source.textStart, !Self.isRepeated(source)
      else { continue }
      found.append(
        Finding(
          Self.self, at: .span(target.span),
          Message(
            dutch: "\(Self.name(source, reference, .dutch)) verwijst naar zichzelf.",
            english: "\(Self.name(source, reference, .english)) refers to itself.")))
    }
  }

  /// What was found.
  public mutating func findings() -> [Finding] { found }

  /// Where a number stands twice, the other one may be meant.
  private static func isRepeated(_ provision: Provision) -> Bool {
    guard let number = provision.number, let outline = provision.component?.outline else { return true }
    return outline.provisions(number).count > 1
  }

  private static func name(_ provision: Provision, _ reference: Reference, _ language: Language) -> String {
    let item = language == .dutch ? "Onderdeel" : "Item"
    guard provision.kind != .point, let target = reference.targets.first else { return "\(item) \(provision.name)" }
    return "\(ProvisionNoun(citing: target, in: reference).opening(language)) \(provision.name)"
  }

  /// Cites the clause before.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let (reference, target) = model.cited(at: finding.span), let own = target.provision,
      let before = reference.component.outline.previousSibling(of: own), before.kind == own.kind,
      let text = CitedNumber(target, reference, model).text(for: before)
    else { return [] }
    return [.citing(before, as: text, at: target.number)]
  }
}
