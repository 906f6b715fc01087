/// The words that the recognisers know, by the part they play. A word of both languages has one case here; which
/// language it came from does not matter to the grammar.
enum Keyword: UInt8 {
  case none
  // Labels of units.
  case article, articles, lid, leden, section, clause, paragraph, paragraphs, chapter, part, division, title, module,
    annex
  case point, item, sub, letter, sentence
  // Labels of several units.
  case annexes, chapters, modules, items
  // Determiners and pointers.
  case this, the, a, previous, next, ordinal, last
  // Connectors of lists and ranges.
  case and, or, of, from, asWellAs, juncto, until, upTo, including, with, through, abbreviatedUpTo, following
  // Prepositions that can stand before a bare number.
  case `in`, under, according, pursuant
  // Words that say that a provision is meant.
  case cue
  /// `zie`, `see`: what follows may be cited by its number or title alone.
  case see
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
