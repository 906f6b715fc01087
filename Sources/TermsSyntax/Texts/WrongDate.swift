/// A date that is in no calendar: a day that its month does not have, or that falls on another day of the week.
public struct WrongDate: Equatable {
  /// The date as printed, with its day of the week when that is wrong (byte offsets).
  public let range: Range<Int>
  /// The number of the day; nil where it is not told apart from the month by its place.
  public let day: Range<Int>?
  /// The last day that the month has; nil when the day exists.
  public let lastDay: Int?
  /// The day of the week as printed, when that is what is wrong, or when the day is wrong of which it is said.
  public let weekday: Range<Int>?
  /// The day of the week of the date, or of the last day of the month where the day does not exist: Monday first, counted
  /// from 0; nil without a year.
  public let rightWeekday: Int?
  /// The day of the month next to the printed one that falls on the printed day of the week.
  public var suchDay: Int?

  /// The name of the right day of the week, in Dutch and in English.
  public var rightWeekdayNames: (dutch: String, english: String)? {
    guard let rightWeekday, CalendarNames.dutchDays.indices.contains(rightWeekday) else { return nil }
    return (CalendarNames.dutchDays[rightWeekday], CalendarNames.englishDays[rightWeekday].capitalisedFirst)
  }

  /// The right day of the week in the language and with the capital of the printed one.
  public func correctedWeekday(_ printed: String) -> String? {
    guard let names = rightWeekdayNames else { return nil }
    if CalendarNames.englishDays.contains(printed.lowercased()) { return names.english }
    return printed.first?.isUppercase == true ? names.dutch.capitalisedFirst : names.dutch
  }

  /// The impossible dates of a text.
  public static func all(in bytes: [UInt8]) -> [WrongDate] {
    DateScanner(TextPiece.pieces(ProseMask.masked(bytes))).all()
  }
}

extension String {
  fileprivate var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}

private struct DateScanner {
  let pieces: [TextPiece]

  init(_ pieces: [TextPiece]) { self.pieces = pieces }

  /// A date as printed.
  private struct Printed {
    /// The readings that the figures allow: two for 03/04/2024.
    let readings: [CalendarDate]
    let day: Range<Int>?
    /// Its pieces.
    let pieces: Range<Int>
  }

  func all() -> [WrongDate] {
    var found: [WrongDate] = []
    var index = 0
    while index < pieces.count {
      guard let date = date(at: index) else {
        index += 1
        continue
      }
      if let wrong = judge(date) { found.append(wrong) }
      index = date.pieces.upperBound
    }
    return found
  }

  private func judge(_ date: Printed) -> WrongDate? {
    let range = span(date.pieces)
    guard let first = date.readings.first else { return nil }
    if date.readings.allSatisfy({ !$0.exists }) {
      return missingDay(date, first, range)
    }
    guard let place = weekdayPlace(before: date.pieces.lowerBound),
      let printed = CalendarNames.weekday(pieces.word(place)),
      let right = first.weekday, date.readings.allSatisfy({ $0.weekday.map { $0 != printed } ?? true })
    else { return nil }
    var wrong = WrongDate(
      range: pieces[place].range.lowerBound..<range.upperBound, day: date.day, lastDay: nil,
      weekday: pieces[place].range, rightWeekday: right)
    if date.readings.count == 1 { wrong.suchDay = first.nearest(weekday: printed) }
    return wrong
  }

  /// A day that the month does not have. What day of the week was meant may stand before it.
  private func missingDay(_ date: Printed, _ first: CalendarDate, _ range: Range<Int>) -> WrongDate {
    let last = CalendarDate(day: first.daysInMonth, month: first.month, year: first.year)
    let place = weekdayPlace(before: date.pieces.lowerBound)
    var wrong = WrongDate(
      range: range, day: date.day, lastDay: last.day, weekday: place.map { pieces[$0].range },
      rightWeekday: place == nil ? nil : last.weekday)
    if let place, let printed = CalendarNames.weekday(pieces.word(place)) {
      wrong.suchDay = last.nearest(weekday: printed)
    }
    return wrong
  }

  private func span(_ range: Range<Int>) -> Range<Int> {
    pieces[range.lowerBound].range.lowerBound..<pieces[range.upperBound - 1].range.upperBound
  }

  /// "maandag 3 maart", "Monday, 3 March", "Monday the 3rd of March".
  private func weekdayPlace(before start: Int) -> Int? {
    var index = start - 1
    if ["de", "den", "the"].contains(pieces.word(index)) { index -= 1 }
    if pieces.piece(index)?.isSign(",") ?? false { index -= 1 }
    guard CalendarNames.weekday(pieces.word(index)) != nil else { return nil }
    // "maandag of dinsdag 4 maart", "maandag/dinsdag", "maandag - dinsdag": more than one day.
    guard let before = pieces.piece(index - 1) else { return index }
    if before.isSign("/") || before.isSign("-") || before.isSign("–") || before.isSign("&") { return nil }
    if before.isSign(","), CalendarNames.weekday(pieces.word(index - 2)) != nil { return nil }
    let joins: Set = ["en", "of", "tot", "and", "or", "to", "met", "elke", "iedere", "every", "each"]
    return joins.contains(pieces.word(index - 1)) ? nil : index
  }

  // MARK: Reading

  private func date(at index: Int) -> Printed? {
    let piece = pieces[index]
    if piece.isFigure {
      return isFree(index) ? dayAndMonthName(index) ?? withSigns(index) ?? withDots(index) : nil
    }
    return piece.isWord && piece.isCapitalised ? monthNameAndDay(index) : nil
  }

  /// A number of one or two digits.
  private func small(_ index: Int) -> Int? {
    guard let piece = pieces.piece(index), piece.isFigure, piece.text.utf8.count <= 2 else { return nil }
    return Int(piece.text)
  }

  private func year(_ index: Int) -> Int? {
    guard let piece = pieces.piece(index), piece.isFigure, piece.text.utf8.count == 4, let year = Int(piece.text),
      year > 1582, year < 3000
    else { return nil }
    return year
  }

  /// Not part of a larger number, a version or a file's name, and no number of a provision.
  private func isFree(_ index: Int) -> Bool {
    if let before = pieces.piece(index - 1) {
      if !pieces[index].isApart, !"([\"“‘'„«".contains(before.text) { return false }
      if CitingWords.all.contains(pieces.word(index - 1)) { return false }
      if before.isSign("."), CitingWords.all.contains(pieces.word(index - 2)) { return false }
    }
    return true
  }

  private static let ordinals: Set = ["st", "nd", "rd", "th", "e", "de", "ste"]

  private func behindOrdinal(_ index: Int) -> Int {
    guard let piece = pieces.piece(index), piece.isWord, !piece.isApart, Self.ordinals.contains(piece.text) else {
      return index
    }
    return index + 1
  }

  private func dayAndMonthName(_ index: Int) -> Printed? {
    guard let day = small(index) else { return nil }
    var next = behindOrdinal(index + 1)
    if pieces.word(next) == "of" { next += 1 }
    guard let name = pieces.piece(next), name.isWord, name.isApart, let month = CalendarNames.months[name.text] else {
      return nil
    }
    var end = next + 1
    let isShort = name.text.utf8.count <= 4 && !["mei", "may", "juni", "juli", "june", "july"].contains(name.text)
    if isShort, pieces.piece(end)?.isSign(".") ?? false { end += 1 }
    if pieces.piece(end)?.isSign(",") ?? false, year(end + 1) != nil { end += 1 }
    let year = year(end)
    if year != nil { end += 1 }
    // "60 dec 2024" is a date gone wrong; "60 december" may be anything. "may" is a verb, "sep" not a month alone.
    if day > 31 || isShort, year == nil { return nil }
    if name.text == "may" || name.text == "march" || name.text == "mar", !name.isCapitalised { return nil }
    if year == nil { end = next + 1 }
    guard day > 0 else { return nil }
    return Printed(
      readings: [CalendarDate(day: day, month: month, year: year)], day: pieces[index].range, pieces: index..<end)
  }

  /// "February 30, 2024", "June 31st": without year or ordinal the number may count something.
  private func monthNameAndDay(_ index: Int) -> Printed? {
    guard let month = CalendarNames.months[pieces[index].text], let day = small(index + 1), day > 0, day <= 31,
      pieces[index + 1].isApart
    else { return nil }
    var end = behindOrdinal(index + 2)
    let isOrdinal = end > index + 2
    var yearPlace = end
    if pieces.piece(end)?.isSign(",") ?? false { yearPlace += 1 }
    let year = year(yearPlace)
    if year != nil { end = yearPlace + 1 }
    guard isOrdinal || year != nil else { return nil }
    return Printed(
      readings: [CalendarDate(day: day, month: month, year: year)], day: pieces[index + 1].range, pieces: index..<end)
  }

  /// "30/02/2024", "30-02-2024", "2024-02-30".
  private func withSigns(_ index: Int) -> Printed? {
    guard let sign = pieces.piece(index + 1), sign.isSign("/") || sign.isSign("-"), !sign.isApart,
      let second = small(index + 2), !pieces[index + 2].isApart, let other = pieces.piece(index + 3),
      other.isSign(sign.text), !other.isApart, let last = pieces.piece(index + 4), last.isFigure, !last.isApart,
      isEnd(index + 5)
    else { return nil }
    if let year = year(index), let day = small(index + 4), sign.text == "-", isRecent(year) {
      guard (1...12).contains(second), (1...31).contains(day) else { return nil }
      return Printed(
        readings: [CalendarDate(day: day, month: second, year: year)], day: last.range, pieces: index..<index + 5)
    }
    guard let first = small(index), let year = year(index + 4), isRecent(year) else { return nil }
    return figures(first, second, year, day: pieces[index].range, index..<index + 5)
  }

  /// "30.02.2024" is one figure.
  private func withDots(_ index: Int) -> Printed? {
    let piece = pieces[index]
    let parts = piece.text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].utf8.count <= 2, parts[1].utf8.count <= 2, parts[2].utf8.count == 4,
      let first = Int(parts[0]), let second = Int(parts[1]), let year = Int(parts[2]), isRecent(year), isEnd(index + 1)
    else { return nil }
    let start = piece.range.lowerBound
    return figures(first, second, year, day: start..<start + parts[0].utf8.count, index..<index + 1)
  }

  private func isRecent(_ year: Int) -> Bool { (1900...2100).contains(year) }

  /// Nothing belongs to the number that ends before this piece.
  private func isEnd(_ index: Int) -> Bool {
    guard let next = pieces.piece(index), !next.isApart else { return true }
    if next.isWord || next.isFigure { return false }
    return !["-", "/", "_", ":"].contains(next.text) || (pieces.piece(index + 1)?.isApart ?? true)
  }

  /// Day and month, or the other way round; out of the ranges of both it is no date.
  private func figures(
    _ first: Int, _ second: Int, _ year: Int, day: Range<Int>, _ range: Range<Int>
  ) -> Printed? {
    var readings: [CalendarDate] = []
    if (1...31).contains(first), (1...12).contains(second) {
      readings.append(CalendarDate(day: first, month: second, year: year))
    }
    if (1...12).contains(first), (1...31).contains(second), first != second {
      readings.append(CalendarDate(day: second, month: first, year: year))
    }
    guard !readings.isEmpty else { return nil }
    let isDayFirst = (1...12).contains(second) && (1...31).contains(first)
    return Printed(readings: readings, day: isDayFirst && readings.count == 1 ? day : nil, pieces: range)
  }
}
