import TermsSyntax

/// Headings and clauses that do not agree about the number of their article. The one that fits its series is believed.
extension OutlineBuilder {
  /// The number of an article by its clauses, where it comes next and the printed one does not: `Artikel 4` behind article 2
  /// and above 3.1.
  func numberByClauses(under index: Int, printed: ProvisionNumber) -> ProvisionNumber? {
    guard printed.depth == 1, let expected = state.lastArticle.map(Self.successor), printed != expected,
      clauseNumber(under: index) == expected
    else { return nil }
    return expected
  }

  /// Whether a heading comes behind the article before it, and right before the one behind it.
  func continuesSeries(_ index: Int, after last: ProvisionNumber?) -> Bool {
    let printed = candidates[index].marker.number
    let expected = last.map(Self.successor) ?? ProvisionNumber([NumberComponent(1)])
    guard !mode.isRestarted, printed == expected else { return false }
    return articleNumber(behind: index).map { $0 == Self.successor(printed) } ?? true
  }

  /// `18 Overmacht` right above 8.1, behind article 7: nothing but its first clause says that a bare number opens an article.
  func isMisprintedHeading(_ index: Int) -> Bool {
    let candidate = candidates[index]
    guard HeadingClassifier.opensLine(candidate), !mode.hasLabelledArticles, !mode.hasMarkedHeadings,
      candidate.shape.isTitleLike, candidate.shape.length <= 60,
      candidate.row == 0 || lines[candidate.row - 1].scan.kind != .text, let last = state.lastArticle, last.depth == 1,
      let next = candidates.nextLineStart(after: index), candidates[next].followsCandidate
    else { return false }
    let first = candidates[next].marker
    return first.style == .dotted && first.number == Self.successor(last).appending(NumberComponent(1))
  }

  /// The number by which a clause is to be read that prints another article's: 4.1 right below the heading of article 3, or
  /// 5.3 between 4.2 and 4.4.
  func misprintedClause(_ index: Int) -> ProvisionNumber? {
    let candidate = candidates[index]
    let number = candidate.marker.number
    guard let base = state.lastArticle, let article = currentArticle(), let last = number.last, last.packedLetters == 0,
      number.depth == base.depth + 1, !number.starts(with: base), candidate.marker.style == .dotted,
      candidate.isFirstOnLine, candidate.isSeparated, candidate.shape.startsUpper
    else { return nil }
    let previous = article.children.last { $0.kind == .paragraph && !$0.isVirtual }
    if let previous {
      guard previous.number?.last?.next == last, candidate.shape.length >= Self.shortestSentence,
        isContinued(index, base, last.next, isSeries: previous.confidence == .repaired)
      else { return nil }
    } else {
      guard last == NumberComponent(1), isBelowHeading(index, base) else { return nil }
    }
    return base.appending(last)
  }

  /// Behind a number that is no clause at all stands less.
  private static var shortestSentence: Int { 12 }

  /// The article goes on behind the clause, or the next article comes: where more is lost than a number, nothing is known.
  /// - Parameter isSeries: the clause before prints another article's number too.
  private func isContinued(_ index: Int, _ base: ProvisionNumber, _ next: NumberComponent, isSeries: Bool) -> Bool {
    let own = candidates[index].marker.number.parent
    for candidate in candidates.items[(index + 1)...] {
      if candidate.marker.unit?.isDivision == true { return true }
      if Self.isArticleHeading(candidate) { return candidate.marker.number == Self.successor(base) }
      guard candidate.marker.style == .dotted, candidate.marker.place == .lineStart else { continue }
      return candidate.marker.number == base.appending(next)
        || isSeries && candidate.marker.number == own.appending(next)
    }
    return true
  }

  /// The heading above fits its series, so that the clause does not prove another article whose heading was lost.
  private func isBelowHeading(_ index: Int, _ base: ProvisionNumber) -> Bool {
    guard let heading = candidates.items[..<index].lastIndex(where: { Self.isArticleHeading($0) }),
      candidates[heading].marker.number == base, continuesSeries(heading, after: segments.last?.entry.lastArticle)
    else { return false }
    return articleNumber(behind: heading) != nil || candidates[index].followsCandidate
  }

  /// The number of the next article's heading in the same division.
  private func articleNumber(behind index: Int) -> ProvisionNumber? {
    for candidate in candidates.items[(index + 1)...] where !candidate.isContents {
      if candidate.marker.unit?.isDivision == true { return nil }
      if Self.isArticleHeading(candidate) { return candidate.marker.number }
    }
    return nil
  }

  private static func successor(_ number: ProvisionNumber) -> ProvisionNumber {
    number.last.map { number.parent.appending($0.next) } ?? number
  }
}
