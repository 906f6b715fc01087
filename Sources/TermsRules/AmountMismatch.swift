import TermsModel
import TermsSyntax

/// A number in words and the same number in figures, side by side, that are not the same number.
public struct AmountMismatch: SurveyRule {
  /// The stable code.
  public static let code = "amount-mismatch"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  private var reader = ParagraphReader(.numbers, and: [.pairs, .blanks])
  private var found: [Finding] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {}

  /// A line of it.
  public mutating func visit(_ line: Line) {
    if let paragraph = reader.add(line) { judge(paragraph) }
  }

  /// All pairs that differ.
  public mutating func findings() -> [Finding] {
    if let paragraph = reader.finish() { judge(paragraph) }
    return found
  }

  private mutating func judge(_ paragraph: Paragraph) {
    for pair in AmountPair.mismatches(in: paragraph.bytes) {
      guard let span = paragraph.span(pair.range) else { continue }
      let figure = paragraph.text(pair.figure)
      let words = paragraph.text(pair.words)
      found.append(
        Finding(
          Self.self, at: .span(span),
          Message(
            dutch: "\(figure) ≠ “\(words)” (\(pair.wordsValue)).",
            english: "\(figure) ≠ “\(words)” (\(pair.wordsValue)).")))
    }
  }
}

extension AmountMismatch: FixableRule {
  /// The figure as the words say, and the words as the figure says: which of them is right, the text does not tell.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let paragraph = ParagraphReader.paragraph(around: finding.span.start.line, in: model),
      let pair = AmountPair.mismatches(in: paragraph.bytes).first(where: {
        paragraph.span($0.range) == finding.span
      }),
      let figure = paragraph.span(pair.figure), let words = paragraph.span(pair.words)
    else { return [] }
    let corrected = pair.correctedFigure(paragraph.text(pair.figure))
    var fixes = [
      Fix(
        Message(dutch: "Wijzig het getal in \(corrected)", english: "Change the figure to \(corrected)"),
        [Replacement(figure, with: corrected)])
    ]
    if let spelled = pair.correctedWords {
      let isCapital = paragraph.text(pair.words).first?.isUppercase == true
      let text = isCapital ? spelled.prefix(1).uppercased() + spelled.dropFirst() : spelled
      fixes.append(
        Fix(
          Message(dutch: "Schrijf het getal als “\(text)”", english: "Write the number as “\(text)”"),
          [Replacement(words, with: text)]))
    }
    return fixes
  }
}
