import JSONRPC

extension ClientDocument {
  /// Asks for the diagnostics.
  ///
  /// - Parameter previousID: the `resultId` of the report that the client has.
  public func pull(_ previousID: String? = nil) throws -> JSONValue {
    var params: [String: JSONValue] = ["textDocument": ["uri": .string(uri)], "identifier": "terms"]
    if let previousID { params["previousResultId"] = .string(previousID) }
    return try client.request("textDocument/diagnostic", .object(params))
  }

  /// The texts under the diagnostics of a report; nil when it is no full one.
  public func underlined(_ report: JSONValue) -> [String?]? {
    report["kind"]?.string == "full" ? report["items"]?.elements.map { text(in: $0["range"]) } : nil
  }
}

extension ClientSession {
  /// What an editor says of itself that asks for diagnostics.
  /// - Parameters:
  ///   - refreshes: whether it can be asked to ask again.
  ///   - publishes: whether it takes what it is sent, too.
  public static func pullCapabilities(refreshes: Bool = true, publishes: Bool = true) -> JSONValue {
    guard case .object(var capabilities) = allCapabilities, case .object(var document) = capabilities["textDocument"]
    else { return .null }
    document["diagnostic"] = ["dynamicRegistration": false, "relatedDocumentSupport": true]
    if !publishes { document["publishDiagnostics"] = nil }
    capabilities["textDocument"] = .object(document)
    if refreshes { capabilities["workspace"] = ["diagnostics": ["refreshSupport": true]] }
    return .object(capabilities)
  }

  /// Waits for the wish of the server that the client should ask for diagnostics again, and grants it.
  /// - Returns: its id; nil when it does not come in time.
  public func refresh(within limit: Double = patience) -> JSONValue? {
    guard let message = next(within: limit, where: { $0["method"]?.string == "workspace/diagnostic/refresh" }),
      let id = message["id"]
    else { return nil }
    sendBody((["jsonrpc": "2.0", "id": id, "result": .null] as JSONValue).json)
    return id
  }
}
