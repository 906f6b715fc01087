/// Expressions that name their target by its place or by its title.
extension ReferenceScanner {
  /// `dit artikel`, `deze module`, `dit hoofdstuk ‘Titel’`, `vorige lid`, `this Section`, `dit artikel, tweede lid`.
  func pointer(at index: Int, form: ReferenceSyntax.Form) -> (Int, ReferenceSyntax)? {
    let labelIndex = skipBreak(index + 1)
    let label = line[labelIndex]
    guard line.has(labelIndex), let unit = UnitLabel(label.keyword), Self.canPoint(label, form) else {
      return nil
    }
    let end = labelIndex + 1
    let range = Int(line[index].start)..<Int(label.end)
    if form == .this {
      if let titled = titled(from: index, labelIndex: labelIndex, unit: unit) { return titled }
      if let numbered = numbered(this: index, labelIndex, unit) { return numbered }
      if let inside = inside(this: index, labelIndex, unit) { return inside }
    }
    var reference = ReferenceSyntax(range: range, form: form, unit: unit, members: [])
    reference.rank = UnitLabel.rank(label)
    return (end, reference)
  }

  private static func canPoint(_ label: Token, _ form: ReferenceSyntax.Form) -> Bool {
    switch label.keyword {
    // "this Part" of a statute, not "this part of the price".
    case .part: label.isCapitalised
    case .article, .section, .clause, .lid, .paragraph, .chapter, .module: true
    case .annex: form == .this
    case .sentence: form != .this
    default: false
    }
  }

  /// `dit artikel 13`, `this Clause 3.2(b)`, `this Article II`.
  private func numbered(this index: Int, _ labelIndex: Int, _ unit: UnitLabel) -> (Int, ReferenceSyntax)? {
    let next = line[labelIndex + 1]
    if isRomanNumeral(next) { return numbered(this: index, inRoman: labelIndex + 1, unit) }
    guard let value = line.number(next), !value.isQuantity, !value.hasColon, let number = line.provisionNumber(next),
      line[labelIndex + 2].keyword != .unit
    else { return nil }
    var parser = MemberParser(line: line, bytes: bytes)
    var member = ReferenceSyntax.Member(
      unit: unit, number: number, inner: [], range: next.range, numberStart: Int(next.start))
    let end = parser.steps(at: labelIndex + 2, into: &member)
    member.range = Int(next.start)..<Int(line[end - 1].end)
    return (
      end,
      ReferenceSyntax(
        range: Int(line[index].start)..<Int(line[end - 1].end), form: .this, unit: unit, members: [member])
    )
  }

  private func numbered(this index: Int, inRoman numeral: Int, _ unit: UnitLabel) -> (Int, ReferenceSyntax)? {
    var parser = MemberParser(line: line, bytes: bytes)
    guard unit == .article || unit == .chapter, let end = parser.parse(at: numeral, unit: unit, labelIndex: nil),
      parser.members.count == 1
    else { return nil }
    let range = Int(line[index].start)..<Int(line[end - 1].end)
    return (end, ReferenceSyntax(range: range, form: .this, unit: unit, members: parser.members))
  }

  /// `dit artikel, tweede lid`, `dit lid onder b`, `this Section (b)`: units inside the one that the place stands in.
  private func inside(this index: Int, _ labelIndex: Int, _ unit: UnitLabel) -> (Int, ReferenceSyntax)? {
    guard !unit.isDivision else { return nil }
    let behind = labelIndex + 1
    let next = skipBreak(line[behind].symbol == .comma ? behind + 1 : behind)
    var found: (Int, ReferenceSyntax)?
    switch line[next].keyword {
    case .ordinal, .last: found = ordinal(at: next)
    case .lid, .leden: found = labelled(at: next, unit: .lid)
    case .under, .sub, .item, .items, .letter:
      if line[next + 1].symbol == .openParenthesis || line[next + 1].length == 1 {
        found = labelled(at: next, unit: .point)
      }
    default:
      guard line[behind].symbol == .openParenthesis else { return nil }
      var parser = MemberParser(line: line, bytes: bytes)
      if let end = parser.parse(at: behind, unit: .point, labelIndex: nil) {
        found = reference(from: behind, to: end, form: .absolute, unit: .point, parser)
      }
    }
    guard let (end, found) = found, case var reference = found, reference.tail.isOpen, reference.unit != .sentence
    else { return nil }
    reference.tail = .within(.init(unit: unit, number: nil))
    reference.range = Int(line[index].start)..<reference.range.upperBound
    return (end, reference)
  }

  // MARK: By title

  /// `hoofdstuk "Dienstverlening"`, `the section headed “Refunds”`: a structural label and a quoted title.
  func titled(from start: Int, labelIndex: Int, unit: UnitLabel) -> (Int, ReferenceSyntax)? {
    guard unit != .lid, unit != .point, unit != .sentence else { return nil }
    var open = skipBreak(labelIndex + 1)
    while open < labelIndex + 7, line[open].isWord, Self.headed.contains(line[open].payload) {
      open = skipBreak(open + 1)
    }
    guard let close = closingQuote(open), !isDefined(close) else { return nil }
    // A title that runs over the line end has offsets on two lines; its text is then read from both.
    var reference = ReferenceSyntax(
      range: Int(line[start].start)..<Int(line[close].end), form: .title, unit: unit, members: [])
    reference.titleRange = Int(line[open].end)..<Int(line[close].start)
    return (close + 1, reference)
  }

  /// `zie ‘Levering’`, `under the heading “Refunds”`: a title without a label.
  func quotedTitle(at index: Int) -> (Int, ReferenceSyntax)? {
    var open = skipBreak(index + 1)
    if line[index + 1].symbol == .period, line[index + 1].isGlued { open = skipBreak(index + 2) }
    while open < index + 6, line[open].isWord, Self.headed.contains(line[open].payload) { open = skipBreak(open + 1) }
    guard let close = closingQuote(open), close - open <= 10, !isDefined(close), !isListed(close),
      !cites(open + 1..<close)
    else { return nil }
    var reference = ReferenceSyntax(
      range: Int(line[open].start)..<Int(line[close].end), form: .title, unit: .article, members: [])
    reference.titleRange = Int(line[open].end)..<Int(line[close].start)
    reference.isTentative = true
    return (close + 1, reference)
  }

  /// `zie ‘artikel 9’`: no title, but a reference of its own.
  private func cites(_ tokens: Range<Int>) -> Bool {
    tokens.contains { UnitLabel(line[$0].keyword) != nil && line[skipBreak($0 + 1)].isNumber }
  }

  private func closingQuote(_ open: Int) -> Int? {
    let quote = line[open]
    guard line.has(open), quote.symbol.isQuote, quote.symbol != .closeQuote else { return nil }
    var close = open + 1
    while line.has(close), close < open + 20 {
      let token = line[close]
      if quote.symbol == .openQuote ? token.symbol == .closeQuote : token.symbol == quote.symbol { break }
      close += 1
    }
    return line.has(close) && line[close].symbol.isQuote && close > open + 1 ? close : nil
  }

  /// "In this Section “Cost” means", "Onder “Zaak” wordt verstaan": the quotation is a term, no title.
  private func isDefined(_ close: Int) -> Bool {
    let next = line[skipBreak(close + 1)]
    switch next.keyword {
    case .means, .has, .becomes, .understood, .referredTo, .isWord: return true
    default: return next.isWord && Self.shall.contains(next.payload)
    }
  }

  /// "Onder “Product”, “Goed” of “Zaak” wordt verstaan": several terms.
  private func isListed(_ close: Int) -> Bool {
    let next = line[close + 1]
    switch next.keyword {
    case .and, .or, .of: return line[close + 2].symbol.isQuote
    default: return next.symbol == .comma && line[close + 2].symbol.isQuote
    }
  }

  private static let shall = Set(["shall", "includes", "include", "omvat"].map { Folding.hash($0) })

  /// Words between a label and its title.
  private static let headed = Set(
    [
      "headed", "entitled", "titled", "called", "named", "with", "under", "the", "title", "heading", "genaamd",
      "getiteld", "met", "als", "de", "het", "titel", "opschrift", "onder", "kop", "kopje", "over",
    ].map { Folding.hash($0) })
}
