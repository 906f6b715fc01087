/// What a line holds that few rules look for: a rule asks here before it reads the line again.
public struct LineFeatures: OptionSet, Sendable {
  /// The bits.
  public let rawValue: UInt8
  /// A set of these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// A parenthesis, bracket or quotation mark.
  public static let pairs = LineFeatures(rawValue: 1)
  /// Something that may stand for text to be filled in: `[`, `_`, `…`, `<`.
  public static let blanks = LineFeatures(rawValue: 2)
  /// A number, or a word for one.
  public static let numbers = LineFeatures(rawValue: 4)
  /// Bytes that a wrong reading of UTF-8 leaves: `Ã©`, `â€™`, `�`.
  public static let damagedEncoding = LineFeatures(rawValue: 8)

  /// A row of a table: there is a bar.
  public static let tableRow = LineFeatures(rawValue: 16)

  init(_ tokens: LineTokens, _ bytes: LineBytes) {
    var features = LineFeatures()
    let symbols = tokens.symbols
    if symbols.hasQuote || symbols.contains(.openParenthesis) || symbols.contains(.closeParenthesis)
      || symbols.contains(.openBracket) || symbols.contains(.closeBracket)
    {
      features.insert(.pairs)
    }
    if symbols.contains(.openBracket) || symbols.contains(.underscore) || symbols.contains(.ellipsis) {
      features.insert(.blanks)
    }
    if symbols.contains(.pipe) { features.insert(.tableRow) }
    if !tokens.numbers.isEmpty { features.insert(.numbers) }
    if Self.isSuspect(bytes) { features.insert(.damagedEncoding) }
    self = features
  }

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
      case 0xC3 where next == 0x83 || next == 0x82 || next == 0xA2:
        if bytes[index + 2] >= 0xC2 { return true }
      case 0xEF where next == 0xBF && bytes[index + 2] == 0xBD: return true
      default: break
      }
      index += 2
    }
    return false
  }
}
