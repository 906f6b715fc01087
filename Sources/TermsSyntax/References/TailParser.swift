/// Reads what follows (or directly precedes) a reference and decides which document it points into.
struct TailParser {
  let line: LineTokens
  let laws: LawRecognizer

  /// A law directly behind a number.
  func lawOnly(at index: Int) -> (end: Int, law: Int?)? {
    var position = index
    if line[position].symbol == .comma { position += 1 }
    if line[position].kind == .softBreak { position += 1 }
    if line[position].keyword == .from || line[position].keyword == .of {
      position += 1
      if line[position].keyword == .the { position += 1 }
    }
    return laws.law(at: position)
  }

  /// The tail at `index` of a reference that started at token `start`: the token behind it and what it says.
  func tail(
    at index: Int, start: Int, unit: UnitLabel, members: [ReferenceSyntax.Member]
  ) -> (Int, ReferenceSyntax.Tail) {
    if let tail = namedDocument(at: index, start: start) { return tail }
    if let (end, law) = directLaw(at: index) { return (end, .law(index: law, range: range(index, end))) }
    if let tail = prepositional(at: index, unit: unit) { return tail }
    if let law = lawBefore(start) { return (index, .law(index: law.law, range: law.range)) }
    return (index, .none)
  }

  /// A document that the project named, behind the reference or just before it.
  private func namedDocument(at index: Int, start: Int) -> (Int, ReferenceSyntax.Tail)? {
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

  private func directLaw(at index: Int) -> (Int, Int?)? {
    var position = index
    if line[position].symbol == .comma { position += 1 }
    if line[position].kind == .softBreak { position += 1 }
    guard line.has(position),
      line[position].isCapitalised || line[position].flags.contains(.innerCapital) || line.name(at: position) != nil,
      let found = laws.law(at: position)
    else { return nil }
    return found
  }

  /// `van de …`, `of the …`.
  private func prepositional(at index: Int, unit: UnitLabel) -> (Int, ReferenceSyntax.Tail)? {
    var position = index
    if line[position].symbol == .comma { position += 1 }
    if line[position].kind == .softBreak { position += 1 }
    let preposition = line[position].keyword
    guard preposition == .from || preposition == .of || (preposition == .in && unit != .sentence),
      line.has(position)
    else {
      return nil
    }
    position += 1
    if line[position].kind == .softBreak { position += 1 }
    if Self.pointing.contains(line[position].payload), line[position].isWord, line[position + 1].keyword == .lawNoun {
      return (position + 2, .law(index: nil, range: range(position, position + 2)))
    }
    let determiner = line[position].keyword
    if determiner == .this || determiner == .the { position += 1 }
    if line[position].kind == .softBreak { position += 1 }
    let token = line[position]
    guard line.has(position) else { return nil }
    if determiner != .this, preposition != .in, let found = laws.law(at: position) {
      return (found.end, .law(index: found.law, range: range(position, found.end)))
    }
    if let around = UnitLabel(token.keyword), isInner(unit), !isInner(around) || around == .paragraph {
      return zoomOut(at: position, determiner: determiner, unit: around)
    }
    if determiner == .this, isDocument(position) {
      return (endOfDocumentName(position), .thisDocument)
    }
    guard preposition != .in, determiner == .the || token.symbol == .openQuote, isNamedDocument(position) else {
      return nil
    }
    let end = endOfDocumentName(position)
    return (end, .document(range: range(position, end)))
  }

  /// "van die wet", "of said Regulation": a law named before.
  private static let pointing = Set(
    ["die", "deze", "genoemde", "voornoemde", "vermelde", "that", "said", "this"].map { Folding.hash($0) })

  private func isInner(_ unit: UnitLabel) -> Bool {
    unit == .lid || unit == .point || unit == .paragraph || unit == .sentence
  }

  private func zoomOut(at position: Int, determiner: Keyword, unit: UnitLabel) -> (Int, ReferenceSyntax.Tail)? {
    var next = position + 1
    if line[next].symbol == .period, line[next].isGlued { next += 1 }
    if line[next].kind == .softBreak { next += 1 }
    if let number = line.provisionNumber(line[next]), determiner != .this {
      return (next + 1, .within(unit, number))
    }
    return determiner == .this ? (position + 1, .withinThis(unit)) : nil
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
    return max(end, start + 1)
  }

  /// A law just before the label: "in de AVG (artikel 28)", "Burgerlijk Wetboek Boek 7, artikel 658".
  private func lawBefore(_ start: Int) -> (law: Int?, range: Range<Int>)? {
    var position = start - 1
    if line[position].symbol == .openParenthesis || line[position].symbol == .comma {
      position -= 1
    } else {
      return nil
    }
    if line[position].isNumber, line[position - 1].keyword == .boek { position -= 2 }
    for length in 1...12 where position - length + 1 >= 0 {
      let first = position - length + 1
      if let found = laws.law(at: first), found.end == position + 1 {
        return (found.law, range(first, position + 1))
      }
    }
    return nil
  }

  private func range(_ from: Int, _ to: Int) -> Range<Int> {
    Int(line[from].start)..<max(Int(line[from].start), Int(line[to - 1].end))
  }
}
