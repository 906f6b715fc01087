/// Words with a capital that stand together on a line: a defined term, one that should be, or a name.
public struct CapitalRun: Sendable, Equatable {
  /// What stands before the words.
  public enum Lead: UInt8, Sendable {
    /// Anything else.
    case other
    /// A word with which only a common noun goes: `de`, `een`, `any`, `its`, a number.
    case determiner
    /// `deze`, `this`: it may name the document itself.
    case this
  }

  /// What the sentence says that they do.
  public enum Action: UInt8, Sendable {
    /// Nothing that is recognised.
    case none
    /// What a party does: `verplicht zich`, `is gerechtigd`, `shall`.
    case acts
    /// What only the party does whose terms they are: `is niet aansprakelijk`.
    case excludesLiability
  }

  /// Their bytes in the line.
  public var range: Range<Int>
  /// How many there are.
  public var wordCount: Int
  /// A hash of the folded words.
  public var key: UInt64
  /// What stands before them.
  public var lead = Lead.other
  /// They open a sentence, an item or a cell, where the capital says nothing of the first.
  public var opensSentence = false
  /// They stand in quotation marks.
  public var isQuoted = false
  /// A colon or an equals sign follows.
  public var isExplained = false
  /// `as defined in` follows: another text may say what it is.
  public var isDefinedElsewhere = false
  /// Some word is no drafter's: a country, a law, a label with a number, letters that stand for words, a part of a larger form.
  public var isName = false
  /// Some word is a label's, a law's, or that of an institution or product that everybody knows.
  public var isPublic = false
  /// Where the name starts when a word with a capital stands before it that may belong to it: `Van Laarhoven`.
  public var fullStart: Int
  /// The first word is one that terms define everywhere.
  public var opensWithPartyWord = false
  /// The last word is one for a person: `Zakelijke Klant`.
  public var endsInPerson = false
  /// A use of a defined term takes some of the words, but not the first.
  public var holdsTerm = false
  /// The one word is one that terms define everywhere: `Leverancier`, `Services`.
  public var isPartyWord = false
  /// An adjective and a noun that need no article: `Vertrouwelijke Informatie`.
  public var isDescribed = false
  /// `of` and another run follow: `Statement of Work`.
  public var joinsNext = false
  /// A legal form follows or identity is told: `B.V.`, `gevestigd te`.
  public var isIntroduced = false
  /// What they do.
  public var action = Action.none

  /// The key of a name as a run has it.
  public static func key(of name: String) -> UInt64 { key(of: LawTable.words(of: name)) }

  static func key(of words: some Sequence<UInt64>) -> UInt64 { words.reduce(17) { $0 &* 31 &+ $1 } }

  init(range: Range<Int>, wordCount: Int, key: UInt64, fullStart: Int) {
    self.range = range
    self.wordCount = wordCount
    self.key = key
    self.fullStart = fullStart
  }
}
