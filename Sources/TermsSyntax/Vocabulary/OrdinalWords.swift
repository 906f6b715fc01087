/// Words that count units: `tweede lid`, `the second paragraph`.
public enum OrdinalWords {
  static let dutch = [
    "eerste", "tweede", "derde", "vierde", "vijfde", "zesde", "zevende", "achtste", "negende", "tiende", "elfde",
    "twaalfde", "dertiende", "veertiende", "vijftiende", "zestiende", "zeventiende", "achttiende", "negentiende",
    "twintigste",
  ]

  static let english = [
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh",
    "twelfth", "thirteenth", "fourteenth", "fifteenth",
  ]

  static func ranks(_ words: [String]) -> [UInt64: Int] {
    Dictionary(uniqueKeysWithValues: words.enumerated().map { (Folding.hash($1), $0 + 1) })
  }

  /// The rank of a word, 1 for the first; nil when it is no ordinal.
  public static func rank(of word: String) -> Int? {
    list(with: word).flatMap { $0.firstIndex(of: word.lowercased()) }.map { $0 + 1 }
  }

  /// The word for a rank, in the language and with the capital of another ordinal; nil when there is none.
  public static func word(for rank: Int, like word: String) -> String? {
    guard let list = list(with: word), list.indices.contains(rank - 1) else { return nil }
    let found = list[rank - 1]
    guard word.first?.isUppercase == true else { return found }
    return found.prefix(1).uppercased() + found.dropFirst()
  }

  private static func list(with word: String) -> [String]? {
    let word = word.lowercased()
    return [dutch, english].first { $0.contains(word) }
  }
}
