/// Ordinal words of both languages.
enum Ordinals {
  private static let ranks: [UInt64: Int] = {
    var ranks: [UInt64: Int] = [:]
    for (word, rank) in DutchOrdinals.ranks { ranks[Folding.hash(word)] = rank }
    for (word, rank) in EnglishOrdinals.ranks { ranks[Folding.hash(word)] = rank }
    return ranks
  }()

  /// The rank that an ordinal word names, by its folded hash.
  static func rank(_ hash: UInt64) -> Int? { ranks[hash] }

  private static let beforeLast = Set(["voorlaatste", "penultimate"].map { Folding.hash($0) })

  /// The number that a word or number stands for before the unit that it counts: `derde`, `third`, `3e`, `3rd`, `laatste`.
  static func component(_ token: Token, _ line: LineTokens) -> NumberComponent? {
    switch token.keyword {
    case .ordinal: return ranks[token.payload].map { NumberComponent($0) }
    case .last: return beforeLast.contains(token.payload) ? .beforeLast : .last
    default:
      guard let value = line.number(token), value.depth == 1, !value.hasColon else { return nil }
      if value.isOrdinal { return value.first }
      return value.first.letters == "e" ? NumberComponent(Int(value.first.value)) : nil
    }
  }
}

/// `eerste` to `veertigste`, in both spellings of a joint: `tweeëntwintigste`, `tweeentwintigste`.
enum DutchOrdinals {
  static let ranks: [String: Int] = {
    let first = [
      "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde",
      "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende",
    ]
    var ranks: [String: Int] = [:]
    for (index, word) in first.enumerated() { ranks[word] = index + 1 }
    let units = ["een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen"]
    for (value, word) in [(20, "twintigste"), (30, "dertigste"), (40, "veertigste")] {
      ranks[word] = value
      guard value < 40 else { continue }
      for (index, unit) in units.enumerated() {
        ranks["\(unit)en\(word)"] = value + index + 1
        if unit.hasSuffix("e") { ranks["\(unit)ën\(word)"] = value + index + 1 }
      }
    }
    return ranks
  }()
}

/// `first` to `twentieth`.
enum EnglishOrdinals {
  static let ranks: [String: Int] = {
    let words = [
      "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
      "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth",
      "twentieth",
    ]
    return Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0 + 1) })
  }()
}

extension NumberComponent {
  /// The last of a series, whatever its number: `laatste lid`.
  public static let last = NumberComponent(value: .max, packedLetters: 0)
  /// The one before the last: `voorlaatste lid`.
  public static let beforeLast = NumberComponent(value: .max - 1, packedLetters: 0)

  /// Whether it counts from the end of a series.
  public var isFromEnd: Bool { value >= NumberComponent.beforeLast.value }
}
