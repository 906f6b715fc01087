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
    let noun = ProvisionNoun(in: component, model)
    let hidden = reader.faults(in: component, model).compactMap { fault -> Finding? in
      guard case .hidden(let span, let number, _) = fault else { return nil }
      return finding(.span(span), number.description, noun)
    }
    if inside.count > 3, inside.count * 2 > clauses, let first = inside.first {
      let count = inside.count - 1
      let own = ProvisionNoun(of: first, or: noun)
      var finding = finding(.number(first), first.name, own)
      finding.message = Message(
        dutch: "\(own.opening(.dutch)) \(first.name) begint midden in een regel, en \(count) andere ook.",
        english: "\(own.opening(.english)) \(first.name) starts mid-line, and so do \(count) others.")
      finding.related = inside.dropFirst().map {
        RelatedPlace(.number($0), Message(dutch: "Deze ook.", english: "This one too."))
      }
      return [finding] + hidden
    }
    return inside.map { finding(.number($0), $0.name, ProvisionNoun(of: $0, or: noun)) } + hidden
  }

  private func finding(_ place: Place, _ number: String, _ noun: ProvisionNoun) -> Finding {
    Finding(
      Self.self, at: place,
      Message(
        dutch: "\(noun.opening(.dutch)) \(number) begint midden in een regel.",
        english: "\(noun.opening(.english)) \(number) starts mid-line."))
  }
}
