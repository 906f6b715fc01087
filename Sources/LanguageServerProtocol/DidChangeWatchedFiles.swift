import JSONRPC

/// `workspace/didChangeWatchedFiles`: files changed on disk. LSP 3.17, DidChangeWatchedFiles Notification.
public enum DidChangeWatchedFiles: NotificationType {
  /// Which files.
  public struct Params: Equatable, Sendable {
    /// Their URIs; whether they came, went or changed, the server sees itself.
    public var uris: [String]
  }
  /// The method.
  public static let method = "workspace/didChangeWatchedFiles"
}

extension DidChangeWatchedFiles.Params: Decodable {
  private enum CodingKeys: CodingKey { case changes, uri }

  /// Fails only when there is no list of changes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    var list = try container.nestedUnkeyedContainer(forKey: .changes)
    uris = []
    while !list.isAtEnd {
      let change = try list.nestedContainer(keyedBy: CodingKeys.self)
      if let uri = change.decodeLeniently(String.self, forKey: .uri) { uris.append(uri) }
    }
  }
}
