import TermsSyntax

/// Which divisions number their articles from 1 again: chapters, or the parts around them, or both.
struct ChapterRestarts: Equatable {
  /// For each class of division, how often an article 1 came behind a new one of it that no wider one had opened.
  private var counts = SIMD8<UInt32>()
  private var hasOne = false
  /// The classes of the divisions before the first article 1.
  private var before: UInt8 = 0
  /// The classes of the divisions behind the last one.
  private var after: UInt8 = 0

  /// The class of a division, the widest lowest; nil when it numbers no articles.
  static func divisionClass(_ marker: NumberingMarker) -> Int? {
    switch marker.unit {
    case .annex: 0
    case .module: 1
    case .chapter: min(5, 1 + max(1, Int(marker.rank)))
    // `# Terms for buyers` above `## 1. Offers`: one of several documents.
    case nil where marker.style == .heading && marker.headingLevel == 1: titleClass
    case nil where marker.style == .letter: 7
    default: nil
    }
  }

  /// An article other than the first stands here before any title of a document.
  private var beginsInside = false
  private var hasTitle = false

  /// The class of headings of the first level that print no number.
  static let titleClass = 6

  /// Whether the divisions of a class number their articles for themselves. Annexes do anyway.
  func restarts(_ divisionClass: Int) -> Bool {
    guard divisionClass > 0, divisionClass < 8 else { return false }
    return counts[divisionClass] &+ (before & 1 << UInt8(divisionClass) != 0 ? 1 : 0) >= 2
  }

  private static let titleBit = UInt8(1) << UInt8(titleClass)

  /// An article that is not the first: the title above it opens no document with numbers of its own.
  mutating func addOther() {
    if !hasOne, !hasTitle { beginsInside = true }
    closeTitle()
  }

  private mutating func closeTitle() {
    if hasOne { after &= ~Self.titleBit } else { before &= ~Self.titleBit }
  }

  mutating func addDivision(_ divisionClass: Int) {
    if divisionClass == Self.titleClass { hasTitle = true }
    let bit = UInt8(1) << UInt8(divisionClass & 7)
    if hasOne { after |= bit } else { before |= bit }
  }

  mutating func addOne() {
    if hasOne { count(after) }
    hasOne = true
    after = 0
  }

  private mutating func count(_ opened: UInt8) {
    guard opened != 0 else { return }
    counts[opened.trailingZeroBitCount] &+= 1
  }

  mutating func append(_ next: ChapterRestarts) {
    if next.beginsInside {
      if !hasOne, !hasTitle { beginsInside = true }
      closeTitle()
    }
    hasTitle = hasTitle || next.hasTitle
    counts &+= next.counts
    if hasOne {
      if next.hasOne {
        count(after | next.before)
        after = next.after
      } else {
        after |= next.before
      }
    } else {
      before |= next.before
      hasOne = next.hasOne
      after = next.after
    }
  }
}
