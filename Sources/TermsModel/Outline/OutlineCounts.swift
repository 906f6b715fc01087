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
  private(set) var restarts = ChapterRestarts()

  mutating func add(_ candidate: Candidate) {
    let marker = candidate.marker
    if marker.style == .label, HeadingClassifier.isArticle(marker), !candidate.isContents { labels += 1 }
    if marker.style == .single { singles += 1 }
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
    if marker.unit == .article { articleLabels += 1 }
    if articleLevel == nil, marker.headingLevel > 0, OutlineBuilder.isArticleHeading(candidate) {
      articleLevel = marker.headingLevel
    }
    if !candidate.isContents { restarts.add(candidate) }
  }

  /// Adds the counts of what follows.
  mutating func append(_ next: OutlineCounts) {
    labels += next.labels
    singles += next.singles
    headings += next.headings
    markedHeadings += next.markedHeadings
    ones += next.ones
    markedOnes += next.markedOnes
    titles += next.titles
    articleLabels += next.articleLabels
    if articleLevel == nil { articleLevel = next.articleLevel }
    restarts.append(next.restarts)
  }
}

/// How many chapters begin with an article 1.
struct ChapterRestarts: Equatable {
  /// Chapters with an article 1, the last one included.
  private(set) var count = 0
  private var hasChapter = false
  /// An article 1 stands before the first chapter: it counts when a chapter comes before it.
  private var opensWithOne = false
  /// The last chapter has its article 1.
  private var endsWithOne = false

  mutating func add(_ candidate: Candidate) {
    if candidate.marker.style == .label, candidate.marker.unit == .chapter {
      hasChapter = true
      endsWithOne = false
    } else if OutlineBuilder.isArticleHeading(candidate),
      candidate.marker.number == ProvisionNumber([NumberComponent(1)])
    {
      if !hasChapter {
        opensWithOne = true
      } else if !endsWithOne {
        count += 1
        endsWithOne = true
      }
    }
  }

  mutating func append(_ next: ChapterRestarts) {
    if hasChapter {
      if next.opensWithOne, !endsWithOne {
        count += 1
        endsWithOne = true
      }
    } else {
      opensWithOne = opensWithOne || next.opensWithOne
    }
    count += next.count
    if next.hasChapter {
      hasChapter = true
      endsWithOne = next.endsWithOne
    }
  }
}
