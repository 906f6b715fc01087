import JSONRPC

/// `workspace/didChangeConfiguration`: the user changed a setting.
/// LSP 3.17, DidChangeConfiguration Notification.
public enum DidChangeConfiguration: NotificationType {
  /// The settings.
  public struct Params: Equatable, Sendable {
    /// The settings; null from clients that wait to be asked.
    public var settings: JSONValue
  }
  /// The method.
  public static let method = "workspace/didChangeConfiguration"
}

extension DidChangeConfiguration.Params: Decodable {
  private enum CodingKeys: CodingKey { case settings }

  /// Fails only when this is no object.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    settings = container.decodeLeniently(JSONValue.self, forKey: .settings) ?? .null
  }
}
