import JSONRPC

/// `window/logMessage`: a line for the editor's log. LSP 3.17, LogMessage Notification.
public struct LogMessage: Equatable, Sendable {
  /// How important it is. LSP 3.17, MessageType.
  public enum Level: Int, Sendable {
    /// Something went wrong.
    case error = 1
    /// Something may go wrong.
    case warning = 2
    /// Something is worth knowing.
    case info = 3
    /// Something happened.
    case log = 4
  }

  /// The method.
  public static let method = "window/logMessage"

  /// How important it is.
  public var level: Level
  /// The line.
  public var message: String

  /// A line for the log.
  public init(_ level: Level, _ message: String) {
    self.level = level
    self.message = message
  }
}

extension LogMessage: JSONWritable {
  /// Writes the params.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("type", level.rawValue)
      $0.member("message", message)
    }
  }
}
