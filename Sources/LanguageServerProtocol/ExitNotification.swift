import JSONRPC

/// `exit`: end the process. LSP 3.17, Exit Notification.
public enum ExitNotification: NotificationType {
  /// Nothing.
  public typealias Params = NoParams
  /// The method.
  public static let method = "exit"
}
