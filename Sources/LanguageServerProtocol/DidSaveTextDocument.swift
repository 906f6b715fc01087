import JSONRPC

/// `textDocument/didSave`: the text is on disk. LSP 3.17, DidSaveTextDocument Notification.
public enum DidSaveTextDocument: NotificationType {
  /// The document.
  public typealias Params = TextDocumentParams
  /// The method.
  public static let method = "textDocument/didSave"
}
