/// Recognises a law at a place in a tokenised line: a known abbreviation or name, or the shape of a law's name.
struct LawRecognizer {
  let line: LineTokens

  /// A law that begins at `index`: the tokens it takes and its index in ``LawTable/laws``, nil when only its shape is known.
  func law(at index: Int) -> (end: Int, law: Int?)? {
    if let name = line.name(at: index), name.isLaw { return (Int(name.end), nil) }
    let token = line[index]
    guard token.isWord else { return nil }
    if let law = LawTable.abbreviations[token.exactHash], token.length > 1 { return (index + 1, law) }
    if let known = knownName(at: index) { return known }
    return shape(at: index)
  }

  /// The same where no number stands before: an abbreviation that is also an ordinary word needs an article in front.
  func named(at index: Int) -> (end: Int, law: Int?)? {
    let token = line[index]
    if token.isWord, LawTable.ordinary.contains(token.exactHash), line[index - 1].keyword != .the { return nil }
    return law(at: index)
  }

  private func knownName(at index: Int) -> (end: Int, law: Int?)? {
    guard let names = LawTable.names[line[index].payload] else { return nil }
    names: for name in names {
      var position = index
      for (number, word) in name.words.enumerated() {
        while number > 0, line.has(position), isInsideName(position) { position += 1 }
        let token = line[position]
        if token.isWord {
          guard token.payload == word else { continue names }
        } else if let value = line.number(token), value.integer >= 0 {
          guard Folding.hash(String(value.integer)) == word else { continue names }
        } else {
          continue names
        }
        position += 1
      }
      // "B.W." ends in the period of its last letter.
      if line[position - 1].length == 1, line[position].symbol == .period, line[position].isGlued { position += 1 }
      return (position, name.law)
    }
    return nil
  }

  /// Punctuation and line ends inside a name; a period only between the letters of an abbreviation.
  private func isInsideName(_ index: Int) -> Bool {
    let token = line[index]
    if token.kind == .softBreak { return true }
    guard token.kind == .symbol else { return false }
    return token.symbol != .period || line[index + 1].isGlued
  }

  /// "Wet …", "…wet", "Besluit …", "Verordening (EU) …", "… Act 1977".
  private func shape(at index: Int) -> (end: Int, law: Int?)? {
    let token = line[index]
    guard token.isCapitalised else { return nil }
    if token.keyword == .lawNoun {
      var end = index + 1
      var words = 0
      while words < 9, line.has(end) {
        let next = line[end]
        if let year = afterYear(end) {
          end = year
          break
        }
        if next.isWord,
          next.keyword == .none || next.keyword == .the || next.keyword == .from || next.keyword == .in
            || next.keyword == .and || next.keyword == .meaning
        {
          end += 1
          words += 1
          // A law's name is its own noun phrase: stop where the sentence goes on.
          if line[end].kind == .symbol || line[end].kind == .softBreak { break }
        } else if next.symbol == .openParenthesis, line[end + 2].symbol == .closeParenthesis {
          end += 3
        } else {
          end = serialNumber(at: end) ?? end
          break
        }
      }
      return (end, nil)
    }
    if token.flags.contains(.lawLike) { return (index + 1, nil) }
    if token.flags.contains(.decreeLike), let end = decree(at: index) { return (end, nil) }
    // English acts carry the noun last.
    var end = index
    while end < index + 16, let next = behindGroup(end) ?? (isInsideAct(end) ? end : nil) {
      end = next
      if end > index, let year = line.number(line[end + 1])?.integer, Self.rules.contains(line[end].payload),
        (1700..<2200).contains(year)
      {
        return (end + 2, nil)
      }
      if end > index, line[end].keyword == .lawNoun {
        end += 1
        return (line[end].isNumber ? end + 1 : afterYear(end) ?? end, nil)
      }
      end += 1
    }
    return nil
  }

  /// "the Ferry Fees (Amendment) Regulations 2003": rules and orders are laws where their year stands behind them.
  private static let rules = Set(["regulations", "rules", "order"].map { Folding.hash($0) })

  /// Behind a parenthesis in a name: `Contracts (Rights of Third Parties) Act 1999`.
  private func behindGroup(_ index: Int) -> Int? {
    guard line[index].symbol == .openParenthesis, line[index + 1].isCapitalised else { return nil }
    var end = index + 1
    while end < index + 10, line[end].isWord || line[end].symbol == .comma { end += 1 }
    return line[end].symbol == .closeParenthesis && line[end + 1].isCapitalised ? end + 1 : nil
  }

  /// "of 1998"
  private func afterYear(_ index: Int) -> Int? {
    guard line[index].keyword == .of, let year = line.number(line[index + 1])?.integer, year >= 1200, year < 2200 else {
      return nil
    }
    return index + 2
  }

  /// `2016/679`, `nr. 593/2008`, `1956`: what closes the name of a regulation.
  private func serialNumber(at index: Int) -> Int? {
    var first = index
    if line[first].keyword == .number {
      first += 1
      if line[first].symbol == .period, line[first].isGlued { first += 1 }
    }
    guard line[first].isNumber else { return nil }
    guard line[first + 1].symbol == .slash, line[first + 1].isGlued, line[first + 2].isNumber, line[first + 2].isGlued
    else { return first + 1 }
    return first + 3
  }

  /// `Bouwbesluit 2012`, `Uitvoeringsbesluit Wwft 2018`, `Trustverdrag 1985`: a compound that ends as a law's does is one where
  /// its year stands behind it.
  private func decree(at index: Int) -> Int? {
    var end = index + 1
    while end < index + 4, line.has(end), line[end].isWord, line[end].keyword == .none || line[end].isCapitalised {
      end += 1
    }
    guard let year = line.number(line[end]), (1800..<2200).contains(year.integer) else { return nil }
    return end + 1
  }

  /// "Health and Safety at Work etc. Act 1974": capitals, and the short words between them.
  private func isInsideAct(_ index: Int) -> Bool {
    let token = line[index]
    if token.symbol == .period { return token.isGlued && line[index - 1].length == 3 && line[index + 1].isCapitalised }
    guard token.isWord else { return false }
    return token.isCapitalised || token.length <= 3 || token.keyword == .from && line[index + 1].isCapitalised
  }
}
