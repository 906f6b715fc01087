import JSONRPC
import LanguageServerProtocol

/// The engine: one thread that takes messages in order, owns all state, and answers every request
/// exactly once.
public final class Server {
  let connection: Connection
  private let client: ClientChannel
  private let log: Log
  private let table: MethodTable
  private var context: MethodTable.Context
  private var lifeCycle = LifeCycle.uninitialized
  private var answersAtWork: AnswersAtWork
  /// Whether messages were handled since `DocumentService.idle` was called last.
  private var isUnsettled = false

  /// A server on two descriptors.
  ///
  /// - Parameters:
  ///   - input: where the client's messages come from.
  ///   - output: where the answers go.
  ///   - service: what to do with documents.
  ///   - onStuck: called from another thread when the server ought to have ended 4 s ago.
  public init(
    input: Int32, output: Int32, service: any DocumentService, log: Log,
    limits: Connection.Limits = .init(), onStuck: @escaping @Sendable (EndReason) -> Void
  ) {
    let table = MethodTable()
    connection = Connection(
      input: input, output: output, registry: table.registry, log: log, limits: limits, onStuck: onStuck)
    client = ClientChannel(connection.outbox)
    context = MethodTable.Context(service: service, openDocuments: OpenDocuments(log: log))
    answersAtWork = AnswersAtWork(connection.inbox)
    self.table = table
    self.log = log
  }

  /// Asks the server to end, from any thread.
  public var requestEnd: @Sendable (EndReason) -> Void {
    { [connection] in connection.end($0) }
  }

  /// Serves until the client says `exit` or goes away. Call it on the thread that is to be the engine.
  ///
  /// - Returns: the code to end the process with: 0 after `shutdown`, else 1.
  public func run() -> Int32 {
    guard connection.start() else {
      log.error("the system has no thread left")
      return 1
    }
    let exitCode = serve()
    connection.finish()
    return exitCode
  }

  private func serve() -> Int32 {
    while true {
      connection.outbox.waitForRoom()
      // What is worked on in slices goes on whenever no message waits.
      let deadline = answersAtWork.isEmpty ? serviceDeadline : .now
      let event = connection.inbox.next(deadline: deadline, reportQuiet: isUnsettled)
      if let exitCode = take(event) { return exitCode }
    }
  }

  private var serviceDeadline: ContinuousClock.Instant? { lifeCycle == .running ? context.service.deadline : nil }

  /// Deals with one event.
  ///
  /// - Returns: the code to end the process with, nil to go on.
  func take(_ event: Inbox.Event) -> Int32? {
    switch event {
    case .message(.notification(ExitNotification.method, _), _):
      return lifeCycle.exitCode
    case .message(let message, let isCancelled):
      isUnsettled = true
      handle(message, isCancelled: isCancelled)
    case .quiet:
      isUnsettled = false
      if lifeCycle == .running { context.service.idle() }
    case .deadline:
      // With an answer at work the deadline is not that of the service.
      if answersAtWork.isEmpty || serviceDeadline.map({ $0 <= .now }) == true { context.service.publishPending() }
      workOnAnswers()
    case .end(let reason):
      return end(reason)
    }
    return nil
  }

  private func end(_ reason: EndReason) -> Int32 {
    // Who closed its input may still read.
    if !reason.isUrgent { finishAnswers() }
    switch reason {
    case .badHeader(let problem):
      log.error("cannot read the input any further: \(problem)")
      return 1
    case .endOfInput, .clientGone, .outputClosed, .terminated:
      log.info("ending: \(reason)")
      return lifeCycle.exitCode
    }
  }

  private func handle(_ message: IncomingMessage, isCancelled: Bool) {
    let note = MessageNote(trace: context.trace, log: log, client: client)
    switch message {
    case .request(let id, let method, let params):
      // Each request comes by here once, and is answered here or, when that takes long, in `workOnAnswers`.
      if let outcome = isCancelled ? .failure(.cancelled) : outcome(id, method, params) { client.answer(id, outcome) }
      note?.write("request \(method) \(id)")
    case .notification(let method, let params):
      take(notification: method, params)
      note?.write("notification \(method)")
    case .response(let id, let result):
      let method = client.takeAnswer(id)
      if lifeCycle == .running, let method { context.service.answered(method, result) }
      note?.write("answer \(method ?? "to no request") \(id?.description ?? "null")")
    case .invalid(let id, let error):
      log.warning(error.message)
      client.refuse(id, error)
    }
  }

  private func workOnAnswers() {
    if let (id, outcome) = answersAtWork.advance() { client.answer(id, outcome) }
  }

  /// Whether a request is being worked on.
  var isAtWork: Bool { !answersAtWork.isEmpty }

  private func finishAnswers() { while !answersAtWork.isEmpty { workOnAnswers() } }

  /// - Returns: nil when the answer is worked on.
  private func outcome(
    _ id: RequestID, _ method: String, _ params: DecodedParams
  ) -> Result<any JSONWritable, ResponseError>? {
    if let refusal = lifeCycle.refusal(of: method) { return .failure(refusal) }
    switch params {
    case .unregistered:
      return .failure(ResponseError(.methodNotFound, "no such method: \(method)"))
    case .unreadable(let reason):
      return .failure(ResponseError(.invalidParams, reason))
    case .value(let params as InitializeRequest.Params):
      return .success(initialize(params))
    case .value where method == ShutdownRequest.method:
      finishAnswers()
      lifeCycle = .shutDown
      return .success(Null())
    case .value(let params):
      if let begin = table.slicedRequests[method], let answer = begin(context, params) {
        return answersAtWork.begin(id, answer).map { .success($0) }
      }
      guard let handle = table.requests[method] else {
        return .failure(ResponseError(.methodNotFound, "\(method) is a notification"))
      }
      return handle(&context, params)
    }
  }

  private func initialize(_ params: InitializeRequest.Params) -> InitializeRequest.Result {
    let encoding = negotiatePositionEncoding(params.capabilities)
    let provider =
      params.capabilities.pullsDiagnostics
      ? DiagnosticOptions(
        identifier: "terms", hasWorkspace: !params.folders.isEmpty) : nil
    let codeAction = params.capabilities.codeAction
    let actions = codeAction.literalSupport ? CodeActionOptions(resolves: codeAction.resolvesEdit) : nil
    lifeCycle = .running
    context.trace = params.trace
    if let id = params.processID { connection.watch(processID: id) }
    log.info("client: \(params.clientInfo?.name ?? "unknown"), positions: \(encoding.rawValue)")
    context.service.start(
      Session(
        positionEncoding: encoding, capabilities: params.capabilities, locale: params.locale,
        initializationOptions: params.initializationOptions, workspaceFolders: params.folders,
        client: client))
    return InitializeRequest.Result(
      capabilities: ServerCapabilities(
        positionEncoding: encoding, diagnosticProvider: provider, codeActionProvider: actions,
        preparesRename: params.capabilities.preparesRename),
      serverName: "terms-lsp",
      serverVersion: TermsVersion.current)
  }

  private func take(notification method: String, _ params: DecodedParams) {
    guard lifeCycle == .running else { return log.info("ignored \(method): not running") }
    switch params {
    case .value(let params):
      if let handle = table.notifications[method] {
        handle(&context, params)
      } else {
        log.warning("\(method) is a request and needs an id")
      }
    case .unreadable(let reason):
      log.warning("dropped \(method): \(reason)")
    case .unregistered:
      // LSP 3.17, `$` Notifications: those a server does not know are ignored.
      if !method.hasPrefix("$/") { log.info("ignored \(method): no such notification") }
    }
  }
}

extension ResponseError {
  static let cancelled = ResponseError(.requestCancelled, "the client cancelled the request")
}
