import TermsModel
import TermsText

/// An independent look at a document: what can be decided of it with flat arrays, string searches and regular expressions,
/// compared with what the model says. It uses neither the outline's look-up nor the resolver nor the scanner.
public struct NaiveModel {
  let text: NaiveText
  let lines: [NaiveText.Line]
  /// For each line, whether it is prose: no code, comment, front matter or rule.
  let isProse: [Bool]

  /// A look at a text.
  public init(_ text: NaiveText) {
    self.text = text
    lines = text.lines
    isProse = NaiveBlocks.prose(text.lines.map { text.string($0.start..<$0.end) })
  }

  /// Every fact on which the model of the same text and this one differ, in words.
  public func disagreements(with understanding: Understanding) -> [String] {
    guard understanding.document.lines.count == lines.count else {
      return ["\(understanding.document.lines.count) lines, not \(lines.count)"]
    }
    let facts = NaiveFacts(self, understanding)
    return facts.checkProvisions() + facts.checkReferences() + facts.checkCoverage() + facts.checkDuplicates()
      + facts.checkTerms() + facts.checkFindings()
  }

  /// The row of a byte offset, 0-based; nil when it lies before the text.
  func row(of offset: Int) -> Int? {
    let above = lines.partitioningIndex { $0.start > offset }
    return above > 0 ? above - 1 : nil
  }

  /// The text of a line, terminator excluded.
  func line(_ row: Int) -> String { text.string(lines[row].start..<lines[row].end) }
}
