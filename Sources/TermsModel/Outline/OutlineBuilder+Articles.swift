import TermsSyntax

/// Articles: by label, by a heading's number, or by the clauses below a worthless one.
extension OutlineBuilder {
  mutating func placeArticleLabel(_ index: Int, _ candidate: Candidate, _ unit: UnitLabel) {
    var number = candidate.marker.number
    guard number.depth > 0 else { return }
    if HeadingClassifier.isLabelledClause(candidate.marker) || isClauseOfOpenArticle(number) {
      return placeDotted(index, candidate)
    }
    if unit == .paragraph && mode.hasArticleLabels || candidate.marker.rank == 5 && mode.hasArticleWords {
      return placeSection(index, candidate)
    }
    var confidence = Confidence.exact
    if candidate.marker.isOrdinal, let repaired = repairedOrdinal(index, number) {
      number = repaired
      confidence = .repaired
    } else if let proven = numberByClauses(under: index, printed: number) {
      number = proven
      confidence = .inferred
    }
    // A heading has a title, a separator, or the number that comes next; anything else is a sentence.
    let expected = number.last.flatMap { last in state.lastArticle?.last.map { $0.next == last } } ?? true
    guard candidate.shape.isTitleLike || candidate.shape.length == 0 || candidate.shape.titleLength > 0 || expected
    else { return }
    if number == state.lastArticle, isRunningHeader(candidate, currentArticle()?.number) { return }
    openArticle(number, candidate, confidence: confidence)
  }

  /// `Artikel 5.1` below `Artikel 5`.
  private func isClauseOfOpenArticle(_ number: ProvisionNumber) -> Bool {
    guard let last = state.lastArticle, last.depth == 1, last.first?.isLetters == false else { return false }
    return number.depth > 1 && number.starts(with: last)
  }

  /// `10th` between 10d and 10f is 10e.
  func repairedOrdinal(_ index: Int, _ number: ProvisionNumber) -> ProvisionNumber? {
    guard let last = state.lastArticle?.last, let printed = number.last, last.value == printed.value,
      last.packedLetters != 0
    else {
      return nil
    }
    return ProvisionNumber([last.next])
  }

  /// `1. Title` above `1.1 Text` where articles have labels or marks: in an annex, or where sections are its clauses.
  func isProvenArticle(_ index: Int) -> Bool {
    let isAnnex = state.scope?.kind == .annex
    guard mode.hasLabelledArticles && (mode.hasLabelledClauses || isAnnex) || mode.hasMarkedHeadings && isAnnex,
      candidates[index].isFirstOnLine, candidates[index].isSeparated
    else { return false }
    return HeadingClassifier.isProvenByClause(index, candidates)
  }

  /// `1 Title` without punctuation: above its clauses, or a number alone that comes next.
  mutating func placeBareHeading(_ index: Int, _ candidate: Candidate) {
    if !HeadingClassifier.isProvenByClause(index, candidates) {
      let isNext = candidate.marker.number == ProvisionNumber([state.lastArticle?.last?.next ?? NumberComponent(1)])
      let runsOn = candidate.marker.number.depth == 1 && candidate.marker.number.last == state.articleBefore?.last?.next
      guard isNext || runsOn else { return placeBare(index, candidate) }
    }
    placeArticleHeading(index, candidate)
  }

  mutating func placeArticleHeading(_ index: Int, _ candidate: Candidate) {
    let printed = candidate.marker.number
    let (number, confidence) = headingNumber(index, printed)
    guard let number else { return }
    openArticle(number, candidate, confidence: confidence)
  }

  /// The number that a heading has by its own print, its clauses and its neighbours.
  func headingNumber(_ index: Int, _ printed: ProvisionNumber) -> (ProvisionNumber?, Confidence) {
    if let child = clauseNumber(under: index) {
      if child != printed, continuesSeries(index, after: state.lastArticle) { return (printed, .exact) }
      return (child, child == printed ? .exact : .inferred)
    }
    guard let last = state.lastArticle?.first else {
      guard mode.isRestarted, let following = nextClauseNumber(after: index)?.first, following.value > 1 else {
        return (printed, .exact)
      }
      return (ProvisionNumber([NumberComponent(1)]), printed.first == NumberComponent(1) ? .exact : .inferred)
    }
    guard mode.isRestarted, printed.first != last.next else { return (printed, .exact) }
    return (ProvisionNumber([last.next]), .inferred)
  }

  /// The article whose clauses follow a heading directly, before the next heading.
  func clauseNumber(under index: Int) -> ProvisionNumber? {
    var next = index + 1
    while next < candidates.count, !candidates[next].isHeading {
      let marker = candidates[next].marker
      if marker.style == .dotted, marker.place == .lineStart, marker.number.depth == 2, let first = marker.number.first
      {
        // Only a clause near the start of a series says which article it belongs to.
        guard let last = marker.number.last, last.value <= 2 || first == candidates[index].marker.number.first else {
          return nil
        }
        return ProvisionNumber([first])
      }
      if marker.style == .label || opensChapter(candidates[next]) { return nil }
      next += 1
    }
    return nil
  }

  /// A marked heading over articles: what stands behind it belongs to others.
  private func opensChapter(_ candidate: Candidate) -> Bool {
    let level = candidate.marker.headingLevel
    guard level > 0, candidate.marker.style == .heading || candidate.marker.style == .letter else { return false }
    return mode.articleLevel.map { level <= $0 } ?? true
  }

  func nextClauseNumber(after index: Int) -> ProvisionNumber? {
    var next = index + 1
    while next < candidates.count {
      if candidates[next].marker.style == .dotted, candidates[next].marker.place == .lineStart {
        return candidates[next].marker.number
      }
      next += 1
    }
    return nil
  }

  mutating func openArticle(_ number: ProvisionNumber, _ candidate: Candidate, confidence: Confidence) {
    let canonical = beginArticle(number)
    open(make(.article, canonical, candidate, confidence: confidence, parent: stack.last), row: candidate.row)
  }

  /// Closes what an article ends.
  /// - Returns: its canonical number.
  mutating func beginArticle(_ number: ProvisionNumber) -> ProvisionNumber {
    closeArticle()
    state.lastArticle = number
    state.articleBefore = nil
    return state.prefix?.appending(number) ?? number
  }
}
