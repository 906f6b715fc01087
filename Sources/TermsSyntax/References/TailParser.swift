/// Reads what follows (or directly precedes) a reference and decides which document it points into, or which unit around it.
struct TailParser {
  let line: LineTokens
  let bytes: LineBytes
  let laws: LawRecognizer

  /// A law directly behind a number.
  func lawOnly(at index: Int) -> (end: Int, law: Int?)? {
    var position = skipBreak(skipComma(afterFollowing(index)))
    if line[position].keyword == .from || line[position].keyword == .of {
      position = skipBreak(position + 1)
      if line[position].keyword == .the { position += 1 }
    }
    return laws.law(at: position)
  }

  /// The tail at `index` of a reference that started at token `start`: the token behind it and what it says.
  func tail(at index: Int, start: Int, unit: UnitLabel) -> (Int, ReferenceSyntax.Tail) {
    let unmarked = skipEmphasis(index)
    if unmarked > index {
      // "onder **a**, van de wet": without a tail the marks are not the reference's.
      let (end, tail) = self.tail(at: unmarked, start: start, unit: unit)
      return tail.isOpen ? (index, .none) : (end == unmarked ? index : end, tail)
    }
    if let tail = namedDocument(at: index, start: start) { return tail }
    let behind = afterFollowing(index)
    if let (end, law) = directLaw(at: behind) { return (end, .law(index: law, range: range(behind, end))) }
    if let tail = prepositional(at: behind, start: start, unit: unit) { return tail }
    let thereof = skipComma(behind)
    if let law = daarvan(at: thereof, start: start) { return (thereof + 1, law) }
    if let law = lawBefore(start) { return (index, .law(index: law.law, range: law.range)) }
    if let titled = behindTitle(index, start: start, unit: unit) { return titled }
    if behind == index, let name = nameBehind(index) { return (index, .name(range: name)) }
    return (index, .none)
  }

  /// `artikel 6 (rechtmatigheid) AVG`, `Clause 14 (Indemnity) of the Framework Agreement`: what the article is called stands
  /// before whose it is.
  private func behindTitle(_ index: Int, start: Int, unit: UnitLabel) -> (Int, ReferenceSyntax.Tail)? {
    guard line[index].symbol == .openParenthesis, !line[index].isGlued, line[index + 1].isWord else { return nil }
    var end = index + 1
    while end < index + 16, line.has(end), line[end].symbol != .closeParenthesis {
      guard line[end].symbol != .openParenthesis, !line[end].isNumber else { return nil }
      end += 1
    }
    guard line[end].symbol == .closeParenthesis else { return nil }
    let (behind, tail) = self.tail(at: end + 1, start: start, unit: unit)
    switch tail {
    case .law, .document: return (behind, tail)
    case .within(let around) where around.unit.isDivision: return (behind, tail)
    case .within, .thisDocument, .name, .none: return nil
    }
  }

  func skipComma(_ index: Int) -> Int { line[index].symbol == .comma ? index + 1 : index }

  /// Behind the marks that close bold or italic letters.
  private func skipEmphasis(_ index: Int) -> Int {
    var end = index
    while end < index + 3, line.has(end), line[end].symbol == .asterisk || line[end].symbol == .underscore,
      line[end].isGlued
    { end += 1 }
    return end
  }

  func skipBreak(_ index: Int) -> Int { line[index].kind == .softBreak && line.has(index) ? index + 1 : index }

  /// Behind `e.v.`, `en volgende`, `et seq.`, `ff.`: only the first article is cited by its number, but the law comes after.
  private func afterFollowing(_ index: Int) -> Int {
    let token = line[index]
    guard token.isWord else { return index }
    var end = index
    if token.payload == Self.e, line[index + 1].symbol == .period, line[index + 2].payload == Self.v {
      end = index + 3
    } else if Self.following.contains(token.payload) {
      end = index + 1
    } else if token.payload == Self.et, line[index + 1].payload == Self.seq {
      end = index + 2
    } else if token.keyword == .and, line[index + 1].keyword == .next || line[index + 1].payload == Self.volgenden {
      // "en volgende", unless a unit follows that is cited itself: "artikel 3 en volgende leden".
      return UnitLabel(line[index + 2].keyword) == nil ? index + 2 : index
    }
    guard end > index else { return index }
    // The period may be the sentence's: it belongs to the abbreviation only where the sentence goes on.
    return line[end].symbol == .period && line[end].isGlued && !isSentenceStart(end + 1) ? end + 1 : end
  }

  private func isSentenceStart(_ index: Int) -> Bool {
    !line.has(index) || line[index].isCapitalised && laws.law(at: index) == nil
  }

  private static let e = Folding.hash("e")
  private static let v = Folding.hash("v")
  private static let et = Folding.hash("et")
  private static let seq = Folding.hash("seq")
  private static let volgenden = Folding.hash("volgenden")
  private static let following = Set(["ev", "ff", "vlg", "vv"].map { Folding.hash($0) })

  // MARK: Laws

  /// `artikel 658 Boek 7 BW`, `van Boek 7 van het Burgerlijk Wetboek`: the book stands between the article and the law.
  func skipBook(_ index: Int) -> Int {
    guard line[index].keyword == .boek, line[index + 1].isNumber else { return index }
    var position = index + 2
    if line[position].symbol == .comma { position += 1 }
    if line[position].keyword == .from { position += 1 }
    if line[position].keyword == .the { position += 1 }
    return position
  }

  private func directLaw(at index: Int) -> (Int, Int?)? {
    var position = skipBook(skipBreak(skipComma(index)))
    // "artikel 1382 oud BW"
    if line[position].isWord, line[position].payload == Self.oud { position += 1 }
    // "artikel 34 der Grondwet"
    if line[position].isWord, Self.genitives.contains(line[position].payload) { position += 1 }
    guard line.has(position),
      line[position].isCapitalised || line[position].flags.contains(.innerCapital) || line.name(at: position) != nil,
      let found = laws.law(at: position)
    else { return nil }
    return found
  }

  private static let oud = Folding.hash("oud")
  private static let genitives = Set(["der", "des"].map { Folding.hash($0) })

  /// `artikel 28 daarvan`: of the law named before in the sentence.
  private func daarvan(at index: Int, start: Int) -> ReferenceSyntax.Tail? {
    guard line[index].isWord, Self.thereof.contains(line[index].payload), let law = antecedent(start) else {
      return nil
    }
    return .law(index: law.law, range: law.range)
  }
  private static let thereof = Set(["daarvan", "ervan", "thereof"].map { Folding.hash($0) })

  /// The nearest law named before a place on the line.
  func antecedent(_ start: Int) -> (law: Int?, range: Range<Int>)? {
    var position = start - 1
    while position >= 0, start - position < 80 {
      if line[position].isCapitalised, let found = laws.named(at: position), found.end <= start {
        return (found.law, range(position, found.end))
      }
      position -= 1
    }
    return nil
  }

  /// A law just before the label: "in de AVG (artikel 28)", "Burgerlijk Wetboek Boek 7, artikel 658", "BW 6:236".
  func lawBefore(_ start: Int) -> (law: Int?, range: Range<Int>)? {
    var position = start - 1
    guard position >= 0 else { return nil }
    let isApart = line[position].symbol == .openParenthesis || line[position].symbol == .comma
    if isApart { position -= 1 }
    if line[position].isNumber, line[position - 1].keyword == .boek { position -= 2 }
    if line[position].symbol == .comma { position -= 1 }
    for length in 1...12 where position - length + 1 >= 0 {
      let first = position - length + 1
      // Without a mark between them only a law that is known: "BW 6:236", "17 U.S.C. § 512".
      if let found = laws.named(at: first), found.end == position + 1, isApart || found.law != nil {
        return (found.law, range(first, position + 1))
      }
    }
    return nil
  }

  /// "artikel 7 Wkb": a name that the document may have given to a law.
  private func nameBehind(_ index: Int) -> Range<Int>? {
    let token = line[index]
    guard token.isWord, token.isCapitalised, token.length >= 2, token.keyword == .none, Int(token.end) <= bytes.count
    else { return nil }
    return token.range
  }

  func range(_ from: Int, _ to: Int) -> Range<Int> {
    Int(line[from].start)..<max(Int(line[from].start), Int(line[to - 1].end))
  }
}
