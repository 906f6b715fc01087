import JSONRPC

/// `textDocument/definition`: where that comes from which is under the cursor.
/// LSP 3.17, Goto Definition Request.
public enum DefinitionRequest: RequestType {
  /// Where the cursor is.
  public typealias Params = TextDocumentPositionParams
  /// The targets.
  public typealias Result = DefinitionResult
  /// The method.
  public static let method = "textDocument/definition"
}

/// The targets of a definition request; no targets are written as null.
public enum DefinitionResult: Hashable, Sendable {
  /// For every client.
  case locations([Location])
  /// For clients that announce `linkSupport`.
  case links([LocationLink])

  /// No targets.
  public static let none = DefinitionResult.locations([])
}

extension DefinitionResult: JSONWritable {
  /// Writes an array, or null when it would be empty.
  public func write(to writer: inout JSONWriter) {
    switch self {
    case .locations(let locations) where !locations.isEmpty: writer.array(locations)
    case .links(let links) where !links.isEmpty: writer.array(links)
    case .locations, .links: writer.null()
    }
  }
}
