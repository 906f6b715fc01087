import JSONRPC

/// How the server answers when the client asks for findings. LSP 3.17, DiagnosticOptions.
public struct DiagnosticOptions: Equatable, Sendable {
  /// Under which name the client keeps the findings.
  public var identifier: String

  /// The server's only way: each document is judged by itself.
  public init(identifier: String) { self.identifier = identifier }
}

extension DiagnosticOptions: JSONWritable {
  /// Writes the object with all its members.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("identifier", identifier)
      $0.member("interFileDependencies", false)
      $0.member("workspaceDiagnostics", false)
    }
  }
}
