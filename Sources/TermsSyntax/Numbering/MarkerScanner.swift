/// Finds the candidate markers of a tokenised line.
struct MarkerScanner {
  private let line: TokenizedLine
  private let bytes: LineBytes
  private(set) var markers: [NumberingMarker] = []
  /// The first token behind the markers at the line's start.
  private(set) var textStart = 0
  private var headingLevel: UInt8 = 0

  /// - Parameter consumed: bytes at the line's start that belong to a reference begun on the line before; a number there
  ///   opens nothing.
  init(_ line: TokenizedLine, _ bytes: LineBytes, consumed: Int) {
    self.line = line
    self.bytes = bytes
    if consumed > 0 {
      textStart = 0
      return
    }
    scanStart()
  }

  // MARK: The start of the line

  private mutating func scanStart() {
    var index = 0
    index = skipDecoration(index)
    if let next = label(at: index) {
      textStart = next
      return
    }
    if isBullet(index) {
      let token = line[index]
      let content = Int(line[index + 1].start)
      markers.append(
        NumberingMarker(
          style: .bullet, place: .lineStart, unit: nil, number: ProvisionNumber([]), range: token.range,
          contentStart: index + 1 < line.ownCount ? content : Int(token.end)))
      index += 1
    }
    while let next = numeral(at: index) {
      index = next
      // " 2. a) Text": a list number around a lettered item; nothing else nests on one line.
      guard markers.last?.style == .single, startsLetterMarker(index) else { break }
      markers[markers.count - 1].isOuter = true
    }
    if headingLevel > 0, !markers.contains(where: { $0.style != .bullet }), index < line.ownCount {
      let start = Int(line[index].start)
      markers = [
        NumberingMarker(
          style: .heading, place: .lineStart, unit: nil, number: ProvisionNumber([]),
          range: Int(line[0].start)..<start, contentStart: start, headingLevel: headingLevel)
      ]
    }
    textStart = index
  }

  /// Skips Markdown's heading and emphasis marks and block quotes.
  private mutating func skipDecoration(_ start: Int) -> Int {
    var index = start
    while line[index].symbol == .greater, index < line.ownCount { index += 1 }
    var level: UInt8 = 0
    while line[index].symbol == .hash, index < line.ownCount, level < 7 {
      level += 1
      index += 1
    }
    if level > 0 {
      guard level < 7, !line[index].isGlued else { return start }
      headingLevel = level
    }
    while index < line.ownCount, line[index].symbol == .asterisk || line[index].symbol == .underscore,
      line[index + 1].isGlued
    {
      index += 1
    }
    return index
  }

  private func isBullet(_ index: Int) -> Bool {
    let token = line[index]
    guard index < line.ownCount, token.kind == .symbol else { return false }
    if token.symbol == .bullet { return true }
    guard token.symbol == .dash || token.symbol == .asterisk || token.symbol == .other else { return false }
    // "-text" is a list in scraped texts; "--" and "---" are rules.
    if token.symbol == .other { return false }
    if token.symbol == .asterisk { return index + 1 < line.ownCount && !line[index + 1].isGlued }
    return index + 1 < line.ownCount && line[index + 1].kind != .symbol
  }

  private func startsLetterMarker(_ index: Int) -> Bool {
    let token = line[index]
    guard index < line.ownCount, token.isWord, token.length <= 2 else { return false }
    return line[index + 1].symbol == .closeParenthesis && line[index + 1].isGlued
  }

  // MARK: Labels

  /// `Artikel 1.`, `Art. 3`, `ModuleA.`, `§ 2`; returns the token behind the marker.
  private mutating func label(at index: Int) -> Int? {
    let token = line[index]
    guard index < line.ownCount else { return nil }
    if token.symbol == .section {
      return labelled(unit: .paragraph, labelIndex: index, numeralIndex: index + 1)
    }
    guard token.isWord, token.isCapitalised else { return nil }
    if let unit = UnitLabel(token.keyword), unit != .sentence, token.keyword != .item, token.keyword != .letter {
      var next = index + 1
      if line[next].symbol == .period, line[next].isGlued { next += 1 }
      guard unit != .lid || token.keyword == .lid else { return nil }
      return labelled(unit: unit, labelIndex: index, numeralIndex: next)
    }
    return gluedLabel(at: index)
  }

  private mutating func labelled(unit: UnitLabel, labelIndex: Int, numeralIndex: Int) -> Int? {
    let numeral = line[numeralIndex]
    guard numeralIndex < line.ownCount else { return nil }
    var number: ProvisionNumber?
    var isOrdinal = false
    if numeral.isNumber {
      guard let value = line.number(numeral), !value.hasColon else { return nil }
      number = value.number
      isOrdinal = value.isOrdinal
    } else if numeral.isWord, numeral.isCapitalised || unit == .annex {
      number = letterOrRoman(numeral, unit: unit)
    }
    guard let number else { return nil }
    return finishLabel(unit, number, isOrdinal, labelIndex: labelIndex, numeralIndex: numeralIndex)
  }

  /// Accepts the label when what follows can be a title; "Artikel 5 is niet …" is a sentence.
  private mutating func finishLabel(
    _ unit: UnitLabel, _ number: ProvisionNumber, _ isOrdinal: Bool, labelIndex: Int, numeralIndex: Int
  ) -> Int? {
    var next = numeralIndex + 1
    var hasSeparator = false
    while next < line.ownCount, isTitleSeparator(next) {
      hasSeparator = true
      next += 1
    }
    let following = line[next]
    if next < line.ownCount, !hasSeparator {
      switch following.kind {
      case .word where !following.isCapitalised: return nil
      case .number: return nil
      case .symbol where following.symbol == .comma || following.symbol == .semicolon: return nil
      case .symbol where following.symbol == .openParenthesis && following.isGlued: return nil
      default: break
      }
    }
    if next < line.ownCount, hasSeparator, following.isWord, !following.isCapitalised, unit != .annex { return nil }
    let end = next > numeralIndex + 1 ? Int(line[next - 1].end) : Int(line[numeralIndex].end)
    var marker = NumberingMarker(
      style: .label, place: .lineStart, unit: unit, number: number,
      range: Int(line[labelIndex].start)..<end,
      contentStart: next < line.ownCount ? Int(following.start) : bytes.count)
    marker.isOrdinal = isOrdinal
    marker.headingLevel = headingLevel
    markers.append(marker)
    return next
  }

  private func isTitleSeparator(_ index: Int) -> Bool {
    switch line[index].symbol {
    case .period, .colon, .dash, .closeParenthesis, .asterisk, .underscore: true
    default: false
    }
  }

  /// `ModuleA. Title`, `Artikel5`: a label that lost the space before its number.
  private mutating func gluedLabel(at index: Int) -> Int? {
    let token = line[index]
    for (word, unit) in Self.gluedLabels where token.length > word.count && token.length <= word.count + 3 {
      var matches = true
      for (offset, byte) in word.enumerated() where bytes[Int(token.start) + offset].lowered != byte {
        matches = false
        break
      }
      guard matches else { continue }
      var digits = 0
      var value = 0
      var letter: UInt8 = 0
      for offset in Int(token.start) + word.count..<Int(token.end) {
        let byte = bytes[offset]
        if byte.isDigit {
          value = value * 10 + Int(byte - 48)
          digits += 1
        } else if byte.isUpper, digits == 0, letter == 0, offset + 1 == Int(token.end) {
          letter = byte
        } else {
          matches = false
        }
      }
      guard matches, digits > 0 || letter > 0 else { continue }
      let component =
        letter > 0 ? NumberComponent(letters: String(UnicodeScalar(letter))) : NumberComponent(value)
      return finishLabel(unit, ProvisionNumber([component]), false, labelIndex: index, numeralIndex: index)
    }
    return nil
  }

  private static let gluedLabels: [([UInt8], UnitLabel)] = [
    (Array("module".utf8), .module), (Array("artikel".utf8), .article), (Array("article".utf8), .article),
    (Array("hoofdstuk".utf8), .chapter), (Array("chapter".utf8), .chapter), (Array("bijlage".utf8), .annex),
    (Array("annex".utf8), .annex), (Array("schedule".utf8), .annex), (Array("section".utf8), .article),
  ]

  /// A letter or a Roman numeral behind a label. Divisions and articles take capitals; Roman numerals become values.
  private func letterOrRoman(_ token: Token, unit: UnitLabel) -> ProvisionNumber? {
    guard token.length <= 6 else { return nil }
    var text = ""
    for offset in token.range {
      guard bytes[offset].isUpper else { return nil }
      text.unicodeScalars.append(UnicodeScalar(bytes[offset].lowered))
    }
    if let value = RomanNumeral.value(of: text), unit != .module, unit != .annex || text.count > 1 || text == "i" {
      return ProvisionNumber([NumberComponent(value)])
    }
    guard text.utf8.count == 1, unit == .module || unit == .annex || unit == .chapter else { return nil }
    return ProvisionNumber([NumberComponent(letters: text)])
  }

  // MARK: Numerals

  private mutating func numeral(at index: Int) -> Int? {
    let token = line[index]
    guard index < line.ownCount else { return nil }
    switch token.kind {
    case .number: return plainNumber(at: index)
    case .word where token.length <= 5: return letters(at: index)
    case .symbol where token.symbol == .openParenthesis: return parenthesised(at: index)
    default: return nil
    }
  }

  private mutating func plainNumber(at index: Int) -> Int? {
    let token = line[index]
    guard let value = line.number(token), let number = value.number, !value.hasColon, !value.isOrdinal else {
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
    }
    let following = line[next]
    let atEnd = next >= line.ownCount
    // "3.Na dissolution" lost its space and is a marker; "12.50x" is not.
    if !atEnd, following.isGlued, !(punctuated && following.isWord && following.isCapitalised) {
      guard following.symbol == .asterisk || following.symbol == .underscore else { return nil }
    }
    let depth = number.depth
    if depth == 1, value.integer < 0 || value.integer > 999 {
      guard value.integer < 0, punctuated else { return nil }
    }
    if !atEnd, following.isWord, following.keyword == .unit, !following.isCapitalised { return nil }
    if !atEnd, following.symbol == .percent || following.symbol == .currency { return nil }
    if !punctuated {
      if depth == 1 {
        guard !atEnd, following.isWord, following.isCapitalised, !following.isGlued else {
          guard headingLevel > 0 else { return nil }
          return add(.single, number, index..<next)
        }
        return add(headingLevel > 0 ? .single : .bare, number, index..<next)
      }
      if !atEnd, following.isWord, !following.isCapitalised, Self.continuesSentence(following.keyword) { return nil }
    }
    return add(depth == 1 ? .single : .dotted, number, index..<next)
  }

  /// Words behind a number that make it part of a sentence cut by the line end: "13.5 en 13.6 genoemde".
  private static func continuesSentence(_ keyword: Keyword) -> Bool {
    switch keyword {
    case .and, .or, .of, .until, .through, .cue, .from, .unit, .upTo, .asWellAs, .juncto, .abbreviatedUpTo, .lid,
      .leden:
      true
    default: false
    }
  }

  private mutating func add(_ style: NumberingMarker.Style, _ number: ProvisionNumber, _ tokens: Range<Int>) -> Int {
    var next = tokens.upperBound
    while next < line.ownCount, line[next].symbol == .asterisk || line[next].symbol == .underscore { next += 1 }
    var marker = NumberingMarker(
      style: style, place: .lineStart, unit: nil, number: number,
      range: Int(line[tokens.lowerBound].start)..<Int(line[tokens.upperBound - 1].end),
      contentStart: next < line.ownCount ? Int(line[next].start) : bytes.count)
    marker.headingLevel = headingLevel
    markers.append(marker)
    return next
  }

  /// `a)`, `A.`, `iv)`, `aa.`.
  private mutating func letters(at index: Int) -> Int? {
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
  private mutating func parenthesised(at index: Int) -> Int? {
    guard index + 2 < line.ownCount, line[index + 2].symbol == .closeParenthesis, line[index + 2].isGlued,
      line[index + 1].isGlued
    else { return nil }
    let inner = line[index + 1]
    if let component = component(of: inner) {
      return addLetters(component, upper: inner.isCapitalised, index..<index + 3, parenthesised: true)
    }
    if let value = line.number(inner), value.integer > 0, value.integer < 100, let number = value.number {
      let next = add(.single, number, index..<index + 3)
      markers[markers.count - 1].isParenthesised = true
      return next
    }
    return nil
  }

  private mutating func addLetters(
    _ component: NumberComponent, upper: Bool, _ tokens: Range<Int>, parenthesised: Bool
  ) -> Int {
    let next = add(.letter, ProvisionNumber([component]), tokens)
    markers[markers.count - 1].isUpperCase = upper
    markers[markers.count - 1].isParenthesised = parenthesised
    return next
  }

  private func component(of token: Token) -> NumberComponent? {
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

  // MARK: Inside the line

  /// Adds the candidates inside the line: clauses that start behind a full stop, items in parentheses, and numbers that
  /// a heading swallowed. `isTaken` says that a token belongs to a reference.
  mutating func scanInside(isTaken: (Int) -> Bool) {
    let heading = markers.last { $0.style == .label }
    var index = textStart
    while index < line.ownCount {
      let token = line[index]
      defer { index += 1 }
      guard !isTaken(index), index > textStart else { continue }
      if token.isNumber {
        midLineNumber(at: index, heading: heading)
      } else if token.symbol == .openParenthesis, !token.isGlued {
        inlineItem(at: index)
      } else if token.isWord, token.length == 1, !token.isGlued {
        midLineLetter(at: index)
      }
    }
  }

  private mutating func midLineNumber(at index: Int, heading: NumberingMarker?) {
    let token = line[index]
    guard !token.isGlued, let value = line.number(token), let number = value.number, number.depth > 1,
      !value.hasColon
    else { return }
    var next = index + 1
    if line[next].symbol == .period, line[next].isGlued { next += 1 }
    let swallowed = heading.map { number.depth == $0.number.depth + 1 && number.starts(with: $0.number) } ?? false
    if !swallowed {
      guard isStop(index - 1), next < line.ownCount, !line[next].isGlued, line[next].isCapitalised else { return }
    }
    markers.append(
      NumberingMarker(
        style: .dotted, place: .midLine, unit: nil, number: number,
        range: Int(token.start)..<Int(line[next - 1].end),
        contentStart: next < line.ownCount ? Int(line[next].start) : bytes.count))
  }

  private func isStop(_ index: Int) -> Bool {
    switch line[index].symbol {
    case .period, .semicolon, .colon: true
    default: false
    }
  }

  private mutating func inlineItem(at index: Int) {
    guard index + 3 < line.ownCount, line[index + 1].isGlued, line[index + 2].symbol == .closeParenthesis,
      line[index + 2].isGlued, !line[index + 3].isGlued, let component = component(of: line[index + 1])
    else { return }
    var marker = NumberingMarker(
      style: .letter, place: .inline, unit: nil, number: ProvisionNumber([component]),
      range: Int(line[index].start)..<Int(line[index + 2].end), contentStart: Int(line[index + 3].start))
    marker.isParenthesised = true
    marker.isUpperCase = line[index + 1].isCapitalised
    markers.append(marker)
  }

  /// `…; C. Information`: a lettered item that was joined to the line of the one before.
  private mutating func midLineLetter(at index: Int) {
    let token = line[index]
    let punctuation = line[index + 1]
    guard line[index - 1].symbol == .semicolon || line[index - 1].symbol == .period, index + 2 < line.ownCount,
      punctuation.isGlued, punctuation.symbol == .period || punctuation.symbol == .closeParenthesis,
      !line[index + 2].isGlued, line[index + 2].isWord, let component = component(of: token)
    else { return }
    var marker = NumberingMarker(
      style: .letter, place: .midLine, unit: nil, number: ProvisionNumber([component]),
      range: Int(token.start)..<Int(punctuation.end), contentStart: Int(line[index + 2].start))
    marker.isUpperCase = token.isCapitalised
    markers.append(marker)
  }

  // MARK: The shape of the text

  /// The shape of the text behind the markers at the line's start.
  func textShape() -> TextShape {
    var shape = TextShape()
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
    for index in textStart...last {
      let token = line[index]
      if token.isWord || token.isNumber { shape.wordCount += 1 }
      if token.isWord, token.length > 1 {
        words += 1
        if token.flags.contains(.allCapitals) { capitals += 1 }
      }
      if index > textStart, token.isCapitalised, !token.isGlued, line[index - 1].symbol == .period,
        line[index - 2].length > 3
      {
        shape.hasInnerStop = true
      }
    }
    shape.isAllCapitals = words > 0 && capitals == words
    let end = line[last]
    switch end.symbol {
    case .none: shape.ending = .word
    case .period: shape.ending = .period
    case .comma: shape.ending = .comma
    case .semicolon: shape.ending = .semicolon
    case .colon: shape.ending = .colon
    default: shape.ending = .other
    }
    return shape
  }
}
