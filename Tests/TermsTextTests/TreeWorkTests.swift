import Testing

@testable import TermsText

/// Clocks lie and counts do not: the work of an edit, in nodes.
@Suite struct TreeWorkTests {
  @Test(arguments: [1_000, 10_000, 100_000])
  func changesAnUnsharedTreeInPlace(_ count: Int) {
    var tree = LineTree(TestLine.numbered(count))
    for row in [0, 1, count / 2, count - 1] {
      tree.replaceRows(row..<row + 1, with: TestLine.numbered(1))
      #expect(tree.nodesCopied == 0, "row \(row)")
    }
  }

  @Test(arguments: [1_000, 10_000, 100_000])
  func copiesOnePathOfASharedTree(_ count: Int) {
    var tree = LineTree(TestLine.numbered(count))
    let copy = tree
    tree.replaceRows(count / 2..<count / 2 + 1, with: TestLine.numbered(1))
    #expect(tree.nodesCopied == tree.depth)
    // The path is its own now: the next edit there copies nothing.
    tree.replaceRows(count / 2..<count / 2 + 1, with: TestLine.numbered(1))
    #expect(tree.nodesCopied == tree.depth)
    #expect(copy.nodesCopied == 0)
  }

  /// Splits and joins included: typing lines costs a few nodes each, however long the text.
  @Test(arguments: [1_000, 10_000, 100_000])
  func makesFewNodesALineTyped(_ count: Int) {
    var tree = LineTree(TestLine.numbered(count))
    for line in TestLine.numbered(1_000) { tree.replaceRows(count / 2..<count / 2, with: [line]) }
    #expect(tree.nodesCopied < 1_000, "\(tree.nodesCopied) nodes for 1 000 lines")
    for _ in 0..<1_000 { tree.replaceRows(count / 2..<count / 2 + 1, with: []) }
    #expect(tree.nodesCopied < 2_500, "\(tree.nodesCopied) nodes for as many deletions too")
  }

  /// Relabelling is what could make an insertion linear.
  @Test func relabelsSeldom() {
    var tree = LineTree(TestLine.numbered(100_000))
    let before = tree.labels.disturbances
    for line in TestLine.numbered(10_000) { tree.replaceRows(50_000..<50_000, with: [line]) }
    #expect(tree.labels.disturbances - before < 10_000 / 5)
  }
}
