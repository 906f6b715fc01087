import Testing

@testable import TermsText

@Suite struct TreePersistenceTests {
  @Test func keepsEachOldCopyAsItWas() {
    var generator = SeededGenerator(seed: 3)
    var tree = LineTree(TestLine.numbered(2_000))
    var copies: [(tree: LineTree<TestLine>, lines: [TestLine])] = []
    for step in 0..<400 {
      if step.isMultiple(of: 20) { copies.append((tree, tree.lines(in: 0..<tree.count))) }
      let start = Int.random(in: 0...tree.count, using: &generator)
      let removed = Int.random(in: 0...min(100, tree.count - start), using: &generator)
      let added = Int.random(in: 0...100, using: &generator)
      tree.replaceRows(start..<start + removed, with: TestLine.numbered(added))
    }
    for (index, copy) in copies.enumerated() {
      #expect(copy.tree.lines(in: 0..<copy.tree.count).isIdentical(to: copy.lines), "copy \(index)")
      #expect(copy.tree.root?.brokenInvariants(isRoot: true) == [], "copy \(index)")
      #expect(copy.tree.bytes == copy.lines.flatMap { $0.text.bytes + [10] }, "copy \(index)")
    }
  }

  /// Labels live in the lines that all copies share. Whatever the newer one does to them, the older finds its lines.
  @Test func findsRowsInAnOldCopyAfterRelabelling() {
    let lines = TestLine.numbered(500)
    var tree = LineTree(lines)
    let copy = tree
    let fresh = TestLine.numbered(5_000)
    for line in fresh { tree.replaceRows(250..<250, with: [line]) }
    tree.replaceRows(100..<150, with: [])
    #expect(tree.labels.disturbances > copy.seenDisturbances, "the labels must have changed for this to test anything")
    for (row, line) in lines.enumerated() { #expect(copy.row(of: line) == row) }
    for line in fresh.prefix(50) { #expect(copy.row(of: line) == nil) }
    for line in lines[100..<150] { #expect(tree.row(of: line) == nil) }
  }

  /// An old copy whose labels a newer one has changed puts them in order again before it goes on.
  @Test func ordersTheLabelsOfAnOldCopyThatIsEdited() {
    var newer = LineTree(TestLine.numbered(500))
    var older = newer
    newer.replaceRows(200..<300, with: newer.lines(in: 220..<280).reversed())
    #expect(older.brokenInvariants() != [], "the labels must be out of order for this to test anything")
    for row in [0, 199, 201, 250, 300, 500] { older.replaceRows(row..<row, with: TestLine.numbered(1)) }
    #expect(older.brokenInvariants() == [])
    for tree in [older, newer] {
      for (row, line) in tree.lines(in: 0..<tree.count).enumerated() { #expect(tree.row(of: line) == row) }
    }
  }

  @Test func letsBothCopiesBeEdited() {
    var left = LineTree(TestLine.numbered(300))
    var right = left
    for round in 0..<200 {
      let (one, two) = (TestLine.numbered(1), TestLine.numbered(1))
      left.replaceRows(150..<150, with: one)
      right.replaceRows(150..<150, with: two)
      #expect(left.row(of: one[0]) == 150, "round \(round)")
      #expect(right.row(of: two[0]) == 150, "round \(round)")
      #expect(left.row(of: two[0]) == nil, "round \(round)")
      #expect(right.row(of: one[0]) == nil, "round \(round)")
    }
    for tree in [left, right] {
      for (row, line) in tree.lines(in: 0..<tree.count).enumerated() { #expect(tree.row(of: line) == row) }
    }
  }

  /// A document that is replaced as a whole may keep the line objects that did not change.
  @Test func takesItsOwnLinesBack() {
    let lines = TestLine.numbered(200)
    var tree = LineTree(lines)
    let copy = tree
    let kept = Array(lines[50..<100].reversed())
    tree.replaceRows(20..<150, with: kept)
    #expect(tree.brokenInvariants() == [])
    for (index, line) in kept.enumerated() { #expect(tree.row(of: line) == 20 + index) }
    for (row, line) in lines.enumerated() { #expect(copy.row(of: line) == row) }
  }
}
