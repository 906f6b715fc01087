/// A node with the summary of what stands below it. Parents keep these side by side, so that a descent reads the
/// summaries of a node's children without touching the children.
@usableFromInline struct Subtree<Line: TextLine> {
  @usableFromInline var node: TreeNode<Line>
  /// The first line below. Its label bounds the labels of the node from below; as it is read from the line, relabelling
  /// changes no node.
  @usableFromInline var first: Line
  @usableFromInline var lineCount: Int
  /// Bytes with terminators.
  @usableFromInline var byteCount: Int
  /// UTF-16 units with terminators.
  @usableFromInline var utf16Count: Int

  /// A leaf; nil when there are no lines. The caller warrants that they are at most `TreeNode.maximumLines`.
  @inlinable init?(leaf lines: [Line], copies: inout Int) {
    guard let first = lines.first else { return nil }
    node = TreeNode(height: 0, lines: lines, children: [])
    self.first = first
    lineCount = 0
    byteCount = 0
    utf16Count = 0
    for line in lines { count(line, 1) }
    copies &+= 1
  }

  /// An inner node over children of one height, or the child itself when it is the only one; nil when there are none.
  @inlinable init?(over children: [Subtree<Line>], copies: inout Int) {
    guard let child = children.first else { return nil }
    self = child
    if children.count == 1 { return }
    node = TreeNode(height: child.node.height &+ 1, lines: [], children: children)
    for other in children.dropFirst() {
      lineCount &+= other.lineCount
      byteCount &+= other.byteCount
      utf16Count &+= other.utf16Count
    }
    copies &+= 1
  }

  /// Adds a line to the summary, or takes it out when `sign` is -1.
  @inlinable mutating func count(_ line: Line, _ sign: Int) {
    lineCount &+= sign
    byteCount &+= sign &* line.text.totalByteCount
    utf16Count &+= sign &* line.text.totalUTF16Count
  }
}
