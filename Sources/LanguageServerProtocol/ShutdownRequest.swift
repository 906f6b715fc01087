import JSONRPC

/// `shutdown`: do no more work, and wait for `exit`. LSP 3.17, Shutdown Request.
public enum ShutdownRequest: RequestType {
  /// Nothing.
  public typealias Params = NoParams
  /// Always null.
  public typealias Result = Null
  /// The method.
  public static let method = "shutdown"
}
