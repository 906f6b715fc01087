extension Subtree {
  /// A tree over any number of lines, nil for none. O(n).
  @inlinable static func build(_ lines: [Line], copies: inout Int) -> Subtree? {
    var level: [Subtree] = []
    for slice in evenSlices(lines.count, size: TreeNode<Line>.builtLines) {
      if let leaf = Subtree(leaf: Array(lines[slice]), copies: &copies) { level.append(leaf) }
    }
    while level.count > 1 {
      var above: [Subtree] = []
      let size =
        level.count <= TreeNode<Line>.maximumChildren
        ? TreeNode<Line>.maximumChildren : TreeNode<Line>.builtChildren
      for slice in evenSlices(level.count, size: size) {
        if let node = Subtree(over: Array(level[slice]), copies: &copies) { above.append(node) }
      }
      level = above
    }
    return level.first
  }

  /// Cuts 0..<count into the fewest ranges of at most `size`, whose lengths differ by one at most.
  @inlinable static func evenSlices(_ count: Int, size: Int) -> [Range<Int>] {
    let parts = (count &+ size &- 1) / size
    guard parts > 0 else { return [] }
    let length = count / parts
    let longer = count % parts
    return (0..<parts).map { part in
      let start = part &* length &+ min(part, longer)
      return start..<start &+ length &+ (part < longer ? 1 : 0)
    }
  }
}
