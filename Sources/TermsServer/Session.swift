import JSONRPC
import LanguageServerProtocol

/// What was agreed with a client in `initialize`, and the way to tell it something.
public struct Session {
  /// What `Position.character` counts.
  public let positionEncoding: PositionEncodingKind
  /// What the client can do.
  public let capabilities: ClientCapabilities
  /// The language of the user's editor, such as `nl` or `en-US`; nil when unknown.
  public let locale: String?
  /// The settings that came along.
  public let initializationOptions: JSONValue?
  /// The open folders.
  public let workspaceFolders: [WorkspaceFolder]
  /// The way to the client.
  public let client: ClientChannel
}
