/// `Onder Y wordt verstaan` and its variants.
extension DefinitionScanner {
  /// `Onder Y wordt … verstaan`, `wordt onder Y verstaan`, `onder Y valt`, `Onder Y worden begrepen`.
  mutating func understood(at index: Int) {
    var position = index + 1
    guard line[position].keyword != .alsoAdverb, line[position].keyword != .otherSense, line[position].keyword != .this
    else { return }
    var terms: [Range<Int>] = []
    var isQuotedTerm = false
    while let (end, term) = quoted(at: skipArticle(position)) {
      terms.append(term)
      isQuotedTerm = true
      position = end
      if line[position].keyword == .or || line[position].keyword == .of || line[position].keyword == .and
        || line[position].symbol == .comma
      {
        position += 1
      }
    }
    if terms.isEmpty {
      let first = skipArticle(skipEmphasis(position))
      var end = first
      while end < line.ownCount, end < first + 6, line[end].isWord || line[end].symbol == .dash, !stopsTerm(line[end]) {
        end += 1
      }
      guard end > first, let term = term(first..<end) else { return }
      terms = [term]
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
      add(.extending, terms[0], aliases: Array(terms.dropFirst()), body: sentence(around: index), quoted: isQuotedTerm)
      return
    }
    var isUnderstood = line[verb].keyword == .understood && passive
    var extending = false
    if line[verb].keyword == .becomes {
      var after = verb + 1
      while line.has(after), after < verb + 8 {
        if line[after].keyword == .understood {
          isUnderstood = true
          break
        }
        if line[after].keyword == .alsoAdverb, Self.extendingAdverbs.contains(line[after].payload) { extending = true }
        after += 1
      }
    }
    guard isUnderstood else { return }
    var scope = DefinitionSyntax.Scope.unstated
    for before in max(textStart, index - 6)..<index where line[before].keyword == .this {
      if line[before + 1].keyword == .article { scope = .article }
      if line[before + 1].keyword == .chapter { scope = .chapter }
    }
    add(
      extending ? .extending : .understood, terms[0], aliases: Array(terms.dropFirst()), body: sentence(around: index),
      scope: scope, quoted: isQuotedTerm)
  }
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
