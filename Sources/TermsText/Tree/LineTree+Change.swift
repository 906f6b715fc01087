extension LineTree {
  /// Lets `change` give the line at a row another text, and counts it anew; the line keeps its place and its order label.
  ///
  /// The line object itself changes, so copies of the tree that hold it see the new text while they still count the old
  /// one: a tree whose lines change in place should have no copies in use. O(log n).
  @inlinable public mutating func changeLine(at row: Int, _ change: (Line) -> Void) {
    guard let line = line(at: row) else { return }
    let bytes = line.text.totalByteCount
    let units = line.text.totalUTF16Count
    change(line)
    root?.recount(
      row, bytes: line.text.totalByteCount &- bytes, units: line.text.totalUTF16Count &- units, copies: &copies)
  }
}

extension Subtree {
  /// Adds differences to the counts of the nodes above a row. Nodes that are shared with another tree are copied first.
  @inlinable mutating func recount(_ row: Int, bytes: Int, units: Int, copies: inout Int) {
    byteCount &+= bytes
    utf16Count &+= units
    guard node.height > 0 else { return }
    if !isKnownUniquelyReferenced(&node) {
      node = TreeNode(height: node.height, lines: node.lines, children: node.children)
      copies &+= 1
    }
    let (index, base) = child(containingRow: row)
    node.children[index].recount(row &- base, bytes: bytes, units: units, copies: &copies)
  }
}
