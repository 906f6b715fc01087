import TermsModel
import TermsText

/// A terms text with marks: a line of only spaces and `^`, `|` or `!` under a line of text marks places in it and is no part
/// of the text. `^^^` is a range, `|` a cursor (before the character above it), `!` an empty range. Columns count characters.
public struct MarkedText {
  /// A marked range: 0-based line and character columns.
  public struct Range: Equatable, Sendable {
    /// The line.
    public var line: Int
    /// The first column.
    public var start: Int
    /// The column behind the last.
    public var end: Int
  }

  /// The text, marks left out, lines ended by LF.
  public private(set) var text = ""
  /// The ranges, in order.
  public private(set) var ranges: [Range] = []
  /// The cursors, in order.
  public private(set) var cursors: [Range] = []

  /// Reads a marked text.
  public init(_ marked: String) {
    var lines: [String] = []
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      guard let row = lines.indices.last, Self.isMarks(line) else {
        lines.append(String(line))
        continue
      }
      var start: Int?
      for (column, character) in (Array(line) + [" "]).enumerated() {
        if character != "^", let first = start {
          ranges.append(Range(line: row, start: first, end: column))
          start = nil
        }
        switch character {
        case "^": start = start ?? column
        case "|": cursors.append(Range(line: row, start: column, end: column))
        case "!": ranges.append(Range(line: row, start: column, end: column))
        default: break
        }
      }
    }
    text = lines.joined(separator: "\n")
  }

  private static func isMarks(_ line: Substring) -> Bool {
    !line.isEmpty && line.allSatisfy { " ^|!".contains($0) } && line.contains { $0 != " " }
  }

  /// The same text as people and programs write it, with the number of lines that come before.
  public func variants() -> [(name: String, text: String, lines: Int)] {
    [
      ("LF", text, 0), ("CRLF", text.replacing("\n", with: "\r\n"), 0), ("CR", text.replacing("\n", with: "\r"), 0),
      ("behind other letters", "“é€🙂” Ärger\u{2028}über.\n\n" + text, 2),
    ]
  }
}

extension Understanding {
  /// The place of a cursor of a marked text, in a variant that has lines before it.
  public func point(_ mark: MarkedText.Range, lines: Int) -> TextPoint? {
    document.lines.line(at: mark.line + lines).map { line in
      TextPoint(line, line.text.string.prefix(mark.start).utf8.count)
    }
  }

  /// A span as a marked range; columns in characters.
  public func mark(_ span: TextSpan, lines: Int) -> MarkedText.Range {
    let row = document.lines.row(of: span.start.line) ?? 0
    let start = span.start.line.text.substring(0..<span.start.offset).count
    let end =
      span.end.line === span.start.line
      ? span.start.line.text.substring(0..<span.end.offset).count : span.start.line.text.string.count
    return MarkedText.Range(line: row - lines, start: start, end: end)
  }
}
