import TermsModel
import TermsSyntax

extension NumberingGap: FixableRule {
  /// Says that the number lapsed, or closes the gap where no reference would lead elsewhere.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let second = model.provision(beginningAt: finding.span.start), let component = second.component else {
      return []
    }
    let reader = SeriesReader(component)
    for case .gap(let first, let before, let missing) in reader.faults(in: component, model) where before === second {
      return [lapsed(second, missing, component, model), close(reader, first, second, missing, model)].compactMap { $0 }
    }
    return []
  }

  // MARK: Saying that it lapsed

  /// More than this many numbers are not left out one by one.
  private static let mostLapsed = 3

  private static func lapsed(
    _ second: Provision, _ missing: [NumberComponent], _ component: Component, _ model: DocumentModel
  ) -> Fix? {
    guard missing.count <= mostLapsed, let marker = second.printedMarker, second.place == .lineStart,
      !second.isDivision,
      second.line.scan.markers.first == marker
    else { return nil }
    let line = second.line
    let number = NumberText.number(of: marker, on: line)
    let printed = line.text.substring(number)
    let head = printed.lastIndex(of: ".").map { String(printed[...$0]) } ?? ""
    let last = printed.lastIndex(of: ".").map { String(printed[printed.index(after: $0)...]) } ?? printed
    let before = line.text.substring(0..<number.lowerBound)
    var behind = line.text.substring(number.upperBound..<marker.contentStart)
    if behind.last?.isWhitespace != true { behind += " " }
    let word = component.language == .english ? "[Reserved]" : "(vervallen)"
    let isApart = model.preceding(line)?.scan.kind == .blank
    let text = missing.map {
      before + head + Renumbering.spelled($0, like: last) + behind + word + (isApart ? "\n\n" : "\n")
    }
    let numbers = missing.map { head + Renumbering.spelled($0, like: last) }
    return Fix(
      Message(
        dutch: "Voeg in: \(NumberNaming.list(numbers, .dutch)) \(word)",
        english: "Insert \(NumberNaming.list(numbers, .english)) \(word)"),
      [Replacement(TextSpan(line, 0..<0), with: text.joined())])
  }

  // MARK: Closing it

  private static func close(
    _ reader: SeriesReader, _ first: Provision, _ second: Provision, _ missing: [NumberComponent],
    _ model: DocumentModel
  ) -> Fix? {
    guard let run = reader.run(with: second), let start = run.members.firstIndex(of: second) else { return nil }
    let moved = Array(run.members[start...])
    let positions = run.positions[start...]
    // What stands behind must go on without another fault, or the wrong things would be moved.
    guard zip(positions, positions.dropFirst()).allSatisfy({ $0.isFollowed(by: $1) }),
      moved.allSatisfy({ $0.confidence == .exact && $0.printedMarker != nil }),
      positions.allSatisfy({ $0.suffix == 0 }),
      !Renumbering.isCited(moved, in: model)
    else { return nil }
    var replacements: [Replacement] = []
    for (provision, position) in zip(moved, positions) {
      guard let number = SeriesPosition(position.value - missing.count).component(run.reading) else { return nil }
      replacements += Renumbering.replacements(provision, to: number)
    }
    guard let new = missing.first, replacements.count >= moved.count else { return nil }
    let (old, number) = (NumberNaming.printed(second), Renumbering.spelled(new, like: NumberNaming.printed(second)))
    return Fix(
      Message(
        dutch: "Sluit het gat: \(old) wordt \(prefixed(number, old))",
        english: "Close the gap: \(old) becomes \(prefixed(number, old))"), replacements)
  }

  private static func prefixed(_ number: String, _ old: String) -> String {
    (old.lastIndex(of: ".").map { String(old[...$0]) } ?? "") + number
  }
}
