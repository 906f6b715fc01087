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

  /// - Parameters:
  ///   - start: the first token to look at; tokens before it opened the line.
  ///   - isCut: the line begins with the number of a reference whose label stands on the page before.
  mutating func scan(from start: Int, labelAt labelIndex: Int?, isCut: Bool = false) {
    guard line.marks.contains(.citing) || isCut else { return }
    var index = max(0, labelIndex ?? start)
    if isCut, let (end, reference) = behindPage() {
      references.append(reference)
      lastTaken = end - 1
      index = end
    }
    // The part of the document that was cited last, and the token behind it.
    var division: (end: Int, around: ReferenceSyntax.Around)?
    while index < line.ownCount {
      if line.tokens[index].marks.contains(.citing), let (end, found) = expression(at: index) {
        var reference = found
        reference.startsLine = index == labelIndex
        reference.followsLaw = mentionsLaw(before: index) || isHigh(reference) && mentionsLaw(behind: end)
        if let division, reference.tail.isOpen, stands(index, behind: division.end), !reference.unit.isDivision,
          reference.form == .absolute
        {
          reference.tail = .within(division.around)
        }
        division = Self.division(reference).map { (end, $0) }
        references.append(reference)
        lastTaken = end - 1
        index = max(end, index + 1)
      } else {
        index += 1
      }
    }
  }

  /// "bijlage 2, artikel 3", "Schedule 2 (paragraph 3)": the part of the document that was named first holds what follows.
  private static func division(_ reference: ReferenceSyntax) -> ReferenceSyntax.Around? {
    guard reference.form == .absolute, reference.members.count == 1, let member = reference.members.first,
      member.unit.isDivision, reference.tail == .none
    else { return nil }
    return .init(unit: member.unit, number: member.number, rank: reference.rank, isBefore: true)
  }

  private func stands(_ index: Int, behind end: Int) -> Bool {
    guard line[end].symbol == .comma || line[end].symbol == .openParenthesis else { return false }
    return index == end + 1 || index == end + 2 && line[end + 1].kind == .softBreak
  }

  /// Whether the sentence names a law before a place: "begrippen uit de AVG (zoals in artikel 4 omschreven)".
  private func mentionsLaw(before index: Int) -> Bool {
    var position = index - 1
    while position >= 0, index - position < 60 {
      let token = line[position]
      if token.symbol == .period, !line[position + 1].isGlued, line[position + 1].isCapitalised { return false }
      if token.isCapitalised, laws.named(at: position) != nil { return true }
      position -= 1
    }
    return false
  }

  /// Whether the sentence names a law behind a place: "artikel 240b is naast de Grondwet van toepassing".
  private func mentionsLaw(behind index: Int) -> Bool {
    for position in index..<index + 40 where position < line.ownCount {
      let token = line[position]
      if token.symbol == .period, !line[position + 1].isGlued, line[position + 1].isCapitalised { return false }
      if token.isCapitalised, laws.named(at: position) != nil { return true }
    }
    return false
  }

  /// Terms have few articles, and seldom one with a letter.
  private func isHigh(_ reference: ReferenceSyntax) -> Bool {
    reference.members.contains { member in
      member.number.depth == 1
        && member.number.first.map { $0.value > 40 && $0.packedLetters != 0 || $0.value > 100 } ?? false
    }
  }

  private func expression(at index: Int) -> (Int, ReferenceSyntax)? {
    let token = line[index]
    if token.symbol == .section { return labelled(at: index, unit: .article) }
    if token.isNumber { return ordinal(at: index) ?? bare(at: index) }
    // "| Artikel 40 |" is a product in a table, "“Artikel 17. Opzegging" the heading of a quoted text.
    if token.isCapitalised, line[index - 1].symbol == .pipe || line[index - 1].symbol.isQuote { return nil }
    if let found = behindNumber(at: index) { return found }
    switch token.keyword {
    case .this: return pointer(at: index, form: .this)
    case .previous: return pointer(at: index, form: .previous)
    case .next: return pointer(at: index, form: .next)
    case .ordinal, .last: return ordinal(at: index)
    case .under: return innerLabel(at: index) ?? quotedTitle(at: index)
    case .see: return quotedTitle(at: index)
    case .letter, .item, .items, .sub: return innerLabel(at: index)
    case .sentence: return nil
    case .part, .title:
      let isNumbered = line[index + 1].isNumber || isRomanNumeral(line[index + 1])
      return token.isCapitalised || isNumbered ? labelledOrTitled(at: index) : nil
    case .lawNoun: return regulation(at: index)
    case .none where token.payload == Self.rule || token.payload == Self.rules || token.payload == Self.regulations:
      return regulation(at: index)
    case .none where token.payload == Self.point || token.payload == Self.points:
      return line[index + 1].isNumber ? labelled(at: index, unit: .point) : nil
    case .none:
      // "s. 12 of the Act"; the s of a genitive is glued.
      guard !token.isGlued, line[index + 1].symbol == .period, line[index + 1].isGlued, line[index + 2].isNumber else {
        return nil
      }
      return labelled(at: index, unit: .article)
    default:
      return UnitLabel(token.keyword) == nil ? nil : labelledOrTitled(at: index)
    }
  }

  private static let point = Folding.hash("point")
  private static let points = Folding.hash("points")
  private static let rule = Folding.hash("rule")
  private static let rules = Folding.hash("rules")
  private static let regulations = Folding.hash("regulations")

  /// `regulation 29 of the Consumer Contracts Regulations 2013`: only with the law's name, because contracts have no rules.
  private func regulation(at index: Int) -> (Int, ReferenceSyntax)? {
    guard line[index + 1].isNumber, let found = labelled(at: index, unit: .article), case .law = found.1.tail else {
      return nil
    }
    return found
  }

  /// The number that a page's end cut off from its label.
  private func behindPage() -> (Int, ReferenceSyntax)? {
    var parser = MemberParser(line: line, bytes: bytes)
    guard let end = parser.parse(at: 0, unit: .article, labelIndex: nil) else { return nil }
    return reference(from: 0, to: end, form: .bare, unit: .article, parser)
  }

  /// `II` behind "deel"; a single letter counts only where terms number with it.
  func isRomanNumeral(_ token: Token) -> Bool {
    guard token.isWord, token.isCapitalised, Int(token.end) <= bytes.count,
      token.flags.contains(.allCapitals) || token.length == 1
    else { return false }
    return MarkerScanner.component(of: token, bytes)?.romanValue != nil
  }

  private func labelledOrTitled(at index: Int) -> (Int, ReferenceSyntax)? {
    guard let unit = UnitLabel(line[index].keyword) else { return nil }
    if let found = labelled(at: index, unit: unit) { return found }
    return titled(from: index, labelIndex: index, unit: unit)
  }

  func skipBreak(_ index: Int) -> Int {
    line[index].kind == .softBreak && line.has(index) ? index + 1 : index
  }

  /// An expression from one token to another, with what follows it.
  /// - Parameter isInner: an article may be named around it: `§ 2 of Article 5`.
  func reference(
    from start: Int, to end: Int, form: ReferenceSyntax.Form, unit: UnitLabel, _ parser: MemberParser,
    isInner: Bool = false
  ) -> (Int, ReferenceSyntax) {
    var reference = ReferenceSyntax(
      range: Int(line[start].start)..<Int(line[end - 1].end), form: form, unit: unit, members: parser.members)
    var after = end
    let tails = TailParser(line: line, bytes: bytes, laws: laws)
    if parser.hasColon {
      let law = tails.lawOnly(at: end)
      let before = law == nil ? tails.lawBefore(start) : nil
      let range = law.map { tails.range(end, $0.end) } ?? before?.range ?? reference.range
      reference.tail = .law(index: law?.law ?? before?.law ?? LawTable.civilCode, range: range)
      if let law { after = law.end }
    } else {
      (after, reference.tail) = tails.tail(at: end, start: start, unit: isInner ? .paragraph : unit)
    }
    reference.range = Int(line[start].start)..<Int(line[after - 1].end)
    return (after, reference)
  }
}
