import TermsModel
import TermsRules
import TermsText

/// Findings for people: place, weight, code and message, and the line with the place marked.
struct TextReport {
  private let language: Language
  private let colour: Bool

  init(_ language: Language, colour: Bool) {
    self.language = language
    self.colour = colour
  }

  func text(_ files: [CheckedFile]) -> String {
    var text = ""
    var counts: [Severity: Int] = [:]
    for file in files {
      var columns = ColumnCounter()
      for finding in file.findings {
        text += describe(finding, file, &columns)
        counts[finding.severity, default: 0] += 1
      }
    }
    return text + summary(counts, files.count)
  }

  // MARK: One finding

  private func describe(_ finding: Finding, _ file: CheckedFile, _ columns: inout ColumnCounter) -> String {
    let start = place(finding.span.start, file, &columns)
    let message = finding.message.text(language) { file.document.lines.row(of: $0) }
    var text = "\(paint("\(file.path):\(start.line):\(start.column)", .bold)): "
    text +=
      "\(paint(word(for: finding.severity), style(of: finding.severity))) \(paint("[\(finding.code)]", .dim)) \(message)\n"
    text += excerpt(finding, file)
    for related in finding.related.prefix(3) {
      var columns = ColumnCounter()
      let other = place(related.span.start, file, &columns)
      let message = related.message.text(language) { file.document.lines.row(of: $0) }
      text += paint("    \(file.path):\(other.line):\(other.column): \(message)", .dim) + "\n"
    }
    return text
  }

  /// 1-based line and column, the column in characters as editors show it.
  private func place(_ point: TextPoint, _ file: CheckedFile, _ columns: inout ColumnCounter)
    -> (line: Int, column: Int)
  {
    let row = file.document.lines.row(of: point.line) ?? 0
    return (row + 1, columns.characters(before: point) + 1)
  }

  /// Enough for a terminal's width, whatever the letters.
  private static let mostBytes = 2_000

  /// The text around the finding, shortened to a terminal's width, with the finding underlined.
  private func excerpt(_ finding: Finding, _ file: CheckedFile) -> String {
    let line = finding.span.start.line.text
    let start = finding.span.start.offset
    let end = finding.span.end.line === finding.span.start.line ? finding.span.end.offset : line.count
    // A line may be as long as a book, and a finding stands every few words.
    let first = line.scalarStart(max(0, start - Self.mostBytes))
    var before = line.substring(first..<start)
    let marked = line.substring(start..<min(end, line.scalarStart(start + Self.mostBytes)))
    var after = line.substring(end..<line.scalarStart(min(line.count, end + Self.mostBytes)))
    if before.count > 44 { before = "…" + before.suffix(43) }
    let shown = marked.count > 60 ? marked.prefix(59) + "…" : marked[...]
    let room = max(10, 96 - before.count - shown.count)
    if after.count > room { after = after.prefix(room - 1) + "…" }
    // A tab is one column wide in neither; show it as a space so that the mark stands under its text.
    before = String(before.map { $0 == "\t" ? " " : $0 })
    let underline = String(repeating: " ", count: before.count) + String(repeating: "^", count: max(1, shown.count))
    return "    \(before)\(shown)\(after)\n    \(paint(underline, style(of: finding.severity)))\n"
  }

  private func summary(_ counts: [Severity: Int], _ files: Int) -> String {
    let place = files == 1 ? "" : language == .dutch ? " in \(files) bestanden" : " in \(files) files"
    if counts.isEmpty { return language == .dutch ? "Geen bevindingen\(place).\n" : "No findings\(place).\n" }
    let parts = Severity.allCases.compactMap { severity in counts[severity].map { "\($0) \(plural(severity, $0))" } }
    return parts.joined(separator: ", ") + "\(place).\n"
  }

  // MARK: Words and colours

  /// As the findings are labelled, one by one.
  private func word(for severity: Severity) -> String {
    (severity, language) == (.information, .english) ? "information" : plural(severity, 1)
  }

  private func plural(_ severity: Severity, _ count: Int) -> String {
    switch (severity, language) {
    case (.error, .dutch): count == 1 ? "fout" : "fouten"
    case (.warning, .dutch): count == 1 ? "waarschuwing" : "waarschuwingen"
    case (.information, .dutch): count == 1 ? "opmerking" : "opmerkingen"
    case (.hint, .dutch): count == 1 ? "tip" : "tips"
    case (.error, .english): count == 1 ? "error" : "errors"
    case (.warning, .english): count == 1 ? "warning" : "warnings"
    case (.information, .english): count == 1 ? "piece of information" : "pieces of information"
    case (.hint, .english): count == 1 ? "hint" : "hints"
    }
  }

  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case blue = "1;34"
    case cyan = "1;36"
  }

  private func style(of severity: Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .information: .blue
    case .hint: .cyan
    }
  }

  private func paint(_ text: String, _ style: Style) -> String {
    colour ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
