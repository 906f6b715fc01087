import TermsModel
import TermsSyntax

/// A number that lost a part or was turned into something else, and is read by its neighbours.
public struct DamagedNumber: SurveyRule {
  /// The stable code.
  public static let code = "damaged-number"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information

  private let component: Component
  private let model: DocumentModel
  private var reader = SeriesReader()
  private var repaired: [Provision] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
  }

  /// Notes a number that was repaired.
  public mutating func visit(_ provision: Provision) {
    reader.visit(provision)
    if Self.isRepaired(provision) { repaired.append(provision) }
  }

  /// Whether a provision has another number than is printed, because the printed one is damaged.
  static func isRepaired(_ provision: Provision) -> Bool {
    guard provision.confidence == .repaired, let marker = provision.printedMarker else { return false }
    return marker.isOrdinal || marker.style == .bare
  }

  /// One finding a number.
  public func findings() -> [Finding] {
    repaired.map { Self.finding($0, component) }
      + reader.faults(in: component, model).compactMap { fault in
        guard case .damaged(let span, let number, _) = fault else { return nil }
        let text = NumberNaming.text(span)
        return Finding(
          Self.self, at: .span(span),
          Message(dutch: "“\(text)” is vermoedelijk \(number).", english: "“\(text)” is probably \(number)."))
      }
  }

  private static func finding(_ provision: Provision, _ component: Component) -> Finding {
    let text = NumberNaming.printed(provision)
    let number = provision.name
    guard provision.printedMarker?.isOrdinal == true else {
      return Finding(
        Self.self, at: .number(provision),
        Message(dutch: "“\(text)” gelezen als \(number).", english: "“\(text)” read as \(number)."))
    }
    let neighbours = neighbours(of: provision, component).joined(separator: ", ")
    return Finding(
      Self.self, .warning, at: .number(provision),
      Message(
        dutch: "“\(text)” past niet in de reeks \(neighbours); bedoeld \(number)?",
        english: "“\(text)” does not fit \(neighbours); is \(number) meant?"))
  }

  private static func neighbours(of provision: Provision, _ component: Component) -> [String] {
    [-1, 1].compactMap { component.outline.neighbour(of: provision, step: $0)?.name }
  }
}
