/// Whole numbers in words, Dutch and English: `vijfentwintig`, `tweehonderd en twintigduizend`, `one hundred and five`.
enum NumberWords {
  /// A part of a number in words.
  enum Part: Equatable {
    /// 0 to 19.
    case small(Int)
    /// 20, 30, … 90.
    case tens(Int)
    case hundred
    /// A thousand, a million, a billion.
    case scale(Int)
    /// `en`, `and`.
    case and
  }

  private static let parts: [(text: [UInt8], part: Part)] = {
    var parts: [(String, Part)] = []
    let small = [
      "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien",
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen",
    ]
    for list in small { for (value, word) in words(list).enumerated() { parts.append((word, .small(value))) } }
    let tens = [
      "twintig dertig veertig vijftig zestig zeventig tachtig negentig",
      "twenty thirty forty fifty sixty seventy eighty ninety",
    ]
    for list in tens { for (place, word) in words(list).enumerated() { parts.append((word, .tens(place * 10 + 20))) } }
    parts += [("honderd", .hundred), ("hundred", .hundred), ("en", .and), ("and", .and)]
    for word in words("duizend thousand") { parts.append((word, .scale(1_000))) }
    for word in words("miljoen million") { parts.append((word, .scale(1_000_000))) }
    for word in words("miljard billion") { parts.append((word, .scale(1_000_000_000))) }
    return parts.map { (Array($0.0.utf8), $0.1) }.sorted { $0.text.count > $1.text.count }
  }()

  private static func words(_ list: String) -> [String] { list.split(separator: " ").map(String.init) }

  /// The parts of a word in small letters without accents; nil when it is no number.
  static func parts(of word: String) -> [Part]? {
    var rest = Array(word.utf8)[...]
    guard rest.count <= 80 else { return nil }
    var found: [Part] = []
    while !rest.isEmpty {
      guard let next = parts.first(where: { rest.starts(with: $0.text) }) else { return nil }
      found.append(next.part)
      rest = rest.dropFirst(next.text.count)
    }
    return found.isEmpty ? nil : found
  }

  /// The value of a series of parts; nil when they make no number.
  static func value(_ parts: [Part]) -> Int? {
    var number = Sum()
    for part in parts where !number.add(part) { return nil }
    return number.isOpen ? nil : number.total + number.group
  }

  /// A number that is being read.
  private struct Sum {
    /// What scales have closed.
    var total = 0
    /// The number below the next scale.
    var group = 0
    private var lastScale = Int.max
    private var last: Part?

    /// Nothing was read, or something must follow.
    var isOpen: Bool { last == nil || last == .and }

    /// - Returns: whether the part fits.
    mutating func add(_ part: Part) -> Bool {
      defer { last = part }
      switch part {
      case .small(0): return last == nil
      case .small(let value): return addSmall(value)
      case .tens(let value): return addTens(value)
      case .hundred:
        if last == .and, group != 0 { return false }
        guard group < 100, group > 0 || last == nil || last == .and || isScale(last) else { return false }
        group = max(1, group) * 100
        return true
      case .scale(let scale):
        guard scale < lastScale, group < 1_000, last != .and, last != .small(0) else { return false }
        guard group > 0 || last == nil else { return false }
        total += max(1, group) * scale
        group = 0
        lastScale = scale
        return true
      case .and:
        return last != nil && last != .and && last != .small(0)
      }
    }

    private func isScale(_ part: Part?) -> Bool {
      if case .scale = part { true } else { false }
    }

    private mutating func addSmall(_ value: Int) -> Bool {
      if last == .small(0) { return false }
      if group % 100 == 0 {
        if group == 0, last == .and, total == 0 { return false }
        group += value
        return true
      }
      // "twenty-five"
      guard group % 10 == 0, group % 100 >= 20, value < 10, last != .and else { return false }
      group += value
      return true
    }

    private mutating func addTens(_ value: Int) -> Bool {
      if last == .small(0) { return false }
      if group % 100 == 0 {
        if group == 0, last == .and, total == 0 { return false }
        group += value
        return true
      }
      // "vijfentwintig"
      guard last == .and, group % 100 < 10 else { return false }
      group += value
      return true
    }
  }

  // MARK: Spelling

  /// A number in words, below a billion; nil when it is out of range.
  static func spelled(_ value: Int, isDutch: Bool) -> String? {
    guard value >= 0, value < 1_000_000_000 else { return nil }
    return isDutch ? dutch(value) : english(value)
  }

  private static let dutchSmall = words(
    "nul een twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien"
  )
  private static let dutchTens = words("twintig dertig veertig vijftig zestig zeventig tachtig negentig")
  private static let englishSmall = words(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
  )
  private static let englishTens = words("twenty thirty forty fifty sixty seventy eighty ninety")

  private static func dutch(_ value: Int) -> String {
    switch value {
    case 1: return "één"
    case ..<20: return dutchSmall[value]
    case ..<100:
      let (tens, unit) = (dutchTens[value / 10 - 2], value % 10)
      if unit == 0 { return tens }
      return dutchSmall[unit] + (unit == 2 || unit == 3 ? "ën" : "en") + tens
    case ..<1_000: return (value < 200 ? "" : dutchSmall[value / 100]) + "honderd" + joined(value % 100, "")
    case ..<1_000_000:
      return (value < 2_000 ? "" : plain(value / 1_000)) + "duizend" + joined(value % 1_000, " ")
    default: return dutch(value / 1_000_000) + " miljoen" + joined(value % 1_000_000, " ")
    }
  }

  private static func plain(_ value: Int) -> String { value == 1 ? "een" : dutch(value) }
  private static func joined(_ rest: Int, _ space: String) -> String { rest == 0 ? "" : space + plain(rest) }

  private static func english(_ value: Int) -> String {
    switch value {
    case ..<20: return englishSmall[value]
    case ..<100: return englishTens[value / 10 - 2] + (value % 10 == 0 ? "" : "-" + englishSmall[value % 10])
    case ..<1_000:
      return englishSmall[value / 100] + " hundred" + (value % 100 == 0 ? "" : " and " + english(value % 100))
    case ..<1_000_000:
      return english(value / 1_000) + " thousand" + (value % 1_000 == 0 ? "" : " " + english(value % 1_000))
    default:
      return english(value / 1_000_000) + " million" + (value % 1_000_000 == 0 ? "" : " " + english(value % 1_000_000))
    }
  }
}
