import TermsModel
import TermsSyntax

/// Clauses that print a full stop behind their number where most do not, or the other way round.
public struct MixedNumberingStyle: SurveyRule {
  /// The stable code.
  public static let code = "mixed-numbering-style"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.hint
  /// A matter of taste.
  public static let isOnByDefault = false

  private var stopped: [Provision] = []
  private var plain: [Provision] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {}

  /// Notes how its number ends.
  public mutating func visit(_ provision: Provision) {
    guard let hasStop = Self.hasStop(provision) else { return }
    if hasStop { stopped.append(provision) } else { plain.append(provision) }
  }

  /// Whether a clause prints a full stop behind its number; nil for everything but clauses with a number of several parts.
  static func hasStop(_ provision: Provision) -> Bool? {
    guard provision.kind == .paragraph, !provision.isVirtual, provision.place == .lineStart,
      let marker = provision.printedMarker, marker.style == .dotted
    else { return nil }
    let range = marker.range
    return provision.line.text.withBytes { bytes in
      range.upperBound <= bytes.count && range.upperBound > 0 && bytes[range.upperBound - 1] == 0x2E
    }
  }

  /// One finding, at the first clause that differs.
  public func findings() -> [Finding] {
    let few = stopped.count < plain.count ? stopped : plain
    guard let first = few.first, stopped.count != plain.count else { return [] }
    let name = NumberNaming.text(first.marker)
    let isStopped = stopped.count < plain.count
    return [
      Finding(
        Self.self, at: .marker(first),
        Message(
          dutch: "“\(name)” \(isStopped ? "met" : "zonder") punt, elders \(isStopped ? "zonder" : "met").",
          english: "“\(name)” \(isStopped ? "has a final dot, others not" : "has no final dot, others have one")."),
        related: few.dropFirst().map {
          RelatedPlace(.marker($0), Message(dutch: "Deze ook.", english: "This one too."))
        })
    ]
  }
}

extension MixedNumberingStyle: FixableRule {
  /// Writes the clauses that differ like the others.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let places = [finding.span] + finding.related.map(\.span)
    let replacements = places.compactMap { place -> Replacement? in
      guard let provision = model.provision(at: place.start), provision.marker == place, let has = hasStop(provision)
      else {
        return nil
      }
      let end = place.end
      return has
        ? Replacement(TextSpan(TextPoint(end.line, end.offset - 1), end), with: "")
        : Replacement(TextSpan(end, end), with: ".")
    }
    guard !replacements.isEmpty else { return [] }
    return [
      Fix(
        Message(dutch: "Schrijf alle nummers op dezelfde wijze", english: "Write all numbers the same way"),
        replacements,
        isSafe: true)
    ]
  }
}
