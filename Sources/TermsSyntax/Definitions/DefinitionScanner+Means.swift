/// `“Y” means`, `Y betekent`, `Als Y gelden`, `met Y wordt bedoeld`.
extension DefinitionScanner {
  /// `Als Datacentrum gelden uitsluitend …`.
  mutating func applies(at index: Int) {
    guard line[index].isCapitalised, let (end, term) = capitalised(at: index + 1), line[end].keyword == .applies else {
      return
    }
    add(.means, term, body: sentence(around: index))
  }

  /// `Y betekent`, `Y heeft de betekenis`, `met Y bedoelen wij`, without quotes, at the start of a sentence.
  mutating func means(at index: Int) {
    switch line[index].keyword {
    case .meaning: return
    case .has: guard givesMeaning(at: index) else { return }
    default: break
    }
    var end = index
    while end > textStart, line[end - 1].payload == Self.shall || line[end - 1].symbol == .colon { end -= 1 }
    var close = end - 1
    while close >= textStart, line[close].symbol == .asterisk || line[close].symbol == .underscore { close -= 1 }
    guard close >= textStart, !line[close].symbol.isQuote else { return }
    var first = close
    while first > textStart, !endsSentence(first - 1), close - first < 8 { first -= 1 }
    var start = skipArticle(skipEmphasis(first))
    if line[start].keyword == .with { start = skipArticle(start + 1) }
    guard start <= close, first == textStart || endsSentence(first - 1), line[start].keyword != .this else { return }
    // "A durable data carrier is a means of …" explains a word; it defines none of the drafter's.
    if line[close].keyword == .a, line[close - 1].keyword == .isWord, start < close - 1, line[first].keyword == .a,
      let term = term(start..<close - 1)
    {
      add(.called, term, body: sentence(around: index))
      return
    }
    guard line[start].isCapitalised,
      (start...close).allSatisfy({ isPartOfName(line[$0]) }),
      let term = term(start..<close + 1)
    else { return }
    add(.means, term, body: sentence(around: index))
  }

  /// "has the meaning given in"; "has no effect on the meaning of" says something else.
  private func givesMeaning(at index: Int) -> Bool {
    guard let meaning = (index + 1..<index + 8).first(where: { line[$0].keyword == .meaning }) else { return false }
    var before = meaning - 1
    while before > index, line[before].keyword == .the || line[before].keyword == .this { before -= 1 }
    return before == index || !line[before].isWord || !Self.prepositions.contains(line[before].payload)
  }

  private static let prepositions = Set(
    ["on", "to", "of", "for", "upon", "op", "voor", "aan"].map { Folding.hash($0) })

  /// "In these rules the following words have the meaning" and "You should know what we mean" are sentences, no names.
  private func isPartOfName(_ token: Token) -> Bool {
    switch token.keyword {
    case .a, .the, .this, .in, .next, .with, .becomes, .under: false
    case .and, .or, .of, .from: true
    default:
      token.isWord && UnitLabel(token.keyword) == nil && !token.marks.contains(.dutch)
        && !token.marks.contains(.english)
        && !FunctionWords.contains(token.payload)
    }
  }

  static let shall = Folding.hash("shall")

  /// `met “Y” wordt bedoeld`.
  mutating func meant(at index: Int) {
    guard line[index + 1].keyword == .cue, line[index + 1].payload == Self.bedoeld else { return }
    var first = index - 1
    while first >= textStart, index - first < 8, line[first].keyword != .with { first -= 1 }
    guard first >= textStart, line[first].keyword == .with else { return }
    let start = skipArticle(first + 1)
    if let (_, term) = quoted(at: start) {
      add(.means, term, body: sentence(around: index), scope: statedScope(before: start), quoted: true)
    } else if let (end, term) = capitalised(at: start), end == index {
      add(.means, term, body: sentence(around: index))
    }
  }
  static let bedoeld = Folding.hash("bedoeld")
}
