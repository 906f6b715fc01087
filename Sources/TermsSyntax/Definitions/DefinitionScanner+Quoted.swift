/// Quoted terms with a verb behind them, or a word before them that says that they are names.
extension DefinitionScanner {
  /// `“Y” means`, `“Y” and “Z” have the meanings`, `“Y” or “Z” refers to`, `together the “Parties”`, `ook wel “Y”`.
  mutating func quotations() {
    var index = textStart
    while index < line.ownCount {
      guard line[index].symbol.isQuote, line[index].symbol != .closeQuote, let (first, term) = quoted(at: index) else {
        index += 1
        continue
      }
      var terms = [term]
      var end = first
      var areNames = false
      while let (next, isOr) = connector(at: skipEmphasis(end)), let (after, term) = quoted(at: skipArticle(next)) {
        terms.append(term)
        areNames = areNames || isOr
        end = after
      }
      let verb = skipEmphasis(end)
      if let form = verbForm(at: verb) {
        addAll(form, terms, areNames: areNames, body: sentence(around: index), scope: statedScope(before: index))
      } else if !addAlias(before: index, terms), let form = introduction(before: index) {
        addAll(form, terms, areNames: areNames, body: sentence(around: index), scope: .unstated)
      }
      index = max(end, index + 1)
    }
  }

  /// Several names of one thing, or several things.
  mutating func addAll(
    _ form: DefinitionSyntax.Form, _ terms: [Range<Int>], areNames: Bool, body: Range<Int>,
    scope: DefinitionSyntax.Scope, quoted: Bool = true, law: NamedLaw? = nil
  ) {
    guard let first = terms.first else { return }
    if areNames {
      add(form, first, aliases: Array(terms.dropFirst()), body: body, scope: scope, quoted: quoted, law: law)
    } else {
      for term in terms { add(form, term, body: body, scope: scope, quoted: quoted, law: law) }
    }
  }

  /// Between quoted terms: `,`, `en`, `of`, `and`, `or`.
  func connector(at index: Int) -> (end: Int, isOr: Bool)? {
    var position = index
    if line[position].symbol == .comma || line[position].symbol == .slash { position += 1 }
    switch line[position].keyword {
    case .and: return (position + 1, false)
    case .or, .of: return (position + 1, true)
    default: return position > index ? (position, false) : nil
    }
  }

  /// A verb that defines what stands before it.
  private func verbForm(at index: Int) -> DefinitionSyntax.Form? {
    var verb = line[index].symbol == .colon ? index + 1 : index
    if line[verb].isWord, Self.auxiliaries.contains(line[verb].payload) { verb += 1 }
    let token = line[verb]
    guard token.isWord else { return nil }
    switch token.keyword {
    case .means: return .means
    case .has: return (verb + 1..<verb + 8).contains { line[$0].keyword == .meaning } ? .means : nil
    case .referredTo where token.payload == Self.refers || token.payload == Self.refer: return .means
    default: break
    }
    if Self.including.contains(token.payload) { return .extending }
    if token.keyword == .isWord || token.keyword == .becomes || Self.being.contains(token.payload),
      Self.defined.contains(line[verb + 1].payload), line[verb + 1].isWord, line[verb + 2].keyword == .asWord
    {
      return .means
    }
    return nil
  }

  private static let auxiliaries = Set(["shall", "will", "zal", "zullen", "we", "wij"].map { Folding.hash($0) })
  private static let refers = Folding.hash("refers")
  private static let refer = Folding.hash("refer")
  private static let including = Set(["includes", "include", "omvat", "omvatten"].map { Folding.hash($0) })
  private static let being = Set(["are", "be", "zijn"].map { Folding.hash($0) })
  private static let defined = Set(["defined", "gedefinieerd", "omschreven"].map { Folding.hash($0) })

  // MARK: Words before

  /// "ook wel “Y”", "also known as “Y”": another name of the term before it in the sentence.
  private mutating func addAlias(before index: Int, _ terms: [Range<Int>]) -> Bool {
    let position = behindGlue(before: index)
    guard position >= textStart, line[position].isWord, Self.also.contains(line[position].payload),
      line[position - 1].keyword != .hereinafter
    else { return false }
    let start = sentence(around: index).lowerBound
    let free = terms.filter { term in !definitions.contains { $0.term.overlaps(term) || $0.aliases.contains(term) } }
    guard !free.isEmpty else { return true }
    guard
      let last = definitions.lastIndex(where: {
        $0.term.lowerBound >= start && $0.term.upperBound <= Int(line[index].start)
      })
    else { return false }
    definitions[last].aliases += free
    return true
  }

  /// `together the “Parties” and individually a “Party”`.
  private func introduction(before index: Int) -> DefinitionSyntax.Form? {
    switch line[behindGlue(before: index)].keyword {
    case .together, .each: .referredTo
    default: nil
    }
  }

  /// The nearest word before a place that says more than "genoemd", "known as" or "the".
  private func behindGlue(before index: Int) -> Int {
    var position = index - 1
    while position >= textStart, index - position < 6, line[position].isWord || line[position].symbol == .colon,
      line[position].symbol == .colon || Self.glue.contains(line[position].payload)
    { position -= 1 }
    return position
  }

  static let glue = Set(
    [
      "wel", "genoemd", "genaamd", "called", "known", "as", "als", "aangeduid", "aan", "te", "noemen", "duiden", "the",
      "de", "het", "een", "a", "an", "referred", "to", "be", "worden", "wordt", "kortweg", "simply", "steeds",
    ].map { Folding.hash($0) })
  private static let also = Set(["also", "ook", "alias", "aka"].map { Folding.hash($0) })
}
