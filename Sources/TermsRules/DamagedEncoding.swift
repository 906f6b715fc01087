import TermsModel
import TermsSyntax

/// Characters that a wrong reading of the file's encoding has left: `Ã©` for é. One finding a file, with the number of places.
public struct DamagedEncoding: SurveyRule {
  /// The stable code.
  public static let code = "damaged-encoding"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information

  private let component: Component
  private let model: DocumentModel
  private var lines: [Line] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {
    self.component = component
    self.model = model
  }

  /// A line of it.
  public mutating func visit(_ line: Line) {
    if line.features.contains(.damagedEncoding) { lines.append(line) }
  }

  /// How many places are shown.
  private static let mostPlaces = 20

  /// One finding, in the first component; whatever a file holds, it was damaged at once.
  public mutating func findings() -> [Finding] {
    guard component.index == 0 else { return [] }
    if model.components.count > 1 { lines = Self.lines(of: model) }
    let places = lines.flatMap { line in
      EncodingDamage.all(in: line.text.bytes).map { TextSpan(line, $0.range) }
    }
    guard let first = places.first else { return [] }
    let printed = first.start.line.text.substring(first.start.offset..<first.end.offset)
    let count = places.count
    return [
      Finding(
        Self.self, at: .span(first),
        count == 1
          ? Message(
            dutch: "Tekstcodering beschadigd (“\(printed)”), 1 plaats.",
            english: "Damaged encoding (“\(printed)”), 1 place.")
          : Message(
            dutch: "Tekstcodering beschadigd (“\(printed)”), \(count) plaatsen.",
            english: "Damaged encoding (“\(printed)”), \(count) places."),
        related: places.dropFirst().prefix(Self.mostPlaces).map {
          RelatedPlace(.span($0), Message(dutch: "Ook hier.", english: "Here too."))
        })
    ]
  }

  private static func lines(of model: DocumentModel) -> [Line] {
    var lines: [Line] = []
    model.forEachLine { line in
      if line.features.contains(.damagedEncoding) { lines.append(line) }
    }
    return lines
  }
}

extension DamagedEncoding: FixableRule {
  /// What stood there, at every place where that can be known.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    var replacements: [Replacement] = []
    var isCertain = true
    for line in lines(of: model) {
      for damage in EncodingDamage.all(in: line.text.bytes) {
        guard let repaired = damage.repaired else { continue }
        replacements.append(Replacement(TextSpan(line, damage.range), with: repaired))
        isCertain = isCertain && damage.isCertain
      }
    }
    guard !replacements.isEmpty else { return [] }
    let count = replacements.count
    let title =
      count == 1
      ? Message(dutch: "Herstel de tekens (1 plaats)", english: "Repair the characters (1 place)")
      : Message(dutch: "Herstel de tekens (\(count) plaatsen)", english: "Repair the characters (\(count) places)")
    return [Fix(title, replacements, isPreferred: true, isSafe: isCertain)]
  }
}
