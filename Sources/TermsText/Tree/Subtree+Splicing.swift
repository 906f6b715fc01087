extension Subtree {
  /// Whether one leaf holds all of the rows and stays within its limits when `count` lines take their place: then
  /// `splice` will do.
  @inlinable func canSplice(_ rows: Range<Int>, count: Int) -> Bool {
    var subtree = self
    var rows = rows
    while subtree.node.height > 0 {
      guard let (index, base) = subtree.child(holding: rows) else { return false }
      rows = rows.lowerBound &- base..<rows.upperBound &- base
      subtree = subtree.node.children[index]
    }
    let size = subtree.lineCount &- rows.count &+ count
    return size <= TreeNode<Line>.maximumLines && size >= (node.height == 0 ? 1 : TreeNode<Line>.minimumLines)
  }

  /// Replaces rows within one leaf. Nodes that are shared with another tree are copied first, the others change in place.
  /// The caller has asked `canSplice`.
  @inlinable mutating func splice(_ rows: Range<Int>, with new: [Line], copies: inout Int) {
    if !isKnownUniquelyReferenced(&node) {
      node = TreeNode(height: node.height, lines: node.lines, children: node.children)
      copies &+= 1
    }
    if node.height == 0 {
      for row in rows { count(node.lines[row], -1) }
      for line in new { count(line, 1) }
      node.lines.replaceSubrange(rows, with: new)
      first = node.lines.first ?? first
      return
    }
    guard let (index, base) = child(holding: rows) else { return }
    let inner = rows.lowerBound &- base..<rows.upperBound &- base
    // The counts of the child before and after tell the difference without adding up the other children.
    lineCount &-= node.children[index].lineCount
    byteCount &-= node.children[index].byteCount
    utf16Count &-= node.children[index].utf16Count
    node.children[index].splice(inner, with: new, copies: &copies)
    lineCount &+= node.children[index].lineCount
    byteCount &+= node.children[index].byteCount
    utf16Count &+= node.children[index].utf16Count
    if index == 0 { first = node.children[index].first }
  }
}
