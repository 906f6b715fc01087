import JSONRPC

/// `workspace/diagnostic`: the client asks for the findings of all documents. LSP 3.17, Workspace Diagnostics.
public enum WorkspaceDiagnosticRequest: RequestType {
  /// What the client has.
  public struct Params: Equatable, Sendable {
    /// The ids of the reports that it has, by URI.
    public var previousResultIDs: [String: String]
  }

  /// The reports; of a document that is not among them nothing has changed.
  public struct Result: Equatable, Sendable {
    /// The reports.
    public var items: [WorkspaceDocumentReport]

    /// Reports.
    public init(items: [WorkspaceDocumentReport]) { self.items = items }
  }

  /// The method.
  public static let method = "workspace/diagnostic"
}

/// The findings of one document. LSP 3.17, WorkspaceDocumentDiagnosticReport.
public struct WorkspaceDocumentReport: Equatable, Sendable {
  /// Its findings.
  public enum Findings: Equatable, Sendable {
    /// The report of an open document.
    case open(DocumentDiagnosticReport)
    /// A JSON array of diagnostics.
    case closed(json: [UInt8], resultID: String)
  }

  /// The document.
  public var uri: String
  /// The version of the text; nil for one that is not open.
  public var version: Int?
  /// What was found.
  public var findings: Findings

  /// The findings of a document.
  public init(uri: String, version: Int?, _ findings: Findings) {
    self.uri = uri
    self.version = version
    self.findings = findings
  }
}

extension WorkspaceDiagnosticRequest.Params: Decodable {
  private enum CodingKeys: String, CodingKey {
    case previousResultIDs = "previousResultIds"
    case uri, value
  }

  private struct PreviousID: Decodable {
    var uri: String
    var value: String
  }

  /// Never fails on an object: who has nothing names nothing.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let ids = container.decodeLeniently([PreviousID].self, forKey: .previousResultIDs) ?? []
    previousResultIDs = Dictionary(ids.map { ($0.uri, $0.value) }, uniquingKeysWith: { $1 })
  }
}

extension WorkspaceDiagnosticRequest.Result: JSONWritable {
  /// Writes the object with `items`.
  public func write(to writer: inout JSONWriter) { writer.object { $0.member("items", items) } }
}

extension WorkspaceDocumentReport: JSONWritable {
  /// Writes the report with `uri` and `version`.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("version", version)
      switch findings {
      case .open(let report): report.writeMembers(to: &$0)
      case .closed(let json, let resultID):
        $0.member("kind", "full")
        $0.member("resultId", resultID)
        $0.member("items") { $0.value(json: json) }
      }
    }
  }
}
