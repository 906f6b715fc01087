import TermsModel
import TermsSyntax

extension DamagedNumber: FixableRule {
  /// Prints the number as it is read, in the form of its neighbours.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    if let provision = model.provision(beginningAt: finding.span.start), isRepaired(provision) {
      return repair(provision).map { [$0] } ?? []
    }
    guard let component = model.component(of: finding.span.start.line) else { return [] }
    for case .damaged(let span, let number, let neighbour) in SeriesReader(component).faults(in: component, model)
    where span == finding.span {
      return [fix(span, text(number, neighbour))]
    }
    return []
  }

  private static func repair(_ provision: Provision) -> Fix? {
    guard let marker = provision.printedMarker, let number = provision.number else { return nil }
    let span = TextSpan(provision.line, NumberText.number(of: marker, on: provision.line))
    if marker.isOrdinal, let last = number.last { return fix(span, last.description) }
    let neighbour = provision.parent?.children.first { $0.confidence == .exact && !$0.isVirtual }
    return fix(TextSpan(provision.line, span.start.offset..<provision.marker.end.offset), text(number, neighbour))
  }

  /// As many parts as the neighbour prints, and its full stop.
  private static func text(_ number: ProvisionNumber, _ neighbour: Provision?) -> String {
    guard let neighbour, let marker = neighbour.printedMarker, marker.style == .dotted else {
      return number.description
    }
    let parts = ProvisionNumber(Array(number.components.suffix(marker.number.depth))).description
    return parts + (MixedNumberingStyle.hasStop(neighbour) == true ? "." : "")
  }

  private static func fix(_ span: TextSpan, _ text: String) -> Fix {
    Fix(Message(dutch: "Schrijf \(text)", english: "Write \(text)"), [Replacement(span, with: text)], isPreferred: true)
  }
}
