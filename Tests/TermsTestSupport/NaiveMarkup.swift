/// HTML in a line: tags, comments that end on it, anchors of headings, no-break spaces as entities.
enum NaiveMarkup {
  /// The line with a space for each byte of markup.
  static func blanked(_ line: String) -> String {
    var line = line.replacing(/(?s)<!--.*?-->/) { spaces($0.output) }
    let names = "a|b|i|u|s|p|br|hr|h[1-6]|em|strong|span|div|ul|ol|li|table|tr|td|th|sup|sub|section|header"
    if let tag = try? Regex("(?si)</?(?:\(names))(?:[ /][^>]*)?>") {
      line = line.replacing(tag) { spaces(line[$0.range]) }
    }
    return line.replacing(/(?s)\{#[^}]*\}/) { spaces($0.output) }.replacing(/&nbsp;/) { spaces($0.output) }
  }

  private static func spaces(_ text: Substring) -> String { String(repeating: " ", count: text.utf8.count) }
}
