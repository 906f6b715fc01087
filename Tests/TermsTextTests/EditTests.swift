import TermsText
import Testing

@Suite struct EditTests {
  struct Example: CustomTestStringConvertible, Sendable {
    var before: String
    var start: (row: Int, offset: Int)
    var end: (row: Int, offset: Int)
    var text: String
    var rows: Range<Int>
    var after: String
    var testDescription: String { "\(before.debugDescription) \(start)-\(end) \(text.debugDescription)" }

    init(
      _ before: String, _ start: (Int, Int), _ end: (Int, Int), _ text: String, rows: Range<Int>, _ after: String
    ) {
      (self.before, self.start, self.end) = (before, start, end)
      (self.text, self.rows, self.after) = (text, rows, after)
    }
  }

  @Test(arguments: [
    Example("ab\ncd\n", (0, 1), (0, 1), "X", rows: 0..<1, "aXb\ncd\n"),
    Example("ab\ncd\n", (0, 1), (1, 1), "", rows: 0..<2, "ad\n"),
    Example("ab\ncd\n", (0, 2), (1, 0), "", rows: 0..<2, "abcd\n"),
    Example("ab\ncd\n", (1, 0), (1, 0), "x\ny\n", rows: 1..<2, "ab\nx\ny\ncd\n"),
    Example("ab\ncd\n", (2, 0), (2, 0), "end", rows: 2..<3, "ab\ncd\nend"),
    Example("ab\ncd\n", (0, 0), (2, 0), "", rows: 0..<3, ""),
    Example("", (0, 0), (0, 0), "a\n", rows: 0..<1, "a\n"),
    // Start after end, and places that the text does not have.
    Example("ab\ncd\n", (1, 1), (0, 1), "-", rows: 0..<2, "a-d\n"),
    Example("ab\ncd\n", (-3, 1), (Int.max, 7), "-", rows: 0..<3, "a-"),
    Example("abcdef\n", (-1, 5), (0, 2), "-", rows: 0..<1, "ab-f\n"),
    Example("é😀\n", (0, 1), (0, 4), "-", rows: 0..<1, "-😀\n"),
    // A lone CR and an LF become one terminator when they meet, and a CRLF becomes two when it is parted.
    Example("a\rb\n", (1, 0), (1, 1), "", rows: 0..<2, "a\r\n"),
    Example("a\rb\n", (1, 0), (1, 0), "\n", rows: 0..<2, "a\r\nb\n"),
    Example("a\rb\n", (1, 0), (1, 0), "\r", rows: 1..<2, "a\r\rb\n"),
    Example("a\r\rb\nc", (2, 0), (2, 1), "", rows: 1..<3, "a\r\r\nc"),
    Example("ab\n", (0, 1), (0, 2), "\r", rows: 0..<1, "a\r\n"),
    Example("a\r\nb", (0, 1), (0, 1), "\r", rows: 0..<1, "a\r\r\nb"),
    Example("a\r\nb", (0, 1), (0, 1), "\n", rows: 0..<1, "a\n\r\nb"),
    Example("a\r\nb", (0, 1), (1, 0), "\r", rows: 0..<2, "a\rb"),
    Example("a\rb", (1, 0), (1, 1), "\n", rows: 0..<2, "a\r\n"),
    Example("a\r", (1, 0), (1, 0), "\n", rows: 0..<2, "a\r\n"),
    Example("a\n\nb", (1, 0), (1, 0), "\n", rows: 1..<2, "a\n\n\nb"),
    // No line end in any eyes but Unicode's.
    Example("ab", (0, 1), (0, 1), "\u{2028}\u{0C}\u{85}", rows: 0..<1, "a\u{2028}\u{0C}\u{85}b"),
  ])
  func replacesRows(_ example: Example) {
    var tree = LineTree(example.before)
    let start = BytePosition(row: example.start.row, offset: example.start.offset)
    let end = BytePosition(row: example.end.row, offset: example.end.offset)
    #expect(tree.edit(replacing: start, end, with: Array(example.text.utf8)).rows == example.rows)
    tree.apply(replacing: start, end, with: example.text)
    #expect(tree.string == example.after)
    let fresh = LineTree(example.after)
    #expect(tree.lines(in: 0..<99).map(\.text.string) == fresh.lines(in: 0..<99).map(\.text.string))
    #expect(tree.lines(in: 0..<99).map(\.text.terminator) == fresh.lines(in: 0..<99).map(\.text.terminator))
  }

  @Test func leavesTheTreeAlone() {
    let tree = LineTree("a\nb")
    let edit = tree.edit(replacing: BytePosition(row: 0, offset: 0), BytePosition(row: 1, offset: 1), with: [])
    #expect(edit.lines.map(\.string) == [""])
    #expect(tree.string == "a\nb")
  }

  @Test func fillsAnEmptyTree() {
    var tree = LineTree<TestLine>([])
    tree.apply(replacing: BytePosition(row: 5, offset: 5), BytePosition(row: -1, offset: 0), with: "a\nb")
    #expect(tree.lines(in: 0..<9).map(\.text.string) == ["a", "b"])
  }

  /// One chunk an edit: what was typed keeps no other text alive.
  @Test func slicesOneNewChunk() {
    let tree = LineTree("before\nab\nafter\n")
    let place = BytePosition(row: 1, offset: 1)
    let edit = tree.edit(replacing: place, place, with: Array("1\n2\n".utf8))
    #expect(edit.lines.map(\.string) == ["a1", "2", "b"])
    #expect(edit.lines.allSatisfy { $0.chunk === edit.lines[0].chunk })
    #expect(edit.lines[0].chunk.bytes == Array("a1\n2\nb\n".utf8))
  }
}
