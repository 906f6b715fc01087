import TermsModel

/// Sentences about several provisions: when one is left, the verb is to follow, and that is for the author.
enum PluralSentence {
  /// Whether a reference looks like the subject of a verb in the plural: `De artikelen 1 en 2 blijven gelden`.
  static func isAbout(_ reference: Reference) -> Bool {
    let start = Determiner(before: reference.span.start)?.start ?? reference.span.start
    let before = start.line.text.bytes.prefix(start.offset)
    let last = before.last { $0 != 0x20 && $0 != 0x09 }
    if let last, PluralLabel.isLetter(last) {
      guard let range = PluralLabel.wordRange(endingIn: Array(before), before: before.count) else { return false }
      let word = start.line.text.substring(range).lowercased()
      // "Ook zijn de artikelen 1 en 2 van toepassing."
      if verbs.contains(word) { return true }
      guard openers.contains(word) else { return false }
    } else if let last, last >= 0x80 || !isBorder(last) && before.contains(where: PluralLabel.isLetter) {
      return false
    }
    return isVerb(word(behind: reference.span.end))
  }

  private static let openers: Set<String> = ["dat", "en", "of", "maar", "and", "or", "that", "but", "ook", "also"]

  /// Verbs in the plural that often say something of provisions.
  private static let verbs: Set<String> = [
    "zijn", "blijven", "worden", "gelden", "vervallen", "waren", "hebben", "are", "were", "have", "do", "apply",
    "remain", "survive", "govern", "contain", "provide", "constitute", "regulate", "require", "describe", "define",
  ]

  /// Other words that end as Dutch verbs in the plural do.
  private static let others: Set<String> = [
    "tussen", "binnen", "buiten", "boven", "tegen", "indien", "bovendien", "alleen", "samen", "heden", "geen",
    "misschien", "ondertussen", "sindsdien", "nadien", "voordien", "beneden", "tezamen", "verleden",
  ]

  private static func isVerb(_ word: String) -> Bool {
    verbs.contains(word) || word.utf8.count >= 4 && word.hasSuffix("en") && !others.contains(word)
  }

  private static func isBorder(_ byte: UInt8) -> Bool { ".;:,)|*_".utf8.contains(byte) }

  /// The word in small letters right behind a place.
  private static func word(behind point: TextPoint) -> String {
    let rest = point.line.text.bytes.dropFirst(point.offset).drop { $0 == 0x20 }
    return String(decoding: rest.prefix { $0 &- 0x61 < 26 }, as: UTF8.self)
  }
}
