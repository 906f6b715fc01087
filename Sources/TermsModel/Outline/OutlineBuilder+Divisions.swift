import TermsSyntax

/// Chapters, modules, annexes and headings without a number.
extension OutlineBuilder {
  mutating func placeLabel(_ index: Int, _ candidate: Candidate) {
    guard let unit = candidate.marker.unit, candidate.isFirstOnLine || unit == .paragraph,
      candidate.isSeparated || candidate.shape.isTitleLike
    else { return }
    switch unit {
    case .article, .paragraph: placeArticleLabel(index, candidate, unit)
    case .chapter, .module, .annex: placeDivision(candidate, unit)
    case .lid: placeItem(index, candidate)
    case .point, .sentence: break
    }
  }

  private mutating func placeDivision(_ candidate: Candidate, _ unit: UnitLabel) {
    let shape = candidate.shape
    guard
      shape.isTitleLike || shape.length == 0 || shape.length <= 60 && !shape.hasInnerStop && shape.ending == .period
        || unit != .annex && shape.isSmallTitle
          && HeadingClassifier.isSetApart(candidate.row..<candidate.row + 1, lines)
    else { return }
    let number = printedNumber(candidate)
    if isRunningHeader(candidate, number) { return }
    openDivision(unit == .annex ? .annex : .chapter, number, candidate)
  }

  /// A Markdown heading without a number: a chapter over articles, or an article of a text without numbers.
  mutating func placeHeading(_ index: Int, _ candidate: Candidate) {
    let level = candidate.marker.headingLevel
    if let articleLevel = mode.articleLevel, level > articleLevel { return }
    // The document's own title.
    if level == 1, mode.hasOneTitle { return }
    openDivision(.chapter, nil, candidate)
  }

  /// A heading in capitals or bold letters: over articles, or where nothing else is a heading.
  mutating func placeSetOff(_ index: Int, _ candidate: Candidate) {
    guard !mode.runningHeaders.contains(candidate.textHash) else { return }
    // The title of a chapter whose label stands alone above it.
    if let open = stack.last, open.titleLine === lines[candidate.row] { return }
    if !candidate.isHeading {
      guard mode.hasSetOffChapters, candidate.isOverText || isOverArticle(index) else { return }
    }
    openDivision(.chapter, nil, candidate)
  }

  private func isOverArticle(_ index: Int) -> Bool {
    index + 1 < candidates.count && candidates[index + 1].isBelowSetOff && !candidates[index + 1].isContents
      && Self.isArticleHeading(candidates[index + 1])
  }

  // MARK: Lettered chapters

  /// `A. Title`, `II. Title`.
  static func mayBeLetteredChapter(_ candidate: Candidate) -> Bool {
    let marker = candidate.marker
    return marker.style == .letter && marker.isUpperCase && !marker.isParenthesised && !marker.isLeading
      && marker.place == .lineStart && candidate.isFirstOnLine && candidate.isSeparated && !candidate.isContents
      && candidate.shape.isTitleLike
  }

  /// Marked as a heading, or right above an article and no item of an open list.
  func isLetteredChapter(_ index: Int, _ candidate: Candidate) -> Bool {
    guard candidate.isHeading || Self.mayBeLetteredChapter(candidate) else { return false }
    if candidate.isHeading || candidate.marker.headingLevel > 0 { return true }
    guard index + 1 < candidates.count, candidates[index + 1].followsCandidate,
      let component = candidate.marker.number.first
    else { return false }
    let next = candidates[index + 1]
    let isFirstClause =
      next.marker.style == .dotted && next.marker.number == ProvisionNumber([component, NumberComponent(1)])
    guard Self.isArticleHeading(next) || isFirstClause else { return false }
    return !lists.contains { $0.accepts(component) }
  }

  mutating func placeLetteredChapter(_ candidate: Candidate) {
    guard let component = candidate.marker.number.first else { return }
    let before = stack.last { $0.isLetteredChapter }?.number?.last
    var number = component
    // "I." opens a series of Roman numerals, and follows "H." in one of letters.
    if let value = component.romanValue, before?.letterRank == nil || before?.next != component,
      component.letters.utf8.count > 1 || component.letters == "i" || before?.value == UInt32(value) - 1
    {
      number = NumberComponent(value)
    }
    openDivision(.chapter, ProvisionNumber([number]), candidate)
  }

  // MARK: Numbers

  /// A label's number, nil when it has none. A single Roman letter is a letter behind the letter before it.
  private func printedNumber(_ candidate: Candidate) -> ProvisionNumber? {
    let marker = candidate.marker
    guard let first = marker.number.first else { return nil }
    guard marker.isRoman, let text = RomanNumeral.text(of: Int(first.value)), text.utf8.count == 1 else {
      return marker.number
    }
    let letter = NumberComponent(letters: text)
    let before = stack.last { $0.unit == marker.unit && $0.rank == marker.rank }?.number?.last
    if before?.letterRank != nil, before?.next == letter { return ProvisionNumber([letter]) }
    if marker.unit == .annex, first.value > 1, before?.value != first.value - 1 { return ProvisionNumber([letter]) }
    return marker.number
  }
}
