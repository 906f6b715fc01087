import TermsText

/// Finds the runs of words with a capital in a line. For lines of which the scan says that they have such words.
public struct CapitalRunReader {
  private var tokens = TokenizedLine()
  private let known: NameTable

  /// A reader with empty buffers.
  /// - Parameter known: names of which nothing needs to be asked: words that belong to one are left out.
  public init(known: [String] = []) { self.known = NameTable(known) }

  /// The runs, in order.
  /// - Parameters:
  ///   - text: the line.
  ///   - scan: what was read from it.
  ///   - previous: the scan of the line before, which tells whether this one begins a sentence.
  public mutating func runs(in text: LineText, _ scan: LineScan, previous: LineScan?) -> [CapitalRun] {
    guard scan.kind == .text else { return [] }
    let continues = previous.map { TermMatcher.runsOn($0, scan) } ?? false
    return text.withBytes { own in
      let bytes = LineBytes(own)
      Tokenizer.tokenize(bytes, into: &tokens)
      _ = known.mark(in: &tokens)
      let finder = CapitalRunFinder(line: tokens.view(), bytes: bytes, textStart: scan.textStart, continues: continues)
      return finder.runs()
    }
  }
}

/// Reads the tokens of one line.
struct CapitalRunFinder {
  let line: LineTokens
  let bytes: LineBytes
  let textStart: Int
  /// The line goes on with the sentence of the line before.
  let continues: Bool

  func runs() -> [CapitalRun] {
    var runs: [CapitalRun] = []
    var index = 0
    var law = LawSkipper(line)
    while index < line.ownCount {
      let token = line.tokens[index]
      guard Int(token.start) >= textStart, token.isWord, token.isCapitalised else {
        index += 1
        continue
      }
      let opens = opensSentence(index)
      var first = index
      // "De Afnemer", "Indien Leverancier": the first word has its capital from its place.
      while first < line.ownCount, line[first].isCapitalised, isFunctionWord(line[first]) { first += 1 }
      var end = first
      while end < line.ownCount, line[end].isWord, line[end].isCapitalised, end == first || joins(end) { end += 1 }
      guard end > first else {
        index = max(end, index + 1)
        continue
      }
      var run = self.run(first..<end, opens: opens && first == index, isLaw: law.touches(index..<end))
      if first > index, line[first - 1].keyword != .the, line[first - 1].keyword != .a {
        run.fullStart = Int(line[first - 1].start)
      } else if first == index, let start = particles(before: first) {
        run.fullStart = start
      }
      if !isKnown(first..<end) { runs.append(run) }
      index = end
    }
    return runs
  }

  /// Where the particles of a surname start: "Van der Veen Accountants", "Op de Beek".
  private func particles(before first: Int) -> Int? {
    guard first >= 2, line[first - 1].isWord, !line[first - 1].isCapitalised, line[first - 2].isWord,
      line[first - 2].isCapitalised, Int(line[first - 2].start) >= textStart,
      Self.laterParticles.contains(line[first - 1].payload), Self.firstParticles.contains(line[first - 2].payload)
    else { return nil }
    return Int(line[first - 2].start)
  }

  private static let firstParticles = Set(["van", "op", "in", "uit"].map { Folding.hash($0) })
  private static let laterParticles = Set(["de", "der", "den", "het"].map { Folding.hash($0) })

  /// The project says that it is a name, or that nothing is to be said of it.
  private func isKnown(_ words: Range<Int>) -> Bool {
    line.names.contains { Int($0.start) < words.upperBound && words.lowerBound < Int($0.end) }
  }

  /// "… zal Leverancier Cliënt inlichten": two persons, not one; "… geven Partijen Vertrouwelijke Informatie terug": a person
  /// and a thing.
  private func joins(_ index: Int) -> Bool {
    guard !line[index].isGlued else { return false }
    guard PartyWords.isPerson(line[index - 1].payload) else { return true }
    return !PartyWords.isPerson(line[index].payload)
      && !(line[index + 1].isCapitalised && isDescribed(index..<index + 2))
  }

  private func run(_ words: Range<Int>, opens: Bool, isLaw: Bool) -> CapitalRun {
    let (first, last) = (line[words.lowerBound], line[words.upperBound - 1])
    let (before, after) = (line[words.lowerBound - 1], line[words.upperBound])
    var isName = isLaw
    var isPublic = isLaw
    for index in words {
      let isHead = words.count > 1 && index == words.upperBound - 1 && Self.isCommonNoun(line[index])
      isName = isName || isNoTerm(line[index]) && !isHead
      isPublic = isPublic || Self.isPublic(line[index])
    }
    var run = CapitalRun(
      range: Int(first.start)..<Int(last.end), wordCount: words.count,
      key: CapitalRun.key(of: words.lazy.map { line[$0].payload }), fullStart: Int(first.start))
    run.opensSentence = opens
    run.isQuoted = before.symbol.isQuote || after.symbol.isQuote && after.isGlued
    run.isExplained = after.symbol == .colon || after.symbol == .equals
    run.isDefinedElsewhere = isDefinedElsewhere(words.upperBound)
    run.isName = isName || isPartOfForm(words)
    run.isPublic = isPublic
    run.opensWithPartyWord = PartyWords.contains(first.payload)
    run.endsInPerson = PartyWords.isPerson(last.payload)
    run.isPartyWord = words.count == 1 && PartyWords.contains(last.payload)
    run.isDescribed = isDescribed(words)
    run.lead = words.lowerBound > 0 ? lead(before) : .other
    run.joinsNext =
      after.isWord && after.keyword == .of && line[words.upperBound + 1].isWord
      && line[words.upperBound + 1].isCapitalised
    run.isIntroduced = isIntroduced(words)
    run.action = action(words)
    return run
  }

  /// `Vertrouwelijke Informatie`, `Licensed Software`: an adjective, and a noun that needs no article.
  private func isDescribed(_ words: Range<Int>) -> Bool {
    guard words.count == 2 else { return false }
    let noun = line[words.upperBound - 1]
    guard PartyWords.contains(noun.payload) || MassNouns.contains(noun.payload) else { return false }
    let adjective = line[words.lowerBound].range.map { bytes[$0].lowered }
    return MassNouns.endings.contains {
      adjective.count >= $0.count + 3 && adjective.suffix($0.count).elementsEqual($0)
    }
  }

  // MARK: What is no term

  /// `SaaS`, `Zeeland`, `Artikel`, `Uw`, `Wet`.
  private func isNoTerm(_ token: Token) -> Bool {
    token.length == 1 || token.flags.contains(.allCapitals) || token.flags.contains(.innerCapital)
      || token.flags.contains(.lawLike) || isGrammar(token) || isFunctionWord(token)
      || ProperNouns.contains(token.payload)
  }

  /// `Common Parts`, `Excluded Items`: labels that are ordinary nouns behind another word.
  private static func isCommonNoun(_ token: Token) -> Bool {
    guard !token.flags.contains(.allCapitals) else { return false }
    switch token.keyword {
    case .part, .chapters, .title, .item, .items, .letter: return true
    default: return false
    }
  }

  /// `Genoemde`: words of the recognisers, but for those that name a document or a day.
  private func isGrammar(_ token: Token) -> Bool {
    token.keyword != .none && token.keyword != .documentNoun && token.keyword != .unit
  }

  private static func isPublic(_ token: Token) -> Bool {
    token.keyword == .lawNoun || UnitLabel(token.keyword) != nil || ProperNouns.isPublic(token.payload)
  }

  private func isFunctionWord(_ token: Token) -> Bool {
    token.marks.contains(.dutch) || token.marks.contains(.english) || token.keyword == .otherSense
      || FunctionWords.contains(token.payload)
  }

  /// `Back-up`, `Opdrachtgever(s)`, `Windows 10`, `www.Naam.nl`.
  private func isPartOfForm(_ words: Range<Int>) -> Bool {
    let (before, after) = (line[words.lowerBound - 1], line[words.upperBound])
    if after.isNumber || line[words.lowerBound].isGlued && words.lowerBound > 0 && isGlue(before.symbol) { return true }
    guard after.isGlued, words.upperBound < line.ownCount else { return false }
    if after.symbol == .period { return line[words.upperBound + 1].isGlued && line[words.upperBound + 1].isWord }
    return isGlue(after.symbol) || after.symbol == .openParenthesis
  }

  private func isGlue(_ symbol: Symbol) -> Bool {
    switch symbol {
    case .dash, .underscore, .period, .other, .ampersand, .backslash, .backtick, .hash: true
    default: false
    }
  }

  // MARK: Around

  private func lead(_ token: Token) -> CapitalRun.Lead {
    if token.isNumber { return .determiner }
    guard token.isWord else { return .other }
    switch token.keyword {
    case .this: return .this
    case .the, .a, .otherSense, .each: return .determiner
    default: return FunctionWords.isDeterminer(token.payload) ? .determiner : .other
    }
  }

  private func opensSentence(_ index: Int) -> Bool {
    if Int(line[index].start) <= textStart { return !continues }
    var before = index - 1
    while before >= 0,
      line[before].symbol.isQuote || line[before].symbol == .openParenthesis || line[before].symbol == .asterisk
        || line[before].symbol == .underscore
    { before -= 1 }
    guard before >= 0, Int(line[before].start) >= textStart else { return true }
    switch line[before].symbol {
    case .none: return false
    case .comma, .slash, .dash, .ampersand, .percent, .currency: return false
    case .period: return line[before - 1].length > 2 || line[before - 1].isNumber
    default: return true
    }
  }

  /// `(as defined in the Privacy Statement)`, `zoals nader gedefinieerd in`.
  private func isDefinedElsewhere(_ start: Int) -> Bool {
    var index = start
    while index < start + 2, line[index].symbol == .openParenthesis || line[index].symbol == .comma { index += 1 }
    guard line[index].isWord, line[index].keyword == .asWord || FunctionWords.isAs(line[index].payload) else {
      return false
    }
    return (index + 1..<index + 4).contains { FunctionWords.isDefined(line[$0].payload) && line[$0].isWord }
  }

  /// Behind `registered`: a firm has no article, and is registered somewhere with a name, or under the law of it.
  private func isFirm(_ words: Range<Int>, at index: Int) -> Bool {
    if words.lowerBound > 0, lead(line[words.lowerBound - 1]) != .other { return false }
    return line[index].keyword == .and || line[index].keyword == .under || line[index].isCapitalised
      || line[index + 1].isWord && line[index + 1].isCapitalised
  }

  /// `Naam B.V.`, `Naam Ltd`, `Naam, gevestigd te`.
  private func isIntroduced(_ words: Range<Int>) -> Bool {
    var index = words.upperBound
    if line[index].symbol == .comma { index += 1 }
    for place in index..<index + 3 where line[place].isWord {
      if FunctionWords.identifies(line[place].payload) { return true }
      if FunctionWords.mayIdentify(line[place].payload), place == index, isFirm(words, at: place + 1) { return true }
      // "b.v.", "N.V."
      if line[place].length == 1, line[place + 1].symbol == .period, FunctionWords.opensForm(line[place].payload) {
        return true
      }
    }
    return false
  }
}
