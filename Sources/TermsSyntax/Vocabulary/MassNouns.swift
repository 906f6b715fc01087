/// Nouns that stand without an article, and the endings by which an adjective is known from a name.
enum MassNouns {
  private static let words: Set<UInt64> = Set(
    """
    informatie gegevens data materiaal materialen rechten eigendom eigendomsrechten knowhow kosten goederen onderdelen stukken \
    middelen personeel medewerkers apparatuur programmatuur zekerheid schade
    information details data material materials rights property know-how knowhow costs expenses losses damages records parts \
    components items personnel employees staff equipment tools results improvements developments claims liabilities taxes
    """.split { $0 == " " || $0 == "\n" }.map { Folding.hash($0) })

  /// Whether a word, by its folded hash, is one.
  static func contains(_ word: UInt64) -> Bool { words.contains(word) }

  /// In small letters.
  static let endings: [[UInt8]] = [
    "lijke", "ige", "ische", "ende", "ieve", "bare", "loze", "eerde", "ele", "aire", "aanse", "erde", "ieke",
    "al", "ed", "ing", "able", "ible", "ive", "ary", "ory", "ous", "ic",
  ].map { Array($0.utf8) }
}
