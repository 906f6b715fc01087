import TermsModel
import TermsSyntax

/// A number that stands behind a higher one, or far out of its series.
///
/// A series that starts again at 1 is another series; a number that comes twice is a duplicate and no matter of order.
public struct NumberingOrder: SurveyRule {
  /// The stable code.
  public static let code = "numbering-order"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  private let component: Component
  private let model: DocumentModel
  private var reader = SeriesReader()
  private var items = StrayItems()

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
  }

  /// Notes a line with a number.
  public mutating func visit(_ line: Line) { items.visit(line) }

  /// Notes its number.
  public mutating func visit(_ provision: Provision) {
    reader.visit(provision)
    items.visit(provision)
  }

  /// One finding for provisions that stand together in the wrong place.
  public func findings() -> [Finding] {
    reader.faults(in: component, model).compactMap { fault in
      guard case .misplaced(let provision, let others, let previous, let expected) = fault else { return nil }
      return Self.finding(provision, others, previous, expected)
    } + items.strays(in: model).map(Self.finding)
  }

  /// An item that is none by its number.
  private static func finding(_ stray: StrayItems.Stray) -> Finding {
    let parent = stray.previous.number?.parent ?? ProvisionNumber([])
    let name = stray.marker.number.first.map { parent.appending($0).description } ?? ""
    let before = NumberNaming.name(stray.previous)
    let message =
      if let expected = stray.expected {
        meant(name, before, parent.appending(expected).description)
      } else if stray.isRepeated {
        Message(
          dutch: "\(name) staat er twee keer, direct na elkaar.",
          english: "\(name) is used twice, one right after the other.")
      } else {
        Message(dutch: "\(name) staat na \(before).", english: "\(name) comes after \(before).")
      }
    return Finding(
      Self.self, stray.previous.confidence == .exact ? .warning : .information,
      at: .span(TextSpan(stray.line, NumberText.number(of: stray.marker, on: stray.line))), message,
      related: [
        RelatedPlace(.marker(stray.previous), Message(dutch: "Staat hiervoor.", english: "Comes before it."))
      ])
  }

  private static func meant(_ name: String, _ before: String, _ number: String) -> Message {
    Message(
      dutch: "\(name) staat na \(before); bedoeld \(number)?",
      english: "\(name) comes after \(before); is \(number) meant?")
  }

  private static func finding(
    _ provision: Provision, _ others: [Provision], _ previous: Provision?, _ expected: NumberComponent?
  ) -> Finding {
    let isExact = provision.confidence == .exact && previous?.confidence ?? .exact == .exact
    var related = others.map { RelatedPlace(.marker($0), Message(dutch: "Deze ook.", english: "This one too.")) }
    if let previous {
      related.insert(
        RelatedPlace(.marker(previous), Message(dutch: "Staat hiervoor.", english: "Comes before it.")), at: 0)
    }
    return Finding(
      Self.self, isExact ? .warning : .information, at: .number(provision), message(provision, previous, expected),
      related: related)
  }

  private static func message(_ provision: Provision, _ previous: Provision?, _ expected: NumberComponent?) -> Message {
    let name = NumberNaming.name(provision)
    guard let previous else {
      return Message(
        dutch: "\(name) staat vooraan, voor lagere nummers.", english: "\(name) comes first, before lower numbers.")
    }
    let before = NumberNaming.name(previous)
    guard let expected else {
      return Message(dutch: "\(name) staat na \(before).", english: "\(name) comes after \(before).")
    }
    return meant(name, before, provision.isDivision ? expected.description : sibling(provision, expected))
  }

  private static func sibling(_ provision: Provision, _ component: NumberComponent) -> String {
    (provision.number?.parent ?? ProvisionNumber([])).appending(component).description
  }
}
