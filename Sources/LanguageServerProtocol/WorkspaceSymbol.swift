import JSONRPC

/// `workspace/symbol`: provisions and terms of all documents by name. LSP 3.17, Workspace Symbols Request.
public enum WorkspaceSymbolRequest: RequestType {
  /// What is looked for.
  public struct Params: Hashable, Sendable, Decodable {
    /// Letters of the name, in their order.
    public var query: String
  }
  /// What was found.
  public typealias Result = [SymbolInformation]
  /// The method.
  public static let method = "workspace/symbol"
}
