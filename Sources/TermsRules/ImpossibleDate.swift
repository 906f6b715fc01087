import TermsModel
import TermsSyntax

/// A date that no calendar has: 31 februari, or a Monday that is a Sunday.
public struct ImpossibleDate: SurveyRule {
  /// The stable code.
  public static let code = "impossible-date"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.warning

  private var reader = ParagraphReader(.dates)
  private var found: [Finding] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) {}

  /// A line of it.
  public mutating func visit(_ line: Line) {
    if let paragraph = reader.add(line) { judge(paragraph) }
  }

  /// All such dates.
  public mutating func findings() -> [Finding] {
    if let paragraph = reader.finish() { judge(paragraph) }
    return found
  }

  private mutating func judge(_ paragraph: Paragraph) {
    for date in WrongDate.all(in: paragraph.bytes) {
      guard let span = paragraph.span(date.range) else { continue }
      found.append(Finding(Self.self, at: .span(span), Self.message(date, paragraph)))
    }
  }

  private static func message(_ date: WrongDate, _ paragraph: Paragraph) -> Message {
    let printed = paragraph.text(date.range)
    guard let names = date.rightWeekdayNames else {
      return Message(dutch: "“\(printed)” bestaat niet.", english: "“\(printed)” does not exist.")
    }
    return Message(
      dutch: "“\(printed)” bestaat niet: die dag is een \(names.dutch).",
      english: "“\(printed)” does not exist: that day is a \(names.english).")
  }
}

extension ImpossibleDate: FixableRule {
  /// The last day of the month, or the right day of the week.
  public static func fixes(of finding: Finding, in model: DocumentModel) -> [Fix] {
    guard let paragraph = ParagraphReader.paragraph(around: finding.span.start.line, in: model),
      let date = WrongDate.all(in: paragraph.bytes).first(where: { paragraph.span($0.range) == finding.span })
    else { return [] }
    if let day = date.day, let last = date.lastDay, let span = paragraph.span(day) {
      let before = paragraph.text(date.range.lowerBound..<day.lowerBound)
      let text = "\(before)\(last)\(paragraph.text(day.upperBound..<date.range.upperBound))"
      return [
        Fix(
          Message(
            dutch: "Neem de laatste dag van de maand: “\(text)”", english: "Take the last day of the month: “\(text)”"),
          [Replacement(span, with: "\(last)")])
      ]
    }
    guard let weekday = date.weekday, let span = paragraph.span(weekday),
      let right = date.correctedWeekday(paragraph.text(weekday))
    else { return [] }
    return [
      Fix(Message(dutch: "Wijzig in “\(right)”", english: "Change to “\(right)”"), [Replacement(span, with: right)])
    ]
  }
}
