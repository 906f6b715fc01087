/// Lists and ranges: `13.5 en 13.6`, `16.1 tot en met 16.3`, `lid 1, 2 en 3`.
extension MemberParser {
  mutating func rangeEnd(at start: Int, unit: UnitLabel) -> Int? {
    guard var index = afterRangeWords(at: start), let first = members.last else { return nil }
    if line[index].kind == .softBreak { index += 1 }
    // "lid 1 tot en met lid 3", "artikel 5 lid 1 t/m 3": a plain number counts what the first end counted last.
    let inside = first.inner.last
    if let label = UnitLabel(line[index].keyword), label == unit || label == inside?.unit { index += 1 }
    if let inside, !(line.number(line[index])?.depth ?? 0 > 1) {
      guard let (component, end) = stepComponent(at: index) else { return nil }
      appendSibling(of: first, .init(unit: inside.unit, component: component), index..<end, endsRange: true)
      return end
    }
    guard let end = self.member(at: index, unit: unit, from: index, isFirst: false) else { return nil }
    members[members.count - 1].endsRange = true
    members[members.count - 1].hasOwnLabel = false
    return end
  }

  /// The number or letter of a lid or item, `(c)` included, and the token behind it.
  func stepComponent(at index: Int) -> (component: NumberComponent, end: Int)? {
    if line[index].symbol == .openParenthesis, line[index + 1].isGlued, line[index + 2].symbol == .closeParenthesis {
      return stepComponent(at: index + 1).map { ($0.component, index + 3) }
    }
    if let value = line.number(line[index]) {
      guard !value.isQuantity, !isQuantity(index, value), let component = value.firstPart else { return nil }
      return (component, index + 1)
    }
    guard !line[index].isCapitalised, let component = component(line[index]) else { return nil }
    return (component, index + 1)
  }

  /// `tot en met`, `t/m`, `t./m.`, `t.m.`, `tot`, `-`, `–`, `to`, `through`, `up to and including`.
  func afterRangeWords(at start: Int) -> Int? {
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
      guard token.symbol == .dash, let right = line.provisionNumber(line[index + 1]),
        let left = members.last?.number, left.depth == right.depth,
        right.last.map({ left.last.map { $0 < right.last ?? $0 } ?? false && $0 != left.last }) ?? false
      else { return nil }
      return index + 1
    }
  }

  mutating func listMember(at start: Int, unit: UnitLabel) -> Int? {
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
    if let last = members.last, let inside = last.inner.last, !(line.number(line[index])?.depth ?? 0 > 1) {
      // "artikel 9 lid 1 en 2", "onder b en c": the list goes on at the inner level.
      guard let (component, end) = stepComponent(at: index), inside.component.isLetters == component.isLetters else {
        return nil
      }
      appendSibling(of: last, .init(unit: inside.unit, component: component), index..<end)
      return end
    }
    guard line[index].isNumber || unit == .point || unit == .module,
      let end = member(at: index, unit: unit, from: index, isFirst: false)
    else { return nil }
    members[members.count - 1].hasOwnLabel = false
    return end
  }

  /// "artikel 9 lid 1 en lid 2": the repeated inner label.
  mutating func innerListMember(at index: Int, label: UnitLabel) -> Int? {
    guard let last = members.last, let inside = last.inner.last,
      inside.unit == label || (label == .paragraph && inside.unit == .lid),
      let (component, end) = stepComponent(at: index + 1)
    else { return nil }
    appendSibling(of: last, .init(unit: inside.unit, component: component), index + 1..<end, labelIndex: index)
    return end
  }

  /// Adds a member that differs from another in its innermost step only.
  mutating func appendSibling(
    of other: ReferenceSyntax.Member, _ step: ReferenceSyntax.Step, _ tokens: Range<Int>, endsRange: Bool = false,
    labelIndex: Int? = nil
  ) {
    var member = other
    member.inner[member.inner.count - 1] = step
    member.numberStart = Int(line[tokens.lowerBound].start)
    member.range = Int(line[labelIndex ?? tokens.lowerBound].start)..<Int(line[tokens.upperBound - 1].end)
    member.endsRange = endsRange
    member.hasOwnLabel = labelIndex != nil
    members.append(member)
  }

  /// "artikel 1.2 en artikel 6:233 BW" are two references: a law's article and a contract's clause do not share a tail.
  func isOfOneKind(_ index: Int) -> Bool {
    guard let next = line.number(line[index]), let last = members.last else { return true }
    return next.hasColon == hasColon && !(last.number.depth > 1 && next.depth == 1)
  }

  func afterSeparator(at start: Int) -> Int? {
    var index = start
    var found = false
    if line[index].symbol == .comma {
      index += 1
      found = true
    }
    if line[index].kind == .softBreak, line.has(index + 1) { index += 1 }
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
