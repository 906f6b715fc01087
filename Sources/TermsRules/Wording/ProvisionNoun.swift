import TermsModel
import TermsSyntax

/// What messages call a provision: as the drafter does, who has clauses and schedules where another has articles and annexes.
///
/// Words that both languages have for one thing are translated; a clause or a schedule stays what it is.
struct ProvisionNoun: Equatable {
  private let dutch: String
  private let english: String
  private let dutchPlural: String
  private let englishPlural: String

  private init(_ dutch: String, _ english: String, plural dutchPlural: String, _ englishPlural: String) {
    self.dutch = dutch
    self.english = english
    self.dutchPlural = dutchPlural
    self.englishPlural = englishPlural
  }

  /// The word in a language, as inside a sentence: `artikel`.
  func text(_ language: Language) -> String { language == .dutch ? dutch : english }

  /// The word in a language, as it opens a sentence: `Artikel`.
  func opening(_ language: Language) -> String {
    let text = text(language)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  /// Several of them: `artikelen`.
  func plural(_ language: Language) -> String { language == .dutch ? dutchPlural : englishPlural }

  // MARK: Which one

  /// The word with which a place is cited. Where none is printed, or one for a unit inside an article, it is that of a provision
  /// beside it.
  init(citing target: ReferenceTarget, in reference: Reference) {
    let printed = [target.span.string, reference.span.string].lazy.compactMap { Self.named(in: $0) }.first
    if let printed {
      self = printed
    } else if reference.syntax.hasSign {
      self = Self.sign
    } else {
      self = (target.provision ?? target.nearest).flatMap { Self.printed(by: $0) } ?? Self.article
    }
  }

  /// The word in the heading of a provision or of the unit around it.
  /// - Parameter other: the word where none is printed.
  init(of provision: Provision, or other: ProvisionNoun = article) { self = Self.printed(by: provision) ?? other }

  /// The word for units with which a text begins; marks and spaces before it are left out.
  init(opening text: String) { self = Self.named(in: text) ?? Self.article }

  /// The word with which a place of another document is cited.
  init(citing span: TextSpan, in reference: Reference) {
    self = Self.named(in: span.string) ?? Self.named(in: reference.span.string) ?? Self.article
  }

  /// What a document calls its articles: in headings, or else where it cites them.
  /// - Parameter model: where its first references are read.
  init(in component: Component, _ model: DocumentModel) {
    if let article = component.outline.firstArticle, let printed = Self.printed(by: article) {
      self = printed
      return
    }
    let lines = model.lines(of: component, in: 0..<Self.mostLines).filter { !$0.scan.references.isEmpty }
    for line in lines {
      for reference in line.scan.references where reference.unit == .article && reference.tail.isOpen {
        guard reference.range.upperBound <= line.text.count, !reference.followsLaw,
          let named = Self.named(in: line.text.substring(reference.range))
        else { continue }
        self = named
        return
      }
    }
    self = component.language == .english ? Self.clause : Self.article
  }

  /// How far the first reference is looked for.
  private static let mostLines = 400

  private static func printed(by provision: Provision) -> ProvisionNoun? {
    // `Section 2.04` of ARTICLE II has a label of its own; the article's is not that of a chapter around it.
    let article = provision.enclosing([.article])
    var unit: Provision? = provision
    while let inner = unit {
      if let noun = named(in: inner.marker.string) ?? inner.printedMarker?.unit.flatMap(usual) { return noun }
      if inner.isDivision || inner === article { return nil }
      unit = inner.parent
    }
    return nil
  }

  /// For a word that is damaged or grown together with its number: `ModuleA`.
  private static func usual(_ unit: UnitLabel) -> ProvisionNoun? {
    switch unit {
    case .chapter: names["chapter"]
    case .module: names["module"]
    case .annex: names["annex"]
    default: nil
    }
  }

  /// The word for a numbered unit with which a text begins, marks before it left out.
  private static func named(in text: String) -> ProvisionNoun? {
    names[text.drop { "#*_ ([".contains($0) }.prefix { $0.isLetter }.lowercased()]
  }

  // MARK: Words

  /// What provisions are called that nobody called anything.
  static let article = ProvisionNoun("artikel", "article", plural: "artikelen", "articles")
  private static let clause = ProvisionNoun("clause", "clause", plural: "clauses", "clauses")
  private static let sign = ProvisionNoun("§", "§", plural: "§§", "§§")

  private static let names: [String: ProvisionNoun] = {
    let words: [(String, ProvisionNoun)] = [
      ("artikel artikelen art artt artn article articles arts", article),
      ("section sections sec secs", ProvisionNoun("section", "section", plural: "sections", "sections")),
      ("clause clauses cl cls", clause),
      ("clausule clausules", ProvisionNoun("clausule", "clause", plural: "clausules", "clauses")),
      ("paragraaf paragrafen", ProvisionNoun("paragraaf", "paragraph", plural: "paragrafen", "paragraphs")),
      (
        "paragraph paragraphs para paras",
        ProvisionNoun("paragraph", "paragraph", plural: "paragraphs", "paragraphs")
      ),
      (
        "hoofdstuk hoofdstukken hfdst chapter chapters",
        ProvisionNoun("hoofdstuk", "chapter", plural: "hoofdstukken", "chapters")
      ),
      ("afdeling afdelingen", ProvisionNoun("afdeling", "division", plural: "afdelingen", "divisions")),
      ("deel delen", ProvisionNoun("deel", "part", plural: "delen", "parts")),
      ("part parts", ProvisionNoun("part", "part", plural: "parts", "parts")),
      ("titel titels", ProvisionNoun("titel", "title", plural: "titels", "titles")),
      ("module modules", ProvisionNoun("module", "module", plural: "modules", "modules")),
      ("bijlage bijlagen bijlages bijl", ProvisionNoun("bijlage", "annex", plural: "bijlagen", "annexes")),
      ("aanhangsel aanhangsels", ProvisionNoun("aanhangsel", "appendix", plural: "aanhangsels", "appendices")),
      ("annex annexes annexure annexures", ProvisionNoun("annex", "annex", plural: "annexen", "annexes")),
      ("schedule schedules sch", ProvisionNoun("schedule", "schedule", plural: "schedules", "schedules")),
      ("exhibit exhibits", ProvisionNoun("exhibit", "exhibit", plural: "exhibits", "exhibits")),
      ("appendix appendices", ProvisionNoun("appendix", "appendix", plural: "appendices", "appendices")),
      ("attachment attachments", ProvisionNoun("attachment", "attachment", plural: "attachments", "attachments")),
    ]
    var names: [String: ProvisionNoun] = [:]
    for (printed, noun) in words { for word in printed.split(separator: " ") { names[String(word)] = noun } }
    return names
  }()
}
