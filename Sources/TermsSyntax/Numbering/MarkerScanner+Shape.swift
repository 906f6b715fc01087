/// The shape of the text behind the markers.
extension MarkerScanner {
  /// The shape of the text behind the markers at the line's start.
  func textShape() -> TextShape {
    var shape = TextShape()
    shape.opensPage = bytes[0] == 0x0C
    var last = line.ownCount - 1
    while last >= textStart,
      line[last].symbol == .asterisk || line[last].symbol == .underscore || line[last].symbol == .hash
    {
      last -= 1
    }
    guard textStart <= last else { return shape }
    let first = line[textStart]
    shape.length = line[last].end - first.start
    shape.startsLower = first.isWord && !first.isCapitalised && bytes[Int(first.start)].isLower
    shape.startsUpper =
      !shape.startsLower && first.kind != .symbol || first.symbol == .openQuote || first.symbol == .openParenthesis
    var capitals = 0
    var words = 0
    var hasStop = false
    for index in max(0, textStart)...last {
      let token = line.tokens[index]
      switch token.kind {
      case .word:
        shape.wordCount &+= 1
        if token.length > 1 {
          words &+= 1
          if token.flags.contains(.allCapitals) { capitals &+= 1 }
        }
        if token.isCapitalised, !token.isGlued, index > textStart, line[index - 1].symbol == .period,
          line[index - 2].length > 3
        {
          shape.hasInnerStop = true
        }
      case .number: shape.wordCount &+= 1
      case .symbol where token.symbol == .period && index < last: hasStop = true
      case .symbol, .softBreak: break
      }
    }
    shape.isAllCapitals = words > 0 && capitals == words
    shape.isEmphasised = isBold()
    if markers.contains(where: { $0.style != .bullet && $0.style != .letter }) {
      shape.isContents = isContents(last)
      if hasStop { shape.titleLength = runInTitle(last) }
    }
    shape.ending = ending(last)
    shape.runsOn = shape.ending == .word && line[last].isWord && !line[last].isCapitalised && Self.runsOn(line[last])
    if shape.isTitleLike, saysThatItLapsed(last) { shape.ending = .lapsed }
    return shape
  }

  private func ending(_ last: Int) -> TextShape.Ending {
    let end = line[last]
    switch end.symbol {
    case .none:
      // "(b) a boat; or": the item ends, and the word leads to the next.
      let leads = last > textStart && line[last - 1].symbol == .semicolon
      return leads && (end.keyword == .and || end.keyword == .or || end.keyword == .of) ? .semicolon : .word
    case .period: return .period
    case .comma: return .comma
    case .semicolon: return .semicolon
    case .colon: return .colon
    // "The application must—": what British statutes write for a colon.
    case .dash
    where end.isGlued && last > textStart && bytes[Int(end.start) + 1] == 0x80
      && bytes[Int(end.start) + 2] == 0x94:
      return .colon
    default: return .other
    }
  }

  /// `[repealed]`, `(vervallen)`, `Reserved`: see ``LapsedNumber``.
  private func saysThatItLapsed(_ last: Int) -> Bool {
    guard last - textStart <= 4, !markers.isEmpty else { return false }
    let isBracketed = line[textStart].symbol == .openBracket || line[textStart].symbol == .openParenthesis
    var words = 0
    var says = false
    for index in max(0, textStart)...last where line[index].isWord {
      words += 1
      says = says || LapsedNumber.contains(line[index].payload)
    }
    return says && (isBracketed || words == 1)
  }

  private static func runsOn(_ token: Token) -> Bool {
    switch token.keyword {
    case .and, .or, .of, .the, .a, .this, .until, .with, .from, .under, .in, .cue, .according, .pursuant, .through: true
    default: openWords.contains(token.payload)
    }
  }

  private static let openWords = Set(
    "op aan voor bij door tegen te om naar over dat die is zijn wordt als for at by on to that which is are be shall will"
      .split(separator: " ").map { Folding.hash($0) })

  /// Whether the line is bold from its start to its end, and only once.
  private func isBold() -> Bool {
    var end = bytes.count
    while end > first, bytes[end - 1] == 0x20 { end -= 1 }
    let mark = bytes[first]
    switch mark {
    case 0x2A, 0x5F:
      guard bytes[first + 1] == mark, end - first > 4, bytes[end - 1] == mark, bytes[end - 2] == mark else {
        return false
      }
      return !(first + 2..<end - 3).contains { bytes[$0] == mark && bytes[$0 + 1] == mark }
    case 0x3C:
      guard InlineMarkup.opensBold(bytes, first), let closing = InlineMarkup.start(bytes, endingAt: end) else {
        return false
      }
      return bytes[closing + 1] == 0x2F && (bytes[closing + 2].lowered == 0x62 || bytes[closing + 2].lowered == 0x73)
    default: return false
    }
  }

  /// `Definities ........ 3`, `Definities⇥3`, `[Definities](#definities)`.
  private func isContents(_ last: Int) -> Bool {
    let end = line[last]
    if end.symbol == .closeParenthesis, line[textStart].symbol == .openBracket {
      return (textStart..<last).contains {
        line[$0].symbol == .closeBracket && line[$0 + 1].symbol == .openParenthesis && line[$0 + 2].symbol == .hash
      }
    }
    guard end.isNumber, let value = line.number(end), value.integer > 0, value.integer < 2_000 else { return false }
    if bytes[Int(end.start) - 1] == 0x09, line[last - 1].isWord { return true }
    var dots = 0
    var index = last - 1
    while index >= textStart, line[index].symbol == .period || line[index].symbol == .ellipsis {
      dots += line[index].symbol == .period ? 1 : 3
      index -= 1
    }
    return dots > 3
  }

  // MARK: Titles on the line of the text

  /// The length of a title that ends in a full stop, with text behind it: "Definitions. The term …".
  private func runInTitle(_ last: Int) -> Int {
    var index = textStart
    let isMarked = isEmphasis(index) || Int(line[textStart].start) > 1 && isEmphasis(bytes[Int(line[index].start) - 1])
    while isEmphasis(index) { index += 1 }
    let start = Int(line[index].start)
    guard line[index].isWord, line[index].isCapitalised else { return 0 }
    let opensSentence = Self.opensSentence(line[index])
    var end = start
    var words = 0
    var small = 0
    while index < last {
      let token = line[index]
      switch token.kind {
      case .word:
        if Self.verbs.contains(token.payload) { return 0 }
        words += 1
        if !token.isCapitalised, token.length > 3 { small += 1 }
        end = Int(token.end)
      case .number: end = Int(token.end)
      case .symbol where token.symbol == .period:
        guard token.isGlued, opensText(index + 1, last) else { return 0 }
        // In small letters: "Late payment", "Transfer of rights"; "Prices include VAT" is a sentence.
        let isShort = words == 2 || words == 3 && isConnector(index - 2)
        let isTitle = isMarked || (small == 0 && (words > 1 || end - start <= 30)) || isShort && !opensSentence
        return isTitle && end - start >= 3 && end - start <= 90 ? end - start : 0
      case .symbol where isEmphasis(index): break
      case .symbol:
        switch token.symbol {
        case .comma, .dash, .slash, .ampersand, .openQuote, .closeQuote, .straightDouble, .straightSingle: break
        case .openParenthesis, .closeParenthesis: end = Int(token.end)
        default: return 0
        }
      case .softBreak: return 0
      }
      if words > 10 { return 0 }
      index += 1
    }
    return 0
  }

  private func isConnector(_ index: Int) -> Bool {
    switch line[index].keyword {
    case .and, .or, .of, .from, .the, .in, .until, .under, .with: true
    default: false
    }
  }

  private func isEmphasis(_ index: Int) -> Bool {
    line[index].symbol == .asterisk || line[index].symbol == .underscore
  }

  private func isEmphasis(_ byte: UInt8) -> Bool { byte == 0x2A || byte == 0x5F }

  /// Whether a sentence begins behind the full stop of a title.
  private func opensText(_ start: Int, _ last: Int) -> Bool {
    var index = start
    var isApart = false
    while index <= last, isEmphasis(index) || line[index].symbol == .dash {
      if !line[index].isGlued || line[index].symbol == .dash { isApart = true }
      index += 1
    }
    guard index <= last else { return false }
    let token = line[index]
    guard isApart || !token.isGlued else { return false }
    return token.isCapitalised || token.symbol.isQuote || token.symbol == .openParenthesis
  }

  /// Words with which a title in small letters does not begin.
  private static func opensSentence(_ token: Token) -> Bool {
    switch token.keyword {
    case .the, .a, .this, .otherSense, .each, .in, .under, .with, .from, .until, .previous: true
    default: false
    }
  }

  private static let verbs = Set(
    """
    shall will may must is are be been has have had can cannot does applies means zal zullen kan kunnen is zijn wordt worden \
    heeft hebben dient dienen mag mogen moet moeten geldt gelden was betekent betaalt levert
    """.split(separator: " ").map { Folding.hash($0) })
}
