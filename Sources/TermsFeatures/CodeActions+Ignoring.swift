import TermsModel
import TermsRules
import TermsSyntax

/// The remark that keeps one finding from being reported.
extension EditorDocument {
  /// Puts `<!-- terms: disable-line CODE -->` behind the line on which a finding begins: inside a paragraph, an item, a
  /// heading or a cell Markdown shows nothing of it, where a line of its own would end a list, a paragraph or a table. Only
  /// a line whose words run on into the next gets `disable-next-line` above it, so that what was read as one stays one.
  func ignoring(_ finding: Finding) -> OfferedAction? {
    let line = finding.span.start.line
    guard line.scan.kind == .text else { return nil }
    let title = Message(
      dutch: "Negeer deze bevinding hier (\(finding.code))", english: "Ignore this finding here (\(finding.code))")
    if let end = Self.endOfRemark(line) {
      return OfferedAction(.ignore, title, [Replacement(TextSpan(line, end..<end), with: " \(finding.code)")])
    }
    if runsOn(finding, line) {
      let indent = line.text.substring(0..<Self.indentation(line))
      return OfferedAction(
        .ignore, title,
        [
          Replacement(
            TextSpan(line, 0..<0), with: "\(indent)<!-- terms: disable-next-line \(finding.code) -->\n")
        ])
    }
    let end = Self.endOfText(line)
    return OfferedAction(
      .ignore, title,
      [Replacement(TextSpan(line, end..<end), with: " <!-- terms: disable-line \(finding.code) -->")])
  }

  /// The finding, or something that is cited or used on the line, goes on behind its end.
  private func runsOn(_ finding: Finding, _ line: Line) -> Bool {
    if finding.span.end.line !== line { return true }
    let end = line.text.count
    return line.scan.references.contains { $0.range.upperBound > end }
      || model.uses(on: line).contains { $0.span.end.line !== line }
  }

  private static func indentation(_ line: Line) -> Int {
    line.text.withBytes { bytes in bytes.firstIndex { $0 != 0x20 && $0 != 0x09 } ?? 0 }
  }

  /// Behind the codes of a remark that already speaks of this line.
  private static func endOfRemark(_ line: Line) -> Int? {
    let text = line.text.bytes
    guard let start = text.firstRange(of: Array("<!-- terms: disable-line ".utf8)),
      let close = text[start.upperBound...].firstRange(of: Array("-->".utf8))
    else { return nil }
    let end = text[start.upperBound..<close.lowerBound].lastIndex { $0 != 0x20 }
    let words = text[start.upperBound..<close.lowerBound]
    // Behind a reason codes would be prose.
    return words.firstRange(of: Array(" -- ".utf8)) == nil ? end.map { $0 + 1 } : nil
  }

  /// Before the white space that ends the line, and inside the last cell of a row.
  private static func endOfText(_ line: Line) -> Int {
    line.text.withBytes { bytes in
      var end = bytes.count
      func skipSpaces() { while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 } }
      skipSpaces()
      let first = bytes.first { $0 != 0x20 && $0 != 0x09 }
      if first == 0x7C, end > 1, bytes[end - 1] == 0x7C, bytes[end - 2] != 0x5C {
        end -= 1
        skipSpaces()
      }
      return end
    }
  }
}
