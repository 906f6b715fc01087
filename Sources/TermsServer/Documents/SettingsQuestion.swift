/// The question for the user's settings: one at a time, however often something changes meanwhile.
struct SettingsQuestion {
  /// When it was asked; nil while none is open.
  private var asked: ContinuousClock.Instant?
  private var isOutdated = false
  /// A client that has not answered by then never will.
  private static let patience = Duration.seconds(10)

  /// Something may have changed.
  /// - Returns: whether to ask now; else it is asked again once there is an answer.
  mutating func ask() -> Bool {
    if let asked, asked + Self.patience > .now {
      isOutdated = true
      return false
    }
    asked = .now
    isOutdated = false
    return true
  }

  /// There is an answer.
  /// - Returns: whether something changed since the question.
  mutating func answered() -> Bool {
    asked = nil
    return isOutdated
  }
}
