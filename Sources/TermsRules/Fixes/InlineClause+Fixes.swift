import TermsModel
import TermsSyntax

extension InlineClause: FixableRule {
  /// Breaks the line before each clause of the finding.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let replacements = ([finding.span] + finding.related.map(\.span)).compactMap { breakBefore($0.start, model) }
    guard !replacements.isEmpty else { return [] }
    return [
      Fix(
        Message(dutch: "Begin op een nieuwe regel", english: "Start a new line"), replacements, isPreferred: true,
        isSafe: finding.related.isEmpty
          && model.provision(beginningAt: finding.span.start)?.printedMarker?.style == .dotted)
    ]
  }

  private static func breakBefore(_ point: TextPoint, _ model: DocumentModel) -> Replacement? {
    let line = point.line
    let text = line.text.substring(0..<point.offset)
    // A cell of a table cannot be broken.
    guard let first = text.first(where: { !$0.isWhitespace }), first != "|" else { return nil }
    let indent = String(text.prefix { $0.isWhitespace || $0 == ">" })
    let spaces = text.reversed().prefix { $0 == " " || $0 == "\t" }.count
    let isApart = model.preceding(line)?.scan.kind == .blank
    let start = point.offset - spaces
    return Replacement(
      TextSpan(line, start..<point.offset), with: (isApart ? "\n\n" : "\n") + indent)
  }
}
