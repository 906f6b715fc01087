/// Names given in passing: `hierna te noemen Y`, `gerefereerd als “Y”`, `is called a Y`.
extension DefinitionScanner {
  /// `hierna te noemen Y`, `hierna: Y`, `(hierna in dit artikel Y genoemd)`, `hereinafter referred to as “Y”`.
  mutating func hereinafter(at index: Int) {
    var position = index + 1
    var scope = DefinitionSyntax.Scope.unstated
    while position < min(line.ownCount, index + 8) {
      let token = line[position]
      if token.keyword == .article {
        scope = .article
        position += 1
        continue
      }
      if token.keyword == .chapter {
        scope = .chapter
        position += 1
        continue
      }
      switch token.keyword {
      case .toName, .called, .alsoAdverb, .referredTo, .asWord, .in, .this, .until, .together, .each:
        position += 1
        continue
      default: break
      }
      if token.symbol == .colon || token.symbol == .asterisk || token.isWord && Self.namingGlue.contains(token.payload)
      {
        position += 1
        continue
      }
      break
    }
    // "hierna" as a plain adverb of time or place has no name behind it.
    let isDirect = line[position].symbol.isQuote && !Self.adverbs.contains(line[index].payload)
    guard position > index + 1 || isDirect || line[index - 1].symbol == .openParenthesis else {
      return
    }
    let law = law(before: index - 1)
    // "(hierna: de **Koper**)"
    let named = skipArticle(position)
    if named > position, skipEmphasis(named) > named { position = skipEmphasis(named) }
    if let (first, term) = quoted(at: skipArticle(position)) {
      var terms = [term]
      var end = first
      while let (next, _) = connector(at: end), let (after, term) = quoted(at: skipArticle(next)) {
        terms.append(term)
        end = after
      }
      addAll(
        .hereinafter, terms, areNames: true, body: sentence(around: index), scope: scope, law: law)
    } else if let (end, term) = capitalised(at: position),
      line[index - 1].symbol == .openParenthesis || line[end].keyword == .called
        || (index + 1..<position).contains(where: { isNaming(line[$0]) })
    {
      add(.hereinafter, term, body: sentence(around: index), scope: scope, law: law)
    }
  }

  /// "verder “spam”" goes on, "hierna “Koper”" gives a name.
  private static let adverbs = Set(["verder", "nader", "voortaan"].map { Folding.hash($0) })

  /// "Hierna te noemen Koper" gives a name, "hierna ook Koper" may go on with the story.
  private func isNaming(_ token: Token) -> Bool {
    switch token.keyword {
    case .toName, .called, .referredTo: true
    default: token.symbol == .colon || token.isWord && Self.naming.contains(token.payload)
    }
  }

  private static let naming = Set(["duiden", "referred"].map { Folding.hash($0) })

  /// Words between "hierna" and the name.
  private static let namingGlue = Set(
    [
      "te", "aan", "duiden", "ook", "kortweg", "steeds", "telkens", "referred", "be", "simply",
      "the",
      "individueel", "jointly", "also", "collectively", "wel",
    ].map { Folding.hash($0) })

  /// `gerefereerd als “Y”`, `aangeduid als “Y”`, `referred to as “Y”`, `is called a distance purchase`.
  mutating func referredTo(at index: Int) {
    var position = index + 1
    if line[position].keyword == .until { position += 1 }
    if line[position].keyword == .asWord { position += 1 }
    position = skipArticle(position)
    if let (_, term) = quoted(at: position), position > index + 1 || line[index].keyword == .called {
      add(.referredTo, term, body: sentence(around: index), quoted: true)
      return
    }
    // English explanations: the words up to the punctuation.
    guard line[index].payload == Self.called,
      line[index - 1].keyword == .isWord || line[index - 1].payload == Self.usually
    else {
      return
    }
    var end = position
    while end < line.ownCount, end < position + 5,
      line[end].isWord || line[end].symbol == .dash && line[end].isGlued && line[end + 1].isGlued
    { end += 1 }
    guard end > position, line[end].kind == .symbol || end == line.ownCount, let term = term(position..<end) else {
      return
    }
    add(.called, term, body: sentence(around: index))
  }
  static let called = Folding.hash("called")
  static let usually = Folding.hash("usually")
}
