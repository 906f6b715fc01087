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
      // Thousands may have the same title, so no heading is compared with all others.
      var earlier: [Unit: Earlier] = [:]
      return same.compactMap { heading in
        let other = earlier[Unit(heading), default: Earlier(first: heading)].before(heading)
        return other.flatMap { Self.finding(heading, $0) }
      }
    }
  }

  /// The headings beside each other.
  private struct Unit: Hashable {
    let kind: ProvisionKind
    let parent: Provision?
    let scope: Provision?

    init(_ heading: Provision) {
      kind = heading.kind
      parent = heading.parent
      scope = heading.scope
    }
  }

  /// The first headings of a unit with some title: one of them is the first with another number, whatever number comes.
  private struct Earlier {
    let first: Provision
    var second: Provision?

    /// The first heading that another repeats, which counts from then on.
    mutating func before(_ heading: Provision) -> Provision? {
      guard heading !== first else { return nil }
      guard let number = first.number, number == heading.number else {
        second = second ?? heading
        return first
      }
      return second
    }
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
