import TermsText

/// The name of a law in a text, with an article in front of it or without.
public struct LawMention: Sendable {
  /// The name's bytes.
  public let range: Range<Int>
  /// An index into ``LawTable/laws``.
  public let law: Int
  /// It stands between quotation marks, or in parentheses as a short name.
  public let isQuoted: Bool

  /// The known laws that a line names, in order. Reads the line again: ask ``LineFeatures/laws`` first.
  public static func all(in text: LineText) -> [LawMention] {
    var tokenized = TokenizedLine()
    return text.withBytes { own in
      Tokenizer.tokenize(LineBytes(own), into: &tokenized)
      let line = tokenized.view()
      let recognizer = LawRecognizer(line: line)
      var mentions: [LawMention] = []
      var index = 0
      while index < line.ownCount {
        guard mayBegin(line[index]), let (end, known) = recognizer.law(at: index), let law = known, end > index else {
          index += 1
          continue
        }
        mentions.append(
          LawMention(
            range: Int(line[index].start)..<Int(line[end - 1].end), law: law,
            isQuoted: line[index - 1].symbol.isQuote && line[end].symbol.isQuote))
        index = end
      }
      return mentions
    }
  }

  /// Whether a word may be the first of a law's name.
  private static func mayBegin(_ token: Token) -> Bool {
    token.isWord && (token.isCapitalised || token.keyword == .lawNoun)
  }

  /// Cheap: whether a line is worth reading for laws.
  static func mayStand(in line: LineTokens) -> Bool {
    for index in 0..<line.ownCount {
      let token = line.tokens[index]
      guard token.isWord else { continue }
      if token.keyword == .lawNoun || token.flags.contains(.lawLike) { return true }
      if token.isCapitalised, token.length <= 6, LawTable.outdatedAbbreviations.contains(token.exactHash) {
        return true
      }
    }
    return false
  }
}
