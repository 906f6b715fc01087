/// Numbers and letters at the start of a line: `1.`, `3.1`, `a)`, `(iv)`.
extension MarkerScanner {
  mutating func numeral(at index: Int) -> Int? {
    let token = line[index]
    guard index < line.ownCount else { return nil }
    switch token.kind {
    case .number: return plainNumber(at: index)
    case .word where token.length <= 5: return letters(at: index)
    case .symbol where token.symbol == .openParenthesis: return parenthesised(at: index)
    default: return nil
    }
  }

  mutating func plainNumber(at index: Int) -> Int? {
    let token = line[index]
    guard let value = line.number(token), let number = line.provisionNumber(token), !value.hasColon, !value.isOrdinal
    else {
      return nil
    }
    var next = index + 1
    var punctuated = false
    if line[next].symbol == .backslash { next += 1 }
    if line[next].kind == .symbol, line[next].isGlued,
      line[next].symbol == .period || line[next].symbol == .closeParenthesis || line[next].symbol == .degree
        || (line[next].symbol == .colon && number.depth > 1)
    {
      punctuated = true
      next += 1
      if line[next].symbol == .closeParenthesis || line[next].symbol == .period, line[next].isGlued { next += 1 }
      // "12.—(1) The Minister": a dash before the first subsection.
      if line[next].symbol == .dash, line[next].isGlued, isParenthesised(next + 1) { next += 1 }
    }
    let following = line[next]
    let atEnd = next >= line.ownCount
    // "3.Na dissolution" lost its space and is a marker; "12.50x" is not.
    if !atEnd, following.isGlued, !(punctuated && following.isWord && following.isCapitalised) {
      guard following.symbol == .asterisk || following.symbol == .underscore || isParenthesised(next) else {
        return nil
      }
    }
    let depth = number.depth
    if depth == 1, value.integer < 0 || value.integer > 999 {
      guard value.integer < 0, punctuated else { return nil }
    }
    if !atEnd, following.isWord, following.keyword == .unit,
      !following.isCapitalised || (line.number(line[next + 1])?.integer ?? 0) >= 1_900
    {
      return nil
    }
    if !atEnd, following.symbol == .percent || following.symbol == .currency { return nil }
    if !punctuated {
      if depth == 1 {
        if headingLevel > 0 { return add(.single, number, index..<next) }
        // A number alone on its line has a title below it: else it was a page's.
        if atEnd { return index == 0 ? add(.bare, number, index..<next) : nil }
        if following.symbol == .dash, !following.isGlued, line[next + 1].isWord, line[next + 1].isCapitalised,
          !line[next + 1].isGlued, next + 1 < line.ownCount
        {
          return add(.single, number, index..<next)
        }
        if isParenthesised(next), !following.isGlued || headingLevel > 0 { return add(.single, number, index..<next) }
        guard following.isWord, following.isCapitalised, !following.isGlued else { return nil }
        return add(.bare, number, index..<next)
      }
      if !atEnd, following.isWord, !following.isCapitalised, Self.continuesSentence(following.keyword) { return nil }
    }
    return add(depth == 1 ? .single : .dotted, number, index..<next)
  }

  /// Words behind a number that make it part of a sentence cut by the line end: "13.5 en 13.6 genoemde".
  static func continuesSentence(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .and, .or, .of, .until, .through, .cue, .from, .unit, .upTo, .asWellAs, .juncto, .abbreviatedUpTo, .lid,
      .leden:
      true
    default: false
    }
  }

  mutating func add(_ style: NumberingMarker.Style, _ number: ProvisionNumber, _ tokens: Range<Int>) -> Int {
    var next = tokens.upperBound
    while next < line.ownCount, line[next].symbol == .asterisk || line[next].symbol == .underscore { next += 1 }
    // "1.1 - Definitions"
    if next + 1 < line.ownCount, style != .letter, line[next].symbol == .dash, !line[next].isGlued,
      !line[next + 1].isGlued
    {
      next += 1
    }
    var marker = NumberingMarker(
      style: style, place: .lineStart, unit: nil, number: number,
      range: Int(line[tokens.lowerBound].start)..<Int(line[tokens.upperBound - 1].end),
      contentStart: next < line.ownCount ? Int(line[next].start) : bytes.count)
    marker.headingLevel = headingLevel
    marker.isBoldTitle = style == .single && isBoldTitle(marker)
    markers.append(marker)
    return next
  }

  /// `a)`, `A.`, `iv)`, `aa.`.
  mutating func letters(at index: Int) -> Int? {
    let token = line[index]
    let punctuation = line[index + 1]
    guard let component = component(of: token), punctuation.kind == .symbol, punctuation.isGlued,
      index + 1 < line.ownCount
    else { return nil }
    guard punctuation.symbol == .closeParenthesis || (punctuation.symbol == .period && token.length <= 4) else {
      return nil
    }
    let following = line[index + 2]
    if punctuation.symbol == .period, index + 2 < line.ownCount {
      // "B.V." and "e.d." are abbreviations; "j.De" is an item that lost its space.
      if following.isGlued {
        guard following.isWord, following.isCapitalised, line[index + 3].symbol != .period else { return nil }
      }
    }
    return addLetters(component, upper: token.isCapitalised, index..<index + 2, parenthesised: false)
  }

  /// `(a)`, `(iv)`, `(3)` at the start of a line.
  mutating func parenthesised(at index: Int) -> Int? {
    guard index + 2 < line.ownCount, line[index + 2].symbol == .closeParenthesis, line[index + 2].isGlued,
      line[index + 1].isGlued,
      index == 0 || startsParenthesised(index) || markers.isEmpty
        || markers.last?.style == .bullet
    else { return nil }
    let inner = line[index + 1]
    if let component = component(of: inner) {
      return addLetters(component, upper: inner.isCapitalised, index..<index + 3, parenthesised: true)
    }
    if let value = line.number(inner), value.integer > 0, value.integer < 100, let number = line.provisionNumber(inner)
    {
      let next = add(.single, number, index..<index + 3)
      markers[markers.count - 1].isParenthesised = true
      return next
    }
    return nil
  }

  mutating func addLetters(
    _ component: NumberComponent, upper: Bool, _ tokens: Range<Int>, parenthesised: Bool
  ) -> Int {
    let next = add(.letter, ProvisionNumber(component), tokens)
    markers[markers.count - 1].isUpperCase = upper
    markers[markers.count - 1].isParenthesised = parenthesised
    return next
  }

  func component(of token: Token) -> NumberComponent? {
    guard token.isWord, token.length <= 5 else { return nil }
    return Self.component(of: token, bytes)
  }

  /// A word that can number an item: one letter, a doubled letter, or a Roman numeral.
  static func component(of token: Token, _ bytes: LineBytes) -> NumberComponent? {
    var text = ""
    for offset in token.range {
      guard bytes[offset].isLetter else { return nil }
      text.unicodeScalars.append(UnicodeScalar(bytes[offset].lowered))
    }
    let first = text.utf8.first
    guard
      text.utf8.count == 1 || (text.utf8.count == 2 && text.utf8.last == first) || RomanNumeral.value(of: text) != nil
    else { return nil }
    return NumberComponent(letters: text)
  }
}
