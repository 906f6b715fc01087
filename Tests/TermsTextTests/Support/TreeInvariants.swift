@testable import TermsText

extension LineTree {
  /// What is wrong with the tree's inner order; empty when all is well.
  func brokenInvariants() -> [String] {
    guard let root else { return [] }
    var faults = root.brokenInvariants(isRoot: true)
    var last: UInt64 = 0
    forEach { row, line in
      if line.order <= last { faults.append("label of row \(row) is not above the one before") }
      last = line.order
    }
    return faults
  }
}

extension Subtree {
  func brokenInvariants(isRoot: Bool) -> [String] {
    var faults: [String] = []
    if !isRoot, !node.isFilled { faults.append("node of height \(node.height) is too empty") }
    if node.height == 0 {
      if node.lines.count > TreeNode<Line>.maximumLines { faults.append("leaf is too full") }
      if !node.children.isEmpty { faults.append("leaf has children") }
      if node.lines.first !== first { faults.append("first line of a leaf is another") }
      if node.lines.count != lineCount { faults.append("line count of a leaf") }
      if node.lines.reduce(0, { $0 + $1.text.totalByteCount }) != byteCount {
        faults.append("bytes of a leaf")
      }
      if node.lines.reduce(0, { $0 + $1.text.totalUTF16Count }) != utf16Count {
        faults.append("UTF-16 units of a leaf")
      }
      return faults
    }
    if node.children.count > TreeNode<Line>.maximumChildren { faults.append("node is too full") }
    if node.children.count < 2 { faults.append("inner node with fewer than two children") }
    if !node.lines.isEmpty { faults.append("inner node has lines") }
    if node.children.first?.first !== first { faults.append("first line of a node is another") }
    if node.children.reduce(0, { $0 + $1.lineCount }) != lineCount { faults.append("line count of a node") }
    if node.children.reduce(0, { $0 + $1.byteCount }) != byteCount { faults.append("bytes of a node") }
    if node.children.reduce(0, { $0 + $1.utf16Count }) != utf16Count { faults.append("UTF-16 of a node") }
    for child in node.children {
      if child.node.height != node.height - 1 { faults.append("children of several heights") }
      faults += child.brokenInvariants(isRoot: false)
    }
    return faults
  }
}
