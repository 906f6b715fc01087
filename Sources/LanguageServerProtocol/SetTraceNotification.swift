import JSONRPC

/// `$/setTrace`: how much the server should tell about itself. LSP 3.17, SetTrace Notification.
public enum SetTraceNotification: NotificationType {
  /// The level.
  public struct Params: Equatable, Sendable, Decodable {
    /// `off`, `messages` or `verbose`.
    public var value: String
  }
  /// The method.
  public static let method = "$/setTrace"
}
