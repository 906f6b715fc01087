/// English words that the recognisers know.
enum EnglishVocabulary {
  static let entries: [(words: String, keyword: Keyword, marks: WordMarks)] = [
    ("article", .article, .legal),
    ("articles arts", .articles, []),
    ("section sections sec secs ss", .section, []),
    ("clause clauses cl cls", .clause, .legal),
    // "s. 12" is a section, a lone letter is not.
    ("s", .none, .citing),
    ("subsection subsections subclause subclauses", .lid, .legal),
    ("paragraph para subparagraph subpara", .paragraph, []),
    ("paragraphs paras subparagraphs subparas", .paragraphs, []),
    ("chapter", .chapter, .legal),
    ("chapters parts", .chapters, []),
    ("part", .part, []),
    ("division", .division, []),
    ("title", .title, []),
    ("annex annexure schedule sch exhibit appendix attachment", .annex, []),
    ("annexes annexures schedules exhibits appendices attachments", .annexes, []),
    ("item", .item, []),
    // "point 2" cites, a delivery point is a point.
    ("point points", .none, .citing),
    ("items", .items, []),
    ("sentence sentences", .sentence, []),
    ("this these", .this, .english),
    ("the", .the, .english),
    ("a an", .a, .english),
    ("previous preceding foregoing", .previous, []),
    ("following next subsequent succeeding", .next, []),
    (EnglishOrdinals.ranks.keys.joined(separator: " "), .ordinal, []),
    ("last final penultimate", .last, []),
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
    ("see cf", .see, []),
    ("hereinafter hereafter", .hereinafter, .english),
    ("called", .called, []),
    ("means mean", .means, []),
    ("meaning meanings", .meaning, []),
    ("has have", .has, .english),
    ("refers refer", .referredTo, []),
    ("as", .asWord, .english),
    ("together collectively", .together, []),
    ("each individually", .each, []),
    ("agreement terms policy conditions", .documentNoun, .legal),
    ("any another other every no such existing additional separate", .otherSense, []),
    ("no", .number, []),
    ("act regulation directive convention treaty constitution", .lawNoun, []),
    // "regulation 29 of the … Regulations 2013"
    ("regulation regulations rule rules", .none, .citing),
    (
      "that for with not by be are shall will may any which you we your our it its if has been on at must such", .none,
      .english
    ),
    (
      """
      party parties liability liable warranty supplier customer buyer seller consumer termination confidential indemnify indemnity \
      governing breach obligations withdrawal contract hereby thereof contractor provider \
      offence offences tribunal court courts landlord tenant lessor lessee licensee enactment hereof herein hereto hereunder
      """, .none, .legal
    ),
    ("january february march may june july august october mar sept oct", .none, .month),
    ("tbd tbc tba lorem", .none, .blank),
  ]
}
