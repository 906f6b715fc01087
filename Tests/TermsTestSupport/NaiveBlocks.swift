/// Tells prose from what is not read, line by line: Markdown code fences (CommonMark 4.5), HTML comments, YAML front matter
/// and lines of dashes.
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
        closing = { $0.hasPrefix(fence) && $0.allSatisfy { $0 == mark || $0 == " " } }
        return false
      }
      if text.hasPrefix("<!--") {
        if !holds(text.dropFirst(4), "-->") { closing = { holds($0, "-->") } }
        return false
      }
      return !text.unicodeScalars.allSatisfy(isInvisible) && !isRule(text)
    }
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
