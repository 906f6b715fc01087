import TermsSyntax

/// Decides which single numbers (`1. Title`) open articles; the others are items of lists.
enum HeadingClassifier {
  static func isArticle(_ marker: NumberingMarker) -> Bool {
    marker.unit == .article || marker.unit == .paragraph
  }

  /// Notes which candidates look like headings by themselves and their neighbours.
  static func look(_ candidates: inout CandidateList, _ lines: [Line]) {
    for index in 0..<candidates.count where isHeading(index, candidates, lines) {
      candidates[index].looksLikeHeading = true
      candidates[index].isHeading = true
    }
  }

  /// Where headings are marked as such, a number without the mark is an item.
  static func keepMarked(_ candidates: inout CandidateList) {
    for index in 0..<candidates.count where candidates[index].marker.headingLevel == 0 {
      candidates[index].isHeading = false
    }
  }

  /// A flat text: every number at the outermost indent is an article of its own.
  static func takeOutermost(_ candidates: inout CandidateList, _ lines: [Line]) {
    let singles = (0..<candidates.count).filter { isTopLevelSingle(candidates[$0]) }
    let indent = singles.map { lines[candidates[$0].row].scan.indent }.min() ?? 0
    for index in 0..<candidates.count { candidates[index].isHeading = false }
    for index in singles where lines[candidates[index].row].scan.indent <= indent + 1 {
      candidates[index].isHeading = true
    }
  }

  private static func isTopLevelSingle(_ candidate: Candidate) -> Bool {
    candidate.marker.style == .single && candidate.marker.place == .lineStart && candidate.isFirstOnLine
      && !candidate.marker.isOuter && !candidate.isContents && !candidate.marker.isParenthesised
      && candidate.isSeparated
  }

  private static func isHeading(_ index: Int, _ candidates: CandidateList, _ lines: [Line]) -> Bool {
    let candidate = candidates[index]
    guard isTopLevelSingle(candidate) else { return false }
    if candidate.marker.headingLevel > 0 { return true }
    guard let next = candidates.nextLineStart(after: index) else {
      return candidate.shape.isTitleLike && !endsList(index, candidates, lines)
    }
    let following = candidates[next]
    // "4. Title" above "4.1 Text": the clause proves the heading, whatever its length.
    if following.marker.style == .dotted, following.marker.number.first == candidate.marker.number.first,
      following.marker.number.depth == 2, following.marker.number.last == NumberComponent(1)
    {
      return true
    }
    guard candidate.shape.isTitleLike else { return false }
    // Short items of a tight list look like titles, but nothing stands between them.
    if following.followsCandidate, following.marker.style == .single, following.shape.isTitleLike,
      !following.marker.isOuter,
      following.marker.number.first == candidate.marker.number.first?.next
        || lines[following.row].scan.indent == lines[candidate.row].scan.indent
    {
      return false
    }
    return !endsList(index, candidates, lines)
  }

  /// The last of such a list: it follows one that was none.
  private static func endsList(_ index: Int, _ candidates: CandidateList, _ lines: [Line]) -> Bool {
    let candidate = candidates[index]
    guard candidate.followsCandidate, let before = previousSingle(index, candidates) else { return false }
    return candidates[before].shape.isTitleLike
      && candidates[before].marker.number.first?.next == candidate.marker.number.first
      && lines[candidates[before].row].scan.indent == lines[candidate.row].scan.indent
  }

  private static func previousSingle(_ index: Int, _ candidates: CandidateList) -> Int? {
    guard index > 0, candidates[index - 1].marker.style == .single, candidates[index - 1].isFirstOnLine else {
      return nil
    }
    return index - 1
  }
}
