/// The forms in which a defined term can be used: plural and singular, genitive, inflected adjectives.
///
/// Forms are generated from the printed term and compared by folded hash. Compounds are other words and are not formed
/// (`overeenkomst` does not cover `huurovereenkomst`).
public enum Inflection {
  /// Every form of the last word of a term, the word itself included, in lower case.
  public static func forms(of word: String) -> Set<String> {
    let base = word.lowercased()
    guard base.utf8.count > 2,
      base.unicodeScalars.allSatisfy({ $0.properties.isAlphabetic || $0 == "'" || $0 == "’" })
    else { return [base] }
    var forms: Set<String> = [base]
    for singular in singulars(of: base).union([base]) {
      forms.insert(singular)
      forms.formUnion(plurals(of: singular))
      if isAdjective(singular) { forms.insert(singular + "e") }
      // Genitive: Opdrachtgevers verantwoordelijkheid, Afnemer's.
      forms.formUnion([singular + "s", singular + "'s", singular + "’s"])
      if singular.hasSuffix("s") || singular.hasSuffix("x") { forms.formUnion([singular + "'", singular + "’"]) }
    }
    if isAdjective(base) { forms.insert(base + "e") }
    forms.formUnion(diminutives(of: base))
    return forms
  }

  /// The forms of an abbreviation: `SLA`, `SLA’s`, `PIAs`. Its capitals stay as they are.
  static func forms(ofAbbreviation word: String) -> [String] { [word, word + "s", word + "'s", word + "’s"] }

  private static func diminutives(of word: String) -> Set<String> {
    if word.hasSuffix("ing") { return [word + "etje", word.dropLast() + "kje"] }
    if word.hasSuffix("m") { return [word + "pje"] }
    if let last = word.last, "lnrw".contains(last) || vowels.contains(last) { return [word + "tje", word + "tjes"] }
    return [word + "je", word + "jes"]
  }

  static let vowels = Set("aeiouyëéï")

  private static func plurals(of word: String) -> Set<String> {
    var forms: Set<String> = [word + "s", word + "'s", word + "’s"]
    forms.insert(word + "en")
    // Betrokkene: Betrokkenen.
    if word.hasSuffix("e") { forms.insert(word + "n") }
    if let irregular = irregularPlurals[word] { forms.insert(irregular) }
    for (ending, plural) in [("heid", "heden"), ("ie", "ieën"), ("ee", "eeën"), ("um", "a"), ("y", "ies")]
    where word.hasSuffix(ending) {
      forms.insert(word.dropLast(ending.count) + plural)
    }
    if word.hasSuffix("s") || word.hasSuffix("x") || word.hasSuffix("ch") || word.hasSuffix("sh") {
      forms.insert(word + "es")
    }
    forms.formUnion(stretched(word).map { $0 + "en" })
    return forms
  }

  /// The stem before -en: Factuur → factur-, Project → project-, prijs → prijz-, gesprek → gesprekk-.
  private static func stretched(_ word: String) -> [String] {
    let letters = Array(word)
    guard letters.count > 2, let last = letters.last, !vowels.contains(last) else { return [] }
    let before = letters[letters.count - 2]
    var stems: [String] = []
    if letters.count > 3, vowels.contains(before), letters[letters.count - 3] == before {
      stems.append(String(letters.dropLast(2)) + String(last))
    } else if vowels.contains(before), !vowels.contains(letters[letters.count - 3]) {
      stems.append(word + String(last))
    }
    for stem in stems + [word] {
      if stem.hasSuffix("s") { stems.append(String(stem.dropLast()) + "z") }
      if stem.hasSuffix("f") { stems.append(String(stem.dropLast()) + "v") }
    }
    return stems
  }

  private static func singulars(of word: String) -> Set<String> {
    var forms: Set<String> = []
    for (ending, singular) in [
      ("heden", "heid"), ("ieën", "ie"), ("eeën", "ee"), ("ies", "y"), ("’s", ""), ("'s", ""),
    ] where word.hasSuffix(ending) && word.count > ending.count + 2 {
      forms.insert(word.dropLast(ending.count) + singular)
    }
    if let irregular = irregularPlurals.first(where: { $0.value == word }) { forms.insert(irregular.key) }
    if word.hasSuffix("s"), !word.hasSuffix("ss"), word.count > 4 { forms.insert(String(word.dropLast())) }
    if word.hasSuffix("es"), word.count > 5 { forms.insert(String(word.dropLast(2))) }
    if word.hasSuffix("en"), word.count > 5 {
      let stem = String(word.dropLast(2))
      if stem.hasSuffix("en") || stem.hasSuffix("end") { forms.insert(String(word.dropLast())) }
      let letters = Array(stem)
      forms.insert(stem)
      if letters.count > 2, let last = letters.last, !vowels.contains(last) {
        let before = letters[letters.count - 2]
        if before == last { forms.insert(String(stem.dropLast())) }
        // An open syllable closes again: Materialen → materiaal, Facturen → factuur.
        if vowels.contains(before), before != "i" {
          let closed = String(letters.dropLast()) + String(before) + String(last)
          forms.insert(devoiced(closed))
        }
        forms.insert(devoiced(stem))
      }
    }
    return forms
  }

  private static func devoiced(_ stem: String) -> String {
    if stem.hasSuffix("z") { return String(stem.dropLast()) + "s" }
    if stem.hasSuffix("v") { return String(stem.dropLast()) + "f" }
    return stem
  }

  private static func isAdjective(_ word: String) -> Bool {
    adjectiveEndings.contains { word.hasSuffix($0) && word.count > $0.count + 2 }
  }

  private static let adjectiveEndings = ["lijk", "ig", "isch", "baar", "loos", "end", "eerd", "aal", "ief", "gemeen"]
  static let irregularPlurals = [
    "lid": "leden", "aanbod": "aanbiedingen", "stad": "steden", "schip": "schepen", "goed": "goederen",
    "kind": "kinderen", "blad": "bladen", "bedrag": "bedragen", "gat": "gaten", "dag": "dagen", "weg": "wegen",
    "verdrag": "verdragen", "slot": "sloten", "verlof": "verloven", "analysis": "analyses", "basis": "bases",
    "index": "indices", "appendix": "appendices", "criterion": "criteria", "half": "halves",
  ]
}
