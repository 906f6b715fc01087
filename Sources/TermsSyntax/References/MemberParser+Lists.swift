/// Lists and ranges: `13.5 en 13.6`, `16.1 tot en met 16.3`, `lid 1, 2 en 3`, `eerste lid, onder a, en derde lid`.
extension MemberParser {
  mutating func rangeEnd(at start: Int, unit: UnitLabel) -> Int? {
    guard let first = members.last, let (from, isExclusive) = afterRangeWords(at: start, first) else { return nil }
    var index = from
    if line[index].kind == .softBreak { index += 1 }
    // "lid 1 tot en met lid 3", "artikel 5 lid 1 t/m 3": a plain number counts what the first end counted last.
    var inside = first.inner.last
    if let word = LabelWord(line[index]) {
      if word == label || inside == nil && word.unit == unit {
        inside = nil
      } else if word.unit != inside?.unit, !(word.unit == .paragraph && inside?.unit == .lid) {
        return nil
      }
      index = afterLabel(index)
    } else if line[index].keyword == .under, inside?.unit == .point || unit == .point {
      index += 1
    }
    if let inside, !(line.number(line[index])?.depth ?? 0 > 1) {
      guard let (component, end) = stepComponent(at: index), component.isLetters == inside.component.isLetters else {
        return nil
      }
      appendSibling(of: first, component, index..<end, endsRange: true)
      members[members.count - 1].isLimit = isExclusive
      return end
    }
    guard let end = member(at: index, unit: unit, from: index, isFirst: false) else { return nil }
    members[members.count - 1].endsRange = true
    members[members.count - 1].isLimit = isExclusive
    members[members.count - 1].hasOwnLabel = false
    return end
  }

  /// The words of a range, or a dash between numbers that rise.
  private mutating func afterRangeWords(
    at start: Int, _ first: ReferenceSyntax.Member
  ) -> (end: Int, isExclusive: Bool)? {
    if let words = RangeWords(line, at: start) { return (words.end, words.isExclusive) }
    guard line[start].symbol == .dash else { return nil }
    if let inside = first.inner.last {
      let wasParenthesised = isParenthesised
      defer { isParenthesised = wasParenthesised }
      guard line[start].isGlued == line[start + 1].isGlued, let (component, _) = stepComponent(at: start + 1),
        component.isLetters == inside.component.isLetters, inside.component < component,
        !component.isLetters || line[start].isGlued && isParenthesised == wasParenthesised
      else { return nil }
      return (start + 1, false)
    }
    guard let right = line.provisionNumber(line[start + 1]), right.depth == first.number.depth,
      right.parent == first.number.parent || right.depth == 1, let low = first.number.last, let high = right.last,
      low < high
    else { return nil }
    return (start + 1, false)
  }

  mutating func listMember(at start: Int, unit: UnitLabel) -> Int? {
    guard let (separated, needsLabel) = afterSeparator(at: start), let last = members.last else { return nil }
    let isCut = line[separated].kind == .softBreak
    let index = isCut ? separated + 1 : separated
    if isCut, ClauseStart(line: line).isAt(index) { return nil }
    if let word = LabelWord(line[index]) {
      guard word == label, unit != .point || last.inner.isEmpty else { return innerListMember(at: index, from: start) }
      let next = afterLabel(index)
      guard isOfOneKind(next) else { return nil }
      return member(at: next, unit: unit, from: index, isFirst: true)
    }
    if line[index].keyword == .under || line[index].payload == Self.aanhef || OrdinalList(line, at: index) != nil {
      return innerListMember(at: index, from: start)
    }
    guard !needsLabel else { return nil }
    let value = line.number(line[index])
    if let inside = last.inner.last, !(value?.depth ?? 0 > 1), !isOuter(index, value, last) {
      // "artikel 9 lid 1 en 2", "onder b en c": the list goes on at the inner level.
      let wasParenthesised = isParenthesised
      if let (component, end) = stepComponent(at: index), inside.component.isLetters == component.isLetters,
        !component.isLetters || isParenthesised && line[index].symbol == .openParenthesis
          || !wasParenthesised && line[index].symbol != .openParenthesis
      {
        appendSibling(of: last, component, index..<end)
        guard var own = members.popLast() else { return nil }
        let after = steps(at: end, into: &own)
        own.range = Int(line[index].start)..<Int(line[after - 1].end)
        members.append(own)
        return after
      }
      isParenthesised = wasParenthesised
      guard value != nil, inside.component.isLetters else { return nil }
    }
    guard mayGoOn(index, unit), let end = member(at: index, unit: unit, from: index, isFirst: false) else {
      return nil
    }
    members[members.count - 1].hasOwnLabel = false
    return end
  }

  /// `artikelen 5 (Prijs) en 6 (Levering)`: the list goes on behind the title of a member. A single label needs a title behind
  /// the next number as well, which shows what it counts.
  mutating func behindTitle(at start: Int, _ unit: UnitLabel) -> Int? {
    guard unit == .article || unit.isDivision, members.last?.inner.isEmpty == true, let behind = afterTitle(at: start)
    else {
      return nil
    }
    let number: Int
    if let words = RangeWords(line, at: behind) {
      number = words.end
    } else if let (separated, needsLabel) = afterSeparator(at: behind), !needsLabel {
      number = separated
    } else {
      return nil
    }
    guard let value = line.provisionNumber(line[number]), value.depth == members.last?.number.depth,
      isPlural || afterTitle(at: number + 1) != nil
    else { return nil }
    return rangeEnd(at: behind, unit: unit) ?? listMember(at: behind, unit: unit)
  }

  /// A few words in parentheses, none an abbreviation and the first with a capital unless the label says that there are
  /// several; the token behind them.
  private func afterTitle(at start: Int) -> Int? {
    let first = line[start + 1]
    guard line[start].symbol == .openParenthesis, !line[start].isGlued, first.isWord, isPlural || first.isCapitalised
    else { return nil }
    var index = start + 1
    while index < start + 12, line[index].symbol != .closeParenthesis {
      let token = line[index]
      guard token.isWord || token.symbol == .comma || token.symbol == .dash || token.symbol == .ampersand,
        !token.flags.contains(.allCapitals), !token.flags.contains(.innerCapital)
      else { return nil }
      index += 1
    }
    return line[index].symbol == .closeParenthesis ? index + 1 : nil
  }

  /// Whether a list goes on with what stands here: numbers, and letters where letters count.
  private func mayGoOn(_ index: Int, _ unit: UnitLabel) -> Bool {
    if let value = line.number(line[index]) { return value.hasColon == hasColon }
    if line[index].symbol == .openParenthesis, hasParenthesisedNumbers { return true }
    switch unit {
    case .point, .module: return true
    case .annex: return isPlural
    default: return isRoman && line[index].isCapitalised
    }
  }

  /// Behind "artikelen 2 lid 1" a number counts articles again when it has a lid of its own, or when it is higher and the
  /// label said that there are several.
  private func isOuter(_ index: Int, _ value: NumberToken?, _ last: ReferenceSyntax.Member) -> Bool {
    guard last.unit == .article, last.inner.contains(where: { $0.unit == .lid }), let value, value.depth == 1,
      !isQuantity(index, value)
    else { return false }
    var next = index + 1
    if line[next].symbol == .comma { next += 1 }
    if line[next].keyword == .lid || line[next].keyword == .leden { return true }
    if let list = OrdinalList(line, at: next), UnitLabel(line[list.label].keyword) == .lid { return true }
    return isPlural && last.number.first.map { $0 < value.first } ?? false
  }

  /// "artikel 9 lid 1 en lid 2", "onder a of onder b", "eerste lid, onder a, en derde lid, onder b": an inner label again.
  private mutating func innerListMember(at index: Int, from start: Int) -> Int? {
    guard let last = members.last else { return nil }
    if last.unit == .point, last.inner.isEmpty, line[index].keyword == .under || LabelWord(line[index])?.unit == .point
    {
      return member(at: index + 1, unit: .point, from: index, isFirst: true)
    }
    let turn = innerTurn ?? (members.count, start)
    var probe = last
    probe.inner = []
    furtherOrdinals = []
    guard let end = step(at: index, into: &probe), let step = probe.inner.first, probe.inner.count == 1,
      let place = last.inner.lastIndex(where: { inside in
        inside.unit == step.unit && (step.unit == .lid || inside.component.isLetters == step.component.isLetters)
      })
    else {
      furtherOrdinals = []
      return nil
    }
    var member = last
    member.inner = Array(last.inner.prefix(place)) + [step]
    member.numberStart = Int(line[stepNumber].start)
    member.endsRange = false
    member.isLimit = false
    member.hasOwnLabel = true
    let after = steps(at: end, into: &member)
    member.range = Int(line[index].start)..<Int(line[after - 1].end)
    members.append(member)
    appendFurtherOrdinals(of: member)
    if last.unit == .article || last.unit.isDivision { innerTurn = turn }
    return after
  }

  /// Adds a member that differs from another in its innermost step only.
  private mutating func appendSibling(
    of other: ReferenceSyntax.Member, _ component: NumberComponent, _ tokens: Range<Int>, endsRange: Bool = false
  ) {
    var member = other
    member.inner[member.inner.count - 1].component = component
    member.numberStart = Int(line[tokens.lowerBound].start)
    member.range = Int(line[tokens.lowerBound].start)..<Int(line[tokens.upperBound - 1].end)
    member.endsRange = endsRange
    member.isLimit = false
    member.hasOwnLabel = false
    members.append(member)
  }

  /// "artikel 1.2 en artikel 6:233 BW" are two references: a law's article and a contract's clause do not share a tail.
  private func isOfOneKind(_ index: Int) -> Bool {
    guard let next = line.number(line[index]), let last = members.last else { return true }
    return next.hasColon == hasColon && !(last.number.depth > 1 && next.depth == 1)
  }

  /// Behind a label, its period and "nr.".
  func afterLabel(_ index: Int) -> Int {
    var next = index + 1
    if line[next].symbol == .period, line[next].isGlued, LabelWord.isAbbreviation(line[index]) { next += 1 }
    if line[index].symbol == .section, line[next].symbol == .section { next += 1 }
    if line[next].kind == .softBreak, line.has(next + 1), !ClauseStart(line: line).isAt(next + 1) { next += 1 }
    if line[next].keyword == .number || line[next].isWord && line[next].payload == Self.no {
      next += 1
      if line[next].symbol == .period, line[next].isGlued { next += 1 }
    }
    return next
  }
  private static let no = Folding.hash("no")

  /// Behind a comma or connector; `needsLabel` for a semicolon, behind which a bare number may be anything.
  private func afterSeparator(at start: Int) -> (end: Int, needsLabel: Bool)? {
    var index = start
    var found = false
    if line[index].symbol == .comma {
      index += 1
      found = true
    } else if line[index].symbol == .semicolon {
      return (index + 1, true)
    }
    if line[index].kind == .softBreak, line.has(index + 1) { index += 1 }
    if let next = afterConnector(at: index) { return (next, false) }
    return found ? (index, false) : nil
  }

  private func afterConnector(at index: Int) -> Int? {
    let token = line[index]
    switch token.keyword {
    case .and, .or, .of:
      // "en/of", "and/or".
      if line[index + 1].symbol == .slash, line[index + 2].keyword == .of || line[index + 2].keyword == .or {
        return index + 3
      }
      return index + 1
    case .asWellAs:
      // "dan wel"
      return line[index + 1].payload == Self.wel && line[index + 1].isWord ? index + 2 : index + 1
    case .juncto:
      return line[index + 1].symbol == .period && line[index + 1].isGlued ? index + 2 : index + 1
    default: break
    }
    if token.symbol == .ampersand { return index + 1 }
    guard token.isWord else { return nil }
    if token.payload == Self.j, line[index + 1].symbol == .degree { return index + 2 }
    if token.payload == Self.c, line[index + 1].symbol == .period, line[index + 2].payload == Self.q {
      return line[index + 3].symbol == .period ? index + 4 : index + 3
    }
    guard Self.connectors.contains(token.payload) else { return nil }
    return line[index + 1].symbol == .period && line[index + 1].isGlued ? index + 2 : index + 1
  }

  private static let wel = Folding.hash("wel")
  private static let j = Folding.hash("j")
  private static let c = Folding.hash("c")
  private static let q = Folding.hash("q")
  private static let connectors = Set(
    ["resp", "respectievelijk", "cq", "alsook", "evenals", "alsmede"].map { Folding.hash($0) })
}
