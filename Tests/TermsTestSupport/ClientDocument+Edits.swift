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

  /// Applies the changes of this document in a workspace edit, as one change, the last place first.
  ///
  /// - Returns: whether there were any, for the version that was sent last.
  @discardableResult public mutating func apply(_ edit: JSONValue?) -> Bool {
    let versioned = edit?["documentChanges"]?.elements.first { $0[path: "textDocument", "uri"]?.string == uri }
    if let versioned, versioned[path: "textDocument", "version"]?.int != version { return false }
    let edits = versioned?["edits"]?.elements ?? edit?["changes"]?[uri]?.elements ?? []
    guard !edits.isEmpty else { return false }
    let ranged = RangedText(text, encoding)
    var places: [(range: Range<String.Index>, new: String)] = []
    for edit in edits {
      guard let range = ranged.indices(edit["range"]), let new = edit["newText"]?.string else { return false }
      places.append((range, new))
    }
    places.sort { $0.range.lowerBound < $1.range.lowerBound }
    for (one, next) in zip(places, places.dropFirst()) where next.range.lowerBound < one.range.upperBound {
      return false
    }
    var result = text
    for (range, new) in places.reversed() { result.replaceSubrange(range, with: new) }
    replaceText(result)
    return true
  }
}
