import JSONRPC
import LanguageServerProtocol

/// What the server does with documents. The server sees to messages, order and life cycle; it calls
/// this from one thread, the engine's, and only between `initialize` and `shutdown`.
///
/// Positions and ranges are in the encoding of the session, as the client sent them: not clamped.
/// Change, save, close and all requests come only for documents that are open.
public protocol DocumentService: AnyObject {
  /// The session starts: called once, before anything else.
  func start(_ session: Session)

  /// The client has heard the answer to `initialize`: it may be asked something.
  func clientIsReady()

  /// The client answered a request of the server.
  ///
  /// - Parameter result: nil when it refused.
  func answered(_ method: String, _ result: JSONValue?)

  /// Files that the client watches changed on disk.
  func filesChanged(_ uris: [String])

  /// Folders were opened or closed.
  func foldersChanged(added: [WorkspaceFolder], removed: [WorkspaceFolder])

  /// The user changed a setting. Null comes from clients that wait to be asked.
  func configure(_ settings: JSONValue)

  /// A document was opened, or opened again with a new text.
  ///
  /// - Parameter text: UTF-8.
  func open(uri: String, languageID: String, version: Int?, text: [UInt8])

  /// The text changed: the changes apply one after the other.
  func change(uri: String, version: Int?, changes: [TextDocumentContentChange])

  /// The text is on disk.
  func save(uri: String)

  /// The document was closed; its findings are to be cleared.
  func close(uri: String)

  /// What is at a place.
  func hover(uri: String, position: Position) -> Hover?

  /// Where that comes from which is at a place.
  func definition(uri: String, position: Position) -> DefinitionResult

  /// Every place that cites or uses what is at a place.
  func references(uri: String, position: Position, includeDeclaration: Bool) -> [Location]

  /// The same thing elsewhere in the document.
  func highlights(uri: String, position: Position) -> [DocumentHighlight]

  /// The outline.
  func symbols(uri: String) -> DocumentSymbolResult

  /// What can be folded away.
  func foldingRanges(uri: String) -> [FoldingRange]

  /// What may be typed on.
  func completions(uri: String, position: Position, isInvoked: Bool) -> CompletionResult

  /// An item with its documentation.
  func resolve(_ item: CompletionItem) -> CompletionItem

  /// How selections grow, one for each place.
  func selectionRanges(uri: String, positions: [Position]) -> [SelectionRange]

  /// What to change behind what was just typed: the next number on a new line, for users who want it.
  func editsAfterTyping(uri: String, position: Position) -> [TextEdit]

  /// What a rename at a place would be about; fails with a reason for the user.
  func prepareRename(uri: String, position: Position) -> Result<PrepareRenameResult, ResponseError>

  /// The changes by which what stands at a place gets another name; fails with a reason for the user.
  func rename(uri: String, position: Position, to newName: String) -> Result<WorkspaceEdit, ResponseError>

  /// Does something to the numbering; fails with a reason for the user.
  func execute(_ command: NumberingCommandName, _ arguments: NumberingArguments)
    -> Result<NumberingResult, ResponseError>

  /// The clause that a place is about, for asking who cites it.
  func prepareCallHierarchy(uri: String, position: Position) -> [CallHierarchyItem]?

  /// Who cites a clause, or what it cites; the item's document is open.
  func citations(of item: CallHierarchyItem, isIncoming: Bool) -> [CallHierarchyCall]

  /// The remarks above provisions and definitions, without their words.
  func lenses(uri: String) -> [CodeLens]

  /// A remark with its words.
  func resolve(_ lens: CodeLens) -> CodeLens

  /// Words inside the text.
  func inlayHints(uri: String, range: LSPRange) -> [InlayHint]

  /// What to colour.
  func semanticTokens(uri: String) -> SemanticTokens

  /// What to colour, as it differs from an earlier answer.
  func semanticTokens(uri: String, since previousResultID: String) -> SemanticTokensDelta

  /// What to colour in a part.
  func semanticTokens(uri: String, range: LSPRange) -> SemanticTokens

  /// What leads out of the document.
  func links(uri: String) -> [DocumentLink]

  /// Provisions and terms of all documents by name: an array of `SymbolInformation`.
  func symbols(matching query: String) -> any SlicedAnswer

  /// The findings, for a client that asks for them.
  ///
  /// - Parameter previousResultID: names what the client has already.
  func diagnostics(uri: String, previousResultID: String?) -> DocumentDiagnosticReport

  /// The findings of all documents of the workspace that differ from what the client has: a
  /// `WorkspaceDiagnosticRequest.Result`.
  ///
  /// - Parameter previousResultIDs: names what the client has already, by URI.
  func workspaceDiagnostics(since previousResultIDs: [String: String]) -> any SlicedAnswer

  /// What can be done about a place and its findings.
  func codeActions(_ params: CodeActionRequest.Params) -> [CodeAction]

  /// An action with its change.
  ///
  /// - Returns: nil when the text is no longer the one that the action was made for.
  func resolve(_ data: CodeActionData) -> CodeAction?

  /// What has been done so far.
  ///
  /// - Parameter uri: the only document to tell about; nil for all that are open.
  func status(uri: String?) -> StatusRequest.Result

  /// When `publishPending` is to be called; nil for never. An instant in the past asks for a call as
  /// soon as no message waits: work in slices goes on that way.
  var deadline: ContinuousClock.Instant? { get }

  /// No message waits and the client is sending nothing: the time to publish. Called once after
  /// each burst of messages.
  func idle()

  /// The deadline passed.
  func publishPending()
}
