import JSONRPC

/// `codeAction/resolve`: the change of an action that the user has chosen. LSP 3.17, Code Action Resolve Request.
public enum CodeActionResolveRequest: RequestType {
  /// The action, of which only `data` counts: the rest is the server's own.
  public struct Params: Equatable, Sendable, Decodable {
    /// What the server knows it by.
    public var data: CodeActionData
  }
  /// The action with its change.
  public typealias Result = CodeAction
  /// The method.
  public static let method = "codeAction/resolve"
}

/// What an action is found by again: the finding that it answers and its place among that finding's actions.
public struct CodeActionData: Hashable, Sendable {
  /// The document.
  public var uri: String
  /// The version of the text that it was made for; nil when the client gave none.
  public var version: Int?
  /// The finding's code; nil for an action about the whole document.
  public var code: String?
  /// Where the finding stands.
  public var range: LSPRange
  /// The place among the actions of the finding.
  public var index: Int

  /// What an action is found by.
  public init(uri: String, version: Int?, code: String?, range: LSPRange, index: Int) {
    self.uri = uri
    self.version = version
    self.code = code
    self.range = range
    self.index = index
  }
}

extension CodeActionData: Decodable {
  private enum CodingKeys: CodingKey { case uri, version, code, range, index }

  /// Needs what ``write(to:)`` always writes.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    uri = try container.decode(String.self, forKey: .uri)
    version = container.decodeLeniently(Int.self, forKey: .version)
    code = container.decodeLeniently(String.self, forKey: .code)
    range = try container.decode(LSPRange.self, forKey: .range)
    index = try container.decodeUnsignedInteger(forKey: .index)
  }
}

extension CodeActionData: JSONWritable {
  /// Writes the object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("version", ifPresent: version)
      $0.member("code", ifPresent: code)
      $0.member("range", range)
      $0.member("index", index)
    }
  }
}
