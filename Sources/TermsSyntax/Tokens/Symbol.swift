/// Punctuation that the recognisers tell apart.
enum Symbol: UInt8 {
  case none, period, comma, semicolon, colon, slash, dash, openParenthesis, closeParenthesis, openBracket,
    closeBracket, openQuote, closeQuote, straightDouble, straightSingle, percent, currency, section, degree, bullet,
    ampersand, asterisk, hash, pipe, underscore, equals, greater, exclamation, question, backslash, ellipsis, backtick,
    less, other,
    /// A closed comment, `<!-- … -->`: noted, never a token.
    comment

  var isQuote: Bool { self == .openQuote || self == .closeQuote || self == .straightDouble || self == .straightSingle }

  /// Behind it a capital says nothing.
  var opensSentence: Bool {
    switch self {
    case .period, .colon, .semicolon, .exclamation, .question, .bullet, .pipe: true
    default: false
    }
  }

  /// What the punctuation of one byte is.
  init(ascii byte: UInt8) {
    self =
      switch byte {
      case 0x2E: .period
      case 0x2C: .comma
      case 0x3B: .semicolon
      case 0x3A: .colon
      case 0x2F: .slash
      case 0x2D: .dash
      case 0x28: .openParenthesis
      case 0x29: .closeParenthesis
      case 0x5B: .openBracket
      case 0x5D: .closeBracket
      case 0x22: .straightDouble
      case 0x27: .straightSingle
      case 0x25: .percent
      case 0x24: .currency
      case 0x26: .ampersand
      case 0x2A: .asterisk
      case 0x23: .hash
      case 0x7C: .pipe
      case 0x5F: .underscore
      case 0x3D: .equals
      case 0x3C: .less
      case 0x3E: .greater
      case 0x21: .exclamation
      case 0x3F: .question
      case 0x5C: .backslash
      case 0x60: .backtick
      default: .other
      }
  }
}

/// Which punctuation a line holds.
struct SymbolSet: BitwiseCopyable {
  private var bits: UInt64 = 0

  init() {}
  init(_ symbols: Symbol...) { for symbol in symbols { insert(symbol) } }

  @inline(__always)
  mutating func insert(_ symbol: Symbol) { bits |= 1 << UInt64(symbol.rawValue) }

  func contains(_ symbol: Symbol) -> Bool { bits & 1 << UInt64(symbol.rawValue) != 0 }

  /// Holds any kind of quotation mark.
  var hasQuote: Bool {
    contains(.openQuote) || contains(.closeQuote) || contains(.straightDouble) || contains(.straightSingle)
  }
}
