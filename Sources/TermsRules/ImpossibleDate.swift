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
    guard let such = date.suchDay, let day = PrintedDay(date, paragraph) else { return [fix] }
    let text = day.before + day.text(such) + day.after
    return [
      fix,
      Fix(
        Message(dutch: "Wijzig in “\(text)”", english: "Change to “\(text)”"),
        [Replacement(day.span, with: day.text(such))]),
    ]
  }

  /// The last day of the month, with its own day of the week where one is printed, and the last one that falls on the printed
  /// day of the week.
  private static func lastDayFixes(_ date: WrongDate, _ paragraph: Paragraph) -> [Fix] {
    guard let last = date.lastDay, let day = PrintedDay(date, paragraph) else { return [] }
    var replacements = [Replacement(day.span, with: day.text(last))]
    var weekday = ""
    if let place = date.weekday, let printed = paragraph.span(place),
      let right = date.correctedWeekday(paragraph.text(place))
    {
      if right != paragraph.text(place) { replacements.insert(Replacement(printed, with: right), at: 0) }
      weekday = right + " "
    }
    let text = weekday + day.before + day.text(last) + day.after
    var fixes = [
      Fix(
        Message(
          dutch: "Neem de laatste dag van de maand: “\(text)”", english: "Take the last day of the month: “\(text)”"),
        replacements)
    ]
    if let such = date.suchDay, such < last, let place = date.weekday {
      let name = paragraph.text(place)
      let text = "\(name) " + day.before + day.text(such) + day.after
      fixes.append(
        Fix(
          Message(
            dutch: "Neem de laatste \(name) van de maand: “\(text)”",
            english: "Take the last \(name) of the month: “\(text)”"),
          [Replacement(day.span, with: day.text(such))]))
    }
    return fixes
  }
}

/// The number of the day in a date, with the letters of an ordinal: `31`, `31st`.
private struct PrintedDay {
  let span: TextSpan
  /// The date before and behind it.
  let before: String
  let after: String
  private let isOrdinal: Bool

  init?(_ date: WrongDate, _ paragraph: Paragraph) {
    guard let day = date.day else { return nil }
    let rest = paragraph.text(day.upperBound..<date.range.upperBound)
    let letters = rest.prefix { $0.isLetter }
    isOrdinal = ["st", "nd", "rd", "th"].contains(letters.lowercased())
    let end = day.upperBound + (isOrdinal ? letters.utf8.count : 0)
    guard let span = paragraph.span(day.lowerBound..<end) else { return nil }
    self.span = span
    before = paragraph.text(date.range.lowerBound..<day.lowerBound)
    after = paragraph.text(end..<date.range.upperBound)
  }

  /// Another day in the same form.
  func text(_ day: Int) -> String {
    guard isOrdinal else { return "\(day)" }
    switch day {
    case 1, 21, 31: return "\(day)st"
    case 2, 22: return "\(day)nd"
    case 3, 23: return "\(day)rd"
    default: return "\(day)th"
    }
  }
}
