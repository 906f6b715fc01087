/// Reads the numbers of a reference: `13.5 en 13.6`, `9 lid 1`, `16.1 tot en met 16.3`, `7.2(a)(ii)`, `5, tweede lid, onder b`.
struct MemberParser {
  let line: LineTokens
  let bytes: LineBytes
  var members: [ReferenceSyntax.Member] = []
  /// A number with a colon was read: an article of a law book.
  var hasColon = false
  /// The label whose numbers are read; nil for bare numbers.
  var label: LabelWord?
  /// It names several units.
  var isPlural = false
  /// It is an English word.
  var isEnglish = false
  /// The last number was a Roman numeral.
  var isRoman = false
  /// The last letter stood in parentheses.
  var isParenthesised = false
  /// The label's numbers stand in parentheses: `subsections (1) and (2)`.
  var hasParenthesisedNumbers = false
  /// The token of the number or letter that the last step read.
  var stepNumber = 0
  /// Ordinals behind the first of a list, waiting to become members.
  var furtherOrdinals: [OrdinalList.Item] = []
  /// Where the list last turned to units inside the member: how many members there were, and the token behind them.
  var innerTurn: (members: Int, end: Int)?

  init(line: LineTokens, bytes: LineBytes) {
    self.line = line
    self.bytes = bytes
  }

  /// Reads a list at `start`; returns the token behind it, nil when there is no number.
  mutating func parse(at start: Int, unit: UnitLabel, labelIndex: Int?) -> Int? {
    if let labelIndex {
      label = LabelWord(line[labelIndex])
      isEnglish = LabelWord.isEnglish(line[labelIndex])
      isPlural = LabelWord.isPlural(line[labelIndex])
    }
    guard var end = member(at: start, unit: unit, from: labelIndex ?? start, isFirst: true) else { return nil }
    members[0].hasOwnLabel = labelIndex != nil
    while let next = rangeEnd(at: end, unit: unit) ?? listMember(at: end, unit: unit) ?? behindTitle(at: end, unit) {
      end = next
    }
    // "artikel 3 en lid 1 van artikel 4": the last ones belong to the article behind them.
    if let turn = innerTurn, isInnerOfNext(unit, end) {
      members.removeSubrange(turn.members...)
      return turn.end
    }
    return end
  }

  /// Units inside a cited one stand in front of the unit that they belong to; an article can stand in a part of the document.
  private func isInnerOfNext(_ unit: UnitLabel, _ end: Int) -> Bool {
    guard let around = TailParser.unitAround(line, at: end) else { return false }
    return unit.isDivision || unit == .article && !around.isDivision
  }

  // MARK: One member

  mutating func member(at index: Int, unit: UnitLabel, from: Int, isFirst: Bool) -> Int? {
    guard let (number, numberEnd) = numeral(at: index, unit: unit, isFirst: isFirst) else { return nil }
    var member = ReferenceSyntax.Member(
      unit: unit, number: number, inner: [], range: Int(line[from].start)..<Int(line[numberEnd - 1].end),
      numberStart: Int(line[index].start))
    innerTurn = nil
    let own = looseLetter(at: numberEnd, into: &member)
    let before = member.inner
    var end = steps(at: own, into: &member)
    if end > own, line[own].symbol == .comma, isInnerOfNext(member.unit, end) {
      // "artikel 3, lid 1 van artikel 4": the lid is that of the article behind it.
      member.inner = before
      furtherOrdinals = []
      end = own
    }
    member.range = Int(line[from].start)..<Int(line[end - 1].end)
    members.append(member)
    appendFurtherOrdinals(of: member)
    return end
  }

  /// "artikel 2, eerste en tweede lid": the further ordinals are members of their own.
  mutating func appendFurtherOrdinals(of member: ReferenceSyntax.Member) {
    let items = furtherOrdinals
    furtherOrdinals = []
    guard let place = member.inner.lastIndex(where: { $0.unit == .lid }) else { return }
    for item in items {
      var sibling = member
      sibling.inner[place].component = item.rank
      sibling.numberStart = Int(line[item.index].start)
      sibling.range = line[item.index].range
      sibling.endsRange = item.endsRange
      sibling.hasOwnLabel = false
      members.append(sibling)
    }
  }

  /// "artikel 10 a": item a, or the article 10a written with a space.
  private func looseLetter(at index: Int, into member: inout ReferenceSyntax.Member) -> Int {
    let token = line[index]
    guard member.unit == .article, label?.unit == .article, !isEnglish, member.number.last?.packedLetters == 0,
      token.isWord, token.length == 1, !token.isCapitalised, !token.isGlued,
      token.keyword == .none || token.keyword == .a,
      let component = component(token), component != Self.u
    else { return index }
    let next = line[index + 1]
    switch next.kind {
    case .symbol:
      // "artikel 2 e.v.", "artikel 1 c.q. 2"
      guard !(next.symbol == .dash && next.isGlued), !next.symbol.isQuote,
        !(next.symbol == .period && line[index + 2].isWord && line[index + 2].isGlued)
      else { return index }
    case .word:
      guard next.keyword == .and || next.keyword == .of || next.keyword == .cue || next.keyword == .lid else {
        return index
      }
    case .number: return index
    case .softBreak: break
    }
    member.inner.append(.init(unit: .point, component: component, isApart: true))
    return index + 1
  }

  private static let u = NumberComponent(letters: "u")

  // MARK: Quantities

  /// A number that counts something else: "14 dagen", "5 %", "€ 100", a year.
  func isQuantity(_ index: Int, _ value: NumberToken) -> Bool {
    let next = line[index + 1]
    if next.keyword == .unit || next.symbol == .percent || next.symbol == .currency { return true }
    if line[index - 1].symbol == .currency { return true }
    if value.integer >= 1900, value.integer < 2200 { return true }
    // "4 (vier) weken"
    if next.symbol == .openParenthesis, line[index + 4].keyword == .unit { return true }
    return false
  }
}
