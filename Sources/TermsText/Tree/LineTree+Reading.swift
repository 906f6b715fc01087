extension LineTree {
  /// The line at a row; nil outside the tree. O(log n).
  @inlinable public func line(at row: Int) -> Line? { root?.line(at: row) }

  /// The lines of the rows, clamped to the tree. O(log n + k).
  @inlinable public func lines(in rows: Range<Int>) -> [Line] {
    let rows = rows.clamped(to: 0..<count)
    var lines: [Line] = []
    lines.reserveCapacity(rows.count)
    forEach(in: rows) {
      lines.append($1)
      return true
    }
    return lines
  }

  /// Calls `body` with each row and its line. O(n).
  @inlinable public func forEach(_ body: (Int, Line) -> Void) {
    forEach(in: 0..<count) {
      body($0, $1)
      return true
    }
  }

  /// Calls `body` with each of the rows, clamped to the tree, and its line until it returns false. O(log n + k).
  @inlinable public func forEach(in rows: Range<Int>, _ body: (Int, Line) -> Bool) {
    let rows = rows.clamped(to: 0..<count)
    if let root, !rows.isEmpty { _ = root.forEach(in: rows, base: 0, body) }
  }

  /// The byte offset in the text where a row starts. Row `count` and later ones give the end. O(log n).
  @inlinable public func byteOffset(ofRow row: Int) -> Int {
    guard row > 0 else { return 0 }
    guard row < count, var subtree = root else { return byteCount }
    var row = row
    var offset = 0
    while subtree.node.height > 0 {
      let (index, base) = subtree.child(containingRow: row)
      for child in subtree.node.children[..<index] { offset &+= child.byteCount }
      row &-= base
      subtree = subtree.node.children[index]
    }
    for line in subtree.node.lines[..<row] { offset &+= line.text.totalByteCount }
    return offset
  }

  /// The row that holds a byte of the text and the byte's offset in that line. Both are clamped: past the end to the end
  /// of the text, and within a terminator to the end of the line before it. O(log n).
  @inlinable public func row(containingByte offset: Int) -> (row: Int, offset: Int) {
    guard var subtree = root else { return (0, 0) }
    var offset = max(0, offset)
    var row = 0
    while subtree.node.height > 0 {
      var index = 0
      while index &+ 1 < subtree.node.children.count, offset >= subtree.node.children[index].byteCount {
        offset &-= subtree.node.children[index].byteCount
        row &+= subtree.node.children[index].lineCount
        index &+= 1
      }
      subtree = subtree.node.children[index]
    }
    var index = 0
    while index &+ 1 < subtree.node.lines.count, offset >= subtree.node.lines[index].text.totalByteCount {
      offset &-= subtree.node.lines[index].text.totalByteCount
      index &+= 1
    }
    return (row &+ index, min(offset, subtree.node.lines[index].text.count))
  }

  /// The whole text with its terminators. O(bytes).
  @inlinable public var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(byteCount)
    forEach { bytes += $1.text.bytesWithTerminator }
    return bytes
  }
}
