import TermsModel

/// Where the places of a text are once a plan has changed it: what moves takes its places along.
///
/// Columns count what the caller counts: bytes, or what a protocol counts in.
public struct ChangedPlaces {
  /// A place in the text.
  public struct Position: Comparable, Hashable, Sendable {
    /// The line, from 0 on.
    public var row: Int
    /// How far into the line.
    public var column: Int

    /// A place in the text.
    public init(row: Int, column: Int) {
      self.row = row
      self.column = column
    }

    /// Whether one stands before another.
    public static func < (left: Position, right: Position) -> Bool {
      left.row == right.row ? left.column < right.column : left.row < right.row
    }

    /// The place behind a text that begins here.
    fileprivate func behind(_ text: String, _ length: (String) -> Int) -> Position {
      var rows = 0
      var last = text.startIndex
      // "\r\n" is one character; U+2028 ends no line.
      for index in text.indices where ["\n", "\r", "\r\n"].contains(text[index]) {
        rows += 1
        last = text.index(after: index)
      }
      return Position(row: row + rows, column: (rows == 0 ? column : 0) + length(String(text[last...])))
    }

    /// The place that lies as far behind `end` as this one behind `start`.
    fileprivate func moved(from start: Position, to end: Position) -> Position {
      Position(row: end.row + row - start.row, column: row == start.row ? end.column + column - start.column : column)
    }
  }

  /// One change: where it was and where it is.
  private struct Shift {
    var old: Range<Position>
    var new: Range<Position>
  }

  /// A text that stands elsewhere now, with what changed inside it.
  private struct Move {
    var old: Range<Position>
    var inside: [Shift]
    var landing: Position
  }

  private let shifts: [Shift]
  private let moves: [Move]

  /// - Parameters:
  ///   - position: the place of a point in the text before.
  ///   - length: how many columns a text without line ends has.
  public init(_ plan: RefactoringPlan, position: (TextPoint) -> Position, length: (String) -> Int) {
    let shifts = Self.shifts(plan.changes.map(\.replacement), position, length)
    self.shifts = shifts
    moves = plan.moves.map { move in
      let goal = position(move.goal)
      let landing = shifts.first { $0.old == goal..<goal }?.new.lowerBound ?? goal
      let start = position(move.content.start)
      return Move(
        old: start..<max(start, position(move.content.end)), inside: Self.shifts(move.inside, position, length),
        landing: landing.behind(move.before, length))
    }
  }

  /// - Parameter replacements: in order and apart.
  private static func shifts(
    _ replacements: [TextReplacement], _ position: (TextPoint) -> Position, _ length: (String) -> Int
  ) -> [Shift] {
    var shifts: [Shift] = []
    for replacement in replacements {
      let old = position(replacement.span.start)
      let start = shifts.last.map { old.moved(from: $0.old.upperBound, to: $0.new.upperBound) } ?? old
      shifts.append(
        Shift(
          old: old..<max(old, position(replacement.span.end)),
          new: start..<max(start, start.behind(replacement.text, length))))
    }
    return shifts
  }

  /// Where a place is. One inside a text that was replaced is where the new text begins.
  /// - Parameter isEnd: something ends there, so that what is put in at the place stands behind it.
  public func position(of place: Position, isEnd: Bool = false) -> Position {
    for move in moves
    where move.old.lowerBound < place && place < move.old.upperBound
      || place == (isEnd ? move.old.upperBound : move.old.lowerBound)
    {
      let inside = Self.position(of: place, move.inside, isEnd)
      return inside.moved(from: move.old.lowerBound, to: move.landing)
    }
    return Self.position(of: place, shifts, isEnd)
  }

  private static func position(of place: Position, _ shifts: [Shift], _ isEnd: Bool) -> Position {
    // The first change that stands behind the place.
    var (low, high) = (0, shifts.count)
    while low < high {
      let middle = (low + high) / 2
      let old = shifts[middle].old
      if old.lowerBound < place || !isEnd && old == place..<place { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return place }
    let last = shifts[low - 1]
    guard last.old.upperBound <= place else { return isEnd ? last.new.upperBound : last.new.lowerBound }
    return place.moved(from: last.old.upperBound, to: last.new.upperBound)
  }
}
