import TermsSyntax

/// How a component numbers its units, judged by counts over all candidates.
struct OutlineMode: Equatable {
  /// Articles have a label (`Artikel 1`), so single numbers are items.
  let hasLabelledArticles: Bool
  /// Nothing looks like a heading: every number at the outermost indent is an article of its own.
  let isFlat: Bool
  /// Headings are marked as such, so a number without the mark is an item.
  let hasMarkedHeadings: Bool
  /// Headings print the same number again and again, as a list that a conversion restarted.
  var isRestarted: Bool
  /// Classes of divisions that number their articles from 1 again, a bit each; their number then leads the article's.
  let restarting: UInt8
  /// The level of the first Markdown heading that opens an article.
  let articleLevel: UInt8?
  /// One Markdown heading of the first level: the document's own title.
  let hasOneTitle: Bool
  /// Some article has a label.
  let hasArticleLabels: Bool
  /// Articles are called so: sections stand inside them, or around them.
  let hasArticleWords: Bool
  /// Clauses have labels: `Section 1.01`.
  let hasLabelledClauses: Bool
  /// Headings in capitals or bold letters stand over articles.
  let hasSetOffChapters: Bool
  /// Words of such headings that come again: a running header says them.
  let runningHeaders: Set<UInt64>

  init(_ counts: OutlineCounts) {
    hasLabelledArticles = Self.hasLabelledArticles(counts)
    isFlat = !hasLabelledArticles && (counts.headings < 2 || counts.lists.areLists)
    hasMarkedHeadings = !hasLabelledArticles && counts.markedHeadings >= 2
    let headings = hasMarkedHeadings ? counts.markedHeadings : counts.headings
    let ones = hasMarkedHeadings ? counts.markedOnes : counts.ones
    isRestarted = !hasLabelledArticles && ones >= 3 && ones * 2 >= headings
    hasArticleWords = counts.articleWords >= 2
    let restarts = hasArticleWords ? counts.restarts : counts.sectionRestarts
    // Titles of documents stand over marked articles; where articles stand at their level, they are chapters.
    let hasTitles = counts.titles > 1 && counts.articleLevel ?? 0 > 1
    restarting = (1..<8).reduce(0) { bits, divisionClass in
      let counts = divisionClass != ChapterRestarts.titleClass || hasTitles
      return bits | (counts && restarts.restarts(divisionClass) ? 1 << UInt8(divisionClass) : 0)
    }
    hasLabelledClauses = counts.labelledClauses >= 2
    hasSetOffChapters = counts.belowSetOff >= 2
    runningHeaders = Set(counts.setOff.lazy.filter { $0.value > 1 }.map(\.key))
    articleLevel = counts.articleLevel
    hasOneTitle = counts.titles == 1
    hasArticleLabels = counts.articleLabels > 0
  }

  static func hasLabelledArticles(_ counts: OutlineCounts) -> Bool {
    counts.labels >= 2 || counts.labels == 1 && counts.singles == 0 || counts.labelledClauses >= 2
  }

  /// Whether the divisions that a marker opens number their articles for themselves.
  func restarts(_ marker: NumberingMarker) -> Bool {
    ChapterRestarts.divisionClass(marker).map { restarting & 1 << UInt8($0) != 0 } ?? false
  }

  /// Decisions look at the whole text, so that it is read anew when its structure changes.
  var isUncertain: Bool { isFlat || isRestarted }
}
