import TermsSyntax

/// Decides which single numbers (`1. Title`) open articles; the others are items of lists.
enum HeadingClassifier {
  static func isArticle(_ marker: NumberingMarker) -> Bool {
    marker.unit == .article || marker.unit == .paragraph
  }

  /// `Section 1.01`: a clause with a label.
  static func isLabelledClause(_ marker: NumberingMarker) -> Bool {
    marker.unit == .article && marker.rank == 5 && marker.number.depth > 1 && marker.number.first?.isLetters == false
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

  /// The first thing on its line, a sentence behind everything before it.
  static func opensLine(_ candidate: Candidate, isParenthesised: Bool = false) -> Bool {
    candidate.marker.place == .lineStart && candidate.isFirstOnLine && !candidate.marker.isOuter
      && !candidate.isContents && candidate.marker.isParenthesised == isParenthesised && candidate.isSeparated
  }

  static func isTopLevelSingle(_ candidate: Candidate) -> Bool {
    candidate.marker.style == .single && opensLine(candidate)
  }

  private static func isHeading(_ index: Int, _ candidates: CandidateList, _ lines: [Line]) -> Bool {
    let candidate = candidates[index]
    if candidate.marker.style == .bare, opensLine(candidate) {
      return isProvenByClause(index, candidates) || isLoneNumber(candidate, lines)
    }
    guard isTopLevelSingle(candidate) else { return false }
    if candidate.marker.headingLevel > 0 || candidate.marker.isBoldTitle { return true }
    // "12. (1) The Minister …": a section and its first subsection.
    if index + 1 < candidates.count, candidates[index + 1].row == candidate.row,
      isFirstSubsection(candidates[index + 1])
    {
      return true
    }
    if isLoneNumber(candidate, lines) { return true }
    guard let next = candidates.nextLineStart(after: index) else {
      return candidate.shape.isTitleLike && !endsList(index, candidates, lines)
    }
    if candidate.shape.length == 0, isFirstSubsection(candidates[next]) { return true }
    // "4. Title" above "4.1 Text": the clause proves the heading, whatever its length.
    if isProvenByClause(index, candidates) { return true }
    let following = candidates[next]
    guard candidate.shape.isTitleLike, !runsOn(candidate, lines) else { return false }
    if candidate.shape.ending == .lapsed { return standsBeforeHeading(index, next, candidates, lines) }
    // Short items of a tight list look like titles, but nothing stands between them.
    if following.followsCandidate, following.marker.style == .single, following.shape.isTitleLike,
      following.shape.ending != .lapsed, !following.marker.isOuter,
      following.marker.number.first == candidate.marker.number.first?.next
        || lines[following.row].scan.indent == lines[candidate.row].scan.indent
    {
      return false
    }
    return !endsList(index, candidates, lines)
  }

  /// The first line of a wrapped sentence: long, with small letters right below it.
  private static func runsOn(_ candidate: Candidate, _ lines: [Line]) -> Bool {
    guard candidate.shape.length >= 30, candidate.row + 1 < lines.count else { return false }
    let below = lines[candidate.row + 1].scan
    return below.kind == .text && below.markers.isEmpty && below.shape.startsLower
      && below.indent > lines[candidate.row].scan.indent
  }

  /// `9. [repealed]` above `10. Residence` was an article; among items it was one of them.
  private static func standsBeforeHeading(
    _ index: Int, _ next: Int, _ candidates: CandidateList, _ lines: [Line]
  ) -> Bool {
    let (lapsed, following) = (candidates[index], candidates[next])
    guard isTopLevelSingle(following), following.marker.number.first == lapsed.marker.number.first?.next,
      lines[following.row].scan.indent == lines[lapsed.row].scan.indent
    else { return false }
    return following.shape.ending == .lapsed || isHeading(next, candidates, lines)
  }

  private static func isFirstSubsection(_ candidate: Candidate) -> Bool {
    candidate.marker.isParenthesised && candidate.marker.style == .single
      && candidate.marker.number == ProvisionNumber([NumberComponent(1)])
  }

  /// The first clause of the number stands below, before anything else that opens a line.
  static func isProvenByClause(_ index: Int, _ candidates: CandidateList) -> Bool {
    guard let next = candidates.nextLineStart(after: index) else { return false }
    let following = candidates[next].marker
    guard following.style == .dotted || isLabelledClause(following) else { return false }
    return following.number.first == candidates[index].marker.number.first && following.number.depth == 2
      && following.number.last == NumberComponent(1)
  }

  /// A number alone on its line, with a title below it.
  private static func isLoneNumber(_ candidate: Candidate, _ lines: [Line]) -> Bool {
    guard candidate.shape.length == 0, candidate.row + 1 < lines.count else { return false }
    let below = lines[candidate.row + 1].scan
    guard below.kind == .text, below.markers.isEmpty else { return false }
    if below.shape.isTitleLike, below.shape.startsUpper { return true }
    return (below.shape.isTitleLike || below.shape.isSmallTitle)
      && isSetApart(candidate.row..<candidate.row + 2, lines)
  }

  /// Nothing but the lines' own text stands right above and below: a page number inside a paragraph is no heading.
  static func isSetApart(_ rows: Range<Int>, _ lines: [Line]) -> Bool {
    if rows.lowerBound > 0, lines[rows.lowerBound - 1].scan.kind == .text { return false }
    guard rows.upperBound < lines.count else { return true }
    let behind = lines[rows.upperBound].scan
    return behind.kind != .text || behind.markers.first?.place == .lineStart
  }

  /// The last of such a list: it follows one that was none.
  private static func endsList(_ index: Int, _ candidates: CandidateList, _ lines: [Line]) -> Bool {
    let candidate = candidates[index]
    guard candidate.followsCandidate, let before = previousSingle(index, candidates) else { return false }
    return candidates[before].shape.isTitleLike && candidates[before].shape.ending != .lapsed
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
