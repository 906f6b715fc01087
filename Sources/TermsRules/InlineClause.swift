import TermsModel
import TermsSyntax

/// A clause or item that begins in the middle of a line, where nobody looks for it.
///
/// A text that runs all its clauses together is written so: that is one remark.
public struct InlineClause: SurveyRule {
  /// The stable code.
  public static let code = "inline-clause"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information

  private let component: Component
  private let model: DocumentModel
  private var reader = SeriesReader()
  private var inside: [Provision] = []
  private var clauses = 0

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
  }

  /// Notes where it begins.
  public mutating func visit(_ provision: Provision) {
    reader.visit(provision)
    guard provision.kind == .paragraph || provision.kind == .point else { return }
    clauses += 1
    // Of a number without a text something else is said.
    if provision.place == .midLine, provision.textStart.offset + 4 < provision.line.text.count {
      inside.append(provision)
    }
  }

  /// One finding a clause.
  public func findings() -> [Finding] {
    let hidden = reader.faults(in: component, model).compactMap { fault -> Finding? in
      guard case .hidden(let span, let number, _) = fault else { return nil }
      return Self.finding(.span(span), number.description)
    }
    if inside.count > 3, inside.count * 2 > clauses, let first = inside.first {
      let count = inside.count - 1
      var finding = Self.finding(.number(first), first.name)
      finding.message = Message(
        dutch: "Artikel \(first.name) begint midden in een regel, en \(count) andere ook.",
        english: "Clause \(first.name) starts mid-line, and so do \(count) others.")
      finding.related = inside.dropFirst().map {
        RelatedPlace(.number($0), Message(dutch: "Deze ook.", english: "This one too."))
      }
      return [finding] + hidden
    }
    return inside.map { Self.finding(.number($0), $0.name) } + hidden
  }

  private static func finding(_ place: Place, _ number: String) -> Finding {
    Finding(
      Self.self, at: place,
      Message(dutch: "Artikel \(number) begint midden in een regel.", english: "Clause \(number) starts mid-line."))
  }
}
