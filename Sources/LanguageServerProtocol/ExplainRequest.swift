import JSONRPC

/// `terms/explain`: the page of a rule. Not a part of LSP.
public enum ExplainRequest: RequestType {
  /// Which rule.
  public struct Params: Hashable, Sendable, Decodable {
    /// The code of its findings.
    public var code: String
  }
  /// The page; nil when there is no such rule.
  public typealias Result = MarkupContent?
  /// The method.
  public static let method = "terms/explain"
}
