/// Which editor this is. LSP 3.17, `InitializeParams.clientInfo`.
public struct ClientInfo: Equatable, Sendable, Decodable {
  /// Its name.
  public var name: String
  /// Its version.
  public var version: String?
}

/// A folder that is open in the editor. LSP 3.17, WorkspaceFolder.
public struct WorkspaceFolder: Equatable, Sendable, Decodable {
  /// Where it is.
  public var uri: String
  /// What the editor calls it.
  public var name: String?

  /// A folder.
  public init(uri: String, name: String? = nil) {
    self.uri = uri
    self.name = name
  }
}
