import TermsSyntax

/// A stretch of the outline from one article, chapter or annex to the next: the unit in which structure is worked out anew
/// after an edit.
final class Segment {
  /// The candidate that opened the segment.
  struct Start: Equatable {
    let line: Line
    let markerIndex: Int
    let isSeparated: Bool
    let followsCandidate: Bool
    let isHeading: Bool
    let isBelowSetOff: Bool

    init(_ candidate: Candidate, _ line: Line) {
      self.line = line
      markerIndex = candidate.markerIndex
      isSeparated = candidate.isSeparated
      followsCandidate = candidate.followsCandidate
      isHeading = candidate.isHeading
      isBelowSetOff = candidate.isBelowSetOff
    }

    func isSamePlace(_ other: Start) -> Bool { line === other.line && markerIndex == other.markerIndex }
  }

  /// Nil for the text before the first article.
  let start: Start?
  /// What the segment inherits.
  var entry: OutlineState
  /// The line with which it begins.
  var first: Line
  /// Its provisions, in order; the first one opened the segment.
  var provisions: [Provision] = []
  var counts = OutlineCounts()
  /// Nil once the segment is no longer part of an outline.
  var outline: Outline?

  init(start: Start?, entry: OutlineState, first: Line) {
    self.start = start
    self.entry = entry
    self.first = first
  }

  func isBefore(_ line: Line, _ markerIndex: Int) -> Bool {
    start.map { ($0.line.order, $0.markerIndex) < (line.order, markerIndex) } ?? true
  }

  /// The line with which it began was removed.
  var isLost: Bool { first.facts.isGone || start?.line.facts.isGone ?? false }

  /// The article, chapter or annex that it begins with.
  var opener: Provision? { provisions.first.flatMap { $0.isBoundary ? $0 : nil } }
}

/// What a segment inherits from those before it.
struct OutlineState {
  /// The open chapter or annex.
  var division: Provision?
  /// The division that numbers its articles for itself.
  var scope: Provision?
  /// What leads the numbers of articles, where divisions number theirs from 1.
  var prefix: ProvisionNumber?
  /// The number of the last article, without a chapter's prefix.
  var lastArticle: ProvisionNumber?

  /// The one before the open chapter, as long as that has none: articles may run on through chapters.
  var articleBefore: ProvisionNumber?

  /// Whether two states lead to the same provisions: divisions are the same when they begin in the same place.
  func isEqual(_ other: OutlineState) -> Bool {
    lastArticle == other.lastArticle && articleBefore == other.articleBefore && prefix == other.prefix
      && Self.isSame(division, other.division) && Self.isSame(scope, other.scope)
  }

  private static func isSame(_ left: Provision?, _ right: Provision?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return left.line === right.line && left.opening == right.opening && left.kind == right.kind
      && left.number == right.number && isSame(left.parent, right.parent)
  }
}
