import TermsModel
import TermsSyntax

extension DuplicateSection: FixableRule {
  /// Another number where the series has room for one; for a text that stands twice, deleting the later one.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let place = finding.related.first?.span.start, let stays = model.provision(beginningAt: place) else {
      return []
    }
    if let provision = model.provision(beginningAt: finding.span.start), provision !== stays,
      provision.number == stays.number
    {
      return renumber(provision, model).map { [$0] } ?? []
    }
    guard let copy = model.provision(at: finding.span.start), copy !== stays else { return [] }
    return delete(copy, stays, model)
  }

  // MARK: Numbers

  private static func renumber(_ provision: Provision, _ model: DocumentModel) -> Fix? {
    guard let outline = provision.component?.outline, let own = provision.number?.last,
      let before = outline.neighbour(of: provision, step: -1), before.number?.last == own
    else { return nil }
    let behind = outline.neighbour(of: provision, step: 1)?.number?.last
    guard behind.map({ $0 == own.next.next }) ?? true, !Renumbering.isCited([provision], in: model) else { return nil }
    let replacements = Renumbering.replacements(provision, to: own.next)
    guard let printed = provision.printedMarker?.number, !replacements.isEmpty else { return nil }
    let number = Renumbering.name(printed, ending: own.next, replacements)
    return Fix(Message(dutch: "Schrijf \(number)", english: "Write \(number)"), replacements)
  }

  // MARK: Texts

  private static func delete(_ copy: Provision, _ stays: Provision, _ model: DocumentModel) -> [Fix] {
    guard copy.place == .lineStart else { return [] }
    let place = Place.marker(stays)
    let name = NumberNaming.name(stays)
    let end = copy.end
    let delete = Fix(
      Message(
        dutch: "Verwijder deze tekst; \(name) (regel \(line: place)) blijft staan",
        english: "Delete this text; \(name) (line \(line: place)) stays"),
      [Replacement(TextSpan(TextPoint(copy.line, 0), end), with: "")])
    // Behind a number that goes, the numbers of the others leave a gap.
    let isLast = copy.component?.outline.neighbour(of: copy, step: 1) == nil
    guard !isLast, let text = textSpan(copy, model) else { return [delete] }
    let word = copy.component?.language == .english ? "[Reserved]" : "(vervallen)"
    let lapse = Fix(
      Message(
        dutch: "Vervang door “\(word)”; \(name) (regel \(line: place)) blijft staan",
        english: "Replace by “\(word)”; \(name) (line \(line: place)) stays"),
      [Replacement(text, with: word)])
    return [lapse, delete]
  }

  /// The text behind the marker, without the blank lines at the end.
  private static func textSpan(_ provision: Provision, _ model: DocumentModel) -> TextSpan? {
    let end = provision.end
    var last = provision.line
    while let next = model.following(last), next.order < end.line.order || next === end.line && end.offset > 0,
      next.scan.kind == .text
    {
      last = next
    }
    let start = provision.textStart
    guard start.offset < start.line.text.count else { return nil }
    return TextSpan(start, TextPoint(last, last.text.count))
  }
}
