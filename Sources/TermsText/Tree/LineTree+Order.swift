extension LineTree {
  /// The row of a line; nil when the line does not stand in this tree. O(log n) by the order label, and O(n) at worst in
  /// an older copy after lines were relabelled in a newer one.
  @inlinable public func row(of line: Line) -> Int? {
    if let row = rowByLabel(of: line) { return row }
    if seenDisturbances == labels.disturbances { return nil }
    var found: Int?
    forEach(in: 0..<count) { row, other in
      if other === line { found = row }
      return found == nil
    }
    return found
  }

  /// Searches by label, and believes only identity: a label alone may be that of a removed line.
  @inlinable func rowByLabel(of line: Line) -> Int? {
    let order = line.order
    guard order > 0, var subtree = root else { return nil }
    var row = 0
    while subtree.node.height > 0 {
      var low = 0
      var high = subtree.node.children.count
      while high &- low > 1 {
        let middle = (low &+ high) / 2
        if subtree.node.children[middle].first.order <= order { low = middle } else { high = middle }
      }
      for child in subtree.node.children[..<low] { row &+= child.lineCount }
      subtree = subtree.node.children[low]
    }
    var low = 0
    var high = subtree.node.lines.count
    while high &- low > 1 {
      let middle = (low &+ high) / 2
      if subtree.node.lines[middle].order <= order { low = middle } else { high = middle }
    }
    return subtree.node.lines[low] === line ? row &+ low : nil
  }

  /// Gives the lines labels between those around the rows. False when there is no room, and then `relabel` must follow
  /// once the lines are in.
  @inlinable mutating func label(_ lines: [Line], replacing rows: Range<Int>) -> Bool {
    if seenDisturbances != labels.disturbances { relabelAll() }
    if lines.contains(where: { $0.order != 0 }) { disturb() }
    let after = line(at: rows.lowerBound &- 1)
    let before = line(at: rows.upperBound)
    return spread(lines.count, after: after, before: before) { lines[$0].order = $1 }
  }

  /// Spreads `count` labels evenly over the gap between two lines, nil standing for the ends of the text. False, without
  /// any call, when the gap is too small.
  @inlinable func spread(
    _ count: Int, after: Line?, before: Line?, _ assign: (Int, UInt64) -> Void
  ) -> Bool {
    let start = after?.order ?? 0
    let step = ((before?.order ?? .max) &- start) / (UInt64(count) &+ 1)
    guard step > 0 else { return false }
    var order = start
    for index in 0..<count {
      order &+= step
      assign(index, order)
    }
    return true
  }

  /// Spreads the labels of the rows and of ever more of their neighbours, until they have room.
  ///
  /// How much room counts as enough grows with the window (the labels it spans must exceed the cube of its lines), so
  /// that the cost is O(log n) an insertion over any run of them: M. Bender and others, "Two Simplified Algorithms for
  /// Maintaining Order in a List", 2002.
  @inlinable mutating func relabel(around rows: Range<Int>) {
    var margin = 32
    while true {
      let window = rows.lowerBound &- margin..<rows.upperBound &+ margin
      if window.lowerBound <= 0, window.upperBound >= count { return relabelAll() }
      if relabel(window.clamped(to: 0..<count)) { return }
      margin &*= 2
    }
  }

  /// Spreads the labels of the rows evenly if they have room enough.
  @inlinable mutating func relabel(_ window: Range<Int>) -> Bool {
    let after = line(at: window.lowerBound &- 1)
    let before = line(at: window.upperBound)
    let size = Double(window.count)
    let span = Double((before?.order ?? .max) &- (after?.order ?? 0))
    guard span > size * size * size else { return false }
    disturb()
    let lines = lines(in: window)
    return spread(lines.count, after: after, before: before) { lines[$0].order = $1 }
  }

  /// Spreads all labels evenly over all values.
  @inlinable mutating func relabelAll() {
    disturb()
    let step = UInt64.max / (UInt64(count) &+ 1)
    var order: UInt64 = 0
    forEach {
      order &+= step
      $1.order = order
    }
  }

  /// Notes that labels change which older copies rely on.
  @inlinable mutating func disturb() {
    labels.disturbances &+= 1
    seenDisturbances = labels.disturbances
  }
}
