import TermsModel
import TermsSyntax

/// Words without a space between them: `ModuleB.`, `geleverd.De`.
///
/// A label that is glued to its number is usually glued everywhere: all of them are one finding, at the first.
public struct GluedWords: SurveyRule {
  /// The stable code.
  public static let code = "glued-words"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.hint

  private let names: NameSet
  private var found: [Finding] = []
  /// The findings about labels, by label.
  private var labels: [String: Int] = [:]

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) { names = model.configuration.names }

  /// How many places of a series are shown.
  private static let mostPlaces = 20

  /// A line of it.
  public mutating func visit(_ line: Line) {
    guard line.features.contains(.gluedWords) else { return }
    for words in Self.words(on: line) {
      let place = Place.span(TextSpan(line, words.range))
      let printed = line.text.substring(words.range)
      if names.hold(printed) { continue }
      if case .label(let label) = words.kind {
        if let first = labels[label] {
          guard found[first].related.count < Self.mostPlaces else { continue }
          found[first].related.append(
            RelatedPlace(place, Message(dutch: "Ook “\(printed)”.", english: "“\(printed)” too.")))
          continue
        }
        labels[label] = found.count
      }
      found.append(
        Finding(
          Self.self, at: place,
          Message(dutch: "Spaties ontbreken: “\(printed)”.", english: "Missing spaces: “\(printed)”.")))
    }
  }

  /// All of them.
  public mutating func findings() -> [Finding] { found }

  private static func words(on line: Line) -> [GluedPlace] {
    line.kind == .text ? GluedPlace.all(in: line.text.bytes) : []
  }
}

extension GluedWords: FixableRule {
  /// The missing spaces, of the whole series.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let places = [finding.span] + finding.related.map(\.span)
    var replacements: [Replacement] = []
    for span in places {
      let line = span.start.line
      guard let words = words(on: line).first(where: { TextSpan(line, $0.range) == span }) else { continue }
      for gap in words.gaps { replacements.append(Replacement(TextSpan(line, gap..<gap), with: " ")) }
    }
    guard !replacements.isEmpty else { return [] }
    let title =
      replacements.count == 1
      ? Message(dutch: "Voeg een spatie in", english: "Insert a space")
      : Message(
        dutch: "Voeg \(replacements.count) spaties in", english: "Insert \(replacements.count) spaces")
    return [Fix(title, replacements, isPreferred: true, isSafe: true)]
  }
}
