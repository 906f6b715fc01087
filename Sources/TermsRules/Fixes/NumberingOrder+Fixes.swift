import TermsModel
import TermsSyntax

extension NumberingOrder: FixableRule {
  /// The number that the place asks for, where only one can be meant and nothing cites the printed one.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    if let provision = model.provision(beginningAt: finding.span.start), let component = provision.component {
      for case .misplaced(provision, let others, _, let expected?) in SeriesReader(component).faults(
        in: component, model)
      {
        return fix([provision] + others, expected, model).map { [$0] } ?? []
      }
    }
    return stray(finding, model).map { [$0] } ?? []
  }

  private static func fix(_ provisions: [Provision], _ expected: NumberComponent, _ model: DocumentModel) -> Fix? {
    guard !Renumbering.isCited(provisions, in: model) else { return nil }
    var number = expected
    var replacements: [Replacement] = []
    for provision in provisions {
      replacements += Renumbering.replacements(provision, to: number)
      number = number.next
    }
    guard let printed = provisions.first?.printedMarker?.number, !replacements.isEmpty else { return nil }
    let first = Renumbering.name(printed, ending: expected, replacements)
    return Fix(Message(dutch: "Schrijf \(first)", english: "Write \(first)"), replacements, isPreferred: true)
  }

  private static func stray(_ finding: Finding, _ model: DocumentModel) -> Fix? {
    guard let component = model.component(of: finding.span.start.line) else { return nil }
    var items = StrayItems()
    for line in model.lines(of: component, in: 0..<model.lineCount(of: component)) { items.visit(line) }
    for provision in component.outline.provisions { items.visit(provision) }
    for stray in items.strays(in: model) where stray.line === finding.span.start.line {
      guard let expected = stray.expected else { return nil }
      let text = expected.description
      return Fix(
        Message(dutch: "Schrijf \(text)", english: "Write \(text)"), [Replacement(finding.span, with: text)],
        isPreferred: true)
    }
    return nil
  }
}
