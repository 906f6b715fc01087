/// Counts over a line's words: which language they speak for, how legal they sound, and hashes for finding equal text.
struct WordStatistics {
  var dutch: UInt16 = 0
  var english: UInt16 = 0
  var legal: UInt16 = 0
  var contentHash: UInt64 = 0
  var textHash: UInt64 = 0
  /// Words with a capital that do not open a sentence.
  var capitals: UInt8 = 0

  /// Those of a line without words.
  init() {}

  private static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }

  init(_ line: LineTokens, textStart: Int) {
    contentHash = Self.seed
    textHash = Self.seed
    let start = min(max(0, textStart), line.ownCount)
    var textWords = 0
    for index in 0..<start {
      guard let value = count(line.tokens[index], line) else { continue }
      contentHash = Self.mix(contentHash, value)
    }
    for index in start..<line.ownCount {
      let token = line.tokens[index]
      guard let value = count(token, line) else { continue }
      contentHash = Self.mix(contentHash, value)
      textHash = Self.mix(textHash, value)
      guard token.isWord else { continue }
      textWords &+= 1
      if token.isCapitalised, index > start, !line.tokens[index &- 1].symbol.opensSentence, capitals < .max {
        capitals &+= 1
      }
    }
    if textWords == 0 { textHash = 0 }
  }

  /// Counts a word or number and returns its hash; nil for the rest.
  @inline(__always)
  private mutating func count(_ token: Token, _ line: LineTokens) -> UInt64? {
    switch token.kind {
    case .word:
      dutch &+= UInt16(token.marks.rawValue & WordMarks.dutch.rawValue)
      english &+= UInt16(token.marks.rawValue & WordMarks.english.rawValue) >> 1
      legal &+= UInt16(token.marks.rawValue & WordMarks.legal.rawValue) >> 2
      return token.payload
    case .number: return line.number(token)?.hash
    case .symbol, .softBreak: return nil
    }
  }

  @inline(__always)
  private static func mix(_ hash: UInt64, _ value: UInt64) -> UInt64 { (hash ^ value) &* 0x100_0000_01b3 }
}
