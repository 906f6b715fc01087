/// A lexical unit of a line. Offsets are bytes from the start of the line; those of a token on the following line
/// (see ``TokenizedLine``) lie behind the line's end.
struct Token {
  enum Kind: UInt8 {
    case word, number, symbol
    /// The end of the line, where the next line's tokens follow.
    case softBreak
  }

  struct Flags: OptionSet {
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
  }

  var start: Int32
  var end: Int32
  var kind: Kind
  var flags: Flags
  var keyword: Keyword = .none
  var symbol: Symbol = .none
  /// Of a word: the hash of its folded bytes. Of a number: its index in ``TokenizedLine/numbers``.
  var payload: UInt64 = 0
  /// Of a word: the hash of its exact bytes, for abbreviations in which case matters.
  var exactHash: UInt64 = 0

  var range: Range<Int> { Int(start)..<Int(end) }
  var length: Int { Int(end - start) }
  var isGlued: Bool { flags.contains(.glued) }
  var isCapitalised: Bool { flags.contains(.capitalised) }
  var isWord: Bool { kind == .word }
  var isNumber: Bool { kind == .number }
}

/// Punctuation that the recognisers tell apart.
enum Symbol: UInt8 {
  case none, period, comma, semicolon, colon, slash, dash, openParenthesis, closeParenthesis, openBracket,
    closeBracket, openQuote, closeQuote, straightDouble, straightSingle, percent, currency, section, degree, bullet,
    ampersand, asterisk, hash, pipe, underscore, equals, greater, exclamation, question, backslash, ellipsis, backtick,
    other

  var isQuote: Bool { self == .openQuote || self == .closeQuote || self == .straightDouble || self == .straightSingle }
}

/// A number as printed: digits with dots, a letter suffix or an ordinal ending.
struct NumberToken {
  /// The number read as a provision's; nil when it cannot be one (leading zero, decimal comma, six digits, four or more
  /// in a later part).
  var number: ProvisionNumber?
  /// A colon inside, as in `7:408`: an article of a law book.
  var hasColon = false
  /// `10th`, `3e`, `8ste`.
  var isOrdinal = false
  /// The first part is a letter (`A.3.1`).
  var hasLetterPrefix = false
  /// A decimal comma or thousands group.
  var isQuantity = false
  /// The value of a plain integer, -1 for anything else.
  var integer = -1

  var depth: Int { number?.depth ?? 0 }
}

/// The tokens of a line, and behind a soft break those of the start of the next line.
struct TokenizedLine {
  var tokens: [Token] = []
  var numbers: [NumberToken] = []
  /// Bytes of the line itself: a token that starts behind this is on the next line.
  var lineCount = 0
  /// How many tokens belong to the line itself.
  var ownCount = 0

  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    numbers.removeAll(keepingCapacity: true)
    lineCount = 0
    ownCount = 0
  }

  subscript(index: Int) -> Token {
    index >= 0 && index < tokens.count ? tokens[index] : TokenizedLine.none
  }

  func number(_ token: Token) -> NumberToken? {
    guard token.kind == .number, token.payload < UInt64(numbers.count) else { return nil }
    return numbers[Int(token.payload)]
  }

  private static let none = Token(start: 0, end: 0, kind: .softBreak, flags: [])
}
