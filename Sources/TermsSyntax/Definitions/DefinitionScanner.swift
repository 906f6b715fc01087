/// Finds the places of a tokenised line that may define a term.
struct DefinitionScanner {
  let line: TokenizedLine
  let bytes: LineBytes
  /// The first token behind the line's markers.
  let textStart: Int
  private(set) var definitions: [DefinitionSyntax] = []
  /// The line ends in the opening of a definitions list: `… wordt verstaan onder:`.
  private(set) var opensList = false

  init(_ line: TokenizedLine, _ bytes: LineBytes, textStart: Int) {
    self.line = line
    self.bytes = bytes
    self.textStart = textStart
  }

  mutating func scan() {
    guard textStart < line.ownCount else { return }
    entry(at: textStart)
    var index = textStart
    while index < line.ownCount {
      let token = line[index]
      if token.symbol == .openParenthesis {
        index = parenthesis(at: index)
        continue
      }
      switch token.keyword {
      case .hereinafter: hereinafter(at: index)
      case .under: understood(at: index)
      case .referredTo, .called: referredTo(at: index)
      case .asWord: applies(at: index)
      case .means, .has, .meaning: means(at: index)
      case .becomes: meant(at: index)
      default: break
      }
      if token.symbol == .period { entry(at: index + 1) }
      index += 1
    }
    listOpening()
  }

  // MARK: Terms

  /// Words that can stand in front of a term without being part of it.
  private func skipArticle(_ index: Int) -> Int {
    line[index].keyword == .the || line[index].keyword == .a ? index + 1 : index
  }

  private func skipEmphasis(_ index: Int) -> Int {
    var index = index
    while line[index].symbol == .asterisk || line[index].symbol == .underscore, index < line.ownCount { index += 1 }
    return index
  }

  /// A quoted term at `index`: the token behind the closing quote and the term's bytes.
  private func quoted(at start: Int) -> (end: Int, term: Range<Int>)? {
    // "gerefereerd als⏎“Contract”": in wrapped text the term may open the next line.
    let index = line[start].kind == .softBreak && start < line.tokens.count - 1 ? start + 1 : start
    let limit = index < line.ownCount ? line.ownCount : line.tokens.count
    let open = line[index]
    guard index < limit,
      open.symbol == .openQuote || open.symbol == .straightDouble || open.symbol == .straightSingle
    else { return nil }
    var close = index + 1
    while close < limit, close <= index + 9 {
      let symbol = line[close].symbol
      if open.symbol == .openQuote ? symbol == .closeQuote || symbol == .straightDouble : symbol == open.symbol {
        break
      }
      close += 1
    }
    guard close < limit, close <= index + 9 else { return nil }
    var first = skipEmphasis(index + 1)
    if first + 1 < close { first = skipArticle(first) }
    guard first < close, let term = term(first..<close) else { return nil }
    return (close + 1, term)
  }

  /// The bytes of a term made of these tokens; nil when they cannot be one (design: 1-6 words that start with a letter).
  private func term(_ tokens: Range<Int>) -> Range<Int>? {
    var last = tokens.upperBound - 1
    while last > tokens.lowerBound, line[last].symbol == .asterisk || line[last].symbol == .underscore { last -= 1 }
    guard last >= tokens.lowerBound, line[tokens.lowerBound].isWord, last < line.tokens.count else { return nil }
    var words = 0
    for index in tokens.lowerBound...last {
      let token = line[index]
      switch token.kind {
      case .word: words += 1
      case .number: continue
      case .softBreak: return nil
      case .symbol:
        switch token.symbol {
        case .dash, .slash, .period, .ampersand, .openParenthesis, .closeParenthesis: continue
        default: return nil
        }
      }
    }
    guard words <= 6, line[last].symbol != .period || line[last - 1].length == 1 else { return nil }
    return Int(line[tokens.lowerBound].start)..<Int(line[last].end)
  }

  /// A run of capitalised words at `index`, as in `hierna te noemen Dutch BI`.
  private func capitalised(at index: Int) -> (end: Int, term: Range<Int>)? {
    let first = skipArticle(index)
    var end = first
    while end < line.ownCount, end < first + 5, line[end].isWord {
      let token = line[end]
      let joins =
        end > first && (token.keyword == .from || token.keyword == .of || token.keyword == .and)
        && line[end + 1].isCapitalised
      guard token.isCapitalised || joins else { break }
      end += 1
    }
    guard end > first, let term = term(first..<end) else { return nil }
    return (end, term)
  }

  private mutating func add(
    _ form: DefinitionSyntax.Form, _ term: Range<Int>, aliases: [Range<Int>] = [], body: Range<Int>,
    scope: DefinitionSyntax.Scope = .unstated, quoted: Bool = false
  ) {
    guard definitions.count < Self.most, !definitions.contains(where: { $0.term.overlaps(term) }) else { return }
    definitions.append(
      DefinitionSyntax(form: form, term: term, aliases: aliases, body: body, scope: scope, isQuoted: quoted))
  }

  /// A line with more definitions than this is no text.
  private static let most = 200
  /// How far a sentence is followed, in tokens, so that a line of a megabyte costs what its length is.
  private static let reach = 300

  /// The sentence around a token: from behind the last full stop to the next, both on this line.
  private func sentence(around index: Int) -> Range<Int> {
    var first = index
    while first > textStart, index - first < Self.reach, !endsSentence(first - 1) { first -= 1 }
    var last = index
    while last < line.ownCount - 1, last - index < Self.reach, !endsSentence(last) { last += 1 }
    return Int(line[first].start)..<Int(line[max(first, min(last, line.ownCount - 1))].end)
  }

  private func endsSentence(_ index: Int) -> Bool {
    line[index].symbol == .period && !line[index + 1].isGlued && line[index + 1].isCapitalised
      && (line[index - 1].kind == .symbol || line[index - 1].length > 2)
  }

  // MARK: Forms

  /// `(“Y”)`, `(hierna: Y)`, `(each a “Y” and together the “Ys”)`, `(SLA)`; returns the token to go on from.
  private mutating func parenthesis(at index: Int) -> Int {
    var close = index + 1
    while close < line.ownCount, close < index + 28, line[close].symbol != .closeParenthesis { close += 1 }
    guard close < line.ownCount, line[close].symbol == .closeParenthesis, close > index + 1 else { return index + 1 }
    if line[index + 1].keyword == .hereinafter { return index + 1 }
    var terms: [Range<Int>] = []
    var position = index + 1
    while position < close {
      // ('timesharing') in plain quotes is a word at a distance, not a term, unless it has a capital.
      if let (end, term) = quoted(at: position), end <= close,
        line[position].symbol != .straightSingle || line[position + 1].isCapitalised
      {
        terms.append(term)
        position = end
      } else if isGlue(line[position]) {
        position += 1
      } else {
        terms = []
        break
      }
    }
    if !terms.isEmpty {
      let body = sentence(around: index)
      for term in terms { add(.parenthesis, term, body: body, quoted: true) }
      return close + 1
    }
    abbreviation(index, close)
    return index + 1
  }

  private func isGlue(_ token: Token) -> Bool {
    switch token.keyword {
    case .each, .together, .the, .a, .and, .or, .of, .toName, .called, .alsoAdverb, .referredTo, .asWord, .until: true
    default: token.symbol == .comma || token.symbol == .colon || token.symbol == .asterisk
    }
  }

  /// `Service Level Agreement (SLA)`, `omzetbelasting (btw)`, `(ASP: Application Service Providing)`.
  private mutating func abbreviation(_ open: Int, _ close: Int) {
    let token = line[open + 1]
    guard token.isWord, token.length >= 2, token.length <= 8, open > textStart, !line[open].isGlued else { return }
    let looksAbbreviated =
      token.flags.contains(.allCapitals) || token.flags.contains(.innerCapital) || hasNoVowels(token)
    guard looksAbbreviated else { return }
    guard close == open + 2 else { return }
    // The long form: as many words as letters when their initials match, else the one word before.
    let letters = Array(token.range).map { bytes[$0].lowered }.filter { $0.isLetter }
    var longStart = open - 1
    var position = open - 1
    var remaining = letters[...]
    while position >= textStart, line[position].isWord, let letter = remaining.last {
      if bytes[Int(line[position].start)].lowered == letter {
        remaining = remaining.dropLast()
        longStart = position
      } else if line[position].length > 4 {
        break
      }
      position -= 1
    }
    if !remaining.isEmpty { longStart = open - 1 }
    guard line[longStart].isWord, let term = term(open + 1..<open + 2) else { return }
    let body = Int(line[longStart].start)..<Int(line[open - 1].end)
    add(.abbreviation, term, aliases: [], body: body)
  }

  private func hasNoVowels(_ token: Token) -> Bool {
    token.length >= 3 && token.length <= 4
      && token.range.allSatisfy { bytes[$0].isLower && !Self.vowels.contains(bytes[$0]) }
  }
  private static let vowels = Set("aeiouy".utf8)

  /// `hierna te noemen Y`, `hierna: Y`, `(hierna in dit artikel Y genoemd)`, `hereinafter referred to as “Y”`.
  private mutating func hereinafter(at index: Int) {
    var position = index + 1
    var scope = DefinitionSyntax.Scope.unstated
    while position < min(line.ownCount, index + 8) {
      let token = line[position]
      if token.keyword == .article {
        scope = .article
        position += 1
        continue
      }
      if token.keyword == .chapter {
        scope = .chapter
        position += 1
        continue
      }
      switch token.keyword {
      case .toName, .called, .alsoAdverb, .referredTo, .asWord, .in, .this, .until, .together, .each:
        position += 1
        continue
      default: break
      }
      if token.symbol == .colon || token.symbol == .asterisk || token.isWord && token.payload == Self.te {
        position += 1
        continue
      }
      break
    }
    // "hierna" as a plain adverb of time or place has no name behind it.
    guard position > index + 1 || line[position].symbol.isQuote || line[index - 1].symbol == .openParenthesis else {
      return
    }
    let start = skipArticle(position)
    if let (_, term) = quoted(at: start) {
      add(.hereinafter, term, body: sentence(around: index), scope: scope, quoted: true)
    } else if let (_, term) = capitalised(at: position) {
      add(.hereinafter, term, body: sentence(around: index), scope: scope)
    }
  }
  private static let te = Folding.hash("te")

  /// `Onder Y wordt … verstaan`, `wordt onder Y verstaan`, `onder Y valt`, `Onder Y worden begrepen`.
  private mutating func understood(at index: Int) {
    var position = index + 1
    guard line[position].keyword != .alsoAdverb, line[position].keyword != .otherSense, line[position].keyword != .this
    else { return }
    var terms: [Range<Int>] = []
    var isQuotedTerm = false
    while let (end, term) = quoted(at: skipArticle(position)) {
      terms.append(term)
      isQuotedTerm = true
      position = end
      if line[position].keyword == .or || line[position].keyword == .of || line[position].keyword == .and
        || line[position].symbol == .comma
      {
        position += 1
      }
    }
    if terms.isEmpty {
      let first = skipArticle(skipEmphasis(position))
      var end = first
      while end < line.ownCount, end < first + 6, line[end].isWord || line[end].symbol == .dash, !stopsTerm(line[end]) {
        end += 1
      }
      guard end > first, let term = term(first..<end) else { return }
      terms = [term]
      position = end
    }
    // Up to the verb: "aan de zijde van de leverancier".
    let passive = line[index - 1].keyword == .becomes || (index - 8..<index).contains { line[$0].keyword == .becomes }
    var verb = position
    while verb < line.tokens.count, verb < position + 8, line[verb].keyword != .becomes,
      line[verb].keyword != .understood,
      line[verb].symbol != .period, line[verb].payload != Self.valt
    {
      verb += 1
    }
    if line[verb].payload == Self.valt, line[verb].isWord,
      line[verb + 1].keyword == .in || terms.count > 0 && isQuotedTerm
    {
      add(.extending, terms[0], aliases: Array(terms.dropFirst()), body: sentence(around: index), quoted: isQuotedTerm)
      return
    }
    var isUnderstood = line[verb].keyword == .understood && passive
    var extending = false
    if line[verb].keyword == .becomes {
      var after = verb + 1
      while after < line.tokens.count, after < verb + 8 {
        if line[after].keyword == .understood {
          isUnderstood = true
          break
        }
        if line[after].keyword == .alsoAdverb, Self.extendingAdverbs.contains(line[after].payload) { extending = true }
        after += 1
      }
    }
    guard isUnderstood else { return }
    var scope = DefinitionSyntax.Scope.unstated
    for before in max(textStart, index - 6)..<index where line[before].keyword == .this {
      if line[before + 1].keyword == .article { scope = .article }
      if line[before + 1].keyword == .chapter { scope = .chapter }
    }
    add(
      extending ? .extending : .understood, terms[0], aliases: Array(terms.dropFirst()), body: sentence(around: index),
      scope: scope, quoted: isQuotedTerm)
  }
  private static let valt = Folding.hash("valt")
  private static let extendingAdverbs = Set(["mede", "tevens", "meer", "geval", "ook"].map { Folding.hash($0) })

  private func stopsTerm(_ token: Token) -> Bool {
    switch token.keyword {
    case .becomes, .understood, .this, .from, .in, .the, .under, .cue, .or, .according: true
    default: token.payload == Self.aan || token.payload == Self.valt
    }
  }
  private static let aan = Folding.hash("aan")

  /// `gerefereerd als “Y”`, `aangeduid als “Y”`, `referred to as “Y”`, `is called a distance purchase`.
  private mutating func referredTo(at index: Int) {
    var position = index + 1
    if line[position].keyword == .until { position += 1 }
    if line[position].keyword == .asWord { position += 1 }
    position = skipArticle(position)
    if let (_, term) = quoted(at: position), position > index + 1 || line[index].keyword == .called {
      add(.referredTo, term, body: sentence(around: index), quoted: true)
      return
    }
    // English explanations: the words up to the punctuation.
    guard line[index].payload == Self.called,
      line[index - 1].keyword == .isWord || line[index - 1].payload == Self.usually
    else {
      return
    }
    var end = position
    while end < line.ownCount, end < position + 5, line[end].isWord, line[end].symbol == .none { end += 1 }
    guard end > position, line[end].kind == .symbol || end == line.ownCount, let term = term(position..<end) else {
      return
    }
    add(.called, term, body: sentence(around: index))
  }
  private static let called = Folding.hash("called")
  private static let usually = Folding.hash("usually")

  /// `Als Datacentrum gelden uitsluitend …`.
  private mutating func applies(at index: Int) {
    guard line[index].isCapitalised, let (end, term) = capitalised(at: index + 1), line[end].keyword == .applies else {
      return
    }
    add(.means, term, body: sentence(around: index))
  }

  /// `“Y” means`, `Y betekent`, `“Y” has the meaning`, `“Y” shall mean`.
  private mutating func means(at index: Int) {
    if line[index].keyword == .meaning { return }
    if line[index].keyword == .has {
      guard line[index + 1].keyword == .the || line[index + 1].keyword == .a, line[index + 2].keyword == .meaning else {
        return
      }
    }
    var end = index
    while end > textStart, line[end - 1].payload == Self.shall || line[end - 1].symbol == .colon { end -= 1 }
    var close = end - 1
    while close >= textStart, line[close].symbol == .asterisk || line[close].symbol == .underscore { close -= 1 }
    if line[close].symbol.isQuote {
      var open = close - 1
      while open >= textStart, !line[open].symbol.isQuote { open -= 1 }
      guard open >= textStart, let (_, term) = quoted(at: open) else { return }
      add(.means, term, body: sentence(around: index), quoted: true)
      return
    }
    // Unquoted, only at the start of a sentence: "Services means …".
    guard line[index].keyword == .means else { return }
    var first = close
    while first > textStart, !endsSentence(first - 1), close - first < 8 { first -= 1 }
    let start = skipArticle(skipEmphasis(first))
    guard start <= close, first == textStart || endsSentence(first - 1), line[start].keyword != .this else { return }
    // "A durable data carrier is a means of …" explains a word; it defines none of the drafter's.
    if line[close].keyword == .a, line[close - 1].keyword == .isWord, start < close - 1, line[first].keyword == .a,
      let term = term(start..<close - 1)
    {
      add(.called, term, body: sentence(around: index))
      return
    }
    guard line[start].isCapitalised, (start...close).allSatisfy({ line[$0].isWord && line[$0].keyword != .a }),
      let term = term(start..<close + 1)
    else { return }
    add(.means, term, body: sentence(around: index))
  }
  private static let shall = Folding.hash("shall")

  /// `met “Y” wordt bedoeld`.
  private mutating func meant(at index: Int) {
    guard line[index + 1].keyword == .cue, line[index + 1].payload == Self.bedoeld else { return }
    var first = index - 1
    while first >= textStart, index - first < 8, line[first].keyword != .with { first -= 1 }
    guard first >= textStart, line[first].keyword == .with else { return }
    let start = skipArticle(first + 1)
    if let (_, term) = quoted(at: start) {
      add(.means, term, body: sentence(around: index), quoted: true)
    } else if let (end, term) = capitalised(at: start), end == index {
      add(.means, term, body: sentence(around: index))
    }
  }
  private static let bedoeld = Folding.hash("bedoeld")

  /// `Y: …` at the start of the text or of a later sentence.
  private mutating func entry(at index: Int) {
    var first = skipEmphasis(index)
    guard first < line.ownCount else { return }
    if let (end, term) = quoted(at: first) {
      let colon = skipEmphasis(end)
      guard line[colon].symbol == .colon || line[colon].symbol == .dash, colon + 1 < line.ownCount else { return }
      add(.entry, term, body: entryBody(colon + 1), quoted: true)
      return
    }
    first = skipArticle(first)
    guard line[first].isWord, line[first].isCapitalised else { return }
    var end = first
    while end < line.ownCount, end < first + 7, !isSentenceWord(line[end]),
      line[end].isWord || line[end].symbol == .dash || line[end].symbol == .slash
    { end += 1 }
    let colon = skipEmphasis(end)
    guard end > first, line[colon].symbol == .colon, colon + 1 < line.ownCount, line[colon + 1].symbol != .slash,
      !Self.labels.contains(line[first].payload) || end > first + 1, let term = term(first..<end)
    else { return }
    add(.entry, term, body: entryBody(colon + 1))
  }

  /// Words that make a sentence of what stands before a colon.
  private func isSentenceWord(_ token: Token) -> Bool {
    switch token.keyword {
    case .becomes, .understood, .under, .isWord, .has, .means, .this: true
    default: false
    }
  }

  private func entryBody(_ start: Int) -> Range<Int> {
    var first = start
    while first < line.ownCount, line[first].symbol == .asterisk || line[first].symbol == .underscore { first += 1 }
    var last = first
    while last < line.ownCount - 1, last - first < Self.reach {
      // The next entry on the same line ends this one.
      if endsSentence(last), startsEntry(last + 1) { break }
      last += 1
    }
    guard first < line.ownCount else { return bytes.count..<bytes.count }
    return Int(line[first].start)..<Int(line[last].end)
  }

  private func startsEntry(_ index: Int) -> Bool {
    var end = index
    while end < line.ownCount, end < index + 5, line[end].isWord { end += 1 }
    return end > index && line[index].isCapitalised && line[end].symbol == .colon
  }

  /// Words before a colon that introduce something else than a definition.
  private static let labels = Set(
    [
      "naam", "versie", "adres", "telefoon", "toelichting", "let", "note", "name", "version", "address", "phone",
      "email", "mail", "tel", "datum", "date", "website", "kvk",
    ]
    .map { Folding.hash($0) })

  /// `In deze voorwaarden wordt verstaan onder:`, `the following definitions apply:`.
  private mutating func listOpening() {
    guard line[line.ownCount - 1].symbol == .colon else { return }
    let window = max(textStart, line.ownCount - 14)..<line.ownCount
    opensList = window.contains {
      line[$0].keyword == .understood || line[$0].keyword == .means || Self.definitionWords.contains(line[$0].payload)
        || line[$0].keyword == .meaning
    }
  }
  private static let definitionWords = Set(
    ["definities", "begrippen", "definitions", "betekenis", "meanings", "bedoeld"].map { Folding.hash($0) })
}
