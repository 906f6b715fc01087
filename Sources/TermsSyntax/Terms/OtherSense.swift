import TermsText

/// Tells where a word in small letters is the ordinary word and not a slip: something before it says that another thing is
/// meant.
struct OtherSense {
  let tokens: TokenizedLine
  private let wrapped: LineText?
  let isEnglish: Bool

  /// - Parameters:
  ///   - wrapped: the line before, when the sentence goes on from there.
  ///   - isEnglish: the line is; where a line does not say, Dutch usage counts, which leaves out more articles.
  init(_ tokens: TokenizedLine, wrapped: LineText?, isEnglish: Bool = false) {
    self.tokens = tokens
    self.wrapped = wrapped
    self.isEnglish = isEnglish
  }

  /// An indefinite or contrasting word just before, an adjective between allowed: "een (andere) overeenkomst"; or a noun that
  /// makes it a thing of another kind: "the maintenance agreement".
  func isMeant(at range: Range<Int>) -> Bool {
    isMeant(at: range.lowerBound) || isGeneric(range) || isInSetPhrase(range)
  }

  /// "in dienst treden": small letters where the word is another one.
  private func isInSetPhrase(_ range: Range<Int>) -> Bool {
    range.count == 1 && !tokens[range.lowerBound].isCapitalised
      && SetPhrases.shared.hold(range.lowerBound, of: tokens, above: wordsAbove)
  }

  /// The last words of the line before, nearest first.
  private func wordsAbove() -> [UInt64] {
    guard let wrapped else { return [] }
    let end = wrapped.substring(max(0, wrapped.count - Self.reachAbove)..<wrapped.count)
    return end.split { !($0.isLetter || $0.isNumber) }.suffix(SetPhrases.reach).reversed().map { Folding.hash($0) }
  }

  /// Bytes of the line before in which its last words are looked for.
  private static let reachAbove = 96

  private func isMeant(at index: Int) -> Bool {
    guard index > 0 else { return Self.isOther(wordAbove) }
    let before = tokens[index - 1]
    guard before.isWord else { return false }
    if Self.isOther(before.keyword) || Self.idioms.contains(before.payload) || isInIdiom(index) { return true }
    guard before.keyword == .none, !before.isCapitalised else { return false }
    let second = index > 1 ? (tokens[index - 2].isWord ? tokens[index - 2].keyword : .none) : wordAbove
    if Self.isOther(second) { return true }
    return second != .this && Self.kinds.contains(before.payload) && Self.texts.contains(tokens[index].payload)
  }

  /// "in order to", "in opdracht van": prepositions of several words.
  private func isInIdiom(_ index: Int) -> Bool {
    guard let words = Self.prepositions[tokens[index].payload] else { return false }
    return words.before.contains(tokens[index - 1].payload) && words.behind.contains(tokens[index + 1].payload)
  }

  private static let prepositions: [UInt64: (before: Set<UInt64>, behind: Set<UInt64>)] = {
    var table: [UInt64: (before: Set<UInt64>, behind: Set<UInt64>)] = [:]
    for (before, word, behind) in [
      ("in by", "order", "to that for of"), ("on", "account", "of"), ("in", "terms", "of"),
      ("in", "service", "of"), ("in", "opdracht", "van"), ("in", "dienst", "van bij"), ("ten", "dienste", "van"),
      ("voor", "rekening", "van"),
    ] {
      table[Folding.hash(word)] = (Folding.hashes(before), Folding.hashes(behind))
    }
    return table
  }()

  static func isOther(_ keyword: Keyword) -> Bool { keyword == .a || keyword == .otherSense }

  /// What is known of the last word of the line before.
  var wordAbove: Keyword {
    guard let wrapped else { return .none }
    return wrapped.withBytes { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1] == 0x20 { end -= 1 }
      var start = end
      while start > 0, end - start < Self.longest, bytes[start - 1] > 0x20 { start -= 1 }
      guard end > start, start == 0 || bytes[start - 1] <= 0x20 else { return .none }
      return KeywordTable.shared.lookup(Folding.hash(String(decoding: bytes[start..<end], as: UTF8.self))).0
    }
  }

  /// No word that says so is longer.
  private static let longest = 16

  /// "bij gebrek aan", "te goeder trouw": words that make an idiom of what follows.
  private static let idioms = Folding.hashes("bij third")

  /// English nouns that say what an agreement, or the terms of one, is about.
  private static let kinds = Folding.hashes(
    """
    maintenance service services framework loan lease licence license employment purchase sale sales supply distribution \
    settlement confidentiality nondisclosure partnership shareholders processing consultancy consulting tenancy rental \
    hosting support insurance credit finance financing franchise agency management collaboration cooperation delivery \
    payment privacy cookie security warranty guarantee transfer transition escrow trust collective user retainer
    """)
  private static let texts = Folding.hashes("agreement agreements contract contracts policy policies terms conditions")
}
