/// A number that stands in figures and in words side by side: `vijfentwintig (25)`, `€ 5.000 (zegge: vijfduizend euro)`.
public struct AmountPair: Equatable {
  /// The figure, without sign or unit (byte offsets).
  public let figure: Range<Int>
  /// The words, without unit.
  public let words: Range<Int>
  /// What the figure says.
  public let figureValue: Int
  /// What the words say.
  public let wordsValue: Int
  /// The words are Dutch.
  public let isDutch: Bool

  /// Both, and what stands between.
  public var range: Range<Int> {
    min(figure.lowerBound, words.lowerBound)..<max(figure.upperBound, words.upperBound)
  }

  /// The figure with the value of the words.
  /// - Parameter text: what the figure is now.
  public func correctedFigure(_ text: String) -> String {
    FigureValue.printed(wordsValue, like: text, isDutch: isDutch)
  }

  /// The words with the value of the figure; nil for a number that is not spelled out.
  public var correctedWords: String? { NumberWords.spelled(figureValue, isDutch: isDutch) }

  /// The pairs of a text that do not agree.
  public static func mismatches(in bytes: [UInt8]) -> [AmountPair] {
    let windows = windows(bytes)
    guard !windows.isEmpty else { return [] }
    let masked = ProseMask.masked(bytes)
    return windows.flatMap { window in
      AmountScanner(TextPiece.pieces(Array(masked[window]))).mismatches().map { $0.moved(by: window.lowerBound) }
    }
  }

  private func moved(by offset: Int) -> AmountPair {
    AmountPair(
      figure: figure.lowerBound + offset..<figure.upperBound + offset,
      words: words.lowerBound + offset..<words.upperBound + offset, figureValue: figureValue, wordsValue: wordsValue,
      isDutch: isDutch)
  }

  /// So many bytes around a parenthesis hold the longest pair.
  private static let reach = 160

  /// The parts of a text that are worth reading: around a parenthesis between a word and a figure, or `zegge`.
  private static func windows(_ bytes: [UInt8]) -> [Range<Int>] {
    var windows: [Range<Int>] = []
    var last: UInt8 = 0
    for (index, byte) in bytes.enumerated() {
      if byte == 0x28 && opensPair(bytes, index, last) || byte | 0x20 == 0x7A && isZegge(bytes, index) {
        let next = window(bytes, index)
        if let open = windows.last, open.upperBound >= next.lowerBound {
          windows[windows.count - 1] = open.lowerBound..<max(open.upperBound, next.upperBound)
        } else {
          windows.append(next)
        }
      }
      if byte != 0x20 { last = byte }
    }
    return windows
  }

  /// From white space to white space.
  private static func window(_ bytes: [UInt8], _ index: Int) -> Range<Int> {
    var start = max(0, index - reach)
    while start > 0, start < index, bytes[start - 1] != 0x20 { start += 1 }
    var end = min(bytes.count, index + reach)
    while end < bytes.count, end > index + 1, bytes[end] != 0x20 { end -= 1 }
    return start..<end
  }

  private static func opensPair(_ bytes: [UInt8], _ index: Int, _ last: UInt8) -> Bool {
    var next = index + 1
    while next < bytes.count, next < index + 8, bytes[next] == 0x20 { next += 1 }
    let inner = next < bytes.count ? bytes[next] : 0
    // A word, and in it a figure, a sign of money or its name; or a figure, perhaps with its unit, and in it a word.
    return last.isDigit || last.isMoneyEnd ? inner.isWordLike : last.isWordLike && (inner.isWordLike || inner == 0x24)
  }

  private static func isZegge(_ bytes: [UInt8], _ index: Int) -> Bool {
    index + 5 <= bytes.count && bytes[index + 1..<index + 5].elementsEqual("egge".utf8)
  }
}

extension UInt8 {
  /// `5.000,-`, `5.000,=`, `5%`.
  fileprivate var isMoneyEnd: Bool { self == 0x2D || self == 0x3D || self == 0x25 }
}

private struct AmountScanner {
  let pieces: [TextPiece]

  init(_ pieces: [TextPiece]) { self.pieces = pieces }

  /// A number in figures, with what surrounds it.
  private struct Figure {
    let piece: Int
    let value: Int
    let unit: AmountUnit?
    /// The piece behind sign and unit.
    let end: Int
  }

  /// A number in words: the longest that can be read, and all the shorter ones at its end.
  private struct Words {
    let pieces: Range<Int>
    let value: Int
    let readings: Set<Int>
  }

  func mismatches() -> [AmountPair] {
    var found: [AmountPair] = []
    for index in pieces.indices {
      if pieces[index].isSign("(") {
        if let pair = figureInside(index) ?? wordsInside(index) { found.append(pair) }
      } else if pieces.word(index) == "zegge", !(pieces.piece(index - 1)?.isSign("(") ?? false) {
        if let pair = words(afterSaying: index) { found.append(pair) }
      }
    }
    return found
  }

  private func pair(_ figure: Figure, _ words: Words) -> AmountPair? {
    guard !words.readings.contains(figure.value) else { return nil }
    let first = pieces[words.pieces.lowerBound]
    let range = first.range.lowerBound..<pieces[words.pieces.upperBound - 1].range.upperBound
    let text = words.pieces.map { pieces[$0].text }.joined()
    return AmountPair(
      figure: pieces[figure.piece].range, words: range, figureValue: figure.value, wordsValue: words.value,
      isDutch: AmountWords.isDutch(text))
  }

  // MARK: "vijfentwintig (25)"

  private func figureInside(_ open: Int) -> AmountPair? {
    guard let figure = figure(from: open + 1), pieces.piece(figure.end)?.isSign(")") ?? false, !isEnumerated(figure)
    else { return nil }
    let unit = AmountUnit.ending(at: open - 1, pieces)
    let end = unit.map { open - 1 - $0.length + 1 } ?? open
    guard let words = words(before: end), isComparable(figure.unit, unit?.unit, isWordBare: words.pieces.count == 1)
    else { return nil }
    if isArticle(words), AmountUnit.starting(at: figure.end + 1, pieces)?.unit == nil { return nil }
    if let before = pieces.piece(words.pieces.lowerBound - 1) {
      // Before a sentence it is the number of the clause.
      let isMarker = words.pieces.lowerBound == 1 && pieces[1].isCapitalised
      guard !before.isFigure || isMarker, !AmountWords.changesNumber.contains(pieces.word(words.pieces.lowerBound - 1)),
        !CitingWords.all.contains(pieces.word(words.pieces.lowerBound - 1))
      else { return nil }
    }
    return pair(figure, words)
  }

  /// A unit on one side only says that the two are different things, but for money and percentages behind the words.
  private func isComparable(_ inside: AmountUnit?, _ outside: AmountUnit?, isWordBare: Bool) -> Bool {
    if let inside { return inside == outside }
    return outside == nil || outside == .money || outside == .percent
  }

  /// `een` may be the article, `one` a pronoun.
  private func isArticle(_ words: Words) -> Bool {
    guard words.pieces.count == 1, words.value == 1 else { return false }
    let word = pieces[words.pieces.lowerBound]
    return word.text == "one" || word.text == "een" && !word.hasAccent
  }

  /// `drie (1) …, (2) …`: the parentheses count.
  private func isEnumerated(_ figure: Figure) -> Bool {
    guard figure.unit == nil, figure.value < 100 else { return false }
    let neighbours = Set([figure.value - 1, figure.value + 1].map(String.init))
    let around = max(0, figure.piece - Self.mostBetween)..<min(pieces.count, figure.piece + Self.mostBetween)
    return around.contains { index in
      neighbours.contains(pieces[index].text) && pieces[index].isFigure && pieces[max(0, index - 1)].isSign("(")
        && (pieces.piece(index + 1)?.isSign(")") ?? false) && words(before: index - 1) == nil
    }
  }

  /// So many pieces may stand between two members of a list.
  private static let mostBetween = 60

  // MARK: "25 (vijfentwintig)"

  private func wordsInside(_ open: Int) -> AmountPair? {
    var start = open + 1
    let isSaid = AmountWords.saying.contains(pieces.word(start))
    if isSaid {
      start += 1
      while AmountWords.saying.contains(pieces.word(start)) || pieces.piece(start)?.isSign(":") ?? false { start += 1 }
    }
    guard let words = words(from: start) else { return nil }
    let unit = AmountUnit.starting(at: words.pieces.upperBound, pieces)
    let end = words.pieces.upperBound + (unit?.length ?? 0)
    guard pieces.piece(end)?.isSign(")") ?? false, let figure = figure(endingAt: open - 1) else { return nil }
    if let inside = unit?.unit, figure.unit != inside { return nil }
    return pair(figure, words)
  }

  // MARK: "€ 5.000, zegge vijfduizend euro"

  private func words(afterSaying index: Int) -> AmountPair? {
    let start = pieces.piece(index + 1)?.isSign(":") ?? false ? index + 2 : index + 1
    guard let words = words(from: start),
      AmountUnit.starting(at: words.pieces.upperBound, pieces)?.unit == .money
    else { return nil }
    let before = pieces.piece(index - 1)?.isSign(",") ?? false ? index - 2 : index - 1
    guard let figure = figure(endingAt: before), figure.unit == .money else { return nil }
    // "… euro en vijftig cent"
    let behind = words.pieces.upperBound + 1
    if pieces.word(behind) == "en" || pieces.word(behind) == "and", self.words(from: behind + 1) != nil { return nil }
    return pair(figure, words)
  }

  // MARK: Figures

  private func figure(from start: Int) -> Figure? {
    var index = start
    var unit: AmountUnit?
    if let sign = AmountUnit.starting(at: index, pieces), sign.unit == .money {
      unit = .money
      index += sign.length
    }
    guard let piece = pieces.piece(index), piece.isFigure, let value = FigureValue.whole(piece.text) else { return nil }
    let place = index
    index = behindDashes(index + 1)
    if let after = AmountUnit.starting(at: index, pieces) {
      unit = after.unit
      index += after.length
    }
    return Figure(piece: place, value: value, unit: unit, end: index)
  }

  /// `5.000,-`, `5.000,--`, `5.000,=`.
  private func behindDashes(_ start: Int) -> Int {
    var index = start
    while let piece = pieces.piece(index), !piece.isApart, ",.-–—=".contains(piece.text) { index += 1 }
    return index
  }

  private func figure(endingAt end: Int) -> Figure? {
    var index = end
    var unit: AmountUnit?
    if let after = AmountUnit.ending(at: index, pieces) {
      unit = after.unit
      index -= after.length
    }
    while let piece = pieces.piece(index), piece.kind == .sign, !piece.isApart, ",.-–—=".contains(piece.text) {
      index -= 1
    }
    guard let piece = pieces.piece(index), piece.isFigure, let value = FigureValue.whole(piece.text) else { return nil }
    var before = index - 1
    if let sign = AmountUnit.ending(at: before, pieces), sign.unit == .money {
      unit = .money
      before -= sign.length
    }
    if let neighbour = pieces.piece(before) {
      // A number, a label or a letter that belongs to it: "artikel 5", "1 000", "1/2", "A5", "no. 5".
      guard !neighbour.isFigure, !CitingWords.all.contains(pieces.word(before)),
        !(neighbour.isSign(".") && CitingWords.all.contains(pieces.word(before - 1)))
      else { return nil }
      let isAttached = !piece.isApart && before == index - 1
      if isAttached, !"(\"“‘'„[".contains(neighbour.text) { return nil }
    } else if unit == nil {
      // A number at the start of a line counts the lines.
      return nil
    }
    return Figure(piece: index, value: value, unit: unit, end: end + 1)
  }

  // MARK: Words

  private func parts(_ index: Int) -> [NumberWords.Part]? {
    guard let piece = pieces.piece(index), piece.isWord else { return nil }
    return NumberWords.parts(of: piece.text)
  }

  /// A hyphen inside a number: `twenty-five`.
  private func isHyphen(_ index: Int) -> Bool {
    guard let piece = pieces.piece(index), piece.isSign("-") || piece.isSign("‑") || piece.isSign("‐"), !piece.isApart
    else { return false }
    return pieces.piece(index + 1).map { !$0.isApart && $0.isWord } ?? false
  }

  private func words(before end: Int) -> Words? {
    var start = end
    while end - start < Self.mostPieces, parts(start - 1) != nil || isHyphen(start - 1) { start -= 1 }
    return reading(start..<end)
  }

  private func words(from start: Int) -> Words? {
    var end = start
    while end - start < Self.mostPieces, parts(end) != nil || end > start && isHyphen(end) { end += 1 }
    // "vijf en (…)": the last word joins something else.
    while end > start, pieces.word(end - 1) == "en" || pieces.word(end - 1) == "and" || isHyphen(end - 1) { end -= 1 }
    guard let words = reading(start..<end), words.pieces.lowerBound == start else { return nil }
    return words
  }

  private static let mostPieces = 40

  /// Words that belong to no number with those behind them, as in "nineteen ninety-nine": a year, or a list.
  private func isNumberBefore(_ start: Int, _ range: Range<Int>) -> Bool {
    (range.lowerBound..<start).contains { index in
      pieces[index].isWord && !["en", "and", "een", "one"].contains(pieces[index].text)
    }
  }

  private func reading(_ range: Range<Int>) -> Words? {
    var readings: Set<Int> = []
    var longest: (start: Int, value: Int)?
    var tail: [NumberWords.Part] = []
    for index in range.reversed() {
      guard let parts = parts(index) else { continue }
      tail = parts + tail
      if parts == [.and] { continue }
      if let value = NumberWords.value(tail) {
        readings.insert(value)
        longest = (index, value)
      }
    }
    guard let longest, range.lowerBound == longest.start || !isNumberBefore(longest.start, range) else { return nil }
    return Words(pieces: longest.start..<range.upperBound, value: longest.value, readings: readings)
  }
}
