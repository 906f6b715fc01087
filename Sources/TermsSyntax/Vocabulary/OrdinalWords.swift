/// Words that count units, `tweede lid`, `the second paragraph`, for writing them.
public enum OrdinalWords {
  /// The words of a language by rank; of two spellings the right one.
  private static func words(_ ranks: [String: Int]) -> [Int: String] {
    Dictionary(ranks.map { ($1, $0) }) { left, right in left.contains("ë") ? left : right }
  }

  private static let dutch = words(DutchOrdinals.ranks)
  private static let english = words(EnglishOrdinals.ranks)

  /// The rank of a word, 1 for the first; nil when it is no ordinal.
  public static func rank(of word: String) -> Int? {
    let word = word.lowercased()
    return DutchOrdinals.ranks[word] ?? EnglishOrdinals.ranks[word]
  }

  /// The word for a rank, in the language and with the capital of another ordinal; nil when there is none.
  public static func word(for rank: Int, like word: String) -> String? {
    let words = DutchOrdinals.ranks[word.lowercased()] != nil ? dutch : english
    guard let found = words[rank] else { return nil }
    guard word.first?.isUppercase == true else { return found }
    return found.prefix(1).uppercased() + found.dropFirst()
  }

  /// The ending of an English number that counts: 1st, 2nd, 3rd, 4th, 11th.
  public static func ending(of rank: Int) -> String {
    guard !(11...13).contains(rank % 100) else { return "th" }
    return [1: "st", 2: "nd", 3: "rd"][rank % 10] ?? "th"
  }
}
