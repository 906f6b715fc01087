import Testing

@testable import TermsText

/// Any sequence of edits gives what a fresh split of the resulting text gives. A failure prints its seed and step.
@Suite struct RandomEditTests {
  private static let pieces = [
    "a", "artikel 4", "é", "€", "😀", "e\u{301}", "\u{2028}", "\u{85}", "\u{0C}", "\n", "\n", "\r", "\r", "\r\n",
    "\r\n", "", " ", "\n\n", "\r\r\n",
  ]
  private static let encodings: [PositionEncoding] = [.utf8, .utf16, .utf32]

  private static func text(_ pieces: ClosedRange<Int>, _ generator: inout SeededGenerator) -> String {
    (0..<Int.random(in: pieces, using: &generator))
      .map { _ in Self.pieces.randomElement(using: &generator) ?? "" }.joined()
  }

  /// Mostly a place in the text or near it, now and then one far outside.
  private static func position(_ rows: Int, _ generator: inout SeededGenerator) -> TextPosition {
    if Int.random(in: 0..<20, using: &generator) == 0 {
      let extremes = [Int.min, -1, 0, Int.max]
      return TextPosition(
        line: extremes.randomElement(using: &generator) ?? 0,
        character: extremes.randomElement(using: &generator) ?? 0)
    }
    return TextPosition(
      line: Int.random(in: 0...rows, using: &generator), character: Int.random(in: -1...14, using: &generator))
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func matchTheNaiveModel(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let initial = Self.text(0...400, &generator)
    var tree = LineTree(initial)
    var model = NaiveText(initial)
    var removed: [TestLine] = []
    for step in 0..<400 {
      let encoding = Self.encodings.randomElement(using: &generator) ?? .utf16
      let first = Self.position(model.lines.count, &generator)
      // Mostly short edits, so that the text neither vanishes nor explodes.
      var second = first
      switch Int.random(in: 0..<10, using: &generator) {
      case 0: second = Self.position(model.lines.count, &generator)
      case 1...5: second.character = second.character < 99 ? second.character + 2 : 0
      case 6: second.line = second.line > 0 ? second.line - 1 : 0
      default: break
      }
      let new = Self.text(0...(model.lines.count > 300 ? 1 : 5), &generator)
      let place = "seed \(seed), step \(step): \(first)-\(second) \(encoding) \(new.debugDescription)"

      let start = tree.bytePosition(first, encoding)
      let end = tree.bytePosition(second, encoding)
      #expect(start == model.bytePosition(first, encoding), "\(place)")
      #expect(end == model.bytePosition(second, encoding), "\(place)")
      removed = tree.apply(replacing: start, end, with: new)
      model.replace(start, end, with: new)
      if !agrees(tree, model, removed, place) { return }
    }
  }

  private func agrees(
    _ tree: LineTree<TestLine>, _ model: NaiveText, _ removed: [TestLine], _ place: String
  ) -> Bool {
    var faults = tree.brokenInvariants()
    if tree.bytes != model.bytes { faults.append("bytes") }
    if tree.count != model.lines.count { faults.append("\(tree.count) lines for \(model.lines.count)") }
    if tree.byteCount != model.bytes.count { faults.append("byte count") }
    let text = String(decoding: model.bytes, as: UTF8.self)
    if tree.utf16Count != text.utf16.count { faults.append("UTF-16 count") }
    tree.forEach { row, line in
      guard model.lines.indices.contains(row) else { return }
      let expected = model.lines[row]
      if line.text.bytes != Array(expected.text.utf8) { faults.append("text of row \(row)") }
      if line.text.terminator != expected.terminator { faults.append("terminator of row \(row)") }
      if line.text.utf16Count != expected.text.utf16.count { faults.append("UTF-16 count of row \(row)") }
      if line.text.isASCII != expected.text.utf8.allSatisfy({ $0 < 0x80 }) { faults.append("ASCII bit of row \(row)") }
      if tree.row(of: line) != row { faults.append("row of the line at \(row)") }
      if tree.line(at: row) !== line { faults.append("line at row \(row)") }
      if tree.byteOffset(ofRow: row) != expected.start { faults.append("byte offset of row \(row)") }
      let end = expected.start + expected.byteCount
      if tree.row(containingByte: end) != (row, expected.byteCount) { faults.append("row at the end of \(row)") }
      let last = BytePosition(row: row, offset: expected.byteCount)
      for encoding in Self.encodings {
        let position = tree.textPosition(last, encoding)
        if position != model.textPosition(last, encoding) { faults.append("\(encoding) end of row \(row)") }
        if tree.bytePosition(position, encoding) != last { faults.append("way back to the end of row \(row)") }
      }
    }
    for line in removed where tree.row(of: line) != nil { faults.append("a removed line has a row") }
    #expect(faults == [], "\(place)")
    return faults.isEmpty
  }

  /// The same for the tree alone, at sizes with several levels: rows go in and out by the thousand.
  @Test(arguments: 21...26 as ClosedRange<UInt64>)
  func keepTheTreeInStepWithAnArray(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var lines = TestLine.numbered(Int.random(in: 0...20_000, using: &generator))
    var tree = LineTree(lines)
    var copy = (tree: tree, lines: lines)
    for step in 0..<300 {
      let size = [1, 3, 70, 1_500].randomElement(using: &generator) ?? 1
      let start = Int.random(in: 0...lines.count, using: &generator)
      let removed = Int.random(in: 0...min(size, lines.count - start), using: &generator)
      let fresh = TestLine.numbered(Int.random(in: 0...size, using: &generator))
      let gone = lines[start..<start + removed]
      tree.replaceRows(start..<start + removed, with: fresh)
      lines.replaceSubrange(start..<start + removed, with: fresh)

      var faults: [String] = []
      if step.isMultiple(of: 10) { faults = tree.brokenInvariants() }
      if tree.count != lines.count { faults.append("count") }
      if !tree.lines(in: 0..<tree.count).isIdentical(to: lines) { faults.append("lines") }
      for _ in 0..<50 where !lines.isEmpty {
        let row = Int.random(in: 0..<lines.count, using: &generator)
        if tree.line(at: row) !== lines[row] { faults.append("line at \(row)") }
        if tree.row(of: lines[row]) != row { faults.append("row of \(row)") }
      }
      for line in gone where tree.row(of: line) != nil { faults.append("a removed line has a row") }
      if step.isMultiple(of: 25) {
        if !copy.tree.lines(in: 0..<copy.tree.count).isIdentical(to: copy.lines) { faults.append("old copy") }
        for row in stride(from: 0, to: copy.lines.count, by: 500) where copy.tree.row(of: copy.lines[row]) != row {
          faults.append("row \(row) of an old copy")
        }
        copy = (tree, lines)
      }
      #expect(faults == [], "seed \(seed), step \(step)")
      if !faults.isEmpty { return }
    }
  }
}
