import JSONRPC

/// What this server can do. LSP 3.17, ServerCapabilities.
public struct ServerCapabilities: Equatable, Sendable {
  /// What the positions of both sides count.
  public var positionEncoding: PositionEncodingKind

  /// How it answers when the client asks for findings; nil when it tells them by itself.
  public var diagnosticProvider: DiagnosticOptions?

  /// What it offers to clients that take code actions; nil for others.
  public var codeActionProvider: CodeActionOptions?

  /// The server with the encoding that was agreed.
  public init(
    positionEncoding: PositionEncodingKind, diagnosticProvider: DiagnosticOptions? = nil,
    codeActionProvider: CodeActionOptions? = nil
  ) {
    self.positionEncoding = positionEncoding
    self.diagnosticProvider = diagnosticProvider
    self.codeActionProvider = codeActionProvider
  }
}

extension ServerCapabilities: JSONWritable {
  /// `TextDocumentSyncKind.Incremental`.
  private static let incremental = 2

  /// Writes all that the server offers.
  public func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("positionEncoding", positionEncoding.rawValue)
      writer.member("textDocumentSync") {
        $0.object {
          $0.member("openClose", true)
          $0.member("change", Self.incremental)
          $0.member("save") { $0.object { $0.member("includeText", false) } }
        }
      }
      writer.member("hoverProvider", true)
      writer.member("definitionProvider", true)
      writer.member("referencesProvider", true)
      writer.member("documentHighlightProvider", true)
      writer.member("documentSymbolProvider", true)
      writer.member("foldingRangeProvider", true)
      writer.member("codeActionProvider", ifPresent: codeActionProvider)
      writer.member("diagnosticProvider", ifPresent: diagnosticProvider)
    }
  }
}
