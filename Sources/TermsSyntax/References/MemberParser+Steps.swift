/// Units inside a cited one: `lid 2`, `eerste lid`, `onder b`, `(a)(ii)`.
extension MemberParser {
  mutating func steps(at start: Int, into member: inout ReferenceSyntax.Member) -> Int {
    var end = start
    while member.inner.count < 8, let next = step(at: end, into: &member) { end = next }
    return end
  }

  mutating func step(at start: Int, into member: inout ReferenceSyntax.Member) -> Int? {
    if let end = gluedStep(at: start, into: &member) { return end }
    var index = start
    if line[index].symbol == .comma { index += 1 }
    if line[index].kind == .softBreak { index += 1 }
    guard line.has(index) else { return nil }
    if line[index].isWord, line[index].payload == Self.aanhef {
      // "aanhef en onder a": the opening words are part of the clause itself.
      guard let next = afterOpeningWords(index + 1) else { return index + 1 }
      index = next
    }
    let token = line[index]
    if token.symbol == .section { return section(at: index, into: &member) }
    if let list = OrdinalList(line, at: index), let first = list.items.first {
      switch line[list.label].keyword {
      case .lid, .leden, .paragraph, .paragraphs:
        // "Section 2, first paragraph" counts; "paragraph 2, first paragraph" would count twice.
        member.inner.append(.init(unit: .lid, component: first.rank))
        stepNumber = first.index
        furtherOrdinals = Array(list.items.dropFirst())
      case .sentence: break
      default: return nil
      }
      return list.label + 1
    }
    switch token.keyword {
    case .lid, .leden, .paragraph, .paragraphs: return lid(at: index, into: &member)
    case .sentence:
      // "lid 1, volzin 2": what is inside a sentence has no number.
      return line.number(line[index + 1])?.depth == 1 ? index + 2 : nil
    case .under, .sub, .item, .items, .letter, .point:
      return point(at: index, afterComma: line[start].symbol == .comma, into: &member)
    default: return nil
    }
  }

  /// `(a)` directly behind, glued or not; `.a` and `.2` glued.
  private mutating func gluedStep(at index: Int, into member: inout ReferenceSyntax.Member) -> Int? {
    let next = line[index + 1]
    if line[index].symbol == .openParenthesis, line[index + 2].symbol == .closeParenthesis, next.isGlued {
      stepNumber = index + 1
      if let component = component(next) {
        isParenthesised = true
        member.inner.append(.init(unit: .point, component: component))
        return index + 3
      }
      if line[index].isGlued, let value = line.number(next), value.integer > 0, let number = value.firstPart {
        isParenthesised = true
        member.inner.append(.init(unit: .point, component: number))
        return index + 3
      }
      return nil
    }
    // "Section 5.e", "artikel 1.1.c.2": the period and the letter stand without space.
    guard line[index].symbol == .period, line[index].isGlued, next.isGlued,
      !line[index + 2].isGlued
        || line[index + 2].kind == .symbol
    else { return nil }
    if next.isWord, next.length == 1, !next.isCapitalised, let component = component(next) {
      isParenthesised = false
      stepNumber = index + 1
      member.inner.append(.init(unit: .point, component: component))
      return index + 2
    }
    guard member.inner.last?.unit == .point, let value = line.number(next), value.integer > 0 else { return nil }
    stepNumber = index + 1
    member.inner.append(.init(unit: .point, component: value.first))
    return index + 2
  }

  /// Behind "aanhef" and the connector: the label of an item.
  private func afterOpeningWords(_ start: Int) -> Int? {
    var index = start
    guard line[index].keyword == .and || line[index].symbol == .comma else { return nil }
    index += 1
    if line[index].kind == .softBreak { index += 1 }
    switch line[index].keyword {
    case .under, .sub, .item, .items, .letter, .point: return index
    default: return nil
    }
  }

  private mutating func lid(at index: Int, into member: inout ReferenceSyntax.Member) -> Int? {
    let isParagraph = line[index].keyword == .paragraph || line[index].keyword == .paragraphs
    guard member.unit != .paragraph || !isParagraph else { return nil }
    if isParagraph, line[index + 1].symbol == .openParenthesis, let (component, end) = stepComponent(at: index + 1) {
      member.inner.append(.init(unit: component.isLetters ? .point : .lid, component: component))
      return end
    }
    guard let number = line.number(line[index + 1]), number.depth == 1, !number.hasColon,
      let component = number.firstPart, line[index + 2].keyword != .unit
    else { return nil }
    stepNumber = index + 1
    member.inner.append(.init(unit: .lid, component: component))
    return index + 2
  }

  /// `artikel 5, § 2`: a paragraph of the article, as a lid is.
  private mutating func section(at index: Int, into member: inout ReferenceSyntax.Member) -> Int? {
    let number = line[index + 1].symbol == .section ? index + 2 : index + 1
    guard member.unit == .article, label?.isSign == false, member.inner.isEmpty,
      let value = line.number(line[number]), value.depth == 1, !value.hasColon, let component = value.firstPart
    else { return nil }
    stepNumber = number
    member.inner.append(.init(unit: .lid, component: component))
    return number + 1
  }

  private mutating func point(
    at index: Int, afterComma: Bool, into member: inout ReferenceSyntax.Member
  ) -> Int? {
    let next = line[index + 1]
    if let (component, end) = emphasised(at: index + 1) {
      isParenthesised = false
      member.inner.append(.init(unit: .point, component: component))
      return end
    }
    if let component = component(next), isItemLetter(at: index + 1) {
      isParenthesised = false
      stepNumber = index + 1
      member.inner.append(.init(unit: .point, component: component))
      return index + 2
    }
    if next.symbol == .openParenthesis, line[index + 3].symbol == .closeParenthesis,
      let component = component(line[index + 2])
    {
      isParenthesised = true
      stepNumber = index + 2
      member.inner.append(.init(unit: .point, component: component))
      return index + 4
    }
    // "onder 2 jaar" is an age: a number needs a label of its own, a comma before it or a degree behind it.
    guard line[index].keyword != .under || line[index + 2].symbol == .degree || afterComma,
      let value = line.number(next), value.integer > 0, !isQuantity(index + 1, value), let number = value.firstPart
    else { return nil }
    stepNumber = index + 1
    member.inner.append(.init(unit: .point, component: number))
    return line[index + 2].symbol == .degree ? index + 3 : index + 2
  }

  /// `onder **a**`, `onder *a*`: a letter in bold or italics.
  private mutating func emphasised(at start: Int) -> (component: NumberComponent, end: Int)? {
    let mark = line[start].symbol
    guard mark == .asterisk || mark == .underscore else { return nil }
    let letter = line[start + 1].symbol == mark ? start + 2 : start + 1
    let count = letter - start
    guard line[letter].isWord, line[letter].isGlued, let component = component(line[letter]),
      (1...count).allSatisfy({ line[letter + $0].symbol == mark && line[letter + $0].isGlued })
    else { return nil }
    stepNumber = letter
    return (component, letter + count + 1)
  }

  /// The number or letter of a lid or item, `(c)` included, and the token behind it.
  mutating func stepComponent(at index: Int) -> (component: NumberComponent, end: Int)? {
    if line[index].symbol == .openParenthesis, line[index + 1].isGlued, line[index + 2].symbol == .closeParenthesis {
      guard let found = stepComponent(at: index + 1) else { return nil }
      isParenthesised = true
      return (found.component, index + 3)
    }
    if let found = emphasised(at: index) { return found }
    stepNumber = index
    if let value = line.number(line[index]) {
      guard !value.isQuantity, !value.hasColon, !isQuantity(index, value), let component = value.firstPart else {
        return nil
      }
      return (component, line[index + 1].symbol == .degree ? index + 2 : index + 1)
    }
    guard !line[index].isCapitalised, isItemLetter(at: index), let component = component(line[index]) else {
      return nil
    }
    return (component, index + 1)
  }

  static let aanhef = Folding.hash("aanhef")
}
