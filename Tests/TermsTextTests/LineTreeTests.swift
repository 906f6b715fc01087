import Testing

@testable import TermsText

@Suite struct LineTreeTests {
  @Test func readsAnEmptyTree() {
    let tree = LineTree<TestLine>([])
    #expect((tree.count, tree.byteCount, tree.utf16Count) == (0, 0, 0))
    #expect(tree.depth == 0)
    #expect(tree.bytes.isEmpty)
    #expect(tree.line(at: 0) == nil)
    #expect(tree.lines(in: -5..<5).isEmpty)
    #expect(tree.byteOffset(ofRow: 3) == 0)
    #expect(tree.row(containingByte: 7) == (0, 0))
    #expect(tree.row(of: TestLine.numbered(1)[0]) == nil)
    tree.forEach { row, _ in Issue.record("row \(row)") }
  }

  @Test(arguments: [1, 2, 48, 49, 64, 65, 576, 577, 768, 769, 5_000])
  func readsWhatItWasBuiltOf(_ count: Int) {
    let lines = TestLine.numbered(count)
    let tree = LineTree(lines)
    #expect(tree.brokenInvariants() == [])
    #expect(tree.count == count)
    let text = (0..<count).map { "\($0)\n" }.joined()
    #expect(tree.bytes == Array(text.utf8))
    #expect(tree.byteCount == text.utf8.count)
    var offset = 0
    for (row, line) in lines.enumerated() {
      #expect(tree.line(at: row) === line)
      #expect(tree.row(of: line) == row)
      #expect(tree.byteOffset(ofRow: row) == offset)
      #expect(tree.row(containingByte: offset) == (row, 0))
      offset += line.text.totalByteCount
    }
    #expect(tree.byteOffset(ofRow: count) == offset)
  }

  @Test func clampsRowsAndOffsets() {
    let tree = LineTree("ab\r\nc\n")
    #expect(tree.line(at: -1) == nil)
    #expect(tree.line(at: 3) == nil)
    #expect(tree.line(at: Int.max) == nil)
    #expect(tree.line(at: Int.min) == nil)
    #expect(tree.lines(in: Int.min..<Int.max).map(\.text.string) == ["ab", "c", ""])
    #expect(tree.lines(in: 2..<Int.max).map(\.text.string) == [""])
    #expect(tree.lines(in: 9..<Int.max).isEmpty)
    #expect(tree.byteOffset(ofRow: Int.min) == 0)
    #expect(tree.byteOffset(ofRow: Int.max) == 6)
    #expect(tree.row(containingByte: Int.min) == (0, 0))
    #expect(tree.row(containingByte: 3) == (0, 2), "between CR and LF is the end of the line")
    #expect(tree.row(containingByte: 5) == (1, 1))
    #expect(tree.row(containingByte: 6) == (2, 0))
    #expect(tree.row(containingByte: Int.max) == (2, 0))
  }

  @Test func countsUTF16WithTerminators() {
    #expect(LineTree("é€😀\r\nb\n").utf16Count == 8)
  }

  @Test func iteratesOverRowsUntilToldToStop() {
    let tree = LineTree(TestLine.numbered(1_000))
    var rows: [Int] = []
    tree.forEach(in: 490..<2_000) { row, line in
      #expect(line.text.string == "\(row)")
      rows.append(row)
      return rows.count < 200
    }
    #expect(rows == Array(490..<690))
    var visited = 0
    tree.forEach { row, _ in
      #expect(row == visited)
      visited += 1
    }
    #expect(visited == 1_000)
    tree.forEach(in: 5..<5) { row, _ in
      Issue.record("row \(row)")
      return true
    }
  }

  @Test func clampsTheRowsItReplaces() {
    var tree = LineTree("a\nb\n")
    tree.replaceRows(Int.min..<1, with: TestLine.lines(of: "x\n").dropLast())
    #expect(tree.string == "x\nb\n")
    tree.replaceRows(2..<Int.max, with: TestLine.lines(of: "end"))
    #expect(tree.string == "x\nb\nend")
    tree.replaceRows(100..<200, with: [])
    #expect(tree.string == "x\nb\nend")
    tree.replaceRows(Int.min..<Int.max, with: [])
    #expect(tree.count == 0)
    #expect(tree.brokenInvariants() == [])
    tree.replaceRows(0..<0, with: TestLine.lines(of: "new\n"))
    #expect(tree.string == "new\n")
    #expect(tree.brokenInvariants() == [])
  }
}
