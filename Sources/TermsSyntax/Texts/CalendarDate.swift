/// A day of the Gregorian calendar, or what was printed for one.
struct CalendarDate: Equatable {
  let day: Int
  /// 1 to 12.
  let month: Int
  /// Nil when none was printed.
  let year: Int?

  /// How many days the month has; the most it can have when the year is not known.
  var daysInMonth: Int { Self.days(of: month, in: year) }

  static func days(of month: Int, in year: Int?) -> Int {
    switch month {
    case 2: year.map(isLeap) ?? true ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  private static func isLeap(_ year: Int) -> Bool { year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) }

  var exists: Bool { day >= 1 && day <= daysInMonth }

  /// The day of the same month that falls on a day of the week and is nearest to this one, the earlier of two; nil without a year.
  func nearest(weekday wanted: Int) -> Int? {
    guard let own = weekday else { return nil }
    let back = (own - wanted + 7) % 7
    let days = [day - back, day + 7 - back].filter { (1...daysInMonth).contains($0) }
    return days.min { abs($0 - day) < abs($1 - day) }
  }

  /// The day of the week, Monday first, counted from 0; nil without a year. Zeller's congruence.
  var weekday: Int? {
    guard let year, exists else { return nil }
    let (shifted, century) = month < 3 ? (month + 12, year - 1) : (month, year)
    let (short, long) = (century % 100, century / 100)
    // 0 is Saturday.
    let place = (day + 13 * (shifted + 1) / 5 + short + short / 4 + long / 4 + 5 * long) % 7
    return (place + 5) % 7
  }
}

/// Months and days of the week in both languages.
enum CalendarNames {
  static let months: [String: Int] = {
    let lists = [
      "januari februari maart april mei juni juli augustus september oktober november december",
      "january february march april may june july august september october november december",
      "jan feb mrt apr mei jun jul aug sep okt nov dec", "jan feb mar apr may jun jul aug sept oct nov dec",
    ]
    var months: [String: Int] = [:]
    for list in lists {
      for (place, name) in list.split(separator: " ").enumerated() { months[String(name)] = place + 1 }
    }
    return months
  }()

  static let dutchDays = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"]
  static let englishDays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

  /// The place of a day in the week, Monday first, counted from 0.
  static func weekday(_ word: String) -> Int? { dutchDays.firstIndex(of: word) ?? englishDays.firstIndex(of: word) }
}
