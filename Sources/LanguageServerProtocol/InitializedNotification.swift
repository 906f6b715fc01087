import JSONRPC

/// `initialized`: the client has read the answer to `initialize`. LSP 3.17, Initialized Notification.
public enum InitializedNotification: NotificationType {
  /// Nothing.
  public typealias Params = NoParams
  /// The method.
  public static let method = "initialized"
}
