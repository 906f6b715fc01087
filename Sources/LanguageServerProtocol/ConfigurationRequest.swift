import JSONRPC

/// `workspace/configuration`: the server asks for the user's settings under `terms`. A request of the server. LSP 3.17,
/// Configuration Request.
public struct ConfigurationRequest: Equatable, Sendable {
  /// The method.
  public static let method = "workspace/configuration"

  /// A question.
  public init() {}

  /// The settings in an answer, as ``DidChangeConfiguration`` brings them; `null` from a client that has none, and nil when it
  /// is no answer.
  public static func settings(in result: JSONValue?) -> JSONValue? {
    guard case .array(let items)? = result, let first = items.first else { return nil }
    switch first {
    case .object, .null: return first
    default: return nil
    }
  }
}

extension ConfigurationRequest: JSONWritable {
  /// Writes the object with the one section.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("items") { $0.array { $0.object { $0.member("section", "terms") } } }
    }
  }
}
