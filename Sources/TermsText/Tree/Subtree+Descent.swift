extension Subtree {
  /// The child of an inner node that holds a row, and the row it starts at. The last child when the row is past the end.
  @inlinable func child(containingRow row: Int) -> (index: Int, base: Int) {
    let children = node.children
    var base = 0
    var index = 0
    while index &+ 1 < children.count {
      let next = base &+ children[index].lineCount
      if row < next { break }
      base = next
      index &+= 1
    }
    return (index, base)
  }

  /// The child of an inner node that holds all of the rows, and the row it starts at; nil when they stand in several. An
  /// empty range between two children counts to the first.
  @inlinable func child(holding rows: Range<Int>) -> (index: Int, base: Int)? {
    let children = node.children
    var base = 0
    for index in children.indices {
      let next = base &+ children[index].lineCount
      if rows.upperBound <= next { return (index, base) }
      if rows.lowerBound < next { return nil }
      base = next
    }
    return nil
  }

  /// The line at a row below this node, nil when it has no such row.
  @inlinable func line(at row: Int) -> Line? {
    guard row >= 0, row < lineCount else { return nil }
    var subtree = self
    var row = row
    while subtree.node.height > 0 {
      let (index, base) = subtree.child(containingRow: row)
      row &-= base
      subtree = subtree.node.children[index]
    }
    return subtree.node.lines[row]
  }

  /// The rows of the leaf that holds a row; those of the first or last leaf for rows outside.
  @inlinable func leafRows(at row: Int) -> Range<Int> {
    var subtree = self
    var start = 0
    while subtree.node.height > 0 {
      let (index, base) = subtree.child(containingRow: row &- start)
      start &+= base
      subtree = subtree.node.children[index]
    }
    return start..<start &+ subtree.lineCount
  }

  /// Passes the lines of the rows to `body` until it returns false; whether it never did. `base` is the row of this
  /// node's first line in the tree; `rows` lie within the node.
  @inlinable func forEach(in rows: Range<Int>, base: Int, _ body: (Int, Line) -> Bool) -> Bool {
    if node.height == 0 {
      for row in rows where !body(base &+ row, node.lines[row]) { return false }
      return true
    }
    var (index, start) = child(containingRow: rows.lowerBound)
    while index < node.children.count, start < rows.upperBound {
      let child = node.children[index]
      let part = rows.clamped(to: start..<start &+ child.lineCount)
      let inner = part.lowerBound &- start..<part.upperBound &- start
      if !child.forEach(in: inner, base: base &+ start, body) { return false }
      start &+= child.lineCount
      index &+= 1
    }
    return true
  }
}
