import Testing

@testable import TermsText

@Suite struct TreeBalanceTests {
  /// Four levels hold 100 000 lines when nodes are built; a tree of nodes at their minimum would have nine.
  private func expectBalanced(_ tree: LineTree<TestLine>, depth: Int, _ place: Comment) {
    #expect(tree.brokenInvariants() == [], place)
    #expect(tree.depth <= depth, place)
  }

  @Test(arguments: ["before the first", "after the first", "in the middle", "at the end"])
  func staysBalancedUnderInsertionsAtOnePlace(_ place: String) {
    let total = 100_000
    var tree = LineTree(TestLine.numbered(1_000))
    let fresh = TestLine.numbered(total)
    for line in fresh {
      let row =
        switch place {
        case "before the first": 0
        case "after the first": 1
        case "in the middle": 500
        default: tree.count
        }
      tree.replaceRows(row..<row, with: [line])
    }
    #expect(tree.count == total + 1_000)
    expectBalanced(tree, depth: 6, Comment(rawValue: place))
    for index in stride(from: 0, to: total, by: 997) {
      let row =
        switch place {
        case "before the first": total - 1 - index
        case "after the first": total - index
        case "in the middle": 500 + total - 1 - index
        default: 1_000 + index
        }
      #expect(tree.row(of: fresh[index]) == row)
      #expect(tree.line(at: row) === fresh[index])
    }
  }

  /// Typing downwards: each new line goes below the one before.
  @Test func staysBalancedWhenLinesAreTypedDownwards() {
    var tree = LineTree(TestLine.numbered(1_000))
    let fresh = TestLine.numbered(20_000)
    for (index, line) in fresh.enumerated() { tree.replaceRows(500 + index..<500 + index, with: [line]) }
    expectBalanced(tree, depth: 5, "downwards")
    for index in stride(from: 0, to: fresh.count, by: 97) { #expect(tree.row(of: fresh[index]) == 500 + index) }
  }

  @Test(arguments: [0, 1, 2])
  func staysBalancedWhileLinesAreRemovedOneByOne(_ end: Int) {
    let lines = TestLine.numbered(20_000)
    var tree = LineTree(lines)
    while tree.count > 0 {
      let row = [0, tree.count / 2, tree.count - 1][end]
      tree.replaceRows(row..<row + 1, with: [])
      if tree.count.isMultiple(of: 1_000) { expectBalanced(tree, depth: 5, "\(tree.count) left") }
    }
    #expect(lines.allSatisfy { tree.row(of: $0) == nil })
    #expect(tree.depth == 0)
  }

  @Test func takesReplacementsOfEverything() {
    var tree = LineTree(TestLine.numbered(10))
    for count in [1, 100_000, 3, 0, 50_000, 64, 65] {
      let fresh = TestLine.numbered(count)
      tree.replaceRows(0..<tree.count, with: fresh)
      #expect(tree.count == count)
      expectBalanced(tree, depth: 4, "\(count) lines")
      #expect(tree.lines(in: 0..<count).isIdentical(to: fresh))
    }
  }
}
