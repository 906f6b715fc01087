import Testing

/// A text with the outline that it must have: behind ` » ` stand the names of the provisions that begin on the line, with a dot
/// for each provision around them, and a bar between several. Lines without it open nothing.
struct StructureCase: CustomTestStringConvertible, Sendable {
  let name: String
  /// The text, lines ended by LF.
  let text: String
  /// `4 ·2.1 Eerste lid.`: 1-based line, depth and name.
  let symbols: [String]
  var testDescription: String { name }

  init(_ name: String, _ marked: String) {
    self.name = name
    var lines: [String] = []
    var symbols: [String] = []
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      let parts = line.split(separator: " » ", maxSplits: 1)
      lines.append(parts.first.map(String.init) ?? "")
      guard parts.count == 2 else { continue }
      symbols += parts[1].split(separator: " | ").map { "\(lines.count) \($0)" }
    }
    text = lines.joined(separator: "\n") + "\n"
    self.symbols = symbols
  }

  static let all = labels + divisions + annexes + headings + markdown + clauses + pages + prose + smallLetters
}
