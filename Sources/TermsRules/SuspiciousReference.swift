import TermsModel
import TermsSyntax

/// A reference to a clause that exists but seems to be about something else.
///
/// It is never an error: only words speak for it. See `SuspicionJudge` for how they are weighed.
public struct SuspiciousReference: SurveyRule, FixableRule {
  /// The stable code.
  public static let code = "suspicious-reference"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information

  private let component: Component
  private var judge: SuspicionJudge
  private let misplaced: MisplacedDefinition
  private var candidates: [SuspicionCandidate] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    judge = SuspicionJudge(model)
    misplaced = MisplacedDefinition(component, model)
  }

  /// Keeps what may be suspicious.
  public mutating func visit(_ references: [Reference], on line: Line) {
    for reference in references {
      // A term that is said to be defined there is spoken of once.
      if let candidate = judge.candidate(reference), !misplaced.explains(reference) { candidates.append(candidate) }
    }
  }

  /// Weighs them.
  public mutating func findings() -> [Finding] {
    let found = judge.judge(candidates, in: component)
    let offsets = Dictionary(grouping: found.compactMap(\.offset)) { $0 }
    return found.map { suspicion in
      // Two that are off by as much have one cause, and confirm each other.
      let isConfirmed = suspicion.offset.map { offsets[$0]?.count ?? 0 > 1 } ?? false
      return Self.finding(suspicion, isConfirmed || suspicion.lacksDefinition ? .warning : .information)
    }
  }

  private static func finding(_ suspicion: Suspicion, _ severity: Severity) -> Finding {
    let (cited, other) = (suspicion.provision, suspicion.alternative)
    return Finding(
      Self.self, severity, at: .span(suspicion.target.span),
      Message(
        dutch: "Verwijst naar \(cited.nameAndCaption); mogelijk is \(other.nameAndCaption) bedoeld.",
        english: "Points to \(cited.nameAndCaption); \(other.nameAndCaption) may be meant."),
      related: [
        RelatedPlace(.marker(cited), Message(dutch: "Hier verwijst de tekst naar.", english: "What the text cites.")),
        RelatedPlace(.marker(other), Message(dutch: "Misschien bedoeld.", english: "May be meant.")),
      ])
  }

  /// Switches to the clause that may be meant.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let (reference, target) = model.cited(at: finding.span) else { return [] }
    var judge = SuspicionJudge(model)
    guard let suspicion = judge.judge(reference),
      let text = CitedNumber(target, reference, model).text(for: suspicion.alternative)
    else { return [] }
    return [.citing(suspicion.alternative, as: text, at: target.number)]
  }
}
