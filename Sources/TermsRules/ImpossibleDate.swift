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
    guard date.lastDay == nil, let names = date.rightWeekdayNames else {
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
    if date.lastDay != nil { return lastDayFixes(date, paragraph) }
    guard let weekday = date.weekday, let span = paragraph.span(weekday),
      let right = date.correctedWeekday(paragraph.text(weekday))
    else { return [] }
    let fix = Fix(
      Message(dutch: "Wijzig in “\(right)”", english: "Change to “\(right)”"), [Replacement(span, with: right)])
    guard let day = date.day, let such = date.suchDay, let place = paragraph.span(day) else { return [fix] }
    let text =
      paragraph.text(date.range.lowerBound..<day.lowerBound) + "\(such)"
      + paragraph.text(day.upperBound..<date.range.upperBound)
    return [
      fix,
      Fix(
        Message(dutch: "Wijzig in “\(text)”", english: "Change to “\(text)”"), [Replacement(place, with: "\(such)")]),
    ]
  }

  /// The last day of the month, with its own day of the week where one is printed, and the last one that falls on the printed
  /// day of the week.
  private static func lastDayFixes(_ date: WrongDate, _ paragraph: Paragraph) -> [Fix] {
    guard let day = date.day, let last = date.lastDay, let span = paragraph.span(day) else { return [] }
    let before = paragraph.text(date.range.lowerBound..<day.lowerBound)
    let after = paragraph.text(day.upperBound..<date.range.upperBound)
    var replacements = [Replacement(span, with: "\(last)")]
    var weekday = ""
    if let place = date.weekday, let printed = paragraph.span(place),
      let right = date.correctedWeekday(paragraph.text(place))
    {
      if right != paragraph.text(place) { replacements.insert(Replacement(printed, with: right), at: 0) }
      weekday = right + " "
    }
    let text = "\(weekday)\(before)\(last)\(after)"
    var fixes = [
      Fix(
        Message(
          dutch: "Neem de laatste dag van de maand: “\(text)”", english: "Take the last day of the month: “\(text)”"),
        replacements)
    ]
    if let such = date.suchDay, such < last, let place = date.weekday {
      let name = paragraph.text(place)
      let text = "\(name) \(before)\(such)\(after)"
      fixes.append(
        Fix(
          Message(
            dutch: "Neem de laatste \(name) van de maand: “\(text)”",
            english: "Take the last \(name) of the month: “\(text)”"),
          [Replacement(span, with: "\(such)")]))
    }
    return fixes
  }
}
