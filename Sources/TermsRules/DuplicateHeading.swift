import TermsModel
import TermsSyntax

/// Two articles with the same title in one part of the document.
///
/// Modules and chapters may each have their article about liability. A number that is used twice is reported as such.
public struct DuplicateHeading: SurveyRule {
  /// The stable code.
  public static let code = "duplicate-heading"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information

  private let component: Component

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) { self.component = component }

  /// One finding for each heading that repeats an earlier one.
  public func findings() -> [Finding] {
    component.outline.equalTitles.flatMap { same in
      same.indices.dropFirst().compactMap { index in
        let heading = same[index]
        guard let other = same[..<index].first(where: { Self.isBeside($0, heading) }) else { return nil }
        return Self.finding(heading, other)
      }
    }
  }

  private static func isBeside(_ first: Provision, _ second: Provision) -> Bool {
    first.kind == second.kind && first.parent === second.parent && first.scope === second.scope
      && (first.number == nil || first.number != second.number)
  }

  private static func finding(_ heading: Provision, _ other: Provision) -> Finding? {
    guard let title = heading.title, !LapsedNumber.isNamed(in: heading.titleText) else { return nil }
    let text = heading.titleText
    let place = Place.marker(other)
    return Finding(
      Self.self, at: .span(title),
      Message(
        dutch: "Kop “\(text)” staat ook op regel \(line: place).",
        english: "Heading “\(text)” also on line \(line: place)."),
      related: [RelatedPlace(place, Message(dutch: "Dezelfde kop.", english: "The same heading."))])
  }
}
