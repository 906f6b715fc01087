/// A node of a `LineTree`: a leaf with lines or an inner node with children. Copies of a tree share nodes; a node is
/// changed in place only while nothing else refers to it.
@usableFromInline final class TreeNode<Line: TextLine> {
  /// 0 for a leaf.
  @usableFromInline let height: Int
  /// Empty in an inner node.
  @usableFromInline var lines: [Line]
  /// Empty in a leaf; all of the height below.
  @usableFromInline var children: [Subtree<Line>]

  @inlinable init(height: Int, lines: [Line], children: [Subtree<Line>]) {
    self.height = height
    self.lines = lines
    self.children = children
  }

  // Only the root may hold fewer than the minimum. The minimum is a quarter of the maximum, not half, so that an edit
  // that goes to and fro does not split and join a node each time.
  @inlinable static var maximumLines: Int { 64 }
  @inlinable static var minimumLines: Int { 16 }
  @inlinable static var maximumChildren: Int { 16 }
  @inlinable static var minimumChildren: Int { 4 }
  // How full a bulk build makes nodes: room for edits before the first split.
  @inlinable static var builtLines: Int { 48 }
  @inlinable static var builtChildren: Int { 12 }

  /// Whether the node may stand below another.
  @inlinable var isFilled: Bool {
    height == 0 ? lines.count >= Self.minimumLines : children.count >= Self.minimumChildren
  }
}
