import TermsModel
import TermsSyntax

extension RepeatedDocument: FixableRule {
  /// Deletes the copy; the original stays.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let copy = model.component(of: finding.span.start.line), copy.copyOf != nil,
      let first = copy.spans.first, let last = copy.spans.last, let stays = finding.related.first?.place
    else { return [] }
    let replacements = copy.spans.map { span in
      // With the end of its last line, when another line follows.
      let behind = model.lineBelow(span.end.line).map { TextPoint($0, 0) }
      return Replacement(TextSpan(TextPoint(span.start.line, 0), behind ?? span.end), with: "")
    }
    let (from, to) = (Place.span(TextSpan(first.start, first.start)), Place.span(TextSpan(last.end, last.end)))
    return [
      Fix(
        Message(
          dutch:
            "Verwijder deze kopie (regels \(line: from)-\(line: to)); de tekst vanaf regel \(line: stays) blijft staan",
          english: "Delete this copy (lines \(line: from)-\(line: to)); the text from line \(line: stays) on stays"),
        replacements)
    ]
  }
}
