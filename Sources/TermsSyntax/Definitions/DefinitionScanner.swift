/// Finds the places of a tokenised line that may define a term.
struct DefinitionScanner {
  let line: LineTokens
  let bytes: LineBytes
  /// The first token behind the line's markers.
  let textStart: Int
  var definitions: [DefinitionSyntax] = []
  /// The line ends in the opening of a definitions list: `… wordt verstaan onder:`; where its definitions hold.
  var listScope: DefinitionSyntax.Scope?

  init(_ line: LineTokens, _ bytes: LineBytes, textStart: Int) {
    self.line = line
    self.bytes = bytes
    self.textStart = textStart
  }

  mutating func scan() {
    guard textStart < line.ownCount else { return }
    defer { definitions.sort { $0.term.lowerBound < $1.term.lowerBound } }
    if line[textStart].symbol == .pipe {
      tableRow()
      return
    }
    entry(at: textStart)
    listedBelow()
    // A later entry on the line needs a colon, or a dash behind a quoted term.
    let mayHoldEntries = line.symbols.contains(.colon) || line.symbols.hasQuote
    var index = line.marks.contains(.defining) ? max(0, textStart) : line.ownCount
    while index < line.ownCount {
      let token = line.tokens[index]
      guard token.marks.contains(.defining) else {
        index += 1
        continue
      }
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
      if token.symbol == .period, mayHoldEntries { entry(at: index + 1) }
      index += 1
    }
    if line.symbols.hasQuote { quotations() }
    listOpening()
  }

  // MARK: Terms

  /// Words that can stand in front of a term without being part of it.
  func skipArticle(_ index: Int) -> Int {
    line[index].keyword == .the || line[index].keyword == .a ? index + 1 : index
  }

  func skipEmphasis(_ index: Int) -> Int {
    var index = index
    while line[index].symbol == .asterisk || line[index].symbol == .underscore, index < line.ownCount { index += 1 }
    return index
  }

  /// A quoted term at `index`: the token behind the closing quote and the term's bytes.
  func quoted(at start: Int) -> (end: Int, term: Range<Int>)? {
    // "gerefereerd als⏎“Contract”": in wrapped text the term may open the next line.
    let index = line[start].kind == .softBreak && line.has(start + 1) ? start + 1 : start
    // The next line counts only for a term that begins there.
    let isOwn = index < line.ownCount
    func isInside(_ index: Int) -> Bool { isOwn ? index < line.ownCount : line.has(index) }
    let open = line[index]
    guard isInside(index),
      open.symbol == .openQuote || open.symbol == .straightDouble || open.symbol == .straightSingle
    else { return nil }
    var close = index + 1
    while isInside(close), close <= index + 9 {
      let symbol = line[close].symbol
      if open.symbol == .openQuote ? symbol == .closeQuote || symbol == .straightDouble : symbol == open.symbol {
        break
      }
      close += 1
    }
    guard isInside(close), close <= index + 9 else { return nil }
    var first = skipEmphasis(index + 1)
    if first + 1 < close { first = skipArticle(first) }
    guard first < close, let term = term(first..<close) else { return nil }
    return (close + 1, term)
  }

  /// The bytes of a term made of these tokens; nil when they cannot be one (design: 1-6 words that start with a letter).
  func term(_ tokens: Range<Int>) -> Range<Int>? {
    var last = tokens.upperBound - 1
    while last > tokens.lowerBound, line[last].symbol == .asterisk || line[last].symbol == .underscore { last -= 1 }
    guard last >= tokens.lowerBound, line[tokens.lowerBound].isWord, line.has(last) else { return nil }
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
  func capitalised(at index: Int) -> (end: Int, term: Range<Int>)? {
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

  mutating func add(
    _ form: DefinitionSyntax.Form, _ term: Range<Int>, aliases: [Range<Int>] = [], body: Range<Int>,
    scope: DefinitionSyntax.Scope = .unstated, quoted: Bool = false, law: NamedLaw? = nil
  ) {
    guard definitions.count < Self.most, !definitions.contains(where: { $0.term.overlaps(term) }) else { return }
    definitions.append(
      DefinitionSyntax(form: form, term: term, aliases: aliases, body: body, scope: scope, isQuoted: quoted, law: law))
  }

  /// A line with more definitions than this is no text.
  static let most = 200
  /// How far a sentence is followed, in tokens, so that a line of a megabyte costs what its length is.
  static let reach = 300

  /// The sentence around a token: from behind the last full stop to the next, both on this line.
  func sentence(around index: Int) -> Range<Int> {
    var first = index
    while first > textStart, index - first < Self.reach, !endsSentence(first - 1) { first -= 1 }
    var last = index
    while last < line.ownCount - 1, last - index < Self.reach, !endsSentence(last) { last += 1 }
    return Int(line[first].start)..<Int(line[max(first, min(last, line.ownCount - 1))].end)
  }

  func endsSentence(_ index: Int) -> Bool {
    line[index].symbol == .period && !line[index + 1].isGlued && line[index + 1].isCapitalised
      && (line[index - 1].kind == .symbol || line[index - 1].length > 2)
  }

  // MARK: Where it holds

  /// `In dit artikel wordt verstaan onder`, `For the purposes of this clause, “X” means`: the unit named in the sentence
  /// before a place.
  func statedScope(before index: Int) -> DefinitionSyntax.Scope {
    var position = index - 1
    while position >= textStart, index - position < 14, !endsSentence(position) {
      if line[position].keyword == .this {
        switch line[position + 1].keyword {
        case .article, .section, .clause, .lid, .paragraph: return .article
        case .chapter, .part, .module, .division: return .chapter
        default: break
        }
      }
      position -= 1
    }
    return .unstated
  }

  // MARK: Laws

  /// A law whose name ends at a token, its own abbreviation in parentheses included.
  func law(before index: Int) -> NamedLaw? {
    guard line[index - 1].isWord || line[index - 1].isNumber || line[index - 1].symbol == .closeParenthesis else {
      return nil
    }
    let laws = LawRecognizer(line: line)
    for first in stride(from: index - 1, through: max(textStart, index - 14), by: -1) where line[first].isCapitalised {
      if let found = laws.named(at: first), found.end >= index, found.end <= index + 3 { return Self.named(found.law) }
    }
    return nil
  }

  /// A law with whose name a definition's text begins.
  func law(at index: Int) -> NamedLaw? {
    let first = skipArticle(index)
    guard line[first].isCapitalised else { return nil }
    return LawRecognizer(line: line).law(at: first).map { Self.named($0.law) }
  }

  private static func named(_ law: Int?) -> NamedLaw { law.map { .known($0) } ?? .shape }
}
