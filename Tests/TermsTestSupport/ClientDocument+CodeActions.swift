import JSONRPC

extension ClientDocument {
  /// The code actions for the first occurrence of a text.
  public func codeActions(
    at needle: String, diagnostics: [JSONValue] = [], only: [String]? = nil
  ) throws -> [JSONValue] {
    var context: [String: JSONValue] = ["diagnostics": .array(diagnostics)]
    if let only { context["only"] = .array(only.map { .string($0) }) }
    let range: JSONValue = [
      "start": position(of: needle), "end": position(of: needle, offset: needle.count),
    ]
    return try client.request(
      "textDocument/codeAction",
      ["textDocument": ["uri": .string(uri)], "range": range, "context": .object(context)]
    ).elements
  }
}
