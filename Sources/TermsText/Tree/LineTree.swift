/// The lines of a text: a persistent B-tree with summaries.
///
/// A copy is O(1) and stays as it is while the other is edited. Edits take O(log n) and nothing stores row numbers.
/// One thread at a time may use a tree and its copies, since they share the lines' order labels.
public struct LineTree<Line: TextLine> {
  /// Nil in an empty tree.
  @usableFromInline var root: Subtree<Line>?
  @usableFromInline var copies = 0
  @usableFromInline let labels = OrderLabels()
  /// The `labels.disturbances` up to which this copy's labels are known to be in order.
  @usableFromInline var seenDisturbances = 0

  /// A tree over the lines, which may be none. O(n).
  @inlinable public init(_ lines: [Line]) {
    root = Subtree.build(lines, copies: &copies)
    copies = 0
    relabelAll()
  }

  /// The number of lines. O(1).
  @inlinable public var count: Int { root?.lineCount ?? 0 }

  /// The number of bytes with terminators. O(1).
  @inlinable public var byteCount: Int { root?.byteCount ?? 0 }

  /// The number of UTF-16 units with terminators. O(1).
  @inlinable public var utf16Count: Int { root?.utf16Count ?? 0 }

  /// How many nodes edits have copied or made so far: a measure of work that does not depend on a clock.
  @inlinable public var nodesCopied: Int { copies }

  /// The number of levels; 0 in an empty tree.
  @inlinable public var depth: Int { root.map { $0.node.height &+ 1 } ?? 0 }

  /// Puts lines in the place of rows. The range is clamped; an empty one inserts. Lines of the tree may come back only
  /// if the same call removes them. O(log n + k).
  @inlinable public mutating func replaceRows(_ rows: Range<Int>, with lines: [Line]) {
    let rows = rows.clamped(to: 0..<count)
    let labelled = label(lines, replacing: rows)
    // Asked first and forgotten: a second reference to the root would make each node look shared.
    let fitsInLeaf = root?.canSplice(rows, count: lines.count) ?? false
    if fitsInLeaf {
      root?.splice(rows, with: lines, copies: &copies)
    } else {
      rebuild(rows, with: lines)
    }
    if !labelled { relabel(around: rows.lowerBound..<rows.lowerBound &+ lines.count) }
  }

  /// Replaces rows together with what else stands in their leaves. Whole leaves, so that a full one is divided evenly: cut
  /// at the row itself it would leave full leaves behind, which the next insertion would have to cut again.
  @inlinable mutating func rebuild(_ rows: Range<Int>, with lines: [Line]) {
    let first = root?.leafRows(at: rows.isEmpty ? rows.lowerBound &- 1 : rows.lowerBound) ?? rows
    let last = root?.leafRows(at: rows.upperBound &- 1) ?? rows
    let before = self.lines(in: first.lowerBound..<rows.lowerBound)
    let after = self.lines(in: rows.upperBound..<last.upperBound)

    let (left, rest) = root?.split(at: first.lowerBound, copies: &copies) ?? (nil, nil)
    let removed = last.upperBound &- first.lowerBound
    let right = rest?.split(at: removed, copies: &copies).right
    let middle = Subtree.build(before + lines + after, copies: &copies)
    let start = Subtree.concatenate(left, middle, copies: &copies)
    root = Subtree.concatenate(start, right, copies: &copies)
  }
}
