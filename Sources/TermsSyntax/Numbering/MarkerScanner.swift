/// Finds the candidate markers of a tokenised line.
struct MarkerScanner {
  let line: LineTokens
  let bytes: LineBytes
  /// Where the line's text starts (byte offset).
  let first: Int
  var markers: [NumberingMarker] = []
  /// The first token behind the markers at the line's start.
  var textStart = 0
  /// The shape of the text behind the markers at the line's start.
  private(set) var shape = TextShape()
  var headingLevel: UInt8 = 0
  /// A quotation or a row of a table: it is read, but opens nothing.
  private(set) var opensNothing = false

  /// - Parameters:
  ///   - first: where the line's text starts.
  ///   - consumed: bytes at the line's start that belong to a reference begun on the line before; a number there opens
  ///     nothing.
  ///   - underline: the level of the heading that the line below makes of a short text, 0 for none.
  init(_ line: LineTokens, _ bytes: LineBytes, first: Int, consumed: Int, underline: UInt8) {
    self.line = line
    self.bytes = bytes
    self.first = first
    if consumed == 0 {
      opensNothing = line[0].symbol == .greater || isTableRow()
      if !opensNothing { scanStart() }
    }
    shape = textShape()
    if underline > 0, consumed == 0, !opensNothing { takeUnderline(underline) }
  }

  // MARK: The start of the line

  private mutating func scanStart() {
    var index = 0
    index = skipDecoration(index)
    if let next = label(at: index) {
      // "Art. 3. § 1. Text"
      let isArticle = markers.last?.unit == .article && line[next].symbol == .section
      textStart = isArticle ? label(at: next) ?? next : next
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
    while markers.count < Self.most, let next = numeral(at: index) {
      index = next
      if markers.last?.style == .single, startsLetterMarker(index) {
        // " 2. a) Text": a list number around a lettered item.
        markers[markers.count - 1].isOuter = true
      } else if startsParenthesised(index) {
        // "7.2(a)(ii) Text", "12. (1) Text": an item that begins on the line of the unit around it.
        markers[markers.count - 1].isLeading = line[index].isGlued
      } else {
        break
      }
    }
    if headingLevel > 0, !markers.contains(where: { $0.style != .bullet }), index < line.ownCount {
      markers = [heading(headingLevel, before: index)]
    }
    textStart = index
  }

  /// So many numbers begin one line at the most.
  private static let most = 5

  private func heading(_ level: UInt8, before index: Int) -> NumberingMarker {
    let start = Int(line[index].start)
    return NumberingMarker(
      style: .heading, place: .lineStart, unit: nil, number: ProvisionNumber([]),
      range: Int(line[0].start)..<start, contentStart: start, headingLevel: level)
  }

  /// Skips Markdown's heading and emphasis marks.
  private mutating func skipDecoration(_ start: Int) -> Int {
    var index = start
    headingLevel = InlineMarkup.headingLevel(bytes, first)
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

  /// A short line over a line of dashes or equals signs is a heading (CommonMark 4.3); a list's item over a rule is none.
  private mutating func takeUnderline(_ level: UInt8) {
    guard headingLevel == 0, shape.isTitleLike, markers.first?.style != .bullet, textStart < line.ownCount else {
      return
    }
    headingLevel = level
    if markers.isEmpty {
      markers = [heading(level, before: textStart)]
    } else {
      for index in markers.indices { markers[index].headingLevel = level }
    }
  }

  /// `| a | b |`, `a | b | c` (GitHub's tables).
  private func isTableRow() -> Bool {
    guard line.symbols.contains(.pipe) else { return false }
    if line[0].symbol == .pipe { return true }
    return line.tokens[..<line.ownCount].count { $0.symbol == .pipe } >= 2
  }

  private func isBullet(_ index: Int) -> Bool {
    let token = line[index]
    guard index < line.ownCount, token.kind == .symbol else { return false }
    if token.symbol == .bullet { return true }
    guard token.symbol == .dash || token.symbol == .asterisk || token.symbol == .other else { return false }
    // "-text" is a list in scraped texts; "--" and "---" are rules.
    if token.symbol == .other { return false }
    if token.symbol == .asterisk { return index + 1 < line.ownCount && !line[index + 1].isGlued }
    guard index + 1 < line.ownCount else { return false }
    let next = line[index + 1]
    // "- **Klant**: …", "- “Klant”: …"
    let opensName = next.symbol == .asterisk || next.symbol == .underscore || next.symbol.isQuote
    return next.kind != .symbol || opensName && !next.isGlued
  }

  private func startsLetterMarker(_ index: Int) -> Bool {
    let token = line[index]
    guard index < line.ownCount, token.isWord, token.length <= 2 else { return false }
    return line[index + 1].symbol == .closeParenthesis && line[index + 1].isGlued
  }

  /// `(a)` or `(1)`, the first of no series inside the line: "(a) rent, (b) deposit" is a sentence.
  func startsParenthesised(_ index: Int) -> Bool {
    guard isParenthesised(index), let inner = innerPart(index + 1) else { return false }
    if line[index].isGlued { return true }
    let next = inner.next
    var later = index + 3
    while later + 2 < line.ownCount {
      if isParenthesised(later), innerPart(later + 1) == next { return false }
      later += 1
    }
    return true
  }

  func isParenthesised(_ index: Int) -> Bool {
    index + 2 < line.ownCount && line[index].symbol == .openParenthesis && line[index + 1].isGlued
      && line[index + 2].symbol == .closeParenthesis && line[index + 2].isGlued
      && (!line[index + 3].isGlued || line[index + 3].symbol == .openParenthesis || index + 3 >= line.ownCount)
  }

  func innerPart(_ index: Int) -> NumberComponent? {
    component(of: line[index]) ?? line.provisionNumber(line[index])?.first
  }
}
