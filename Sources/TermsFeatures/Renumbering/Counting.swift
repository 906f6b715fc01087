import TermsSyntax

/// How the units of a series are counted.
enum Counting {
  /// 1, 2, 3, with letters for what was put in between: 10, 10a, 11.
  case decimal
  /// a, b, c.
  case alphabetic
  /// i, ii, iii.
  case roman

  /// How a series that begins with a number is counted.
  init(startingWith component: NumberComponent) {
    self = !component.isLetters ? .decimal : component.letters == "i" ? .roman : .alphabetic
  }

  /// The first number.
  var first: NumberComponent {
    switch self {
    case .decimal: NumberComponent(1)
    case .alphabetic: NumberComponent(letters: "a")
    case .roman: NumberComponent(letters: "i")
    }
  }

  /// The place of a number, 1 for the first; nil when it is counted otherwise.
  func rank(_ component: NumberComponent) -> Int? {
    switch self {
    case .decimal: component.value > 0 ? Int(component.value) : nil
    case .alphabetic: component.letterRank
    case .roman: component.isLetters ? component.romanValue : nil
    }
  }

  /// The number so many places further, its suffix kept; nil where there is none.
  func advanced(_ component: NumberComponent, by count: Int) -> NumberComponent? {
    guard let rank = rank(component), rank + count >= 1 else { return nil }
    switch self {
    case .decimal: return NumberComponent(rank + count, suffix: component.letters)
    case .roman: return RomanNumeral.text(of: rank + count).map { NumberComponent(letters: $0) }
    case .alphabetic: return Self.letters(rank + count).map { NumberComponent(letters: $0) }
    }
  }

  /// a to z, then aa, ab, ….
  private static func letters(_ rank: Int) -> String? {
    guard rank >= 1, rank <= 26 * 27 else { return nil }
    let letter = { (place: Int) in String(UnicodeScalar(UInt8(96 + place))) }
    return rank <= 26 ? letter(rank) : letter((rank - 1) / 26) + letter((rank - 1) % 26 + 1)
  }
}
