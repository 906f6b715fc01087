import TermsModel

/// What a refactoring changes, and what it leaves for the user to judge.
public struct RefactoringPlan {
  /// Why a text changes.
  public enum Reason: String, Sendable, CaseIterable {
    /// The number that a provision prints.
    case number
    /// A reference follows what it cites.
    case reference
    /// A table of contents, or the target of a link, follows its heading.
    case contents
    /// Text comes, goes or moves.
    case text
    /// A list loses a member that is no longer there.
    case shortenedList
    /// A reference follows what it cites, though it may be meant for another.
    case doubtfulReference
    /// A reference in another file follows what it cites here.
    case otherFile
    /// A defined term.
    case term

    /// Somebody should look at it before it is done.
    public var needsConfirmation: Bool { self == .shortenedList || self == .doubtfulReference }
  }

  /// One change.
  public struct Change {
    /// What is written where.
    public var replacement: TextReplacement
    /// Why.
    public var reason: Reason
  }

  /// Why a place is left as it is, although it may have to change.
  public enum Obstacle: String, Sendable, CaseIterable {
    /// It cites a law.
    case external
    /// It cites another document, or what it cites cannot be told.
    case otherDocument
    /// Several provisions have the cited number.
    case ambiguous
    /// It already led nowhere, and the part of its number that does lead somewhere changes.
    case broken
    /// It led nowhere, and now a provision has the number by accident.
    case accidental
    /// A provision that is not read with the number that it is given.
    case misread
    /// What it cites is deleted.
    case deleted
    /// It names its target by its place, and another provision stands there now.
    case relative
    /// The new number cannot be written in the form of the old.
    case unwritable
    /// It may be meant for another provision.
    case doubtful
    /// One provision is left of those that it cited, and the sentence around it speaks of several.
    case plural
    /// It stands in another file, cites what gets another number here, and is not changed.
    case otherFile
    /// The term is a part of a longer name: a law's, a firm's, another document's.
    case partOfName
  }

  /// A place that is left as it is.
  public struct Untouched {
    /// The place.
    public var span: TextSpan
    /// Why.
    public var obstacle: Obstacle
  }

  /// A text that goes to another place: one change takes it away and another, an insertion, brings it back.
  struct Move {
    var content: TextSpan
    /// What changes inside it on its way.
    var inside: [TextReplacement]
    var goal: TextPoint
    /// What the insertion puts in front of it.
    var before: String
  }

  /// The changes, in document order and apart from each other.
  public internal(set) var changes: [Change] = []
  /// What is left, in document order.
  public internal(set) var untouched: [Untouched] = []
  /// What changes its place.
  var moves: [Move] = []
  /// The numbers that change; nil when it is about something else.
  var numbers: NumberChanges?
  /// The text as it would be, where somebody has looked at it.
  var proof: RenumberingProof?
}

extension RefactoringPlan {
  /// Whether provisions get other numbers, come or go.
  public var changesNumbers: Bool { numbers != nil }

  /// The plan without changes of references that may be meant for another provision.
  public func withoutDoubtful() -> RefactoringPlan {
    var plan = self
    plan.changes.removeAll { $0.reason == .doubtfulReference }
    return plan
  }

  /// Adds a change; the same one may come more than once.
  mutating func change(_ span: TextSpan, to text: String, _ reason: Reason) {
    changes.append(Change(replacement: TextReplacement(span: span, text: text), reason: reason))
  }

  mutating func leave(_ span: TextSpan, _ obstacle: Obstacle) {
    untouched.append(Untouched(span: span, obstacle: obstacle))
  }

  /// Adds what another plan does.
  mutating func append(_ other: RefactoringPlan) {
    changes += other.changes
    untouched += other.untouched
    moves += other.moves
  }

  /// Adds what the text says after the changes; that something is cited by accident is the one thing to know of a place.
  mutating func take(_ proven: [Untouched]) {
    // By line: there may be tens of thousands, and no place goes beyond two lines.
    var places: [Untouched?] = untouched
    var byLine: [Line: [Int]] = [:]
    func file(_ place: Untouched, _ index: Int) {
      byLine[place.span.start.line, default: []].append(index)
      if place.span.end.line !== place.span.start.line { byLine[place.span.end.line, default: []].append(index) }
    }
    for (index, place) in untouched.enumerated() { file(place, index) }
    for place in proven {
      let near = Set([place.span.start.line, place.span.end.line]).flatMap { byLine[$0] ?? [] }
      var overlapping = near.filter { index in
        places[index].map { $0.span.start < place.span.end && place.span.start < $0.span.end } ?? false
      }
      if place.obstacle == .accidental {
        for index in overlapping { places[index] = nil }
        overlapping = []
      }
      guard overlapping.isEmpty else { continue }
      file(place, places.count)
      places.append(place)
    }
    untouched = places.compactMap(\.self).sorted { $0.span.start < $1.span.start }
  }

  /// Puts everything in order. A place at which two changes meet is left alone and listed: half of a change is worse than none.
  mutating func finish() {
    var kept: [Change] = []
    for change in changes.sorted(by: Self.isBefore) {
      if let last = kept.last, last.replacement.span == change.replacement.span,
        last.replacement.text == change.replacement.text
      {
        continue
      }
      if let last = kept.last, last.replacement.span.end > change.replacement.span.start {
        leave(change.replacement.span, .unwritable)
        continue
      }
      kept.append(change)
    }
    changes = kept
    var places: [Untouched] = []
    for place in untouched.sorted(by: { $0.span.start < $1.span.start }) where places.last?.span != place.span {
      places.append(place)
    }
    untouched = places
  }

  private static func isBefore(_ left: Change, _ right: Change) -> Bool {
    let (a, b) = (left.replacement.span, right.replacement.span)
    return a.start == b.start ? a.end < b.end : a.start < b.start
  }
}
