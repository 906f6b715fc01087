extension Platform {
  /// How a child process ended.
  public enum ChildEnd: Equatable, Sendable {
    /// By itself, with this code.
    case exited(Int32)
    /// By a signal: a crash, or somebody killed it.
    case signalled(Int32)
  }

  /// What to start for another process of this program: on Linux the very file that runs, even if another version was
  /// installed in its place meanwhile.
  public static var executable: String {
    #if canImport(Darwin)
      CommandLine.arguments.first ?? ""
    #else
      "/proc/self/exe"
    #endif
  }
}
