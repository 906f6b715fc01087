import JSONRPC

/// `window/showMessage`: a line for the user. LSP 3.17, ShowMessage Notification.
public struct ShowMessage: Equatable, Sendable {
  /// The method.
  public static let method = "window/showMessage"

  /// How important it is.
  public var level: LogMessage.Level
  /// The line.
  public var message: String

  /// A line for the user.
  public init(_ level: LogMessage.Level, _ message: String) {
    self.level = level
    self.message = message
  }
}

extension ShowMessage: JSONWritable {
  /// Writes the params.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("type", level.rawValue)
      $0.member("message", message)
    }
  }
}
