import TermsModel
import TermsSyntax

/// One of the names of a term, and how its uses are written.
struct TermName {
  /// As it is defined.
  let text: String
  private let words: [String]
  private let lastForms: Set<String>

  init(_ text: String) {
    self.text = text
    words = Self.words(of: text)
    lastForms = words.last.map { Inflection.forms(of: $0) } ?? []
  }

  /// The names of a term, those with most words first; each stands for itself.
  static func all(of term: DefinedTerm) -> [TermName] {
    var names: [TermName] = []
    for text in [term.name] + term.aliases + term.definitions.flatMap({ [$0.name] + $0.aliases })
    where !names.contains(where: { $0.text.lowercased() == text.lowercased() }) {
      names.append(TermName(text))
    }
    return names.sorted { $0.words.count > $1.words.count }
  }

  static func words(of text: String) -> [String] {
    text.split { !($0.isLetter || $0.isNumber || $0 == "'" || $0 == "’") }.map(String.init)
  }

  /// Whether some words are the name, inflected or not.
  func covers(_ use: String) -> Bool {
    let used = Self.words(of: use)
    guard used.count == words.count, let last = used.last else { return false }
    return zip(used.dropLast(), words).allSatisfy { $0.lowercased() == $1.lowercased() }
      && (last.lowercased() == words.last?.lowercased() || lastForms.contains(last.lowercased()))
  }

  /// What a use becomes when the name becomes another: inflected as the use is, its capitals as the use has them.
  func renamed(_ use: String, to new: String, isDutch: Bool) -> String {
    if use == text { return new }
    let used = Self.words(of: use)
    guard let last = used.last?.lowercased(), let own = words.last?.lowercased(), let range = Self.lastWord(of: new)
    else {
      return new
    }
    var result = new
    if last != own {
      let word = String(new[range])
      let form = Inflection.form(of: word.lowercased(), as: last, of: own, isDutch: isDutch)
      // Only the ending is new; the capitals of the word stay.
      let kept = zip(word.lowercased(), form).prefix { $0 == $1 }.count
      result.replaceSubrange(range, with: word.prefix(kept) + form.dropFirst(kept))
    }
    return cased(result, as: used)
  }

  private static func lastWord(of text: String) -> Range<String.Index>? {
    let belongs = { (character: Character) in
      character.isLetter || character.isNumber || character == "'" || character == "’"
    }
    guard let last = text.lastIndex(where: belongs) else { return nil }
    let start = text[..<last].lastIndex { !belongs($0) }.map { text.index(after: $0) } ?? text.startIndex
    return start..<text.index(after: last)
  }

  /// Capitals as a use has them beside the definition: small letters for a slip, a capital at the start of a sentence, all
  /// capitals in a heading.
  private func cased(_ text: String, as used: [String]) -> String {
    let letters = used.joined()
    if letters.count > 1, letters == letters.uppercased(), letters != letters.lowercased(),
      self.text != self.text.uppercased()
    {
      return text.uppercased()
    }
    guard let first = used.first?.first, let ownFirst = words.first?.first else { return text }
    var result = text
    let restIsSmall = zip(used, words).dropFirst().contains {
      $0.first?.isLowercase == true && $1.first?.isUppercase == true
    }
    if first.isLowercase, ownFirst.isUppercase {
      result = Self.lowered(result, from: 0)
    } else if restIsSmall {
      result = Self.lowered(result, from: 1)
    }
    if first.isUppercase, ownFirst.isLowercase { result = result.prefix(1).uppercased() + result.dropFirst() }
    return result
  }

  /// Takes the capitals off the words from a place on; abbreviations keep theirs.
  private static func lowered(_ text: String, from start: Int) -> String {
    var word = -1
    var isInside = false
    var result = ""
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      let isLetter = character.isLetter || character.isNumber
      if isLetter, !isInside { word += 1 }
      let opens = isLetter && !isInside
      isInside = isLetter
      let isAbbreviation = index + 1 < characters.count && characters[index + 1].isUppercase
      result += opens && word >= start && !isAbbreviation ? character.lowercased() : String(character)
    }
    return result
  }
}
