/// Forms of a word that takes another word's place. All words are in lower case.
extension Inflection {
  /// The form of `new` that says what `form` says of `old`: its plural for a plural, its genitive for a genitive. The
  /// result is a form by which ``forms(of:)`` finds the new word, wherever there is one.
  public static func form(of new: String, as form: String, of old: String, isDutch: Bool) -> String {
    if form == old { return new }
    let known = forms(of: new)
    let built = build(new, form, old, isDutch)
    if known.contains(built) { return built }
    // The ending as it was.
    let copied = form.hasPrefix(old) ? new + form.dropFirst(old.count) : new
    return known.contains(copied) ? copied : built
  }

  private static func build(_ new: String, _ form: String, _ old: String, _ isDutch: Bool) -> String {
    let ending = form.hasPrefix(old) ? String(form.dropFirst(old.count)) : ""
    let usual = plural(of: old, isDutch: isDutch)
    if form == usual || form == usual.replacing("'", with: "’") { return plural(of: new, isDutch: isDutch) }
    if ["'s", "’s", "'", "’", "s"].contains(ending) { return new + ending }
    if ending == "e" { return forms(of: new).contains(new + "e") ? new + "e" : new }
    // The term is defined in the plural and used in the singular.
    if plural(of: form, isDutch: isDutch) == old { return singular(of: new, isDutch: isDutch) }
    if forms(of: form).contains(old), form.utf8.count < old.utf8.count { return singular(of: new, isDutch: isDutch) }
    return plural(of: new, isDutch: isDutch)
  }

  private static func singular(of word: String, isDutch: Bool) -> String {
    let candidates = forms(of: word).filter { $0 != word && $0.utf8.count < word.utf8.count }
    return candidates.filter { plural(of: $0, isDutch: isDutch) == word }.min { $0.utf8.count > $1.utf8.count } ?? word
  }

  /// The usual plural of a noun.
  public static func plural(of word: String, isDutch: Bool) -> String {
    isDutch ? dutchPlural(of: word) : englishPlural(of: word)
  }

  private static func englishPlural(of word: String) -> String {
    let letters = Array(word)
    guard let last = letters.last, letters.count > 1 else { return word + "s" }
    if last == "y", !"aeiou".contains(letters[letters.count - 2]) { return word.dropLast() + "ies" }
    if last == "s" || last == "x" || word.hasSuffix("ch") || word.hasSuffix("sh") { return word + "es" }
    return word + "s"
  }

  // MARK: Dutch

  /// Words of several syllables that take -s for their ending, the last syllable being unstressed, and persons.
  private static let sEndings = ["aar", "eur", "or", "um", "ie", "ee", "e", "é"]
  private static let weakEndings = ["el", "em", "en", "er"]
  /// Words that kept their English plural.
  private static let loans: Set<String> = [
    "account", "ticket", "team", "tool", "link", "event", "film", "app", "login", "cloud", "platform", "host",
    "release",
  ]
  /// A short vowel before the end that is long in the plural.
  private static let opening = ["dag", "slag", "drag", "weg", "brek", "bod", "hof"]

  private static func dutchPlural(of word: String) -> String {
    if let irregular = irregularPlurals[word] { return irregular }
    let letters = Array(word)
    guard letters.count > 2, let last = letters.last else { return word + "s" }
    if word.hasSuffix("heid") { return word.dropLast(4) + "heden" }
    if loans.contains(word) || sEndings.contains(where: word.hasSuffix) { return word + "s" }
    if "aiouy".contains(last) { return word + "'s" }
    if syllables(letters) > 1 {
      let before = letters[letters.count - 3]
      if weakEndings.contains(where: word.hasSuffix), !"aeou".contains(before) { return word + "s" }
      if word.hasSuffix("ier"), letters.count > 6 { return word + "s" }
    }
    return dutchStem(letters) + "en"
  }

  /// The word as it stands before -en: factur-, gesprekk-, prijz-.
  private static func dutchStem(_ letters: [Character]) -> String {
    let word = String(letters)
    guard let last = letters.last, !vowels.contains(last) else { return word }
    let before = letters[letters.count - 2]
    let isVowel = { (letter: Character) in vowels.contains(letter) || letter == "j" }
    let isLong = letters.count > 2 && isVowel(before) && isVowel(letters[letters.count - 3])
    if isLong, before == letters[letters.count - 3] {
      return voiced(String(letters.dropLast(2)) + String(last))
    }
    if isLong { return word.hasSuffix("eis") || word.hasSuffix("kruis") ? word : voiced(word) }
    guard isVowel(before) else { return last == "f" && "lr".contains(before) ? voiced(word) : word }
    if last == "x" || last == "w" || opening.contains(where: word.hasSuffix) { return word }
    return word + String(last)
  }

  private static func voiced(_ stem: String) -> String {
    if stem.hasSuffix("s") { return stem.dropLast() + "z" }
    if stem.hasSuffix("f") { return stem.dropLast() + "v" }
    return stem
  }

  private static func syllables(_ letters: [Character]) -> Int {
    var count = 0
    var wasVowel = false
    for letter in letters {
      let isVowel = vowels.contains(letter) || letter == "j" && wasVowel
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    return count
  }
}
