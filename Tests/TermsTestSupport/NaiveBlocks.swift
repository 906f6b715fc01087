/// Tells prose from what is not read, line by line: Markdown code fences (CommonMark 4.5), HTML comments, YAML front matter,
/// lines of dashes, and page numbers.
enum NaiveBlocks {
  static func prose(_ lines: [String]) -> [Bool] {
    var closing: ((String) -> Bool)?
    return lines.enumerated().map { row, line in
      let text = trimmed(line)
      if let isEnd = closing {
        if isEnd(text) { closing = nil }
        return false
      }
      let indent = line.prefix { $0 == " " || $0 == "\t" }.reduce(0) { $1 == "\t" ? ($0 / 4 + 1) * 4 : $0 + 1 }
      if row == 0, line == "---" {
        closing = isRule
        return false
      }
      for fence in ["```", "~~~"] where text.hasPrefix(fence) && indent < 4 {
        let mark = fence.first
        if mark == "`", text.drop(while: { $0 == "`" }).contains("`") { continue }
        closing = { $0.hasPrefix(fence) && $0.allSatisfy { $0 == mark || $0 == " " } }
        return false
      }
      if text.hasPrefix("<!--") {
        if !holds(text.dropFirst(4), "-->") { closing = { holds($0, "-->") } }
        return false
      }
      return !NaiveMarkup.blanked(text).unicodeScalars.allSatisfy(isInvisible) && !isRule(text)
        && !isPageNumber(text, below: row + 1 < lines.count ? trimmed(lines[row + 1]) : "")
    }
  }

  /// `- 3 -`, `Pagina 3 van 12`, `3/12`, or a number that stands over no title.
  private static func isPageNumber(_ text: String, below: String) -> Bool {
    guard text.utf8.count <= 40 else { return false }
    let number = /[1-9][0-9]{0,3}(?:\s*(?:\/|[vV][aA][nN]\b|[oO][fF]\b)\s*[1-9][0-9]{0,3})?/
    let name = /(?:(?:pagina|page|bladzijde|blz|pag|p)\b\.?\s*)?/.ignoresCase()
    let text = text.replacing("\u{A0}", with: " ")
    if let body = text.wholeMatch(of: /[-\u{2010}-\u{2015}]\s*(.*?)\s*[-\u{2010}-\u{2015}]/)?.output.1 {
      guard let rest = body.prefixMatch(of: name) else { return false }
      return body[rest.range.upperBound...].wholeMatch(of: number) != nil
    }
    if let named = text.prefixMatch(of: name), !named.output.isEmpty {
      return text[named.range.upperBound...].wholeMatch(of: number) != nil
    }
    guard text.prefix(while: \.isNumber).count <= 3, text.wholeMatch(of: number) != nil else { return false }
    if !text.allSatisfy(\.isNumber) { return true }
    let isTitle =
      below.first.map { $0.isASCII && $0.isUppercase || !$0.isASCII } ?? false && below.utf8.count <= 80
      && !(below.last.map { ".,;:".contains($0) } ?? false)
    return !isTitle
  }

  private static func trimmed(_ line: String) -> String {
    let isWhite: (Character) -> Bool = { " \t\u{0C}\u{A0}".contains($0) }
    return String(String(line.drop(while: isWhite)).reversed().drop(while: isWhite).reversed())
  }

  /// White space of any width, zero included.
  private static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar.value == 0xFEFF || (0x200B...0x200F).contains(scalar.value)
  }

  private static func holds(_ text: some StringProtocol, _ part: String) -> Bool {
    text.indices.contains { text[$0...].hasPrefix(part) }
  }

  private static func isRule(_ text: String) -> Bool {
    let marks = text.filter { $0 != " " }
    guard let mark = marks.first, "-=*_".contains(mark) else { return false }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }
}
