/// Reads the numbers of a reference: `13.5 en 13.6`, `9 lid 1`, `16.1 tot en met 16.3`, `7.2(a)(ii)`, `5, tweede lid, onder b`.
struct MemberParser {
  let line: TokenizedLine
  let bytes: LineBytes
  private(set) var members: [ReferenceSyntax.Member] = []
  /// A number with a colon was read: an article of a law book.
  private(set) var hasColon = false

  init(line: TokenizedLine, bytes: LineBytes) {
    self.line = line
    self.bytes = bytes
  }

  /// Reads a list at `start`; returns the token behind it, nil when there is no number.
  mutating func parse(at start: Int, unit: UnitLabel, labelIndex: Int?) -> Int? {
    let from = labelIndex ?? start
    guard var end = member(at: start, unit: unit, from: from, isFirst: true) else { return nil }
    members[0].hasOwnLabel = labelIndex != nil
    while true {
      if let next = rangeEnd(at: end, unit: unit) {
        end = next
      } else if let next = listMember(at: end, unit: unit) {
        end = next
      } else {
        return end
      }
    }
  }

  // MARK: One member

  private mutating func member(at index: Int, unit: UnitLabel, from: Int, isFirst: Bool) -> Int? {
    guard let (number, numberEnd) = numeral(at: index, unit: unit, isFirst: isFirst) else { return nil }
    var member = ReferenceSyntax.Member(
      unit: unit, number: number, inner: [], range: Int(line[from].start)..<Int(line[numberEnd - 1].end),
      numberStart: Int(line[index].start))
    let end = steps(at: numberEnd, into: &member)
    member.range = Int(line[from].start)..<Int(line[end - 1].end)
    members.append(member)
    return end
  }

  private mutating func numeral(at index: Int, unit: UnitLabel, isFirst: Bool) -> (ProvisionNumber, Int)? {
    let token = line[index]
    guard index < line.tokens.count else { return nil }
    if token.isNumber {
      guard let value = line.number(token), !value.isQuantity, let number = value.number else {
        if let value = line.number(token), value.hasColon {
          hasColon = true
          return (ProvisionNumber([]), index + 1)
        }
        return nil
      }
      if value.hasColon { hasColon = true }
      var end = index + 1
      if line[end].symbol == .degree { end += 1 }
      guard isFirst || !isQuantity(index, value) else { return nil }
      // "3 dagen" behind a label is no number of it either ("artikel 4 en 14 dagen" stops in the list).
      if unit == .lid || unit == .point, line[end].keyword == .unit { return nil }
      return (number, end)
    }
    guard token.isWord else {
      guard unit == .point, token.symbol == .openParenthesis, line[index + 2].symbol == .closeParenthesis,
        let component = component(line[index + 1])
      else { return nil }
      return (ProvisionNumber([component]), index + 3)
    }
    return letterNumeral(at: index, unit: unit)
  }

  /// A letter or Roman numeral as a number: `module B`, `hoofdstuk IV`, `onderdeel c`, `Exhibit B-1`.
  private func letterNumeral(at index: Int, unit: UnitLabel) -> (ProvisionNumber, Int)? {
    let token = line[index]
    guard let component = component(token) else { return nil }
    switch unit {
    case .point:
      guard !token.isCapitalised else { return nil }
      return (ProvisionNumber([component]), index + 1)
    case .module, .annex:
      guard token.isCapitalised, token.length == 1 || RomanNumeral.value(of: component.letters) != nil else {
        return nil
      }
      // "Module A van" is fine; "Bijlage A.1" came out as a number already.
      if unit == .annex, token.length > 1 || component.letters == "i", let value = component.romanValue {
        return (ProvisionNumber([NumberComponent(value)]), index + 1)
      }
      var number = ProvisionNumber([component])
      if line[index + 1].symbol == .dash, line[index + 1].isGlued, line[index + 2].isGlued,
        let value = line.number(line[index + 2])?.number
      {
        number = number.appending(value)
        return (number, index + 3)
      }
      return (number, index + 1)
    case .chapter, .article, .paragraph:
      guard token.flags.contains(.allCapitals) || (token.length == 1 && token.isCapitalised),
        let value = component.romanValue,
        !(token.length == 1 && component.letters != "i" && component.letters != "v" && component.letters != "x")
      else { return nil }
      // "Section I agree": a lone I needs punctuation or a connector behind it.
      if token.length == 1, component.letters == "i", line[index + 1].isWord, unit != .chapter { return nil }
      return (ProvisionNumber([NumberComponent(value)]), index + 1)
    case .lid, .sentence:
      return nil
    }
  }

  private func component(_ token: Token) -> NumberComponent? {
    guard token.isWord, token.length <= 6, Int(token.end) <= bytes.count else {
      return token.isWord && token.length == 1 ? nil : nil
    }
    return MarkerScanner.component(of: token, bytes)
  }

  /// A number that counts something else: "14 dagen", "5 %", "€ 100", a year.
  private func isQuantity(_ index: Int, _ value: NumberToken) -> Bool {
    let next = line[index + 1]
    if next.keyword == .unit || next.symbol == .percent || next.symbol == .currency { return true }
    if line[index - 1].symbol == .currency { return true }
    if value.integer >= 1900, value.integer < 2200 { return true }
    // "4 (vier) weken"
    if next.symbol == .openParenthesis, line[index + 4].keyword == .unit { return true }
    return false
  }

  // MARK: Units inside

  private func steps(at start: Int, into member: inout ReferenceSyntax.Member) -> Int {
    var end = start
    while let next = step(at: end, into: &member) { end = next }
    return end
  }

  private func step(at start: Int, into member: inout ReferenceSyntax.Member) -> Int? {
    var index = start
    // "(a)" directly behind, glued or not.
    if line[index].symbol == .openParenthesis, line[index + 2].symbol == .closeParenthesis, line[index + 1].isGlued {
      if let component = component(line[index + 1]) {
        member.inner.append(.init(unit: .point, component: component))
        return index + 3
      }
      if line[index].isGlued, let value = line.number(line[index + 1]), value.integer > 0,
        let number = value.number?.first
      {
        member.inner.append(.init(unit: .point, component: number))
        return index + 3
      }
      return nil
    }
    if line[index].symbol == .comma { index += 1 }
    if line[index].kind == .softBreak { index += 1 }
    guard index < line.tokens.count else { return nil }
    // "aanhef en onder a": the opening words are part of the clause itself.
    if line[index].keyword == .none, line[index].isWord, isOpeningWords(line[index]), line[index + 1].keyword == .and {
      index += 2
    }
    let token = line[index]
    switch token.keyword {
    case .lid, .leden, .paragraph, .paragraphs:
      guard member.unit != .paragraph || token.keyword == .lid || token.keyword == .leden,
        let number = line.number(line[index + 1])?.number, number.depth == 1, let component = number.first
      else { return nil }
      member.inner.append(.init(unit: .lid, component: component))
      return index + 2
    case .ordinal:
      guard let rank = Ordinals.rank(token.payload) else { return nil }
      switch line[index + 1].keyword {
      case .lid, .paragraph: member.inner.append(.init(unit: .lid, component: NumberComponent(rank)))
      case .sentence: break
      default: return nil
      }
      return index + 2
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
      if token.keyword != .under || line[index + 2].symbol == .degree, let value = line.number(next), value.integer > 0,
        let number = value.number?.first
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
  private func isItemLetter(at index: Int) -> Bool {
    let token = line[index]
    let next = line[index + 1]
    guard token.keyword != .the, !(next.symbol == .dash && next.isGlued) else { return false }
    guard token.isCapitalised else { return true }
    return token.length == 1 && !(next.symbol == .period && line[index + 2].isCapitalised)
  }

  private func isOpeningWords(_ token: Token) -> Bool { token.payload == Self.aanhef }
  private static let aanhef = Folding.hash("aanhef")

  // MARK: Lists and ranges

  private mutating func rangeEnd(at start: Int, unit: UnitLabel) -> Int? {
    guard var index = afterRangeWords(at: start), let first = members.last else { return nil }
    if line[index].kind == .softBreak { index += 1 }
    // "lid 1 tot en met lid 3", "artikel 5 lid 1 t/m 3": a plain number counts what the first end counted last.
    let inside = first.inner.last
    if let label = UnitLabel(line[index].keyword), label == unit || label == inside?.unit { index += 1 }
    if let inside, !(line.number(line[index])?.number?.depth ?? 0 > 1) {
      guard let component = stepComponent(at: index) else { return nil }
      var member = first
      member.inner[member.inner.count - 1] = .init(unit: inside.unit, component: component)
      member.range = line[index].range
      member.numberStart = member.range.lowerBound
      member.endsRange = true
      member.hasOwnLabel = false
      members.append(member)
      return index + 1
    }
    guard let end = self.member(at: index, unit: unit, from: index, isFirst: false) else { return nil }
    members[members.count - 1].endsRange = true
    members[members.count - 1].hasOwnLabel = false
    return end
  }

  private func stepComponent(at index: Int) -> NumberComponent? {
    if let value = line.number(line[index]) {
      return value.isQuantity || isQuantity(index, value) ? nil : value.number?.first
    }
    guard !line[index].isCapitalised else { return nil }
    return component(line[index])
  }

  /// `tot en met`, `t/m`, `t./m.`, `t.m.`, `tot`, `-`, `–`, `to`, `through`, `up to and including`.
  private func afterRangeWords(at start: Int) -> Int? {
    var index = start
    if line[index].kind == .softBreak { index += 1 }
    let token = line[index]
    switch token.keyword {
    case .until:
      if line[index + 1].keyword == .and, line[index + 2].keyword == .with { return index + 3 }
      if line[index + 1].kind == .softBreak, line[index + 2].keyword == .and, line[index + 3].keyword == .with {
        return index + 4
      }
      if line[index + 1].keyword == .and, line[index + 2].kind == .softBreak, line[index + 3].keyword == .with {
        return index + 4
      }
      if line[index + 1].keyword == .and, line[index + 2].keyword == .including { return index + 3 }
      return index + 1
    case .upTo:
      guard line[index + 1].keyword == .until else { return nil }
      if line[index + 2].keyword == .and, line[index + 3].keyword == .including { return index + 4 }
      return index + 2
    case .through:
      return index + 1
    case .abbreviatedUpTo:
      var next = index + 1
      if line[next].symbol == .period { next += 1 }
      if line[next].symbol == .slash { next += 1 }
      guard next > index + 1, line[next].isWord, line[next].length == 1 else { return nil }
      next += 1
      if line[next].symbol == .period, line[next].isGlued { next += 1 }
      return next
    default:
      // "16.1-16.3": a dash only where the same depth follows.
      guard token.symbol == .dash, let right = line.number(line[index + 1])?.number,
        let left = members.last?.number, left.depth == right.depth,
        right.last.map({ left.last.map { $0 < right.last ?? $0 } ?? false && $0 != left.last }) ?? false
      else { return nil }
      return index + 1
    }
  }

  private mutating func listMember(at start: Int, unit: UnitLabel) -> Int? {
    guard var index = afterSeparator(at: start) else { return nil }
    if line[index].kind == .softBreak { index += 1 }
    let labelled = UnitLabel(line[index].keyword)
    if let labelled {
      guard labelled == unit, labelled != .point || members.last?.inner.isEmpty == true else {
        return innerListMember(at: index, label: labelled)
      }
      var next = index + 1
      if line[next].symbol == .period, line[next].isGlued { next += 1 }
      guard isOfOneKind(next), let end = member(at: next, unit: unit, from: index, isFirst: true) else { return nil }
      return end
    }
    if let last = members.last, let inside = last.inner.last, !(line.number(line[index])?.number?.depth ?? 0 > 1) {
      // "artikel 9 lid 1 en 2", "onder b en c": the list goes on at the inner level.
      guard let component = stepComponent(at: index), inside.component.isLetters == component.isLetters else {
        return nil
      }
      var member = last
      member.inner[member.inner.count - 1] = .init(unit: inside.unit, component: component)
      member.range = line[index].range
      member.numberStart = member.range.lowerBound
      member.endsRange = false
      member.hasOwnLabel = false
      members.append(member)
      return index + 1
    }
    guard line[index].isNumber || unit == .point || unit == .module,
      let end = member(at: index, unit: unit, from: index, isFirst: false)
    else { return nil }
    members[members.count - 1].hasOwnLabel = false
    return end
  }

  /// "artikel 9 lid 1 en lid 2": the repeated inner label.
  private mutating func innerListMember(at index: Int, label: UnitLabel) -> Int? {
    guard let last = members.last, let inside = last.inner.last,
      inside.unit == label || (label == .paragraph && inside.unit == .lid),
      let component = stepComponent(at: index + 1)
    else { return nil }
    // "artikel 9 lid 1 en lid 2 van artikel 10" would be two references; the tail decides, not the list.
    var member = last
    member.inner[member.inner.count - 1] = .init(unit: inside.unit, component: component)
    member.range = Int(line[index].start)..<Int(line[index + 1].end)
    member.numberStart = Int(line[index + 1].start)
    member.endsRange = false
    member.hasOwnLabel = true
    members.append(member)
    return index + 2
  }

  /// "artikel 1.2 en artikel 6:233 BW" are two references: a law's article and a contract's clause do not share a tail.
  private func isOfOneKind(_ index: Int) -> Bool {
    guard let next = line.number(line[index]), let last = members.last else { return true }
    return next.hasColon == hasColon && !(last.number.depth > 1 && next.depth == 1)
  }

  private func afterSeparator(at start: Int) -> Int? {
    var index = start
    var found = false
    if line[index].symbol == .comma {
      index += 1
      found = true
    }
    if line[index].kind == .softBreak, index < line.tokens.count - 1 { index += 1 }
    switch line[index].keyword {
    case .and, .or, .of:
      index += 1
      found = true
      if line[index].symbol == .slash, line[index + 1].keyword == .of || line[index + 1].keyword == .or { index += 2 }
    case .asWellAs:
      index += 1
      found = true
      if line[index].isWord, line[index].length == 3, line[index].keyword == .none { index += 1 }
    case .juncto:
      index += 1
      found = true
      if line[index].symbol == .period, line[index].isGlued { index += 1 }
    default:
      if line[index].symbol == .ampersand {
        index += 1
        found = true
      }
    }
    return found ? index : nil
  }
}
