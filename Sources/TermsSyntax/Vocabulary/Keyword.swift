/// The words that the recognisers know, by the part they play. A word of both languages has one case here; which
/// language it came from does not matter to the grammar.
enum Keyword: UInt8 {
  case none
  // Labels of units.
  case article, articles, lid, leden, section, clause, paragraph, paragraphs, chapter, part, division, title, module,
    annex
  case point, item, sub, letter, sentence
  // Determiners and pointers.
  case this, the, a, previous, next, ordinal, last
  // Connectors of lists and ranges.
  case and, or, of, from, asWellAs, juncto, until, upTo, including, with, through, abbreviatedUpTo, following
  // Prepositions that can stand before a bare number.
  case `in`, under, according, pursuant
  // Words that say that a provision is meant.
  case cue
  // Units of measure: a number before them is no provision.
  case unit
  // Definitions.
  case hereinafter, toName, called, understood, becomes, means, meant, asWord, applies, alsoAdverb, referredTo,
    together, each
  case isWord, has, meaning, opening
  // Documents: "van deze voorwaarden".
  case documentNoun
  // Words before a term that mark another sense of it.
  case otherSense
  case number
  case lawNoun
  case boek
}

/// Marks of a word beyond its keyword: which language it speaks for, and whether it is a word of the law.
struct WordMarks: OptionSet {
  let rawValue: UInt8
  static let dutch = WordMarks(rawValue: 1)
  static let english = WordMarks(rawValue: 2)
  static let legal = WordMarks(rawValue: 4)
}

/// A table from folded word hashes to keywords and marks, open-addressed so that a lookup costs a multiplication and
/// one or two loads: it is asked once for every word of a document.
struct KeywordTable {
  private var keys: [UInt64]
  private var values: [(Keyword, WordMarks)]
  private let mask: Int

  init(_ entries: [(words: String, keyword: Keyword, marks: WordMarks)]) {
    let count = entries.reduce(0) { $0 + $1.words.utf8.split(separator: 0x20).count }
    var capacity = 256
    while capacity < count * 3 { capacity *= 2 }
    keys = Array(repeating: 0, count: capacity)
    values = Array(repeating: (.none, []), count: capacity)
    mask = capacity - 1
    for entry in entries {
      for word in entry.words.split(separator: " ") { insert(Folding.hash(word), entry.keyword, entry.marks) }
    }
  }

  private mutating func insert(_ hash: UInt64, _ keyword: Keyword, _ marks: WordMarks) {
    var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 40) & mask
    while keys[slot] != 0, keys[slot] != hash { slot = (slot + 1) & mask }
    keys[slot] = hash
    let known = values[slot]
    values[slot] = (known.0 == .none ? keyword : known.0, known.1.union(marks))
  }

  @inline(__always)
  func lookup(_ hash: UInt64) -> (Keyword, WordMarks) {
    var slot = Int(truncatingIfNeeded: hash &* 0x9E37_79B9_7F4A_7C15 >> 40) & mask
    while keys[slot] != 0 {
      if keys[slot] == hash { return values[slot] }
      slot = (slot + 1) & mask
    }
    return (.none, [])
  }

  /// Every word that the program knows.
  static let shared = KeywordTable(DutchVocabulary.entries + EnglishVocabulary.entries)
}
