extension Subtree {
  /// Both trees after one another. O(difference of their heights).
  @inlinable static func concatenate(_ left: Subtree?, _ right: Subtree?, copies: inout Int) -> Subtree? {
    guard let left else { return right }
    guard let right else { return left }
    return Subtree(over: join(left, right, copies: &copies), copies: &copies)
  }

  /// Both trees after one another, as one or two trees of the height of the higher one. Each of the two is filled.
  @inlinable static func join(_ left: Subtree, _ right: Subtree, copies: inout Int) -> [Subtree] {
    let difference = left.node.height &- right.node.height
    if difference == 0 {
      if left.node.isFilled, right.node.isFilled { return [left, right] }
      return left.node.height == 0
        ? leaves(left.node.lines + right.node.lines, copies: &copies)
        : nodes(left.node.children + right.node.children, copies: &copies)
    }
    var children = difference > 0 ? left.node.children : right.node.children
    if difference > 0 {
      guard let edge = children.popLast() else { return [right] }
      children += join(edge, right, copies: &copies)
    } else {
      guard let edge = children.first else { return [left] }
      children.replaceSubrange(0..<1, with: join(left, edge, copies: &copies))
    }
    return nodes(children, copies: &copies)
  }

  /// The lines in one leaf if they fit, else in two.
  @inlinable static func leaves(_ lines: [Line], copies: inout Int) -> [Subtree] {
    evenSlices(lines.count, size: TreeNode<Line>.maximumLines).compactMap {
      Subtree(leaf: Array(lines[$0]), copies: &copies)
    }
  }

  /// The children under one node if they fit, else under two.
  @inlinable static func nodes(_ children: [Subtree], copies: inout Int) -> [Subtree] {
    evenSlices(children.count, size: TreeNode<Line>.maximumChildren).compactMap {
      Subtree(over: Array(children[$0]), copies: &copies)
    }
  }

  /// The rows before `row` and those from it on. O(log n).
  @inlinable func split(at row: Int, copies: inout Int) -> (left: Subtree?, right: Subtree?) {
    if row <= 0 { return (nil, self) }
    if row >= lineCount { return (self, nil) }
    if node.height == 0 {
      return (
        Subtree(leaf: Array(node.lines[..<row]), copies: &copies),
        Subtree(leaf: Array(node.lines[row...]), copies: &copies)
      )
    }
    let (index, base) = child(containingRow: row)
    let (left, right) = node.children[index].split(at: row &- base, copies: &copies)
    let before = Subtree(over: Array(node.children[..<index]), copies: &copies)
    let after = Subtree(over: Array(node.children[(index &+ 1)...]), copies: &copies)
    return (
      Self.concatenate(before, left, copies: &copies), Self.concatenate(right, after, copies: &copies)
    )
  }
}
