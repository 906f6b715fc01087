import JSONRPC

/// `textDocument/publishDiagnostics`: all findings of a document, in place of those sent before.
/// LSP 3.17, PublishDiagnostics Notification.
public struct PublishDiagnostics: Equatable, Sendable {
  /// The method.
  public static let method = "textDocument/publishDiagnostics"

  /// The document.
  public var uri: String
  /// The version of the text they are about; nil when the client gave none.
  public var version: Int?
  /// The findings.
  public var diagnostics: [Diagnostic]

  /// All findings of a document.
  public init(uri: String, version: Int?, diagnostics: [Diagnostic]) {
    self.uri = uri
    self.version = version
    self.diagnostics = diagnostics
  }
}

extension PublishDiagnostics: JSONWritable {
  /// Writes the params.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("uri", uri)
      $0.member("version", ifPresent: version)
      $0.member("diagnostics", diagnostics)
    }
  }
}
