import JSONRPC

/// Edits of the server, as a client applies them.
extension ClientDocument {
  /// The edits of a WorkspaceEdit for this document, in either of its forms; nil when it is for another document or
  /// version.
  public func edits(of workspaceEdit: JSONValue?) -> [JSONValue]? {
    if let documents = workspaceEdit?["documentChanges"]?.elements {
      guard documents.count == 1, documents[0][path: "textDocument", "uri"]?.string == uri,
        documents[0][path: "textDocument", "version"]?.int == version
      else { return nil }
      return documents[0]["edits"]?.elements
    }
    return workspaceEdit?[path: "changes", uri]?.elements
  }

  /// The text after a WorkspaceEdit; nil when it cannot be applied.
  public func applying(_ workspaceEdit: JSONValue?) -> String? {
    edits(of: workspaceEdit).flatMap { RangedText(text, encoding).applying($0) }
  }

  /// What a WorkspaceEdit with versions makes of one of its documents: the version that it is for, and the text; nil for a
  /// document that it leaves alone.
  public static func applying(
    _ workspaceEdit: JSONValue?, to text: String, of uri: String, encoding: Encoding = .utf16
  ) -> (version: JSONValue?, text: String?)? {
    let own = workspaceEdit?["documentChanges"]?.elements.first { $0[path: "textDocument", "uri"]?.string == uri }
    return own.map {
      ($0[path: "textDocument", "version"], RangedText(text, encoding).applying($0["edits"]?.elements ?? []))
    }
  }

  /// Applies a WorkspaceEdit and tells the server so, as one change of the whole text.
  ///
  /// - Returns: whether there was something to apply, for the version that was sent last.
  @discardableResult public mutating func apply(_ workspaceEdit: JSONValue?) -> Bool {
    guard let edits = edits(of: workspaceEdit), !edits.isEmpty, let new = RangedText(text, encoding).applying(edits)
    else { return false }
    replaceText(new)
    return true
  }

  /// Asks for a rename of what stands `offset` characters into the first occurrence of a text.
  public func rename(_ needle: String, offset: Int = 1, to new: String) throws -> JSONValue {
    try client.request(
      "textDocument/rename",
      [
        "textDocument": ["uri": .string(uri)], "position": position(of: needle, offset: offset),
        "newName": .string(new),
      ])
  }

  /// Runs a command on this document.
  /// - Parameter arguments: what it takes besides the document.
  public func execute(_ command: String, _ arguments: [String: JSONValue]) throws -> JSONValue {
    let all = arguments.merging(["uri": .string(uri)]) { own, _ in own }
    return try client.request(
      "workspace/executeCommand", ["command": .string(command), "arguments": [.object(all)]])
  }

  /// Runs a command on this document and applies what the server asks the client to apply.
  /// - Returns: the text afterwards, and the answer to the command.
  public func executeAndApply(_ command: String, _ arguments: [String: JSONValue]) throws
    -> (text: String?, answer: JSONValue)
  {
    let result = try execute(command, arguments)
    let request = try client.message("workspace/applyEdit") { $0["method"]?.string == "workspace/applyEdit" }
    let answer: JSONValue = ["jsonrpc": "2.0", "id": request["id"] ?? .null, "result": ["applied": true]]
    client.sendBody(answer.json)
    return (applying(request[path: "params", "edit"]), result)
  }
}
