extension Platform {
  /// How a child process ended.
  public enum ChildEnd: Equatable, Sendable {
    /// By itself, with this code.
    case exited(Int32)
    /// By a signal: a crash, or somebody killed it.
    case signalled(Int32)
  }
}
