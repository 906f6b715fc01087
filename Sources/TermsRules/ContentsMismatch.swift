import TermsModel
import TermsSyntax

/// A table of contents that names other units than the text has, or other titles.
///
/// A list that leaves out much is a selection and no table of contents. One list, one finding.
public struct ContentsMismatch: SurveyRule {
  /// The stable code.
  public static let code = "contents-mismatch"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information

  private let component: Component

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) { self.component = component }

  /// One finding a list: a missing unit before a wrong title.
  public func findings() -> [Finding] {
    ContentsComparison.all(of: component).compactMap { comparison in
      if let missing = comparison.missing.first { return Self.finding(missing: missing, comparison) }
      if let lost = comparison.lost.first { return Self.finding(lost: lost, comparison) }
      return comparison.retitled.first.map { Self.finding(retitled: $0.entry, $0.heading, comparison) }
    }
  }

  // MARK: Messages

  private static func finding(missing: ContentsComparison.Missing, _ comparison: ContentsComparison) -> Finding {
    let numbers = comparison.missing.compactMap { missing in
      missing.heading.printedMarker.map { missing.heading.naming($0.number) }
    }
    return Finding(
      Self.self, at: .span(span(missing.behind)),
      Message(
        dutch: """
          De inhoudsopgave noemt \(comparison.entries.count) \(comparison.noun.plural(.dutch)); er zijn er \
          \(comparison.headings.count) (\(NumberNaming.list(numbers, .dutch)) \
          \(numbers.count == 1 ? "ontbreekt" : "ontbreken")).
          """,
        english: """
          Contents list has \(comparison.entries.count) \(comparison.noun.plural(.english)); the text has \
          \(comparison.headings.count) (\(NumberNaming.list(numbers, .english)) missing).
          """),
      related: comparison.missing.map {
        RelatedPlace(
          .number($0.heading), Message(dutch: "Staat niet in de inhoudsopgave.", english: "Not in the contents list."))
      })
  }

  private static func finding(lost: ContentsEntry, _ comparison: ContentsComparison) -> Finding {
    let number = lost.marker.number.description
    return Finding(
      Self.self, at: .span(span(lost)),
      Message(
        dutch: "De inhoudsopgave noemt \(comparison.noun.text(.dutch)) \(number); de tekst heeft die niet.",
        english: "Contents list has \(comparison.noun.text(.english)) \(number); the text has not."),
      related: comparison.lost.dropFirst().map {
        RelatedPlace(.span(span($0)), Message(dutch: "Deze ook.", english: "This one too."))
      })
  }

  private static func finding(retitled: ContentsEntry, _ heading: Provision, _ comparison: ContentsComparison)
    -> Finding
  {
    let title = retitled.line.text.substring(retitled.title)
    let place = Place.marker(heading)
    return Finding(
      Self.self, at: .span(TextSpan(retitled.line, retitled.title)),
      Message(
        dutch: "De inhoudsopgave noemt “\(title)”; de kop op regel \(line: place) is “\(heading.titleText)”.",
        english: "Contents list says “\(title)”; the heading on line \(line: place) is “\(heading.titleText)”."),
      related: [RelatedPlace(place, Message(dutch: "De kop.", english: "The heading."))]
        + comparison.retitled.dropFirst().map {
          RelatedPlace(
            .span(TextSpan($0.entry.line, $0.entry.title)), Message(dutch: "Deze ook.", english: "This one too."))
        })
  }

  private static func span(_ entry: ContentsEntry) -> TextSpan {
    TextSpan(entry.line, entry.marker.range.lowerBound..<max(entry.marker.range.upperBound, entry.title.upperBound))
  }
}
