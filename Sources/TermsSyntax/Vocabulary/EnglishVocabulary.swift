/// English words that the recognisers know.
enum EnglishVocabulary {
  static let entries: [(words: String, keyword: Keyword, marks: WordMarks)] = [
    ("article", .article, .legal),
    ("articles arts", .articles, []),
    ("section sections sec secs", .section, []),
    ("clause clauses cl cls", .clause, .legal),
    ("subsection subsections subclause subclauses", .lid, []),
    ("paragraph para", .paragraph, []),
    ("paragraphs paras", .paragraphs, []),
    ("chapter", .chapter, .legal),
    ("part", .part, []),
    ("annex schedule exhibit appendix attachment", .annex, []),
    ("item", .item, []),
    ("sentence", .sentence, []),
    ("this these", .this, .english),
    ("the", .the, .english),
    ("a an", .a, .english),
    ("previous preceding foregoing", .previous, []),
    ("following", .next, []),
    (
      "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth",
      .ordinal, []
    ),
    ("last", .last, []),
    ("and", .and, .english),
    ("or", .or, .english),
    ("of", .of, []),
    ("from", .from, .english),
    ("to", .until, .english),
    ("through", .through, []),
    ("up", .upTo, []),
    ("including", .including, []),
    ("in", .in, []),
    ("under", .under, .english),
    ("per", .according, []),
    ("pursuant", .pursuant, .english),
    ("specified mentioned referred described stated provided listed defined", .cue, []),
    (
      """
      day days week weeks month months year years hour hours minutes percent business working calendar euros dollars pounds \
      january february march june july august october copies
      """, .unit, []
    ),
    ("hereinafter hereafter", .hereinafter, .english),
    ("called", .called, []),
    ("means mean", .means, []),
    ("meaning", .meaning, []),
    ("has have", .has, .english),
    ("refers", .referredTo, []),
    ("as", .asWord, .english),
    ("together collectively", .together, []),
    ("each individually", .each, []),
    ("agreement terms policy conditions", .documentNoun, .legal),
    ("any another other every no such existing additional separate", .otherSense, []),
    ("no", .number, []),
    ("act regulation directive convention treaty constitution", .lawNoun, []),
    (
      "that for with not by be are shall will may any which you we your our it its if has been on at must such", .none,
      .english
    ),
    (
      """
      party parties liability liable warranty supplier customer buyer seller consumer termination confidential indemnify indemnity \
      governing breach obligations withdrawal contract hereby thereof contractor provider
      """, .none, .legal
    ),
  ]

  /// The rank that an ordinal word names, keyed by its folded hash.
  static let ordinals = OrdinalWords.ranks(OrdinalWords.english)
}
