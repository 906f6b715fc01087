import TermsSyntax

/// Clauses with a number of their own: `3.1`, `A.3.1`, `30.1.1`, and the ones that lost it.
extension OutlineBuilder {
  mutating func placeDotted(_ index: Int, _ candidate: Candidate) {
    let number = candidate.marker.number
    // "7.2(b)" goes on in 7.2.
    if candidate.marker.isLeading, let open = stack.last(where: { printedNumber($0) == number }) {
      return close(to: open)
    }
    if candidate.marker.place == .midLine {
      guard fitsSeries(number, exactly: true) else { return }
      openClause(number, candidate, confidence: .exact)
      return
    }
    guard candidate.isSeparated || fitsSeries(number, exactly: true) else { return }
    if number.depth == 2, isArticleOfLetteredDivision(number) {
      return openArticle(number, candidate, confidence: .exact)
    }
    if let read = misprintedClause(index) {
      openClause(read, candidate, confidence: .repaired)
      return
    }
    if number.depth == 2, !articleMatches(number) {
      guard openImplicitArticle(for: number, index, candidate) else { return }
    }
    guard fitsSeries(number, exactly: false) else { return }
    openClause(number, candidate, confidence: .exact)
  }

  /// `A.2 Text` in chapter, module or annex A.
  private func isArticleOfLetteredDivision(_ number: ProvisionNumber) -> Bool {
    guard let letters = number.first, letters.isLetters, let value = number.last?.value,
      let division = stack.last(where: { $0.isDivision })?.number?.last,
      division == letters || division.value > 0 && letters.romanValue == Int(division.value)
    else { return false }
    let before = state.lastArticle?.depth == 2 ? state.lastArticle?.last?.value ?? 0 : 0
    return value > before && value <= before + 3
  }

  func currentArticle() -> Provision? { stack.last { $0.kind == .article } }

  func articleMatches(_ number: ProvisionNumber) -> Bool {
    guard let last = state.lastArticle else { return false }
    return number.starts(with: last) && number.depth == last.depth + 1 || last.depth >= number.depth
  }

  /// A clause whose article printed no heading proves the article all the same: 3.1 says that there is a 3.
  mutating func openImplicitArticle(for number: ProvisionNumber, _ index: Int, _ candidate: Candidate) -> Bool {
    // "5.7" under article 4 is a stray number; only the first clause of a series proves its article.
    guard let first = number.first, !first.isLetters, let last = number.last, last.value <= 1 else { return false }
    if let current = state.lastArticle?.first {
      guard first > current, first.value - current.value <= 3 || mode.isRestarted else { return false }
    } else if first.value > 3 {
      return false
    }
    let title = titleLine(before: candidate.row)
    let canonical = beginArticle(ProvisionNumber([first]))
    let provision = Provision(
      kind: .article, number: canonical, unit: nil, confidence: .inferred, parent: stack.last, scope: state.scope,
      place: .lineStart, line: lines[title ?? candidate.row],
      opening: title == nil ? .clause(candidate.markerIndex) : .title)
    provision.titleLine = title.map { lines[$0] }
    open(provision, row: title ?? candidate.row)
    return true
  }

  /// A short line without a number right above a clause is the heading of its article.
  func titleLine(before row: Int) -> Int? {
    var above = row - 1
    while above >= 0, row - above <= 3 {
      let scan = lines[above].scan
      if scan.kind == .text {
        guard scan.markers.isEmpty || scan.markers.first?.style == .heading, scan.shape.isTitleLike,
          scan.shape.length <= 80,
          above == 0 || lines[above - 1].scan.kind != .text
        else { return nil }
        return above
      }
      above -= 1
    }
    return nil
  }

  /// Whether a dotted number can be the next clause of the open article.
  func fitsSeries(_ number: ProvisionNumber, exactly: Bool) -> Bool {
    guard let article = currentArticle(), let base = state.lastArticle, number.starts(with: base),
      number.depth > base.depth,
      let last = number.last
    else { return false }
    let parentNumber = number.parent
    let parent = parentNumber == base ? article : stack.last { printedNumber($0) == parentNumber }
    guard let parent else { return false }
    let previous = parent.children.last { $0.kind == .paragraph && !$0.isVirtual }
    guard let previous, let before = previous.number?.last else { return exactly ? last.value == 1 : last.value <= 20 }
    if exactly { return before.next == last }
    // A repeated or skipped number is a finding, not a reason to lose the clause; a wild jump is prose.
    return last.value <= before.value + 20 && last.value + 20 >= before.value
  }

  /// The number without a restarting chapter's prefix.
  func printedNumber(_ provision: Provision) -> ProvisionNumber? {
    guard let number = provision.number else { return nil }
    guard let prefix = state.prefix else { return number }
    return ProvisionNumber(Array(number.components.dropFirst(prefix.depth)))
  }

  mutating func openClause(_ number: ProvisionNumber, _ candidate: Candidate, confidence: Confidence) {
    guard let article = currentArticle(), let base = state.lastArticle, let articleNumber = article.number else {
      return
    }
    let parentNumber = number.parent
    let parent = parentNumber == base ? article : stack.last { printedNumber($0) == parentNumber } ?? article
    close(to: parent)
    // A clause with a number of its own ends the lists beside it.
    lists.removeAll { $0.parent == parent }
    let canonical = ProvisionNumber(
      articleNumber.components + number.components.dropFirst(base.depth))
    open(make(.paragraph, canonical, candidate, confidence: confidence, parent: parent), row: candidate.row)
  }

  /// `3 Indien …` after 13.2 and before 13.4 is 13.3.
  mutating func placeBare(_ index: Int, _ candidate: Candidate) {
    guard let base = state.lastArticle, base.depth == 1 || base.first?.isLetters == true,
      let article = currentArticle(),
      let value = candidate.marker.number.first
    else { return }
    let number = base.appending(value)
    let previous = article.children.last { $0.kind == .paragraph && !$0.isVirtual }
    guard let previous, previous.number?.last?.next == value,
      follows(base.appending(value.next), after: index)
    else { return }
    openClause(number, candidate, confidence: .repaired)
  }

  func follows(_ number: ProvisionNumber, after index: Int) -> Bool {
    var next = index + 1
    while next < candidates.count, next < index + 60, !Self.isArticleHeading(candidates[next]) {
      let marker = candidates[next].marker
      if marker.number == number { return true }
      // Another article's clauses have begun.
      if marker.style == .dotted, marker.place == .lineStart, marker.number.first != number.first { return false }
      next += 1
    }
    return false
  }
}
