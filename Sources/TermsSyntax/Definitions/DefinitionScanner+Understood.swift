/// `Onder Y wordt verstaan` and its variants.
extension DefinitionScanner {
  /// `Onder Y wordt … verstaan`, `wordt onder Y verstaan`, `onder Y valt`, `Onder Y worden begrepen`.
  mutating func understood(at index: Int) {
    var position = index + 1
    guard line[position].keyword != .alsoAdverb, line[position].keyword != .otherSense, line[position].keyword != .this
    else { return }
    var terms: [Range<Int>] = []
    var areNames = true
    var isQuotedTerm = false
    while let (end, term) = quoted(at: skipArticle(position)) {
      terms.append(term)
      isQuotedTerm = true
      position = end
      if let (next, isOr) = connector(at: position) {
        if !isOr, line[next - 1].keyword == .and { areNames = false }
        position = next
      }
    }
    if terms.isEmpty {
      let first = skipArticle(skipEmphasis(position))
      var end = first
      while end < line.ownCount, end < first + 6, line[end].isWord || line[end].symbol == .dash, !stopsTerm(line[end]) {
        end += 1
      }
      guard end > first else { return }
      (terms, areNames) = parts(first..<end)
      guard !terms.isEmpty else { return }
      position = end
    }
    // Up to the verb: "aan de zijde van de leverancier".
    let passive = line[index - 1].keyword == .becomes || (index - 8..<index).contains { line[$0].keyword == .becomes }
    var verb = position
    while line.has(verb), verb < position + 8, line[verb].keyword != .becomes,
      line[verb].keyword != .understood,
      line[verb].symbol != .period, line[verb].payload != Self.valt
    {
      verb += 1
    }
    if line[verb].payload == Self.valt, line[verb].isWord,
      line[verb + 1].keyword == .in || terms.count > 0 && isQuotedTerm
    {
      addAll(
        .extending, terms, areNames: areNames, body: sentence(around: index), scope: statedScope(before: index),
        quoted: isQuotedTerm)
      return
    }
    var isUnderstood = line[verb].keyword == .understood && (passive || Self.we.contains(line[verb + 1].payload))
    var extending = false
    if line[verb].keyword == .becomes {
      var after = verb + 1
      while line.has(after), after < verb + Self.farthestVerb, line[after].symbol != .semicolon {
        if line[after].keyword == .understood {
          isUnderstood = true
          break
        }
        if line[after].keyword == .alsoAdverb, Self.extendingAdverbs.contains(line[after].payload) { extending = true }
        after += 1
      }
    }
    guard isUnderstood else { return }
    var colon = verb
    while colon < line.ownCount, colon < verb + 6, line[colon].symbol != .colon { colon += 1 }
    addAll(
      extending ? .extending : .understood, terms, areNames: areNames, body: sentence(around: index),
      scope: statedScope(before: index), quoted: isQuotedTerm,
      law: line[colon].symbol == .colon ? law(at: colon + 1) : nil)
  }

  /// The terms in a run of words: "Tarief en Korting" is two where both have a capital, "Product of Zaak" one with two names.
  private func parts(_ tokens: Range<Int>) -> (terms: [Range<Int>], areNames: Bool) {
    var terms: [Range<Int>] = []
    var areNames = true
    var first = tokens.lowerBound
    for index in tokens {
      let keyword = line[index].keyword
      guard keyword == .and || keyword == .of, index > first,
        line[index - 1].isCapitalised || line[first].isCapitalised,
        line[skipArticle(index + 1)].isCapitalised, index + 1 < tokens.upperBound, let term = term(first..<index)
      else { continue }
      terms.append(term)
      if keyword == .and { areNames = false }
      first = skipArticle(index + 1)
    }
    if first < tokens.upperBound, let term = term(first..<tokens.upperBound) { terms.append(term) }
    return (terms, areNames)
  }

  /// "wordt in deze voorwaarden ook een losse proef verstaan": how far its participle may stand behind the auxiliary verb.
  private static let farthestVerb = 12

  private static let we = Set(["wij", "we", "partijen"].map { Folding.hash($0) })
  static let valt = Folding.hash("valt")
  static let extendingAdverbs = Set(["mede", "tevens", "meer", "geval", "ook"].map { Folding.hash($0) })

  func stopsTerm(_ token: Token) -> Bool {
    switch token.keyword {
    case .becomes, .understood, .this, .from, .in, .the, .under, .cue, .or, .according: true
    default: token.payload == Self.aan || token.payload == Self.valt
    }
  }
  static let aan = Folding.hash("aan")
}
