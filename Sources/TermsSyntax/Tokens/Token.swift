/// A lexical unit of a line. Offsets are bytes from the start of the line; those of a token on the following line
/// (see ``TokenizedLine``) lie behind the line's end.
struct Token: BitwiseCopyable {
  enum Kind: UInt8 {
    case word, number, symbol
    /// The end of the line, where the next line's tokens follow.
    case softBreak
  }

  struct Flags: OptionSet, BitwiseCopyable {
    let rawValue: UInt8
    /// No white space before it.
    static let glued = Flags(rawValue: 1)
    /// Starts with a capital.
    static let capitalised = Flags(rawValue: 2)
    /// Two or more letters, all capitals.
    static let allCapitals = Flags(rawValue: 4)
    /// Has more than one capital ("SaaS").
    static let innerCapital = Flags(rawValue: 8)
    /// A capitalised word in -wet, as Dutch laws are named: Auteurswet.
    static let lawLike = Flags(rawValue: 16)
    /// A capitalised word in -besluit, -regeling, -verordening, -verdrag or -richtlijn: Bouwbesluit.
    static let decreeLike = Flags(rawValue: 32)
  }

  var start: Int32
  var end: Int32
  var kind: Kind
  var flags: Flags
  var keyword: Keyword = .none
  var symbol: Symbol = .none
  /// Which language a word speaks for, and what the token may begin.
  var marks = WordMarks()
  /// Of a word: the hash of its folded bytes. Of a number: its index in ``LineTokens/numbers``.
  var payload: UInt64 = 0
  /// Of a word: the hash of its exact bytes, for abbreviations in which case matters.
  var exactHash: UInt64 = 0

  var range: Range<Int> { Int(start)..<Int(end) }
  var length: Int { Int(end - start) }
  var isGlued: Bool { flags.contains(.glued) }
  var isCapitalised: Bool { flags.contains(.capitalised) }
  var isWord: Bool { kind == .word }
  var isNumber: Bool { kind == .number }

  /// What stands outside a line.
  static var none: Token { Token(start: 0, end: 0, kind: .softBreak, flags: []) }
}

/// A number as printed: digits with dots, a letter suffix or an ordinal ending.
struct NumberToken: BitwiseCopyable {
  /// Where its parts stand in ``LineTokens/components``.
  var components: Int32 = 0
  /// How many parts the number has, read as a provision's; 0 when it cannot be one (leading zero, decimal comma, six digits,
  /// four or more in a later part).
  var depth = 0
  /// The first part.
  var first = NumberComponent(value: 0, packedLetters: 0)
  /// A colon inside, as in `7:408`: an article of a law book.
  var hasColon = false
  /// `10th`, `3e`, `8ste`.
  var isOrdinal = false
  /// A decimal comma or thousands group.
  var isQuantity = false
  /// The value of a plain integer, -1 for anything else.
  var integer = -1
  /// A hash of its parts as a provision's number; 1 when it is none.
  var hash: UInt64 = 1

  /// Whether it can be a provision's number.
  var isProvision: Bool { depth > 0 }
  /// The first part of a provision's number; nil when it is none.
  var firstPart: NumberComponent? { isProvision ? first : nil }
}
