/// Finds the candidate markers of a tokenised line.
struct MarkerScanner {
  let line: LineTokens
  let bytes: LineBytes
  var markers: [NumberingMarker] = []
  /// The first token behind the markers at the line's start.
  var textStart = 0
  var headingLevel: UInt8 = 0

  /// - Parameter consumed: bytes at the line's start that belong to a reference begun on the line before; a number there
  ///   opens nothing.
  init(_ line: LineTokens, _ bytes: LineBytes, consumed: Int) {
    self.line = line
    self.bytes = bytes
    if consumed > 0 {
      textStart = 0
      return
    }
    scanStart()
  }

  // MARK: The start of the line

  mutating func scanStart() {
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
  mutating func skipDecoration(_ start: Int) -> Int {
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

  func isBullet(_ index: Int) -> Bool {
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

  func startsLetterMarker(_ index: Int) -> Bool {
    let token = line[index]
    guard index < line.ownCount, token.isWord, token.length <= 2 else { return false }
    return line[index + 1].symbol == .closeParenthesis && line[index + 1].isGlued
  }

  // MARK: Labels

  // MARK: Numerals

  // MARK: Inside the line

  // MARK: The shape of the text
}
