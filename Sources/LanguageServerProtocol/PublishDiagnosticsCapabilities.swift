/// What the client can do with diagnostics. LSP 3.17, PublishDiagnosticsClientCapabilities.
public struct PublishDiagnosticsCapabilities: Equatable, Sendable {
  /// Whether it shows `relatedInformation`.
  public var relatedInformation = false
  /// Whether it looks at `version`.
  public var versionSupport = false
  /// Whether it shows `codeDescription`.
  public var codeDescriptionSupport = false
  /// The tags it knows (`tagSupport.valueSet`).
  public var tags: [DiagnosticTag] = []

  /// A client that supports nothing of this.
  public init() {}
}

extension PublishDiagnosticsCapabilities: Decodable {
  private enum Key: CodingKey {
    case relatedInformation, versionSupport, codeDescriptionSupport, tagSupport, valueSet
  }

  /// Fails only when this is no object.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    relatedInformation = container.decodeLeniently(Bool.self, forKey: .relatedInformation) ?? false
    versionSupport = container.decodeLeniently(Bool.self, forKey: .versionSupport) ?? false
    codeDescriptionSupport = container.decodeLeniently(Bool.self, forKey: .codeDescriptionSupport) ?? false
    if let support = try? container.nestedContainer(keyedBy: Key.self, forKey: .tagSupport) {
      let values = support.decodeLeniently([Int].self, forKey: .valueSet) ?? []
      tags = values.compactMap(DiagnosticTag.init)
    }
  }
}
