/// The kind of unit that a label such as `artikel`, `hoofdstuk` or `Schedule` names.
public enum UnitLabel: UInt8, Sendable {
  /// artikel, article, section, clause: the numbered top-level unit of terms.
  case article
  /// hoofdstuk, chapter, deel, part, afdeling, titel.
  case chapter
  /// module.
  case module
  /// bijlage, annex, schedule, exhibit, appendix.
  case annex
  /// lid, subsection, subclause: a numbered unit inside an article.
  case lid
  /// paragraaf, paragraph, §: an article, or a unit inside one, by what the document has.
  case paragraph
  /// punt, onderdeel, sub, letter, item: a point, or anything numbered.
  case point
  /// zin, volzin, sentence: text inside a unit.
  case sentence

  /// Whether a unit of this label holds articles.
  public var isDivision: Bool { self == .chapter || self == .module || self == .annex }

  init?(_ keyword: Keyword) {
    switch keyword {
    case .article, .articles, .section, .clause: self = .article
    case .chapter, .chapters, .part, .division, .title: self = .chapter
    case .module, .modules: self = .module
    case .annex, .annexes: self = .annex
    case .lid, .leden: self = .lid
    case .paragraph, .paragraphs: self = .paragraph
    case .point, .item, .items, .sub, .letter: self = .point
    case .sentence: self = .sentence
    default: return nil
    }
  }
}
