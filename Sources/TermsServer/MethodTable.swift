import JSONRPC
import LanguageServerProtocol
import TermsRules

/// What to do for each method: the only place that names them all.
struct MethodTable {
  /// What handling a message may touch.
  struct Context {
    let service: any DocumentService
    var openDocuments: OpenDocuments
    /// How much the client wants to know about each message.
    var trace = TraceLevel.off
  }

  typealias HandleRequest = (inout Context, any Sendable) -> Result<any JSONWritable, ResponseError>
  typealias BeginAnswer = (Context, any Sendable) -> (any SlicedAnswer)?
  typealias HandleNotification = (inout Context, any Sendable) -> Void

  private(set) var registry = MessageRegistry()
  private(set) var requests: [String: HandleRequest] = [:]
  /// Requests whose answers may take long.
  private(set) var slicedRequests: [String: BeginAnswer] = [:]
  private(set) var notifications: [String: HandleNotification] = [:]

  /// The table without the life cycle, which `Server` handles itself.
  init() {
    registry.register(InitializeRequest.self)
    registry.register(ShutdownRequest.self)
    registry.register(ExitNotification.self)
    addDocumentNotifications()
    addDocumentRequests()
    addEditingRequests()
    addRefactoringRequests()
    addDisplayRequests()
    on(InitializedNotification.self) { context, _ in context.service.clientIsReady() }
    on(SetTraceNotification.self) { context, params in
      context.trace = TraceLevel(rawValue: params.value) ?? .off
    }
    on(DidChangeWatchedFiles.self) { $0.service.filesChanged($1.uris) }
    on(DidChangeWorkspaceFolders.self) { $0.service.foldersChanged(added: $1.added, removed: $1.removed) }
    on(DidChangeConfiguration.self) { $0.service.configure($1.settings) }
  }

  private mutating func addDocumentNotifications() {
    on(DidOpenTextDocument.self) { context, params in
      let document = params.textDocument
      context.openDocuments.open(document.uri)
      context.service.open(
        uri: document.uri, languageID: document.languageID, version: document.version,
        text: document.text.bytes)
    }
    on(DidChangeTextDocument.self) { context, params in
      let document = params.textDocument
      guard context.openDocuments.expectOpen(document.uri, DidChangeTextDocument.method) else { return }
      context.service.change(uri: document.uri, version: document.version, changes: params.contentChanges)
    }
    on(DidSaveTextDocument.self) { context, params in
      let uri = params.textDocument.uri
      guard context.openDocuments.expectOpen(uri, DidSaveTextDocument.method) else { return }
      context.service.save(uri: uri)
    }
    on(DidCloseTextDocument.self) { context, params in
      guard context.openDocuments.close(params.textDocument.uri) else { return }
      context.service.close(uri: params.textDocument.uri)
    }
  }

  private mutating func addDocumentRequests() {
    on(HoverRequest.self, \.textDocument.uri, otherwise: nil) {
      $0.hover(uri: $1.textDocument.uri, position: $1.position)
    }
    on(DefinitionRequest.self, \.textDocument.uri, otherwise: .none) {
      $0.definition(uri: $1.textDocument.uri, position: $1.position)
    }
    on(ReferencesRequest.self, \.textDocument.uri, otherwise: []) {
      $0.references(
        uri: $1.textDocument.uri, position: $1.position, includeDeclaration: $1.includeDeclaration)
    }
    on(DocumentHighlightRequest.self, \.textDocument.uri, otherwise: []) {
      $0.highlights(uri: $1.textDocument.uri, position: $1.position)
    }
    on(DocumentSymbolRequest.self, \.textDocument.uri, otherwise: .tree([])) {
      $0.symbols(uri: $1.textDocument.uri)
    }
    on(FoldingRangeRequest.self, \.textDocument.uri, otherwise: []) {
      $0.foldingRanges(uri: $1.textDocument.uri)
    }
    on(DocumentDiagnosticRequest.self, \.textDocument.uri, otherwise: .full([], resultID: nil)) {
      $0.diagnostics(uri: $1.textDocument.uri, previousResultID: $1.previousResultID)
    }
    onSliced(WorkspaceDiagnosticRequest.self) { $0.workspaceDiagnostics(since: $1.previousResultIDs) }
    on(CodeActionRequest.self, \.textDocument.uri, otherwise: []) { $0.codeActions($1) }
    addCodeActionResolve()
    on(ExplainRequest.self) { _, params in
      RulePage.text(of: params.code).map { MarkupContent(kind: .markdown, value: $0) }
    }
    on(StatusRequest.self) { $0.status(uri: $1.textDocument?.uri) }
  }

  private mutating func addCodeActionResolve() {
    registry.register(CodeActionResolveRequest.self)
    requests[CodeActionResolveRequest.method] = { context, params in
      guard let params = params as? CodeActionResolveRequest.Params else {
        return .failure(.mixedUp(CodeActionResolveRequest.method))
      }
      guard let action = context.service.resolve(params.data) else {
        return .failure(ResponseError(.contentModified, "the text has changed"))
      }
      return .success(action)
    }
  }

  private mutating func addRefactoringRequests() {
    on(PrepareRenameRequest.self, \.textDocument.uri, otherwise: .success(nil)) {
      $0.prepareRename(uri: $1.textDocument.uri, position: $1.position).map { $0 }
    }
    on(RenameRequest.self, \.textDocument.uri, otherwise: .success(nil)) {
      $0.rename(uri: $1.textDocument.uri, position: $1.position, to: $1.newName).map { $0 }
    }
    on(ExecuteCommandRequest.self, \.arguments.uri, otherwise: .failure(.notOpen)) {
      $0.execute($1.command, $1.arguments)
    }
  }

  private mutating func addEditingRequests() {
    on(CompletionRequest.self, \.textDocument.uri, otherwise: CompletionResult(isIncomplete: false, items: [])) {
      $0.completions(uri: $1.textDocument.uri, position: $1.position, isInvoked: $1.isInvoked)
    }
    on(CompletionResolveRequest.self) { $0.resolve($1) }
    on(SelectionRangeRequest.self, \.textDocument.uri, otherwise: []) {
      $0.selectionRanges(uri: $1.textDocument.uri, positions: $1.positions)
    }
    on(OnTypeFormattingRequest.self, \.textDocument.uri, otherwise: []) {
      $0.editsAfterTyping(uri: $1.textDocument.uri, position: $1.position)
    }
    onSliced(WorkspaceSymbolRequest.self) { $0.symbols(matching: $1.query) }
    on(PrepareCallHierarchyRequest.self, \.textDocument.uri, otherwise: nil) {
      $0.prepareCallHierarchy(uri: $1.textDocument.uri, position: $1.position)
    }
    on(IncomingCallsRequest.self, \.item.uri, otherwise: []) { $0.citations(of: $1.item, isIncoming: true) }
    on(OutgoingCallsRequest.self, \.item.uri, otherwise: []) { $0.citations(of: $1.item, isIncoming: false) }
  }

  private mutating func addDisplayRequests() {
    on(CodeLensRequest.self, \.textDocument.uri, otherwise: []) { $0.lenses(uri: $1.textDocument.uri) }
    on(CodeLensResolveRequest.self) { $0.resolve($1) }
    on(InlayHintRequest.self, \.textDocument.uri, otherwise: []) {
      $0.inlayHints(uri: $1.textDocument.uri, range: $1.range)
    }
    let noTokens = SemanticTokens(resultID: nil, data: [])
    on(SemanticTokensRequest.self, \.textDocument.uri, otherwise: noTokens) {
      $0.semanticTokens(uri: $1.textDocument.uri)
    }
    on(SemanticTokensDeltaRequest.self, \.textDocument.uri, otherwise: .full(noTokens)) {
      $0.semanticTokens(uri: $1.textDocument.uri, since: $1.previousResultID)
    }
    on(SemanticTokensRangeRequest.self, \.textDocument.uri, otherwise: noTokens) {
      $0.semanticTokens(uri: $1.textDocument.uri, range: $1.range)
    }
    on(DocumentLinkRequest.self, \.textDocument.uri, otherwise: []) { $0.links(uri: $1.textDocument.uri) }
  }

  private mutating func on<Notification: NotificationType>(
    _ type: Notification.Type, _ handle: @escaping (inout Context, Notification.Params) -> Void
  ) {
    registry.register(type)
    notifications[type.method] = { context, params in
      if let params = params as? Notification.Params { handle(&context, params) }
    }
  }

  private mutating func onSliced<Request: RequestType>(
    _ type: Request.Type, _ begin: @escaping (any DocumentService, Request.Params) -> any SlicedAnswer
  ) {
    registry.register(type)
    slicedRequests[type.method] = { context, params in
      (params as? Request.Params).map { begin(context.service, $0) }
    }
  }

  private mutating func on<Request: RequestType>(
    _ type: Request.Type, _ handle: @escaping (any DocumentService, Request.Params) -> Request.Result
  ) {
    registry.register(type)
    requests[type.method] = { context, params in
      guard let params = params as? Request.Params else { return .failure(.mixedUp(type.method)) }
      return .success(handle(context.service, params))
    }
  }

  /// - Parameter empty: the answer for a document that is not open.
  private mutating func on<Request: RequestType>(
    _ type: Request.Type, _ uri: KeyPath<Request.Params, String>,
    otherwise empty: Result<Request.Result, ResponseError>,
    _ handle: @escaping (any DocumentService, Request.Params) -> Result<Request.Result, ResponseError>
  ) {
    registry.register(type)
    requests[type.method] = { context, params in
      guard let params = params as? Request.Params else { return .failure(.mixedUp(type.method)) }
      let isOpen = context.openDocuments.contains(params[keyPath: uri])
      return (isOpen ? handle(context.service, params) : empty).map { $0 as any JSONWritable }
    }
  }

  /// - Parameter empty: the answer for a document that is not open.
  private mutating func on<Request: RequestType>(
    _ type: Request.Type, _ uri: KeyPath<Request.Params, String>, otherwise empty: Request.Result,
    _ handle: @escaping (any DocumentService, Request.Params) -> Request.Result
  ) {
    registry.register(type)
    requests[type.method] = { context, params in
      guard let params = params as? Request.Params else { return .failure(.mixedUp(type.method)) }
      guard context.openDocuments.contains(params[keyPath: uri]) else { return .success(empty) }
      return .success(handle(context.service, params))
    }
  }
}

extension ResponseError {
  fileprivate static let notOpen = ResponseError(.invalidParams, "the document is not open")

  fileprivate static func mixedUp(_ method: String) -> ResponseError {
    ResponseError(.internalError, "\(method) was decoded as another type")
  }
}
