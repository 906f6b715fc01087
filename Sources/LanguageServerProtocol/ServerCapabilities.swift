import JSONRPC

/// What this server can do. LSP 3.17, ServerCapabilities.
public struct ServerCapabilities: Equatable, Sendable {
  /// What the positions of both sides count.
  public var positionEncoding: PositionEncodingKind

  /// How it answers when the client asks for findings; nil when it tells them by itself.
  public var diagnosticProvider: DiagnosticOptions?

  /// What it offers to clients that take code actions; nil for others.
  public var codeActionProvider: CodeActionOptions?

  /// Whether the client may ask what can be renamed.
  public var preparesRename: Bool

  /// The server with the encoding that was agreed.
  public init(
    positionEncoding: PositionEncodingKind, diagnosticProvider: DiagnosticOptions? = nil,
    codeActionProvider: CodeActionOptions? = nil, preparesRename: Bool = false
  ) {
    self.preparesRename = preparesRename
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
      // LSP 3.17: the object is for clients that prepare, the flag for all others.
      if preparesRename {
        writer.member("renameProvider") { $0.object { $0.member("prepareProvider", true) } }
      } else {
        writer.member("renameProvider", true)
      }
      writer.member("executeCommandProvider") {
        $0.object { $0.member("commands", NumberingCommandName.allCases.map(\.rawValue)) }
      }
      writer.member("completionProvider") {
        $0.object {
          $0.member("triggerCharacters", [" ", "."])
          $0.member("resolveProvider", true)
        }
      }
      writer.member("documentOnTypeFormattingProvider") { $0.object { $0.member("firstTriggerCharacter", "\n") } }
      writer.member("selectionRangeProvider", true)
      writer.member("callHierarchyProvider", true)
      writer.member("workspaceSymbolProvider", true)
      writer.member("workspace") {
        $0.object {
          $0.member("workspaceFolders") {
            $0.object {
              $0.member("supported", true)
              $0.member("changeNotifications", true)
            }
          }
        }
      }
      writer.member("codeLensProvider") { $0.object { $0.member("resolveProvider", true) } }
      writer.member("inlayHintProvider", true)
      writer.member("documentLinkProvider") { $0.object { $0.member("resolveProvider", false) } }
      writer.member("semanticTokensProvider") { Self.writeTokens(&$0) }
      writer.member("diagnosticProvider", ifPresent: diagnosticProvider)
    }
  }

  /// The kinds of tokens: standard ones, so that every theme has colours for them.
  private static func writeTokens(_ writer: inout JSONWriter) {
    writer.object {
      $0.member("legend") {
        $0.object {
          $0.member("tokenTypes", ["type", "function", "namespace", "number"])
          $0.member("tokenModifiers", ["definition", "unresolved"])
        }
      }
      $0.member("range", true)
      $0.member("full") { $0.object { $0.member("delta", true) } }
    }
  }
}
