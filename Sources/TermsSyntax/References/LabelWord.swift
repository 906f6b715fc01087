/// What stands at a place where a unit may be named: its unit, and which of its names is used. "Sections 1.2 and clause 2.1"
/// are two expressions, because the second does not inherit the first's label; "art. 3 en artikel 4" is one.
struct LabelWord: Equatable {
  let unit: UnitLabel
  private let name: UInt64

  /// The sign `§`.
  var isSign: Bool { name == .max }

  /// Nil when a token names no unit.
  init?(_ token: Token) {
    if token.symbol == .section {
      unit = .article
      name = .max
      return
    }
    if token.isWord, token.payload == Self.s || token.payload == Self.ss {
      unit = .article
      name = UInt64(Keyword.section.rawValue)
      return
    }
    guard let unit = UnitLabel(token.keyword) else { return nil }
    self.unit = unit
    switch token.keyword {
    case .articles: name = UInt64(Keyword.article.rawValue)
    case .leden: name = UInt64(Keyword.lid.rawValue)
    case .paragraphs: name = UInt64(Keyword.paragraph.rawValue)
    case .items, .sub, .letter, .point: name = UInt64(Keyword.item.rawValue)
    case .modules: name = UInt64(Keyword.module.rawValue)
    case .annex, .annexes: name = Self.annexes[token.payload] ?? token.payload
    case .chapters: name = Self.chapters[token.payload] ?? UInt64(Keyword.chapter.rawValue)
    default: name = UInt64(token.keyword.rawValue)
    }
  }

  /// The label names several units: `artikelen`, `Sections`.
  static func isPlural(_ token: Token) -> Bool {
    switch token.keyword {
    case .articles, .leden, .paragraphs, .items, .modules, .annexes, .chapters: true
    default: token.isWord && plurals.contains(token.payload)
    }
  }

  /// English labels: "of" before them is no Dutch "or".
  static func isEnglish(_ token: Token) -> Bool { token.isWord && english.contains(token.payload) }

  /// Abbreviations, which may end in a period; behind a whole word a period ends the sentence.
  static func isAbbreviation(_ token: Token) -> Bool { token.isWord && abbreviations.contains(token.payload) }

  private static let s = Folding.hash("s")
  private static let ss = Folding.hash("ss")

  private static let annexes: [UInt64: UInt64] = {
    let pairs = [
      ("bijlagen", "bijlage"), ("bijlages", "bijlage"), ("bijl", "bijlage"), ("aanhangsels", "aanhangsel"),
      ("annexes", "annex"), ("annexures", "annexure"), ("schedules", "schedule"), ("sch", "schedule"),
      ("exhibits", "exhibit"), ("appendices", "appendix"), ("attachments", "attachment"),
    ]
    return Dictionary(uniqueKeysWithValues: pairs.map { (Folding.hash($0), Folding.hash($1)) })
  }()

  private static let chapters: [UInt64: UInt64] = [
    Folding.hash("parts"): UInt64(Keyword.part.rawValue), Folding.hash("afdelingen"): UInt64(Keyword.division.rawValue),
  ]

  private static let plurals = Set(
    ["sections", "secs", "ss", "clauses", "cls", "clausules", "subsections"].map { Folding.hash($0) })

  private static let english = Set(
    [
      "article", "articles", "section", "sections", "clause", "clauses", "paragraph", "paragraphs", "subsection",
      "subsections", "subclause", "subclauses", "subparagraph", "chapter", "chapters", "part", "parts", "annex",
      "annexes", "annexure", "schedule", "schedules", "exhibit", "exhibits", "appendix", "appendices", "attachment",
      "module", "modules", "item", "items", "sentence",
    ].map { Folding.hash($0) })

  private static let abbreviations = Set(
    [
      "art", "artt", "artn", "arts", "hfdst", "bijl", "par", "pt", "sec", "secs", "s", "ss", "cl", "cls", "para",
      "paras", "sch", "nr", "nrs", "jo",
    ].map { Folding.hash($0) })
}
