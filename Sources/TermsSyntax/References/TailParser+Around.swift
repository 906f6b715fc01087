/// Units named around the cited ones: `lid 2 van artikel 5`, `onderdeel b van het tweede lid van artikel 4`,
/// `paragraph 3 of Schedule 2`.
extension TailParser {
  /// The kind of unit that is named behind a preposition, so that what stands before belongs to it.
  static func unitAround(_ line: LineTokens, at index: Int) -> UnitLabel? {
    var position = index
    func skipBreak() { if line[position].kind == .softBreak, line.has(position) { position += 1 } }
    if line[position].symbol == .comma { position += 1 }
    skipBreak()
    switch line[position].keyword {
    case .from where isAway(line[position]): return nil
    case .from: break
    case .of where !isOr(line, at: position): break
    default: return nil
    }
    position += 1
    skipBreak()
    if line[position].keyword == .the || line[position].keyword == .this { position += 1 }
    skipBreak()
    if let list = OrdinalList(line, at: position) { return UnitLabel(line[list.label].keyword) }
    // "van dat artikel" and "van artikel 5", not "van artikelen die".
    guard let label = LabelWord(line[position]) else { return nil }
    return label.unit
  }

  func around(at position: Int, determiner: Keyword, start: Int, unit: UnitLabel) -> (Int, ReferenceSyntax.Tail)? {
    if let list = OrdinalList(line, at: position), UnitLabel(line[list.label].keyword) == .sentence {
      // "de aanhef van de tweede volzin van lid 3": a sentence has no number, so look further out.
      return prepositional(at: list.label + 1, start: start, unit: unit)
    }
    if let law = lawArticle(at: position) { return law }
    guard let (named, found) = namedUnit(at: position, determiner), Self.canStand(unit, in: found.unit) else {
      return nil
    }
    var around = found
    let (end, outer) = tail(at: named, start: start, unit: around.unit)
    switch outer {
    case .law: return (end, outer)
    case .document(let name, let outside):
      return (end, .document(range: name, inside: outside.map { Self.joined(around, $0) } ?? around))
    case .thisDocument: return (end, .within(around))
    case .within(let outside):
      return Self.joined(around, outside).map { (end, .within($0)) } ?? (named, .within(around))
    case .name(let name):
      around.name = name
      return (named, .within(around))
    case .none: return (named, .within(around))
    }
  }

  /// "lid 1 van artikel 6:233 BW": a number with a colon is a law's, with or without its name.
  private func lawArticle(at position: Int) -> (Int, ReferenceSyntax.Tail)? {
    guard LabelWord(line[position])?.unit == .article else { return nil }
    let index = MemberParser(line: line, bytes: bytes).afterLabel(position)
    guard line.number(line[index])?.hasColon == true else { return nil }
    guard let law = lawOnly(at: index + 1) else {
      return (index + 1, .law(index: LawTable.civilCode, range: line[index].range))
    }
    return (law.end, .law(index: law.law, range: range(index + 1, law.end)))
  }

  private static func canStand(_ unit: UnitLabel, in around: UnitLabel) -> Bool {
    switch unit {
    case .lid, .point, .paragraph, .sentence: around != .sentence
    case .article, .chapter, .module, .annex: around.isDivision
    }
  }

  /// One unit: `artikel 5 lid 2`, `het tweede lid`, `dit artikel`, `clause 2(b)`.
  private func namedUnit(at position: Int, _ determiner: Keyword) -> (Int, ReferenceSyntax.Around)? {
    if let list = OrdinalList(line, at: position), list.items.count == 1 {
      guard let unit = UnitLabel(line[list.label].keyword), unit != .sentence else { return nil }
      return (list.label + 1, .init(unit: unit, number: ProvisionNumber(list.items[0].rank)))
    }
    guard let label = LabelWord(line[position]), label.unit != .sentence else { return nil }
    var parser = MemberParser(line: line, bytes: bytes)
    let rank = UnitLabel.rank(line[position])
    let next = parser.afterLabel(position)
    // "paragraph (a)": a letter makes it an item.
    let isItem =
      (label.unit == .paragraph || label.unit == .lid) && line[next].symbol == .openParenthesis && line[next + 1].isWord
    let unit = isItem ? .point : label.unit
    guard let (number, numberEnd) = parser.numeral(at: next, unit: unit, isFirst: true) else {
      return determiner == .this ? (position + 1, .init(unit: label.unit, number: nil, rank: rank)) : nil
    }
    var member = ReferenceSyntax.Member(unit: unit, number: number, inner: [], range: 0..<0, numberStart: 0)
    let end = parser.steps(at: numberEnd, into: &member)
    return (end, .init(unit: unit, number: number, rank: rank, inner: member.inner))
  }

  /// A unit and what is named around it in turn.
  private static func joined(
    _ inside: ReferenceSyntax.Around, _ outside: ReferenceSyntax.Around
  ) -> ReferenceSyntax.Around? {
    var around = outside
    if outside.unit.isDivision, !inside.unit.isDivision {
      guard let number = outside.number, inside.number != nil else { return nil }
      around = inside
      around.division = .init(unit: outside.unit, number: number, rank: outside.rank)
      return around
    }
    guard let number = inside.number, number.depth == 1, let component = number.first else { return nil }
    around.inner = outside.inner + [.init(unit: inside.unit, component: component)] + inside.inner
    return around
  }
}
