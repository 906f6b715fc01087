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
  /// Chapters number their articles from 1 again; the chapter's number then leads the article's.
  let chaptersRestart: Bool
  /// The level of the first Markdown heading that opens an article.
  let articleLevel: UInt8?
  /// One Markdown heading of the first level: the document's own title.
  let hasOneTitle: Bool
  /// Some article has a label.
  let hasArticleLabels: Bool

  init(_ counts: OutlineCounts) {
    hasLabelledArticles = Self.hasLabelledArticles(counts)
    isFlat = !hasLabelledArticles && counts.headings < 2
    hasMarkedHeadings = !hasLabelledArticles && counts.markedHeadings >= 2
    let headings = hasMarkedHeadings ? counts.markedHeadings : counts.headings
    let ones = hasMarkedHeadings ? counts.markedOnes : counts.ones
    isRestarted = !hasLabelledArticles && ones >= 3 && ones * 2 >= headings
    chaptersRestart = counts.restarts.count >= 2
    articleLevel = counts.articleLevel
    hasOneTitle = counts.titles == 1
    hasArticleLabels = counts.articleLabels > 0
  }

  static func hasLabelledArticles(_ counts: OutlineCounts) -> Bool {
    counts.labels >= 2 || counts.labels == 1 && counts.singles == 0
  }

  /// Decisions look at the whole text, so that it is read anew when its structure changes.
  var isUncertain: Bool { isFlat || isRestarted }
}
