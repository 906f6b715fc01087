extension Platform {
  /// The descriptor of standard input.
  public static let standardInput: Int32 = 0
  /// The descriptor of standard output, as long as it has not been claimed.
  public static let standardOutput: Int32 = 1
  /// The descriptor of standard error.
  public static let standardError: Int32 = 2
}
