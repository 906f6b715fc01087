import TermsSyntax

/// Whether a line means the same for the outline before and after an edit: its markers and what its text looks like, not
/// what it says. Decisions about lines ask for nothing finer than is compared here.
enum OutlineRole {
  static func isSame(_ before: LineScan, _ after: LineScan) -> Bool {
    before.kind == after.kind && before.indent == after.indent && isSame(before.shape, after.shape)
      && before.markers.count == after.markers.count
      // The words of a heading in capitals tell a running header.
      && (!before.shape.looksSetOff || !before.markers.isEmpty || before.textHash == after.textHash)
      && zip(before.markers, after.markers).allSatisfy { isSame($0, $1) }
  }

  private static func isSame(_ before: TextShape, _ after: TextShape) -> Bool {
    before.isTitleLike == after.isTitleLike && before.startsUpper == after.startsUpper
      && before.startsLower == after.startsLower
      && before.isSmallTitle == after.isSmallTitle
      && before.hasInnerStop == after.hasInnerStop && before.ending == after.ending
      && before.runsOn == after.runsOn && before.opensPage == after.opensPage
      && before.looksSetOff == after.looksSetOff && before.isContents == after.isContents
      && (before.titleLength > 0) == (after.titleLength > 0) && length(before) == length(after)
      && (before.wordCount <= 10) == (after.wordCount <= 10)
  }

  /// The lengths between which decisions differ.
  private static func length(_ shape: TextShape) -> Int {
    switch shape.length {
    case 0: 0
    case ..<30: 1
    case ..<60: 2
    case 60: 3
    case ...80: 4
    default: 5
    }
  }

  private static func isSame(_ before: NumberingMarker, _ after: NumberingMarker) -> Bool {
    var moved = after
    moved.range = before.range
    moved.contentStart = before.contentStart
    // A division's number may be printed in other letters.
    return moved == before && (before.unit?.isDivision != true || before.range.count == after.range.count)
  }
}
