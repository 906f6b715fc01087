/// A keystroke inside one line: new findings on that line wait until the typing rests.
struct Typing {
  /// How long it must rest before they appear.
  static let rest = Duration.milliseconds(400)

  /// The 0-based line.
  let row: Int
  /// When they may appear.
  let end = ContinuousClock.now + Self.rest

  /// Whether the typing has rested.
  var isOver: Bool { .now >= end }
}
