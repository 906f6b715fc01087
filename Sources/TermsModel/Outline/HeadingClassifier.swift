import TermsSyntax

/// Decides which single numbers (`1. Title`) open articles; the others are items of lists.
struct HeadingClassifier {
  /// The component has articles with a label (`Artikel 1`), so single numbers are items.
  private(set) var hasLabelledArticles = false
  /// Headings print the same number again and again, as a list that a conversion restarted.
  private(set) var isRestarted = false

  init(_ candidates: inout CandidateList, _ lines: [Line]) {
    let labels = candidates.items.filter { !$0.isContents && $0.marker.style == .label && Self.isArticle($0.marker) }
    hasLabelledArticles =
      labels.count >= 2 || (labels.count == 1 && !candidates.items.contains { $0.marker.style == .single })
    guard !hasLabelledArticles else { return }
    classify(&candidates, lines)
  }

  static func isArticle(_ marker: NumberingMarker) -> Bool {
    marker.unit == .article || marker.unit == .paragraph
  }

  private mutating func classify(_ candidates: inout CandidateList, _ lines: [Line]) {
    var headings: [Int] = []
    for index in 0..<candidates.count where isHeading(index, candidates, lines) { headings.append(index) }
    if headings.count < 2 {
      // A flat text: every number at the outermost indent is an article of its own.
      let singles = (0..<candidates.count).filter { isTopLevelSingle(candidates[$0]) }
      let indent = singles.map { lines[candidates[$0].row].scan.indent }.min() ?? 0
      headings = singles.filter { lines[candidates[$0].row].scan.indent <= indent + 1 }
    }
    // Where headings are marked as such, a number without the mark is an item.
    let marked = headings.filter { candidates[$0].marker.headingLevel > 0 }
    if marked.count >= 2 { headings = marked }
    for index in headings { candidates[index].isHeading = true }
    let ones = headings.filter { candidates[$0].marker.number.first == NumberComponent(1) }.count
    isRestarted = ones >= 3 && ones * 2 >= headings.count
  }

  private func isTopLevelSingle(_ candidate: Candidate) -> Bool {
    candidate.marker.style == .single && candidate.marker.place == .lineStart && candidate.isFirstOnLine
      && !candidate.marker.isOuter && !candidate.isContents && !candidate.marker.isParenthesised
      && candidate.isSeparated
  }

  private func isHeading(_ index: Int, _ candidates: CandidateList, _ lines: [Line]) -> Bool {
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
  private func endsList(_ index: Int, _ candidates: CandidateList, _ lines: [Line]) -> Bool {
    let candidate = candidates[index]
    guard candidate.followsCandidate, let before = previousSingle(index, candidates) else { return false }
    return candidates[before].shape.isTitleLike
      && candidates[before].marker.number.first?.next == candidate.marker.number.first
      && lines[candidates[before].row].scan.indent == lines[candidate.row].scan.indent
  }

  private func previousSingle(_ index: Int, _ candidates: CandidateList) -> Int? {
    guard index > 0, candidates[index - 1].marker.style == .single, candidates[index - 1].isFirstOnLine else {
      return nil
    }
    return index - 1
  }
}
