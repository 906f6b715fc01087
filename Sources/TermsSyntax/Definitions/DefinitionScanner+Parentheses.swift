/// Terms in parentheses: `(“Y”)`, `(each a “Y” and together the “Ys”)`, `(SLA)`.
extension DefinitionScanner {
  /// `(“Y”)`, `(hierna: Y)`, `(each a “Y” and together the “Ys”)`, `(SLA)`; returns the token to go on from.
  mutating func parenthesis(at index: Int) -> Int {
    var close = index + 1
    while close < line.ownCount, close < index + 28, line[close].symbol != .closeParenthesis { close += 1 }
    guard close < line.ownCount, line[close].symbol == .closeParenthesis, close > index + 1 else { return index + 1 }
    if line[index + 1].keyword == .hereinafter { return index + 1 }
    var terms: [Range<Int>] = []
    var position = index + 1
    while position < close {
      // ('timesharing') in plain quotes is a word at a distance, not a term, unless it has a capital.
      if let (end, term) = quoted(at: position), end <= close,
        line[position].symbol != .straightSingle || line[position + 1].isCapitalised
      {
        terms.append(term)
        position = end
      } else if isGlue(line[position]) {
        position += 1
      } else {
        terms = []
        break
      }
    }
    if !terms.isEmpty {
      let body = sentence(around: index)
      let law = law(before: index)
      for term in terms { add(.parenthesis, term, body: body, quoted: true, law: law) }
      return close + 1
    }
    if !company(index, close) { abbreviation(index, close) }
    return index + 1
  }

  func isGlue(_ token: Token) -> Bool {
    switch token.keyword {
    case .each, .together, .the, .this, .a, .and, .or, .of, .toName, .called, .alsoAdverb, .referredTo, .asWord, .until:
      true
    default: token.symbol == .comma || token.symbol == .colon || token.symbol == .asterisk
    }
  }

  /// `Service Level Agreement (SLA)`, `omzetbelasting (btw)`, `(ASP: Application Service Providing)`.
  mutating func abbreviation(_ open: Int, _ close: Int) {
    let token = line[open + 1]
    guard token.isWord, token.length >= 2, token.length <= 8, open > textStart, !line[open].isGlued else { return }
    // "Verordening (EU) 2016/679" is a name.
    guard !line[close + 1].isNumber, line[close + 1].keyword != .number else { return }
    let looksAbbreviated =
      token.flags.contains(.allCapitals) || token.flags.contains(.innerCapital) || hasNoVowels(token)
    guard looksAbbreviated else { return }
    guard close == open + 2 else { return }
    // The long form: as many words as letters when their initials match, else the one word before.
    let letters = Array(token.range).map { bytes[$0].lowered }.filter { $0.isLetter }
    var longStart = open - 1
    var position = open - 1
    var remaining = letters[...]
    while position >= textStart, line[position].isWord, let letter = remaining.last {
      if bytes[Int(line[position].start)].lowered == letter {
        remaining = remaining.dropLast()
        longStart = position
      } else if line[position].length > 4 {
        break
      }
      position -= 1
    }
    if !remaining.isEmpty { longStart = open - 1 }
    guard line[longStart].isWord, let term = term(open + 1..<open + 2) else { return }
    let body = Int(line[longStart].start)..<Int(line[open - 1].end)
    add(.abbreviation, term, aliases: [], body: body, law: law(before: open))
  }

  /// `Bakkerij De Korenaar B.V. (Bakker)`: the short name of a company.
  private mutating func company(_ open: Int, _ close: Int) -> Bool {
    var form = open - 1
    if line[form].symbol == .period { form -= 1 }
    let isSpelled = line[form].length == 1 && line[form - 1].symbol == .period && line[form - 2].length == 1
    guard form > textStart, line[form].isWord, isSpelled || Self.companies.contains(line[form].payload),
      line[isSpelled ? form - 3 : form - 1].isCapitalised, let (end, term) = capitalised(at: open + 1), end == close
    else { return false }
    add(.parenthesis, term, body: sentence(around: open))
    return true
  }

  private static let companies = Set(
    ["bv", "nv", "vof", "ltd", "limited", "inc", "gmbh", "llc", "plc", "corp", "sa", "bvba"].map { Folding.hash($0) })

  func hasNoVowels(_ token: Token) -> Bool {
    token.length >= 3 && token.length <= 4
      && token.range.allSatisfy { bytes[$0].isLower && !Self.vowels.contains(bytes[$0]) }
  }
  static let vowels = Set("aeiouy".utf8)
}
