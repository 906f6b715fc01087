import JSONRPC

/// How much the server tells of its own work. LSP 3.17, TraceValue.
public enum TraceLevel: String, Sendable {
  /// Nothing.
  case off
  /// A line a message.
  case messages
  /// More than that.
  case verbose
}

/// `$/logTrace`: what the server did, for a client that traces it. LSP 3.17, LogTrace Notification.
public struct LogTrace: Equatable, Sendable {
  /// The method.
  public static let method = "$/logTrace"

  /// The line.
  public var message: String
  /// What only a client that asked for `verbose` gets.
  public var verbose: String?

  /// A line of the trace.
  public init(_ message: String, verbose: String?) {
    self.message = message
    self.verbose = verbose
  }
}

extension LogTrace: JSONWritable {
  /// Writes the params.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("message", message)
      $0.member("verbose", ifPresent: verbose)
    }
  }
}
