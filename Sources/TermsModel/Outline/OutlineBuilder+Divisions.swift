import TermsSyntax

/// Chapters, modules, annexes and headings without a number.
extension OutlineBuilder {
  mutating func placeLabel(_ index: Int, _ candidate: Candidate) {
    guard candidate.isFirstOnLine, candidate.isSeparated || candidate.shape.isTitleLike,
      let unit = candidate.marker.unit
    else { return }
    switch unit {
    case .article, .paragraph: placeArticleLabel(index, candidate, unit)
    case .chapter, .module, .annex: placeDivision(candidate, unit)
    case .lid: placeItem(index, candidate)
    case .point, .sentence: break
    }
  }

  mutating func placeDivision(_ candidate: Candidate, _ unit: UnitLabel) {
    guard candidate.shape.isTitleLike || candidate.shape.length == 0 else { return }
    close(downTo: 0)
    let number = candidate.marker.number
    state.scope = nil
    let provision = make(unit == .annex ? .annex : .chapter, number, candidate, confidence: .exact, parent: nil)
    open(provision, row: candidate.row)
    state.division = provision
    state.chapterNumber = unit == .chapter && mode.chaptersRestart ? number.first : nil
    state.scope = unit != .chapter || mode.chaptersRestart ? provision : nil
    provision.scope = state.scope
    state.lastArticle = nil
  }

  /// A Markdown heading without a number: a chapter over articles, or an article of a text without numbers.
  mutating func placeHeading(_ index: Int, _ candidate: Candidate) {
    let level = candidate.marker.headingLevel
    if let articleLevel = mode.articleLevel, level > articleLevel { return }
    // The document's own title.
    if level == 1, mode.hasOneTitle { return }
    close(downTo: 0)
    state.scope = nil
    state.chapterNumber = nil
    let provision = make(.chapter, nil, candidate, confidence: .exact, parent: nil)
    open(provision, row: candidate.row)
    state.division = provision
  }
}
