import TermsSyntax

/// Hashes the text of provisions that hold no others, so that equal clauses are found.
enum TextHasher {
  /// Shorter texts repeat for good reasons.
  private static let minimumBytes = 60
  private static let minimumWords = 8
  /// Longer ones are no clauses, and reading them anew would make a keystroke dear.
  static let mostLines = 200

  /// Hashes provisions whose lines are at hand.
  /// - Parameters:
  ///   - rows: the row of each provision's marker, ascending.
  ///   - end: the row behind the last provision.
  static func hash(_ provisions: [Provision], rows: [Int], _ lines: [Line], end: Int) {
    for index in provisions.indices where isComparable(provisions[index]) {
      let last = index + 1 < rows.count ? rows[index + 1] : end
      guard last > rows[index] else { continue }
      provisions[index].textHash = hash(lines[rows[index]..<last])
    }
  }

  /// Whether a provision is compared with others.
  static func isComparable(_ provision: Provision) -> Bool {
    guard provision.children.isEmpty, provision.place == .lineStart else { return false }
    switch provision.kind {
    case .paragraph, .point: return true
    case .article: return provision.titleLine == nil || provision.hasTitleInText
    case .chapter, .annex: return false
    }
  }

  /// The hash of the lines from a marker's line on.
  static func hash(_ lines: some RandomAccessCollection<Line>) -> UInt64 {
    guard lines.count <= mostLines else { return 0 }
    var bytes = 0
    var words = 0
    var hash: UInt64 = 0
    var isFirst = true
    for line in lines {
      if line.scan.kind == .text {
        bytes += Int(line.scan.shape.length)
        words += line.scan.shape.wordCount
        hash = (hash ^ (isFirst ? line.scan.textHash : line.scan.contentHash)) &* 0x100_0000_01b3
      }
      isFirst = false
    }
    return bytes >= minimumBytes && words >= minimumWords ? hash : 0
  }
}
