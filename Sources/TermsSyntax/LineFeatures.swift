/// What a line holds that few rules look for: a rule asks here before it reads the line again.
public struct LineFeatures: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt16
  /// A set of these bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// A parenthesis, bracket or quotation mark.
  public static let pairs = LineFeatures(rawValue: 1)
  /// Something that may stand for text to be filled in: `[`, `_`, `…`, `<`, `XXX`.
  public static let blanks = LineFeatures(rawValue: 2)
  /// A number, or a word for one.
  public static let numbers = LineFeatures(rawValue: 4)
  /// Bytes that a wrong reading of UTF-8 leaves: `Ã©`, `â€™`, `�`.
  public static let damagedEncoding = LineFeatures(rawValue: 8)
  /// The name of a law, or a word that may begin one.
  public static let laws = LineFeatures(rawValue: 16)
  /// A number before a word for units: `13 artikelen`, `twaalf hoofdstukken`.
  public static let countedUnits = LineFeatures(rawValue: 32)
  /// A space may be missing between words.
  public static let gluedWords = LineFeatures(rawValue: 64)
  /// A month, or a year in figures.
  public static let dates = LineFeatures(rawValue: 128)

  /// It opens a list of definitions; among the features because a line has no byte to spare.
  static let definitionList = LineFeatures(rawValue: 256)
  /// The list's definitions hold in the article around it only.
  static let articleList = LineFeatures(rawValue: 512)
  /// The same for the chapter.
  static let chapterList = LineFeatures(rawValue: 1024)
  /// A row of a table: there is a bar.
  static let tableRow = LineFeatures(rawValue: 2048)

  /// A document that may be another one, or a word that may say that one changes (``LeadIn``).
  public static let otherDocuments = LineFeatures(rawValue: 4096)

  /// Those of the opening of a list of definitions.
  init(_ list: DefinitionSyntax.Scope?) {
    switch list {
    case nil: self = []
    case .unstated: self = .definitionList
    case .article: self = [.definitionList, .articleList]
    case .chapter: self = [.definitionList, .chapterList]
    }
  }

  init(_ tokens: LineTokens, _ bytes: LineBytes) {
    var features = LineFeatures()
    let symbols = tokens.symbols
    if symbols.hasQuote || symbols.contains(.openParenthesis) || symbols.contains(.closeParenthesis)
      || symbols.contains(.openBracket) || symbols.contains(.closeBracket)
    {
      features.insert(.pairs)
    }
    if symbols.contains(.openBracket) || symbols.contains(.underscore) || symbols.contains(.ellipsis)
      || symbols.contains(.less) || tokens.marks.contains(.blank)
    {
      features.insert(.blanks)
    }
    if !tokens.numbers.isEmpty {
      features.insert(.numbers)
      if tokens.marks.contains(.month) || tokens.components.contains(where: Self.isYear) { features.insert(.dates) }
    }
    if LawMention.mayStand(in: tokens) { features.insert(.laws) }
    if tokens.marks.contains(.citing), UnitCount.mayStand(in: tokens) { features.insert(.countedUnits) }
    if tokens.mayBeGlued { features.insert(.gluedWords) }
    if symbols.contains(.pipe) { features.insert(.tableRow) }
    if LeadIn.mayStand(in: tokens, bytes) { features.insert(.otherDocuments) }
    if Self.isSuspect(bytes) { features.insert(.damagedEncoding) }
    self = features
  }

  private static func isYear(_ part: NumberComponent) -> Bool { part.value >= 1900 && part.value <= 2100 }

  /// UTF-8 read as Latin-1 or Windows-1252 and written again: `Ã` or `Â` or `â` before a character of the upper half, or
  /// the replacement character.
  private static func isSuspect(_ bytes: LineBytes) -> Bool {
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] < 0x80 {
        let isPlain = index + 8 <= bytes.count && bytes.eight(at: index) & 0x8080_8080_8080_8080 == 0
        index += isPlain ? 8 : 1
        continue
      }
      let next = bytes[index + 1]
      switch bytes[index] {
      case 0xC3 where next == 0x83 || next == 0x82 || next == 0xA2 || next == 0xA0 || next == 0xAF:
        if bytes[index + 2] >= 0xC2 || bytes[index + 2] == 0x20 && bytes[index + 3] >= 0xC2 { return true }
      case 0xEF where next == 0xBF && bytes[index + 2] == 0xBD: return true
      default: break
      }
      index += 2
    }
    return false
  }
}
