import JSONRPC

/// `textDocument/didClose`: the file on disk decides again. LSP 3.17, DidCloseTextDocument Notification.
public enum DidCloseTextDocument: NotificationType {
  /// The document.
  public typealias Params = TextDocumentParams
  /// The method.
  public static let method = "textDocument/didClose"
}
