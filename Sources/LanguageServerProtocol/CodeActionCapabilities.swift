/// What the client can do with code actions. LSP 3.17, CodeActionClientCapabilities.
public struct CodeActionCapabilities: Equatable, Sendable {
  /// Whether it takes code actions, and not commands only: `codeActionLiteralSupport` is there.
  public var literalSupport = false
  /// Whether it looks at `isPreferred`.
  public var isPreferredSupport = false
  /// Whether it asks for `edit` when the user has chosen, and brings `data` back.
  public var resolvesEdit = false

  /// A client that supports nothing of this.
  public init() {}
}

extension CodeActionCapabilities: Decodable {
  private enum Key: CodingKey {
    case codeActionLiteralSupport, isPreferredSupport, dataSupport, resolveSupport, properties
  }

  /// Fails only when this is no object.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    literalSupport = (try? container.nestedContainer(keyedBy: Key.self, forKey: .codeActionLiteralSupport)) != nil
    isPreferredSupport = container.decodeLeniently(Bool.self, forKey: .isPreferredSupport) ?? false
    if let resolve = try? container.nestedContainer(keyedBy: Key.self, forKey: .resolveSupport) {
      let properties = resolve.decodeLeniently([String].self, forKey: .properties) ?? []
      let bringsData = container.decodeLeniently(Bool.self, forKey: .dataSupport) ?? false
      resolvesEdit = bringsData && properties.contains("edit")
    }
  }
}
