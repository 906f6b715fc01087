import TermsModel
import TermsSyntax

extension ContentsMismatch: FixableRule {
  /// Adds the entries that are missing, or takes over the titles of the text. Page numbers nobody knows: a table that has
  /// them is left alone.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let component = model.component(of: finding.span.start.line) else { return [] }
    for comparison in ContentsComparison.all(of: component) {
      if let first = comparison.missing.first {
        guard first.behind.line === finding.span.start.line else { continue }
        return add(comparison.missing, model).map { [$0] } ?? []
      }
      if comparison.lost.isEmpty, comparison.retitled.first?.entry.line === finding.span.start.line {
        return [retitle(comparison.retitled)]
      }
    }
    return []
  }

  private static func add(_ missing: [ContentsComparison.Missing], _ model: DocumentModel) -> Fix? {
    var texts: [Line: String] = [:]
    var order: [Line] = []
    for entry in missing {
      guard let text = text(like: entry.behind, entry.heading) else { return nil }
      let line = entry.behind.line
      let isApart = model.following(line)?.scan.kind == .blank
      if texts[line] == nil { order.append(line) }
      texts[line, default: ""] += (isApart ? "\n\n" : "\n") + text
    }
    let replacements = order.map { line in
      Replacement(TextSpan(line, line.text.count..<line.text.count), with: texts[line] ?? "")
    }
    return Fix(
      Message(dutch: "Vul de inhoudsopgave aan", english: "Add to the contents list"), replacements, isPreferred: true)
  }

  /// An entry in the form of another: its label, the new number, what it has behind the number, the title.
  private static func text(like entry: ContentsEntry, _ heading: Provision) -> String? {
    let line = entry.line.text
    guard entry.title.upperBound >= line.string.utf8.count - trailingSpaces(line.string),
      let own = heading.printedMarker
    else {
      return nil
    }
    let number = NumberText.number(of: entry.marker, on: entry.line)
    return line.substring(0..<number.lowerBound)
      + heading.line.text.substring(NumberText.number(of: own, on: heading.line))
      + line.substring(number.upperBound..<entry.marker.contentStart) + heading.titleText
  }

  private static func trailingSpaces(_ text: String) -> Int { text.utf8.reversed().prefix { $0 <= 0x20 }.count }

  private static func retitle(_ entries: [(entry: ContentsEntry, heading: Provision)]) -> Fix {
    Fix(
      Message(dutch: "Neem de titel uit de tekst over", english: "Use the title of the text"),
      entries.map { Replacement(TextSpan($0.entry.line, $0.entry.title), with: $0.heading.titleText) })
  }
}
