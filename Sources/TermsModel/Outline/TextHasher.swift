import TermsSyntax

/// Hashes the text of provisions that hold no others, so that equal clauses are found.
enum TextHasher {
  /// Shorter texts repeat for good reasons.
  private static let minimumBytes = 60
  private static let minimumWords = 8

  /// - Parameter rows: the row of each provision's marker, ascending.
  static func hash(_ provisions: inout [Provision], rows: [Int], _ lines: [Line]) {
    for index in provisions.indices where provisions[index].children.isEmpty && provisions[index].place == .lineStart {
      let kind = provisions[index].kind
      guard kind == .paragraph || kind == .point || kind == .article && provisions[index].title == nil else { continue }
      let start = rows[index]
      let end = index + 1 < rows.count ? rows[index + 1] : lines.count
      guard end > start else { continue }
      var bytes = 0
      var words = 0
      var hash: UInt64 = 0
      for row in start..<end where lines[row].scan.kind == .text {
        let scan = lines[row].scan
        bytes += Int(scan.shape.length)
        words += Int(scan.shape.wordCount)
        hash = (hash ^ (row == start ? scan.textHash : scan.contentHash)) &* 0x100_0000_01b3
      }
      if bytes >= minimumBytes, words >= minimumWords { provisions[index].textHash = hash }
    }
  }
}
