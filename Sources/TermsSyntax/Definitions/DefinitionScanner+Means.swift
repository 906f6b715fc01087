/// `“Y” means`, `Y betekent`, `Als Y gelden`, `met Y wordt bedoeld`.
extension DefinitionScanner {
  /// `Als Datacentrum gelden uitsluitend …`.
  mutating func applies(at index: Int) {
    guard line[index].isCapitalised, let (end, term) = capitalised(at: index + 1), line[end].keyword == .applies else {
      return
    }
    add(.means, term, body: sentence(around: index))
  }

  /// `“Y” means`, `Y betekent`, `“Y” has the meaning`, `“Y” shall mean`.
  mutating func means(at index: Int) {
    if line[index].keyword == .meaning { return }
    if line[index].keyword == .has {
      guard line[index + 1].keyword == .the || line[index + 1].keyword == .a, line[index + 2].keyword == .meaning else {
        return
      }
    }
    var end = index
    while end > textStart, line[end - 1].payload == Self.shall || line[end - 1].symbol == .colon { end -= 1 }
    var close = end - 1
    while close >= textStart, line[close].symbol == .asterisk || line[close].symbol == .underscore { close -= 1 }
    if line[close].symbol.isQuote {
      var open = close - 1
      while open >= textStart, !line[open].symbol.isQuote { open -= 1 }
      guard open >= textStart, let (_, term) = quoted(at: open) else { return }
      add(.means, term, body: sentence(around: index), quoted: true)
      return
    }
    // Unquoted, only at the start of a sentence: "Services means …".
    guard line[index].keyword == .means else { return }
    var first = close
    while first > textStart, !endsSentence(first - 1), close - first < 8 { first -= 1 }
    let start = skipArticle(skipEmphasis(first))
    guard start <= close, first == textStart || endsSentence(first - 1), line[start].keyword != .this else { return }
    // "A durable data carrier is a means of …" explains a word; it defines none of the drafter's.
    if line[close].keyword == .a, line[close - 1].keyword == .isWord, start < close - 1, line[first].keyword == .a,
      let term = term(start..<close - 1)
    {
      add(.called, term, body: sentence(around: index))
      return
    }
    guard line[start].isCapitalised, (start...close).allSatisfy({ isNameWord(line[$0]) }),
      let term = term(start..<close + 1)
    else { return }
    add(.means, term, body: sentence(around: index))
  }
  static let shall = Folding.hash("shall")

  /// "Effective Date means", not "You should know what we mean" and "By any means".
  private func isNameWord(_ token: Token) -> Bool {
    guard token.isWord else { return false }
    switch token.keyword {
    case .and, .or, .of, .from: return true
    case .a, .this, .otherSense: return false
    default: return !token.marks.contains(.dutch) && !token.marks.contains(.english) && !FunctionWords.contains(token.payload)
    }
  }

  /// `met “Y” wordt bedoeld`.
  mutating func meant(at index: Int) {
    guard line[index + 1].keyword == .cue, line[index + 1].payload == Self.bedoeld else { return }
    var first = index - 1
    while first >= textStart, index - first < 8, line[first].keyword != .with { first -= 1 }
    guard first >= textStart, line[first].keyword == .with else { return }
    let start = skipArticle(first + 1)
    if let (_, term) = quoted(at: start) {
      add(.means, term, body: sentence(around: index), quoted: true)
    } else if let (end, term) = capitalised(at: start), end == index {
      add(.means, term, body: sentence(around: index))
    }
  }
  static let bedoeld = Folding.hash("bedoeld")
}
