/// Expressions with a number: behind a label, behind an ordinal, or bare.
extension ReferenceScanner {
  /// `artikel 13.1`, `Sections 2.1 to 2.3`, `§ 4`, `sub-clause (b)`.
  func labelled(at index: Int, unit: UnitLabel) -> (Int, ReferenceSyntax)? {
    var parser = MemberParser(line: line, bytes: bytes)
    let position = parser.afterLabel(index)
    let isSub = line[index - 1].symbol == .dash && line[index].isGlued && line[index - 2].keyword == .sub
    // "paragraph (a)", "subsection (b)": a letter makes it an item.
    let isInner = unit == .paragraph || unit == .lid || isSub
    let isItem = isInner && line[position].symbol == .openParenthesis && line[position + 1].isWord
    let unit = isItem ? .point : isSub && unit == .article ? .lid : unit
    guard let end = parser.parse(at: position, unit: unit, labelIndex: index) else { return nil }
    let hasSign = line[index].symbol == .section
    var (after, reference) = reference(
      from: isSub ? index - 2 : index, to: end, form: .absolute, unit: unit, parser, isInner: hasSign)
    reference.hasSign = hasSign
    reference.rank = UnitLabel.rank(line[index])
    return (after, reference)
  }

  /// `onderdeel c`, `onder b`, `sub a` without an article in front: an item of the clause it stands in.
  func innerLabel(at index: Int) -> (Int, ReferenceSyntax)? {
    let token = line[index]
    let next = line[index + 1]
    // "item 3 of section 3.3"
    if token.keyword == .item || token.keyword == .items, next.isNumber,
      let found = labelled(at: index, unit: .point), case .within = found.1.tail
    {
      return found
    }
    guard next.symbol == .openParenthesis || (next.isWord && next.length == 1 && !next.isCapitalised) else {
      return nil
    }
    guard next.symbol == .openParenthesis || next.keyword == .none || next.keyword == .a && token.keyword != .letter
    else {
      return nil
    }
    guard let (end, reference) = labelled(at: index, unit: .point) else { return nil }
    if case .within = reference.tail { return (end, reference) }
    switch token.keyword {
    case .under:
      // "het onder b bepaalde", "bedoeld onder (ii)"; "onder a" alone may be the start of anything.
      return hasCue(before: index) || hasCue(after: end) ? (end, reference) : nil
    case .sub: return isIntroduced(index) || hasCue(after: end) ? (end, reference) : nil
    default: return (end, reference)
    }
  }

  private func isIntroduced(_ index: Int) -> Bool {
    switch line[skipBackBreak(index - 1)].keyword {
    case .in, .under, .see, .from, .according: true
    default: false
    }
  }

  /// `in 5 sub b en c`: a whole number cites an article only with what stands inside it.
  func behindNumber(at index: Int) -> (Int, ReferenceSyntax)? {
    switch line[index].keyword {
    case .sub, .under, .lid, .item: break
    default: return nil
    }
    let first = index - 1
    guard first > lastTaken, let value = line.number(line[first]), value.integer > 0, value.integer < 1000 else {
      return nil
    }
    switch line[skipBackBreak(first - 1)].keyword {
    case .in, .according, .pursuant, .see: break
    default: return nil
    }
    var parser = MemberParser(line: line, bytes: bytes)
    guard let end = parser.parse(at: first, unit: .article, labelIndex: nil),
      parser.members.first?.inner.isEmpty == false
    else { return nil }
    return reference(from: first, to: end, form: .bare, unit: .article, parser)
  }

  // MARK: Bare numbers

  /// `de in 6.1 genoemde`, `zie 2.2`, `9.2 onder (iii)`, `BW 6:236`.
  func bare(at index: Int) -> (Int, ReferenceSyntax)? {
    guard index > lastTaken, let value = line.number(line[index]), value.isProvision, !value.isOrdinal else {
      return nil
    }
    var parser = MemberParser(line: line, bytes: bytes)
    guard value.depth > 1 || value.first.packedLetters != 0, !parser.isQuantity(index, value),
      let end = parser.parse(at: index, unit: .article, labelIndex: nil)
    else { return nil }
    if value.hasColon {
      // Without a law beside it it may be the time.
      let tails = TailParser(line: line, bytes: bytes, laws: laws)
      guard tails.lawOnly(at: end) != nil || tails.lawBefore(index) != nil else { return nil }
      return reference(from: index, to: end, form: .bare, unit: .article, parser)
    }
    if line[skipBackBreak(index - 1)].keyword == .from, parser.members.allSatisfy(isTime) { return nil }
    let hasInner = parser.members.contains { !$0.inner.isEmpty }
    let isCited =
      switch line[skipBackBreak(index - 1)].keyword {
      case .in, .under, .from, .according, .pursuant:
        hasInner || parser.members.contains { $0.endsRange } || hasCue(before: index - 1) || hasCue(after: end)
      case .see: true
      default: hasInner && line[index + 1].isWord
      }
    return isCited ? reference(from: index, to: end, form: .bare, unit: .article, parser) : nil
  }

  /// "from 8.30 to 17.30": a time of the day.
  private func isTime(_ member: ReferenceSyntax.Member) -> Bool {
    guard member.number.depth == 2, member.inner.isEmpty, let hours = member.number.first,
      let minutes = member.number.last,
      hours.value <= 24, minutes.value < 60, minutes.packedLetters == 0, hours.packedLetters == 0
    else { return false }
    let end = member.range.upperBound
    return end <= bytes.count && bytes[end - 2].isDigit && bytes[end - 1].isDigit
  }

  func skipBackBreak(_ index: Int) -> Int {
    // "vgl. 3.2"
    if line[index].symbol == .period, line[index - 1].keyword == .see { return index - 1 }
    return line[index].kind == .softBreak ? index - 1 : index
  }

  private func hasCue(before index: Int) -> Bool {
    (max(0, index - 4)..<max(0, index)).contains { line[$0].keyword == .cue }
  }

  private func hasCue(after index: Int) -> Bool {
    (index..<index + 4).contains { line.has($0) && line[$0].keyword == .cue }
  }

  // MARK: Ordinals

  /// `het eerste lid`, `the second paragraph`, `het laatste lid van artikel 3`, `de tweede volzin van het derde lid`.
  func ordinal(at index: Int) -> (Int, ReferenceSyntax)? {
    guard let list = OrdinalList(line, at: index), let unit = UnitLabel(line[list.label].keyword) else { return nil }
    var parser = MemberParser(line: line, bytes: bytes)
    parser.label = LabelWord(line[list.label])
    for (position, item) in list.items.enumerated() {
      let end = position == list.items.count - 1 ? Int(line[list.label].end) : Int(line[item.index].end)
      parser.members.append(
        ReferenceSyntax.Member(
          unit: unit, number: ProvisionNumber(item.rank), inner: [], range: Int(line[item.index].start)..<end,
          numberStart: Int(line[item.index].start), endsRange: item.endsRange, hasOwnLabel: position == 0))
    }
    let end = unit == .sentence ? list.label + 1 : parser.inner(at: list.label + 1)
    let (after, reference) = reference(from: index, to: end, form: .absolute, unit: unit, parser)
    // "the first article" of nothing in particular is prose.
    guard unit == .lid || unit == .paragraph || unit == .sentence || !reference.tail.isOpen else { return nil }
    return (after, reference)
  }
}

extension MemberParser {
  /// Units inside the members read so far: `eerste lid, onder a en b`. Returns the token behind them.
  mutating func inner(at start: Int) -> Int {
    guard var last = members.popLast() else { return start }
    let end = steps(at: start, into: &last)
    last.range = last.range.lowerBound..<Int(line[end - 1].end)
    members.append(last)
    guard !last.inner.isEmpty else { return end }
    // "eerste en tweede lid, onder a": item a of each.
    for place in members.indices.dropLast() where members[place].inner.isEmpty { members[place].inner = last.inner }
    var after = end
    while let next = rangeEnd(at: after, unit: last.unit) ?? listMember(at: after, unit: last.unit) { after = next }
    return after
  }
}
