import TermsSyntax

/// The place of a number in a series: 10a stands behind 10 and before 11.
struct SeriesPosition: Hashable, Comparable {
  /// How the numbers of a series are to be read; `c` is the third letter or a Roman hundred.
  enum Reading {
    case digits, letters, roman
  }

  let value: Int
  /// 0 without a suffix; a is 1, bis is 2.
  let suffix: Int

  init(_ value: Int, _ suffix: Int = 0) {
    self.value = value
    self.suffix = suffix
  }

  /// Nil for a number that is not of that kind.
  init?(_ component: NumberComponent, _ reading: Reading) {
    switch reading {
    case .digits:
      guard component.value > 0, let suffix = Self.suffix(of: component) else { return nil }
      self.init(Int(component.value), suffix)
    case .letters:
      guard let rank = component.letterRank else { return nil }
      self.init(rank)
    case .roman:
      guard let value = component.romanValue else { return nil }
      self.init(value)
    }
  }

  private static let latin: [String: Int] = [
    "bis": 2, "ter": 3, "quater": 4, "quinquies": 5, "sexies": 6, "septies": 7, "octies": 8, "novies": 9, "decies": 10,
  ]

  private static func suffix(of component: NumberComponent) -> Int? {
    guard component.packedLetters != 0 else { return 0 }
    if component.packedLetters < 1 << 8 { return Int(component.packedLetters) - 96 }
    return latin[component.letters]
  }

  /// Whether a number may stand right behind this one: 11, 10a or 10bis behind 10. Nobody misses the 10 before a 10a.
  func isFollowed(by next: SeriesPosition) -> Bool {
    if next.value == value { return next.suffix == suffix + 1 || suffix == 0 && next.suffix == 2 }
    return next.value == value + 1 && next.suffix <= 1
  }

  /// The numbers between this one and a later one, at most `most`.
  func missing(before next: SeriesPosition, atMost most: Int = 100) -> [SeriesPosition] {
    if next.value == value {
      guard next.suffix > suffix + 1 else { return [] }
      return (suffix + 1..<next.suffix).prefix(most).map { SeriesPosition(value, $0) }
    }
    guard next.value > value + 1 else { return [] }
    return (value + 1..<next.value).prefix(most).map { SeriesPosition($0) }
  }

  /// As a number of the series.
  func component(_ reading: Reading) -> NumberComponent? {
    switch reading {
    case .digits:
      guard suffix > 0 else { return NumberComponent(value) }
      guard suffix <= 26, let scalar = Unicode.Scalar(96 + suffix) else { return nil }
      return NumberComponent(value, suffix: String(scalar))
    case .letters:
      guard value >= 1, value <= 26, let scalar = Unicode.Scalar(96 + value) else { return nil }
      return NumberComponent(letters: String(scalar))
    case .roman: return RomanNumeral.text(of: value).map { NumberComponent(letters: $0) }
    }
  }

  static func < (left: SeriesPosition, right: SeriesPosition) -> Bool {
    (left.value, left.suffix) < (right.value, right.suffix)
  }
}
