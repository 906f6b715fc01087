import TermsModel
import TermsSyntax

/// A bracket or quotation mark without its partner.
///
/// Partners may stand some paragraphs apart, around a list. A quotation of several paragraphs opens each of them.
public struct UnbalancedBracket: SurveyRule {
  /// The stable code.
  public static let code = "unbalanced-bracket"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information

  private var reader = ParagraphReader(.pairs)
  private var found: [Lone] = []
  /// Counts the lines.
  private var row = 0

  /// A mark whose partner has not been met.
  private struct Lone {
    let mark: UnpairedMarks.Mark
    let span: TextSpan
    let row: Int
    let opensParagraph: Bool
  }

  /// So many lines later a partner may come.
  private static let reach = 60

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {}

  /// A line of it.
  public mutating func visit(_ line: Line) {
    if let paragraph = reader.add(line) { judge(paragraph) }
    row += 1
  }

  /// What is left without a partner.
  public mutating func findings() -> [Finding] {
    if let paragraph = reader.finish() { judge(paragraph) }
    return found.map { lone in
      let line = lone.span.start.line
      let sign = line.text.substring(lone.span.start.offset..<lone.span.end.offset)
      return Finding(
        Self.self, at: .span(lone.span),
        lone.mark.kind == "\""
          ? Message(dutch: "Aanhalingsteken zonder paar.", english: "Unpaired quotation mark.")
          : Message(dutch: "Haakje zonder paar: “\(sign)”.", english: "Unpaired bracket: “\(sign)”."))
    }
  }

  private mutating func judge(_ paragraph: Paragraph) {
    if Self.opensWithQuote(paragraph), let open = found.lastIndex(where: { $0.mark.kind == "\"" && $0.opensParagraph })
    {
      // The quotation goes on.
      if row - found[open].row <= Self.reach { found.remove(at: open) }
    }
    // Damaged characters look like quotation marks.
    let isDamaged = paragraph.lines.contains { $0.features.contains(.damagedEncoding) }
    for mark in UnpairedMarks(in: paragraph.bytes).marks where !isDamaged || mark.kind != "\"" {
      guard let span = paragraph.span(mark.range) else { continue }
      let line = span.start.line
      let lone = Lone(
        mark: mark, span: span, row: row,
        opensParagraph: mark.opens && line === paragraph.lines.first && span.start.offset <= line.scan.textStart)
      let first = found.lastIndex { row - $0.row > Self.reach }.map { $0 + 1 } ?? 0
      if let partner = found[first...].lastIndex(where: { isPartner($0, of: lone) }) {
        found.remove(at: partner)
      } else {
        found.append(lone)
      }
    }
  }

  private static func opensWithQuote(_ paragraph: Paragraph) -> Bool {
    guard let line = paragraph.lines.first else { return false }
    let start = line.scan.textStart
    return ["“", "„", "«", "\""].contains { line.text.substring(start..<start + 3).hasPrefix($0) }
  }

  private func isPartner(_ earlier: Lone, of later: Lone) -> Bool {
    guard earlier.mark.kind == later.mark.kind, earlier.mark.opens, later.row - earlier.row <= Self.reach else {
      return false
    }
    return !later.mark.opens
  }
}

extension UnbalancedBracket: FixableRule {
  /// The partner at the end of the sentence, or the mark away.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    let line = finding.span.start.line
    let sign = line.text.substring(finding.span.start.offset..<finding.span.end.offset)
    let partners = ["(": ")", "[": "]", "“": "”", "„": "”", "«": "»"]
    let removal = Fix(
      Message(dutch: "Verwijder “\(sign)”", english: "Remove “\(sign)”"), [Replacement(finding.span, with: "")])
    guard let partner = partners[sign] else { return [")", "]", "”", "»"].contains(sign) ? [removal] : [] }
    let end = endOfSentence(line, from: finding.span.end.offset)
    return [
      Fix(
        Message(
          dutch: "Voeg “\(partner)” toe aan het eind van de zin", english: "Add “\(partner)” at the end of the sentence"
        ),
        [Replacement(TextSpan(line, end..<end), with: partner)]), removal,
    ]
  }

  /// Before the full stop or semicolon that ends the sentence on the line, else behind the last word of the line.
  private static func endOfSentence(_ line: Line, from start: Int) -> Int {
    line.text.withBytes { bytes in
      var end = bytes.count
      while end > start, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      var index = start
      while index < end {
        let byte = bytes[index]
        let isStop = byte == 0x2E || byte == 0x3B || byte == 0x3A
        if isStop, index + 1 == end || bytes[index + 1] == 0x20 { return index }
        index += 1
      }
      return end
    }
  }
}
