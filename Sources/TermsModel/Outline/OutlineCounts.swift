import TermsSyntax

/// Counts over candidates, kept for each segment and added up for a component: what single decisions ask of the whole.
struct OutlineCounts: Equatable {
  private(set) var labels = 0
  private(set) var singles = 0
  private(set) var headings = 0
  private(set) var markedHeadings = 0
  private(set) var ones = 0
  private(set) var markedOnes = 0
  private(set) var titles = 0
  private(set) var articleLabels = 0
  /// The level of the first Markdown heading that opens an article.
  private(set) var articleLevel: UInt8?
  /// Clauses with a label: `Section 1.01`.
  private(set) var labelledClauses = 0
  /// Articles that are called so, and not sections.
  private(set) var articleWords = 0
  /// Numbers under headings that print none.
  private(set) var lists = HeadedLists()
  private(set) var restarts = ChapterRestarts()
  /// The same when sections count as articles.
  private(set) var sectionRestarts = ChapterRestarts()
  /// Articles right below a heading in capitals or bold letters.
  private(set) var belowSetOff = 0
  /// Such headings, by the hash of their words.
  private(set) var setOff: [UInt64: Int] = [:]

  mutating func add(_ candidate: Candidate) {
    let marker = candidate.marker
    if candidate.isSetOff {
      setOff[candidate.textHash, default: 0] += 1
      return
    }
    if marker.style == .label, HeadingClassifier.isArticle(marker), !candidate.isContents {
      if HeadingClassifier.isLabelledClause(marker) { labelledClauses += 1 } else { labels += 1 }
    }
    if marker.style == .single { singles += 1 }
    lists.add(candidate)
    if candidate.looksLikeHeading {
      headings += 1
      let isOne = marker.number.first == NumberComponent(1)
      if isOne { ones += 1 }
      if marker.headingLevel > 0 {
        markedHeadings += 1
        if isOne { markedOnes += 1 }
      }
    }
    if marker.style == .heading, marker.headingLevel == 1 { titles += 1 }
    if marker.unit == .article {
      articleLabels += 1
      if marker.rank == 0 { articleWords += 1 }
    }
    if articleLevel == nil, marker.headingLevel > 0, OutlineBuilder.isArticleHeading(candidate) {
      articleLevel = marker.headingLevel
    }
    if !candidate.isContents { addRestart(candidate) }
  }

  private mutating func addRestart(_ candidate: Candidate) {
    let marker = candidate.marker
    if OutlineBuilder.isArticleHeading(candidate) {
      if candidate.isBelowSetOff { belowSetOff += 1 }
      guard marker.number == ProvisionNumber([NumberComponent(1)]) else {
        sectionRestarts.addOther()
        if marker.rank != 5 { restarts.addOther() }
        return
      }
      sectionRestarts.addOne()
      if marker.rank != 5 { restarts.addOne() }
    } else if marker.style == .label || marker.headingLevel > 0 && marker.isUpperCase || marker.style == .heading,
      let divisionClass = ChapterRestarts.divisionClass(marker)
    {
      restarts.addDivision(divisionClass)
      sectionRestarts.addDivision(divisionClass)
    }
  }

  /// Adds the counts of what follows.
  mutating func append(_ next: OutlineCounts) {
    labels += next.labels
    singles += next.singles
    lists.append(next.lists)
    headings += next.headings
    markedHeadings += next.markedHeadings
    ones += next.ones
    markedOnes += next.markedOnes
    titles += next.titles
    articleLabels += next.articleLabels
    if articleLevel == nil { articleLevel = next.articleLevel }
    labelledClauses += next.labelledClauses
    articleWords += next.articleWords
    belowSetOff += next.belowSetOff
    restarts.append(next.restarts)
    sectionRestarts.append(next.sectionRestarts)
    if !next.setOff.isEmpty { setOff.merge(next.setOff, uniquingKeysWith: +) }
  }
}
