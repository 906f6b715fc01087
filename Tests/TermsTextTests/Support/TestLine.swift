import TermsText

/// The least that a tree can hold.
final class TestLine: TextLine {
  let text: LineText
  var order: UInt64 = 0

  init(_ text: LineText) { self.text = text }

  /// Lines of a text.
  static func lines(of text: String) -> [TestLine] {
    LineSplitter.split(TextChunk(Array(text.utf8))).map(TestLine.init)
  }

  /// As many lines as asked, each ended by LF, with their numbers as text.
  static func numbered(_ count: Int) -> [TestLine] {
    let text = (0..<count).map { "\($0)\n" }.joined()
    return Array(lines(of: text).dropLast())
  }
}

extension LineTree<TestLine> {
  init(_ text: String) { self.init(TestLine.lines(of: text)) }

  var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Carries out an edit as the server does, and returns the removed lines.
  @discardableResult
  mutating func apply(replacing start: BytePosition, _ end: BytePosition, with text: String) -> [TestLine] {
    let edit = edit(replacing: start, end, with: Array(text.utf8))
    let removed = lines(in: edit.rows)
    replaceRows(edit.rows, with: edit.lines.map(TestLine.init))
    return removed
  }
}

extension [TestLine] {
  /// Whether both hold the same objects in the same order.
  func isIdentical(to other: [TestLine]) -> Bool { elementsEqual(other, by: ===) }
}
