/// What a sentence says that somebody does.
extension CapitalRunFinder {
  /// How many tokens behind the verb are looked at.
  private static let reach = 7

  /// The verb stands behind the name, or, as in "daarvoor is Naam niet aansprakelijk", before it.
  func action(_ words: Range<Int>) -> CapitalRun.Action {
    let behind = action(verb: words.upperBound, from: words.upperBound + 1)
    return behind != .none || words.lowerBound == 0
      ? behind : action(verb: words.lowerBound - 1, from: words.upperBound)
  }

  private func action(verb place: Int, from start: Int) -> CapitalRun.Action {
    let verb = line[place]
    guard verb.isWord, !verb.isCapitalised else { return .none }
    let isState = Self.states.contains(verb.payload)
    guard isState || Self.verbs.contains(verb.payload) else { return .none }
    var isNegated = Self.denials.contains(verb.payload)
    var isLiable = false
    var isCharged = false
    for index in start..<start + Self.reach {
      let token = line[index]
      guard index < line.ownCount, token.isWord else { break }
      if Self.negations.contains(token.payload) { isNegated = true }
      if Self.liability.contains(where: { startsWith($0, token) }) { isLiable = true }
      if Self.charges.contains(where: { startsWith($0, token) }) { isCharged = true }
    }
    if isNegated, isLiable { return .excludesLiability }
    return isState && !isLiable && !isCharged ? .none : .acts
  }

  private func startsWith(_ word: [UInt8], _ token: Token) -> Bool {
    let start = Int(token.start)
    guard token.length >= word.count else { return false }
    return word.indices.allSatisfy { bytes[start + $0] == word[$0] }
  }

  private static let states = Folding.hashes("is zijn are")
  private static let verbs = Folding.hashes(
    """
    kan kunnen zal zullen mag mogen dient moet behoudt garandeert vrijwaart aanvaardt accepteert verplicht staat sluit \
    verbindt shall will may must can cannot accepts assumes reserves warrants undertakes disclaims excludes agrees
    """)
  private static let denials = Folding.hashes("sluit disclaims excludes cannot")
  private static let negations = Folding.hashes("niet nimmer nooit geen geenszins not no never neither")
  private static let liability = ["aansprakelijk", "verantwoordelijk", "liab", "responsib"].map { Array($0.utf8) }
  private static let charges = ["gerechtigd", "verplicht", "gehouden", "bevoegd", "entitled", "obliged", "authori"]
    .map { Array($0.utf8) }
}

/// Skips the names of laws.
struct LawSkipper {
  private let line: LineTokens
  private var ranges: [Range<Int>]?

  init(_ line: LineTokens) { self.line = line }

  /// Whether some law's name takes one of these tokens.
  mutating func touches(_ tokens: Range<Int>) -> Bool {
    let laws = ranges ?? Self.laws(in: line)
    ranges = laws
    return laws.contains { $0.overlaps(tokens) }
  }

  private static func laws(in line: LineTokens) -> [Range<Int>] {
    let recognizer = LawRecognizer(line: line)
    var ranges: [Range<Int>] = []
    var index = 0
    while index < line.ownCount {
      if line.tokens[index].isWord, line.tokens[index].isCapitalised, let (end, _) = recognizer.law(at: index) {
        ranges.append(index..<end)
        index = max(end, index + 1)
      } else {
        index += 1
      }
    }
    return ranges
  }
}
