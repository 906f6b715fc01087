import JSONRPC

/// `workspace/didChangeWorkspaceFolders`: folders were opened or closed. LSP 3.17, DidChangeWorkspaceFolders Notification.
public enum DidChangeWorkspaceFolders: NotificationType {
  /// Which folders.
  public struct Params: Equatable, Sendable {
    /// Opened.
    public var added: [WorkspaceFolder]
    /// Closed.
    public var removed: [WorkspaceFolder]
  }
  /// The method.
  public static let method = "workspace/didChangeWorkspaceFolders"
}

extension DidChangeWorkspaceFolders.Params: Decodable {
  private enum CodingKeys: CodingKey { case event, added, removed }

  /// Fails only when there is no event.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let event = try container.nestedContainer(keyedBy: CodingKeys.self, forKey: .event)
    added = event.decodeLeniently([WorkspaceFolder].self, forKey: .added) ?? []
    removed = event.decodeLeniently([WorkspaceFolder].self, forKey: .removed) ?? []
  }
}
