import JSONRPC

/// `textDocument/diagnostic`: the client asks for the findings of a document. LSP 3.17, Document Diagnostics.
public enum DocumentDiagnosticRequest: RequestType {
  /// The document, and what the client has of it.
  public struct Params: Hashable, Sendable {
    /// The document.
    public var textDocument: TextDocumentIdentifier
    /// The id of the report that the client got last; nil when it has none.
    public var previousResultID: String?
  }
  /// The findings.
  public typealias Result = DocumentDiagnosticReport
  /// The method.
  public static let method = "textDocument/diagnostic"
}

extension DocumentDiagnosticRequest.Params: Decodable {
  private enum CodingKeys: String, CodingKey {
    case textDocument
    case previousResultID = "previousResultId"
  }

  /// Needs `textDocument` only.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    textDocument = try container.decode(TextDocumentIdentifier.self, forKey: .textDocument)
    previousResultID = container.decodeLeniently(String.self, forKey: .previousResultID)
  }
}

/// The findings of a document. LSP 3.17, DocumentDiagnosticReport.
public enum DocumentDiagnosticReport: Hashable, Sendable {
  /// All findings, and the id of this set; nil when it is not worth keeping.
  case full([Diagnostic], resultID: String?)
  /// Those that the client has: the ones of the report with this id.
  case unchanged(resultID: String)
}

extension DocumentDiagnosticReport: JSONWritable {
  /// Writes the object with `kind` and what belongs to it.
  public func write(to writer: inout JSONWriter) {
    writer.object { writeMembers(to: &$0) }
  }

  /// Writes the members, for an object that has others, too.
  func writeMembers(to writer: inout JSONWriter) {
    switch self {
    case .full(let diagnostics, let resultID):
      writer.member("kind", "full")
      writer.member("resultId", ifPresent: resultID)
      writer.member("items", diagnostics)
    case .unchanged(let resultID):
      writer.member("kind", "unchanged")
      writer.member("resultId", resultID)
    }
  }
}

/// `workspace/diagnostic/refresh`: the server asks the client to ask for all findings again. A request of the server
/// without params. LSP 3.17, Diagnostics Refresh.
public enum DiagnosticRefresh {
  /// The method.
  public static let method = "workspace/diagnostic/refresh"
}
