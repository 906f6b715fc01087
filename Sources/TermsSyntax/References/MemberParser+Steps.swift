/// Units inside a cited one: `lid 2`, `eerste lid`, `onder b`, `(a)(ii)`.
extension MemberParser {
  mutating func steps(at start: Int, into member: inout ReferenceSyntax.Member) -> Int {
    var end = start
    while let next = step(at: end, into: &member) { end = next }
    return end
  }

  mutating func step(at start: Int, into member: inout ReferenceSyntax.Member) -> Int? {
    var index = start
    // "(a)" directly behind, glued or not.
    if line[index].symbol == .openParenthesis, line[index + 2].symbol == .closeParenthesis, line[index + 1].isGlued {
      if let component = component(line[index + 1]) {
        member.inner.append(.init(unit: .point, component: component))
        return index + 3
      }
      if line[index].isGlued, let value = line.number(line[index + 1]), value.integer > 0,
        let number = value.firstPart
      {
        member.inner.append(.init(unit: .point, component: number))
        return index + 3
      }
      return nil
    }
    if line[index].symbol == .comma { index += 1 }
    if line[index].kind == .softBreak { index += 1 }
    guard line.has(index) else { return nil }
    // "aanhef en onder a": the opening words are part of the clause itself.
    if line[index].keyword == .none, line[index].isWord, isOpeningWords(line[index]), line[index + 1].keyword == .and {
      index += 2
    }
    let token = line[index]
    switch token.keyword {
    case .lid, .leden, .paragraph, .paragraphs:
      guard member.unit != .paragraph || token.keyword == .lid || token.keyword == .leden,
        let number = line.number(line[index + 1]), number.depth == 1, let component = number.firstPart
      else { return nil }
      member.inner.append(.init(unit: .lid, component: component))
      return index + 2
    case .ordinal:
      guard let list = OrdinalList(line, at: index), let first = list.items.first else { return nil }
      switch line[list.label].keyword {
      case .lid, .leden, .paragraph, .paragraphs:
        member.inner.append(.init(unit: .lid, component: NumberComponent(first.rank)))
        furtherOrdinals = Array(list.items.dropFirst())
      case .sentence: break
      default: return nil
      }
      return list.label + 1
    case .under, .sub, .item, .letter:
      let next = line[index + 1]
      if let component = component(next), isItemLetter(at: index + 1) {
        member.inner.append(.init(unit: .point, component: component))
        return index + 2
      }
      if next.symbol == .openParenthesis, line[index + 3].symbol == .closeParenthesis,
        let component = component(line[index + 2])
      {
        member.inner.append(.init(unit: .point, component: component))
        return index + 4
      }
      if token.keyword != .under || line[index + 2].symbol == .degree || line[start].symbol == .comma,
        let value = line.number(next), value.integer > 0,
        let number = value.firstPart
      {
        member.inner.append(.init(unit: .point, component: number))
        return line[index + 2].symbol == .degree ? index + 3 : index + 2
      }
      return nil
    default:
      return nil
    }
  }

  /// "onder a" and "under A" name an item; "onder a-merk", "onder de" and "onder A. Jansen" do not.
  func isItemLetter(at index: Int) -> Bool {
    let token = line[index]
    let next = line[index + 1]
    guard token.keyword != .the, !(next.symbol == .dash && next.isGlued) else { return false }
    guard token.isCapitalised else { return true }
    return token.length == 1 && !(next.symbol == .period && line[index + 2].isCapitalised)
  }

  func isOpeningWords(_ token: Token) -> Bool { token.payload == Self.aanhef }
  static let aanhef = Folding.hash("aanhef")
}
