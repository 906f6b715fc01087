import Foundation

/// Tells prose from what is not read, line by line: Markdown code fences (CommonMark 4.5), HTML comments, YAML front matter
/// and lines of dashes.
enum NaiveBlocks {
  static func prose(_ lines: [String]) -> [Bool] {
    var closing: ((String) -> Bool)?
    return lines.enumerated().map { row, line in
      let text = line.trimmingCharacters(in: whiteSpace)
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
        let mark = fence.prefix(1)
        closing = { $0.hasPrefix(fence) && $0.replacingOccurrences(of: mark, with: "").allSatisfy { $0 == " " } }
        return false
      }
      if text.hasPrefix("<!--") {
        if !text.dropFirst(4).contains("-->") { closing = { $0.contains("-->") } }
        return false
      }
      return !text.isEmpty && !isRule(text)
    }
  }

  private static let whiteSpace = CharacterSet(charactersIn: " \t\u{0C}\u{A0}")

  private static func isRule(_ text: String) -> Bool {
    let marks = text.filter { $0 != " " }
    guard let mark = marks.first, "-=*_".contains(mark) else { return false }
    return marks.count >= 3 && marks.allSatisfy { $0 == mark }
  }
}
