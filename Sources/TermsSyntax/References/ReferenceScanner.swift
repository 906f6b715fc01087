/// Finds the citing expressions of a tokenised line (the shape that the Dutch reference grammar of de Maat, Winkels and
/// van Engers describes, extended with English and with contract practice): anchor on a label, grow over the number, the units
/// inside it, lists and ranges, then look at what follows to see which document is meant.
struct ReferenceScanner {
  let line: LineTokens
  let bytes: LineBytes
  let laws: LawRecognizer
  private(set) var references: [ReferenceSyntax] = []
  /// The last token that an expression took; beyond the line's own tokens when it went on to the next line.
  private(set) var lastTaken = -1

  init(_ line: LineTokens, _ bytes: LineBytes) {
    self.line = line
    self.bytes = bytes
    self.laws = LawRecognizer(line: line)
  }

  /// Whether a token belongs to an expression.
  func isTaken(_ index: Int) -> Bool {
    // The expressions are in order and apart: a line of a megabyte holds thousands.
    let offset = Int(line[index].start)
    var low = 0
    var high = references.count
    while low < high {
      let middle = (low + high) / 2
      if references[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low < references.count && references[low].range.contains(offset)
  }

  /// - Parameter start: the first token to look at; tokens before it opened the line.
  mutating func scan(from start: Int, labelAt labelIndex: Int?) {
    guard line.marks.contains(.citing) else { return }
    var index = max(0, labelIndex ?? start)
    while index < line.ownCount {
      if line.tokens[index].marks.contains(.citing), let (end, reference) = expression(at: index) {
        var reference = reference
        reference.startsLine = index == labelIndex
        reference.followsLaw = mentionsLaw(before: index)
        references.append(reference)
        lastTaken = end - 1
        index = max(end, index + 1)
      } else {
        index += 1
      }
    }
  }

  /// Whether the sentence names a law before a place: "begrippen uit de AVG (zoals in artikel 4 omschreven)".
  private func mentionsLaw(before index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < 60 {
      let token = line[position]
      if token.symbol == .period, !line[position + 1].isGlued, line[position + 1].isCapitalised { return false }
      if token.isCapitalised, laws.law(at: position) != nil { return true }
      position -= 1
    }
    return false
  }

  private func expression(at index: Int) -> (Int, ReferenceSyntax)? {
    let token = line[index]
    if token.symbol == .section { return labelled(at: index, unit: .paragraph) }
    if token.isNumber { return bare(at: index) }
    // "| Artikel 40 |" is a product in a table, "“Artikel 17. Opzegging" the heading of a quoted text.
    if token.isCapitalised, line[index - 1].symbol == .pipe || line[index - 1].symbol.isQuote { return nil }
    switch token.keyword {
    case .this: return pointer(at: index, form: .this)
    case .previous: return pointer(at: index, form: .previous)
    case .next: return pointer(at: index, form: .next)
    case .ordinal: return ordinal(at: index)
    case .letter, .item, .sub, .sentence: return innerLabel(at: index)
    case .part, .title: return token.isCapitalised || line[index + 1].isNumber ? labelledOrTitled(at: index) : nil
    default:
      guard let unit = UnitLabel(token.keyword), unit != .sentence else { return nil }
      return labelledOrTitled(at: index)
    }
  }

  private func labelledOrTitled(at index: Int) -> (Int, ReferenceSyntax)? {
    guard let unit = UnitLabel(line[index].keyword) else { return nil }
    if let found = labelled(at: index, unit: unit) { return found }
    return titled(from: index, labelIndex: index, unit: unit)
  }

  // MARK: Absolute

  private func labelled(at index: Int, unit: UnitLabel) -> (Int, ReferenceSyntax)? {
    var position = index + 1
    if line[position].symbol == .period, line[position].isGlued { position += 1 }
    if line[index].symbol == .section, line[position].symbol == .section { position += 1 }
    position = skipBreak(position)
    if line[position].keyword == .number {
      position += 1
      if line[position].symbol == .period, line[position].isGlued { position += 1 }
    }
    // "paragraph (a)", "subsection (b)": a letter makes it an item.
    let isItem =
      (unit == .paragraph || unit == .lid) && line[position].symbol == .openParenthesis && line[position + 1].isWord
    let unit = isItem ? UnitLabel.point : unit
    var members = MemberParser(line: line, bytes: bytes)
    guard let end = members.parse(at: position, unit: unit, labelIndex: index) else { return nil }
    var reference = ReferenceSyntax(
      range: Int(line[index].start)..<Int(line[end - 1].end), form: .absolute, unit: unit, members: members.members)
    var after = end
    if members.hasColon {
      let law = TailParser(line: line, laws: laws).lawOnly(at: end)
      reference.tail = .law(
        index: law?.law ?? LawTable.civilCode, range: law.map { bytesOf(end, $0.end) } ?? reference.range)
      if let law { after = law.end }
    } else {
      (after, reference.tail) = TailParser(line: line, laws: laws).tail(
        at: end, start: index, unit: unit, members: members.members)
    }
    reference.range = Int(line[index].start)..<Int(line[after - 1].end)
    return (after, reference)
  }

  private func bytesOf(_ from: Int, _ to: Int) -> Range<Int> {
    Int(line[from].start)..<max(Int(line[from].start), Int(line[to - 1].end))
  }

  private func skipBreak(_ index: Int) -> Int {
    line[index].kind == .softBreak && line.has(index) ? index + 1 : index
  }

  /// `onderdeel c`, `onder b`, `sub a` without an article in front: an item of the clause it stands in.
  private func innerLabel(at index: Int) -> (Int, ReferenceSyntax)? {
    let token = line[index]
    guard token.keyword == .item || token.keyword == .letter || token.keyword == .sub else { return nil }
    let next = line[index + 1]
    guard next.isWord || next.symbol == .openParenthesis else { return nil }
    guard next.symbol == .openParenthesis || (next.length == 1 && !next.isCapitalised && next.keyword == .none) else {
      return nil
    }
    guard token.keyword != .sub || previousIsCue(index) else { return nil }
    return labelled(at: index, unit: .point)
  }

  private func previousIsCue(_ index: Int) -> Bool {
    line[index - 1].keyword == .in || line[index - 1].keyword == .under
  }

  // MARK: Bare numbers

  private func bare(at index: Int) -> (Int, ReferenceSyntax)? {
    guard let value = line.number(line[index]), value.isProvision, !value.hasColon, !value.isOrdinal else {
      return nil
    }
    let preposition = line[skipBackBreak(index - 1)].keyword
    switch preposition {
    case .in, .under, .from, .according, .pursuant: break
    default: return nil
    }
    guard value.depth > 1 || value.first.packedLetters != 0 else { return nil }
    var members = MemberParser(line: line, bytes: bytes)
    guard let end = members.parse(at: index, unit: .article, labelIndex: nil) else { return nil }
    let isRange = members.members.contains { $0.endsRange }
    guard isRange || hasCue(before: index - 1) || hasCue(after: end) else { return nil }
    let (after, tail) = TailParser(line: line, laws: laws).tail(
      at: end, start: index, unit: .article, members: members.members)
    var reference = ReferenceSyntax(
      range: Int(line[index].start)..<Int(line[after - 1].end), form: .bare, unit: .article, members: members.members)
    reference.tail = tail
    return (after, reference)
  }

  private func skipBackBreak(_ index: Int) -> Int { line[index].kind == .softBreak ? index - 1 : index }

  private func hasCue(before index: Int) -> Bool {
    (max(0, index - 4)..<max(0, index)).contains { line[$0].keyword == .cue }
  }

  private func hasCue(after index: Int) -> Bool {
    (index..<index + 4).contains { line.has($0) && line[$0].keyword == .cue }
  }

  // MARK: Relative

  /// `dit artikel`, `deze module`, `dit hoofdstuk ‘Titel’`, `vorige lid`, `this Section`.
  private func pointer(at index: Int, form: ReferenceSyntax.Form) -> (Int, ReferenceSyntax)? {
    let labelIndex = skipBreak(index + 1)
    let label = line[labelIndex]
    guard line.has(labelIndex), let unit = UnitLabel(label.keyword) else { return nil }
    switch label.keyword {
    case .sentence, .item, .letter, .sub, .point, .articles, .leden, .paragraphs, .annex: return nil
    case .part, .title, .division: return nil
    default: break
    }
    var end = labelIndex + 1
    var reference = ReferenceSyntax(
      range: Int(line[index].start)..<Int(label.end), form: form, unit: unit, members: [])
    if form == .this {
      if let titled = titled(from: index, labelIndex: labelIndex, unit: unit) { return titled }
      let next = line[end]
      if next.isNumber, let value = line.number(next), let number = line.provisionNumber(next), !value.isQuantity,
        !value.hasColon,
        line[end + 1].keyword != .unit
      {
        reference.members = [
          ReferenceSyntax.Member(unit: unit, number: number, inner: [], range: next.range, numberStart: Int(next.start))
        ]
        end += 1
        reference.range = Int(line[index].start)..<Int(next.end)
      }
    }
    return (end, reference)
  }

  /// `het eerste lid`, `the second paragraph`.
  private func ordinal(at index: Int) -> (Int, ReferenceSyntax)? {
    guard let list = OrdinalList(line, at: index), let unit = UnitLabel(line[list.label].keyword), unit != .sentence
    else {
      return nil
    }
    let members = list.items.enumerated().map { position, item in
      let end = position == list.items.count - 1 ? Int(line[list.label].end) : Int(line[item.index].end)
      return ReferenceSyntax.Member(
        unit: unit, number: ProvisionNumber(NumberComponent(item.rank)), inner: [],
        range: Int(line[item.index].start)..<end,
        numberStart: Int(line[item.index].start), endsRange: item.endsRange, hasOwnLabel: position == 0)
    }
    let (after, tail) = TailParser(line: line, laws: laws).tail(
      at: list.label + 1, start: index, unit: unit, members: members)
    // "the first article" of nothing in particular is prose.
    guard unit != .article || tail != .none else { return nil }
    var reference = ReferenceSyntax(
      range: Int(line[index].start)..<Int(line[after - 1].end), form: .absolute, unit: unit, members: members)
    reference.tail = tail
    return (after, reference)
  }

  // MARK: By title

  /// `hoofdstuk "Dienstverlening"`: a structural label and a quoted title.
  private func titled(from start: Int, labelIndex: Int, unit: UnitLabel) -> (Int, ReferenceSyntax)? {
    guard unit != .lid, unit != .point, unit != .sentence else { return nil }
    let open = skipBreak(labelIndex + 1)
    let quote = line[open]
    guard quote.symbol.isQuote, quote.symbol != .closeQuote, line.has(open) else { return nil }
    var close = open + 1
    while line.has(close), close < open + 20 {
      let token = line[close]
      if quote.symbol == .openQuote ? token.symbol == .closeQuote : token.symbol == quote.symbol { break }
      close += 1
    }
    guard line.has(close), line[close].symbol.isQuote, close > open + 1 else { return nil }
    // A title that runs over the line end has offsets on two lines; its text is then read from both.
    var reference = ReferenceSyntax(
      range: Int(line[start].start)..<Int(line[close].end), form: .title, unit: unit, members: [])
    reference.titleRange = Int(quote.end)..<Int(line[close].start)
    return (close + 1, reference)
  }
}

/// Ordinal words of both languages.
enum Ordinals {
  static func rank(_ hash: UInt64) -> Int? {
    DutchVocabulary.ordinals[hash] ?? EnglishVocabulary.ordinals[hash]
  }
}
