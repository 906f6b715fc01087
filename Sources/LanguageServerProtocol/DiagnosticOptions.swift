import JSONRPC

/// How the server answers when the client asks for findings. LSP 3.17, DiagnosticOptions.
public struct DiagnosticOptions: Equatable, Sendable {
  /// Under which name the client keeps the findings.
  public var identifier: String
  /// Whether a document's findings may depend on others, and whether it may ask for those of all documents: there is a
  /// workspace.
  public var hasWorkspace: Bool

  /// The server's way.
  public init(identifier: String, hasWorkspace: Bool = false) {
    self.identifier = identifier
    self.hasWorkspace = hasWorkspace
  }
}

extension DiagnosticOptions: JSONWritable {
  /// Writes the object with all its members.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("identifier", identifier)
      $0.member("interFileDependencies", hasWorkspace)
      $0.member("workspaceDiagnostics", hasWorkspace)
    }
  }
}
