import TermsModel
import TermsSyntax

/// A clause that goes back to a period it has not named: `ten minste 1 maand tevoren … binnen deze drie maanden`.
public struct PeriodConflict: SurveyRule {
  /// The stable code.
  public static let code = "period-conflict"
  /// The severity unless a finding says otherwise.
  public static let severity = Severity.information
  /// A clause may have named the period otherwise.
  public static let isOnByDefault = false

  private let component: Component
  private var provision: Provision?
  private var named: [Period] = []
  private var found: [Finding] = []

  /// Before the first line of a component.
  public init(_ component: Component, _ model: DocumentModel) { self.component = component }

  /// Reads the periods of the line.
  public mutating func visit(_ line: Line) {
    guard line.scan.kind == .text else { return }
    for period in Period.all(in: line) {
      let around = component.outline.innermost(at: period.span.start)
      if around !== provision { named = [] }
      provision = around
      if period.pointsBack, let before = named.last, !named.contains(where: { $0.days == period.days }) {
        found.append(Self.finding(period, before))
      }
      named.append(period)
    }
  }

  /// What was found.
  public mutating func findings() -> [Finding] { found }

  private static func finding(_ period: Period, _ before: Period) -> Finding {
    Finding(
      Self.self, at: .span(period.span),
      Message(
        dutch: "“\(before.text)” en “\(period.text)” in hetzelfde lid.",
        english: "“\(before.text)” and “\(period.text)” in one clause."),
      related: [RelatedPlace(.span(before.span), Message(dutch: "De andere termijn.", english: "The other period."))])
  }
}

/// A number and a unit of time, as it stands on a line.
private struct Period {
  let span: TextSpan
  let text: String
  /// How long it is; months have thirty days, so that only periods in the same terms are equal.
  let days: Int
  /// `deze`, `these` stands before it.
  let pointsBack: Bool

  static func all(in line: Line) -> [Period] {
    var words: [(text: Substring, start: Int)] = []
    let text = line.text.string
    var offset = 0
    for part in text.split(separator: " ", omittingEmptySubsequences: false) {
      words.append((part, offset))
      offset += part.utf8.count + 1
    }
    return words.indices.dropLast().compactMap { index in
      let (first, second) = (words[index], words[index + 1])
      let unit = second.text.prefix { $0.isLetter }
      guard let count = value(of: first.text), let length = units[unit.lowercased()] else { return nil }
      let end = second.start + unit.utf8.count
      let before = index > 0 ? words[index - 1].text.lowercased() : ""
      return Period(
        span: TextSpan(line, first.start..<end), text: line.text.substring(first.start..<end), days: count * length,
        pointsBack: pointers.contains(before))
    }
  }

  private static func value(of word: Substring) -> Int? {
    word.utf8.count <= 4 ? Int(word) ?? numbers[word.lowercased()] : numbers[word.lowercased()]
  }

  private static let pointers: Set<String> = ["deze", "die", "genoemde", "these", "those", "said"]
  private static let units = [
    "dag": 1, "dagen": 1, "werkdagen": 1, "week": 7, "weken": 7, "maand": 30, "maanden": 30, "jaar": 360, "jaren": 360,
    "day": 1, "days": 1, "weeks": 7, "month": 30, "months": 30, "year": 360, "years": 360,
  ]
  private static let numbers: [String: Int] = {
    let dutch = ["één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"]
    let english = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    var numbers = ["een": 1, "veertien": 14, "dertig": 30, "fourteen": 14, "thirty": 30]
    for (index, words) in zip(dutch, english).enumerated() {
      numbers[words.0] = index + 1
      numbers[words.1] = index + 1
    }
    return numbers
  }()
}
