/// Why a connection ends.
public enum EndReason: Equatable, Sendable {
  /// The client closed its end.
  case endOfInput
  /// The input cannot be cut into frames any more.
  case badHeader(String)
  /// The client's process is gone.
  case clientGone
  /// Nobody reads the output any more.
  case outputClosed
  /// The system asked the process to end.
  case terminated

  /// Whether to end without handling the messages that wait.
  public var isUrgent: Bool {
    switch self {
    case .endOfInput, .badHeader: false
    case .clientGone, .outputClosed, .terminated: true
    }
  }
}
