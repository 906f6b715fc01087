/// Documents and units behind a preposition: `van deze voorwaarden`, `of the Agreement`, `van artikel 5`.
extension TailParser {
  /// `van de …`, `of the …`.
  func prepositional(at index: Int, start: Int, unit: UnitLabel) -> (Int, ReferenceSyntax.Tail)? {
    var position = skipBreak(skipComma(index))
    guard line.has(position) else { return nil }
    let preposed = position
    let preposition = line[position].keyword
    // "Schedule 2 to the Companies Act 2006"
    if preposition == .until, unit.isDivision, line[position + 1].keyword == .the,
      let found = laws.law(at: position + 2)
    {
      return (found.end, .law(index: found.law, range: range(position + 2, found.end)))
    }
    guard preposition == .from || preposition == .of || (preposition == .in && unit != .sentence) else { return nil }
    guard preposition != .of || !Self.isOr(line, at: position) else { return nil }
    position = skipBreak(position + 1)
    let pointer = line[position].keyword == .the ? position + 1 : position
    if Self.pointing.contains(line[pointer].payload), line[pointer].isWord, line[pointer + 1].keyword == .lawNoun {
      let law = antecedent(start)
      // "section 3 of this Act" in an Act.
      if law == nil, line[pointer].keyword == .this { return (pointer + 2, .thisDocument) }
      return (pointer + 2, .law(index: law?.law, range: range(pointer, pointer + 2)))
    }
    if let end = otherDocument(at: position) { return (end, .document(range: range(position, end))) }
    var determiner = line[position].keyword
    if determiner == .this || determiner == .the { position += 1 }
    if line[position].isWord, Self.our.contains(line[position].payload) {
      determiner = .this
      position += 1
    }
    position = skipBook(skipBreak(position))
    guard line.has(position) else { return nil }
    if determiner != .this, preposition != .in, let found = laws.law(at: position) {
      return (found.end, .law(index: found.law, range: range(position, found.end)))
    }
    if !Self.isAway(line[preposed]), let around = around(at: position, determiner: determiner, start: start, unit: unit)
    {
      return around
    }
    if determiner == .this, isDocument(position) { return (endOfDocumentName(position), .thisDocument) }
    guard preposition != .in, determiner == .the || line[position].symbol == .openQuote, isNamedDocument(position)
    else {
      return nil
    }
    let end = endOfDocumentName(position)
    if isCode(position..<end) { return (end, .law(index: nil, range: range(position, end))) }
    return (end, .document(range: range(position, end)))
  }

  /// The English "from" of "exempt … in paragraph 1 from paragraph 2" is no Dutch "van".
  static func isAway(_ token: Token) -> Bool { token.isWord && token.payload == from }

  private static let from = Folding.hash("from")

  /// "of that licence", "of such policy": something that was named before, and not this document.
  private func otherDocument(at index: Int) -> Int? {
    guard line[index].isWord, Self.such.contains(line[index].payload) else { return nil }
    let noun = line[index + 1]
    guard noun.isWord, noun.length > 3, UnitLabel(noun.keyword) == nil,
      noun.keyword == .documentNoun || noun.keyword == .none && !FunctionWords.contains(noun.payload)
    else { return nil }
    return index + 2
  }

  private static let such = Set(["that", "such", "said"].map { Folding.hash($0) })

  /// "of the Bankruptcy Code": an American statute, where "of the Code" may be anybody's.
  private func isCode(_ name: Range<Int>) -> Bool { name.count > 1 && line[name.upperBound - 1].payload == Self.code }

  private static let code = Folding.hash("code")

  /// "van die wet", "of said Regulation": a law named before.
  private static let pointing = Set(
    [
      "die", "deze", "genoemde", "voornoemde", "vermelde", "laatstgenoemde", "eerstgenoemde", "bovengenoemde",
      "eerdergenoemde", "voormelde", "bedoelde", "dezelfde", "that", "said", "this", "latter", "former", "same",
      "aforementioned", "aforesaid",
    ].map { Folding.hash($0) })

  /// "van onze voorwaarden", "of the present Agreement": this document.
  private static let our = Set(["onze", "our", "onderhavige", "present", "voorliggende"].map { Folding.hash($0) })

  /// The Dutch "of" of "lid 2 of artikel 5" is no English preposition: what follows tells.
  static func isOr(_ line: LineTokens, at index: Int) -> Bool {
    let next = line[line[index + 1].kind == .softBreak ? index + 2 : index + 1]
    switch next.keyword {
    case .the, .this, .a, .previous, .next: return !next.isWord || !englishDeterminers.contains(next.payload)
    case .under, .sub, .ordinal: return !englishDeterminers.contains(next.payload)
    default: break
    }
    if next.isNumber || next.symbol == .openParenthesis { return true }
    return LabelWord(next) != nil && !LabelWord.isEnglish(next) && next.symbol != .section
  }

  private static let englishDeterminers = Set(["the", "this", "these", "a", "an", "that"].map { Folding.hash($0) })

  // MARK: Documents

  /// A document that the project named, behind the reference or just before it.
  func namedDocument(at index: Int, start: Int) -> (Int, ReferenceSyntax.Tail)? {
    guard !line.names.isEmpty else { return nil }
    var position = index
    if line[position].symbol == .comma { position += 1 }
    if line[position].kind == .softBreak { position += 1 }
    let preposition = line[position].keyword
    if preposition == .from || preposition == .of || preposition == .in { position += 1 }
    if line[position].kind == .softBreak { position += 1 }
    if line[position].keyword == .the { position += 1 }
    if line[position].symbol.isQuote { position += 1 }
    if let name = line.name(at: position), !name.isLaw {
      return (Int(name.end), .document(range: range(position, Int(name.end))))
    }
    let before = line[start - 1].symbol
    guard before == .comma || before == .openParenthesis, let name = line.name(before: start - 1), !name.isLaw else {
      return nil
    }
    return (index, .document(range: range(Int(name.start), start - 1)))
  }

  /// "deze voorwaarden", "this Agreement", "deze algemene verkoopvoorwaarden".
  private func isDocument(_ index: Int) -> Bool {
    (index..<index + 3).contains { line[$0].keyword == .documentNoun || line[$0].keyword == .module }
  }

  /// A capitalised or quoted name, or a noun that names a document.
  private func isNamedDocument(_ index: Int) -> Bool {
    let token = line[index]
    if token.symbol == .openQuote || token.symbol == .straightDouble { return true }
    if token.keyword == .documentNoun { return true }
    return token.isCapitalised && token.isWord && UnitLabel(token.keyword) == nil
  }

  private func endOfDocumentName(_ start: Int) -> Int {
    var end = start
    if line[start].symbol.isQuote {
      end += 1
      while line.has(end), end < start + 12, !line[end].symbol.isQuote { end += 1 }
      return line.has(end) ? end + 1 : end
    }
    while end < start + 6, line.has(end), line[end].isWord,
      line[end].isCapitalised || line[end].keyword == .documentNoun
    {
      end += 1
      if line[end].kind == .softBreak, line[end + 1].isCapitalised { end += 1 }
    }
    end = max(end, start + 1)
    let of = skipBreak(end)
    let isKind =
      line[end - 1].keyword == .documentNoun && line[of].keyword == .from && !Self.isAway(line[of])
      && line[of + 1].isWord && Self.kindsOfContract.contains(line[of + 1].payload)
    return isKind ? of + 2 : end
  }

  /// "de Overeenkomst van opdracht" is one name, where "de Overeenkomst van partijen" is not.
  private static let kindsOfContract = Set(
    [
      "aanneming", "agentuur", "bewaring", "borgtocht", "bruikleen", "cessie", "dienstverlening", "distributie",
      "franchise", "geldlening", "huur", "koop", "lastgeving", "lening", "licentie", "maatschap", "onderaanneming",
      "onderhoud", "opdracht", "pacht", "ruil", "samenwerking", "schenking", "vaststelling", "verhuur", "verkoop",
      "vervoer",
    ].map { Folding.hash($0) })
}
