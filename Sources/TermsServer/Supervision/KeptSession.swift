import FoundationEssentials
import JSONRPC
import LanguageServerProtocol
import TermsModel

/// What a new worker must be told so that it can go on where the last one died.
struct KeptSession {
  /// The `initialize` request.
  private(set) var initialize: Data?
  /// Its id.
  private(set) var initializeID: RequestID?
  /// Whether the client asked the server to shut down, after which nothing but `exit` counts.
  var isShutDown = false
  /// The latest of each of ``latestOnly``.
  private var latest: [String: Data] = [:]
  /// The open documents.
  private(set) var documents: [String: KeptDocument] = [:]
  /// Those that workers do not get.
  private var withheld: Set<String> = []
  /// Whether there is something for ``compact()`` to do.
  private(set) var hasOutgrown = false
  /// What positions count, once somebody had to know.
  private var encoding: PositionEncodingKind?

  /// Notifications of which the last one says all.
  private static let latestOnly = [
    InitializedNotification.method, SetTraceNotification.method, DidChangeConfiguration.method,
  ]

  /// Whether the worker listens to notifications.
  private var isRunning: Bool { initialize != nil && !isShutDown }

  // MARK: Taking in

  /// Keeps what is to be kept of a message of the client.
  ///
  /// - Returns: whether it is for the worker; false when it is about a document that the worker does not have.
  mutating func take(_ message: SkimmedMessage, _ body: Data, _ traffic: Traffic) -> Bool {
    if message.isRequest {
      takeRequest(message, body, traffic)
      return true
    }
    guard isRunning, let method = message.method, message.isNotification(method) else { return true }
    if Self.latestOnly.contains(method) {
      latest[method] = body
      return true
    }
    guard method.hasPrefix("textDocument/"), let document = message.document(of: body) else { return true }
    switch method {
    case DidOpenTextDocument.method:
      documents[document.uri] = KeptDocument(opening: body)
      withheld.remove(document.uri)
      traffic.delivered(document.uri, version: document.version)
      return true
    case DidChangeTextDocument.method:
      let harmless = traffic.isProven(document.uri) && !withheld.contains(document.uri)
      documents[document.uri]?.append(body, wasHarmless: harmless)
      if documents[document.uri]?.isOutgrown == true { hasOutgrown = true }
      guard !withheld.contains(document.uri) else { return false }
      guard documents[document.uri] != nil else { return true }
      traffic.delivered(document.uri, version: document.version)
      return true
    case DidCloseTextDocument.method:
      documents[document.uri] = nil
      traffic.withdrew(document.uri)
      return withheld.remove(document.uri) == nil
    default:
      return !withheld.contains(document.uri)
    }
  }

  private mutating func takeRequest(_ message: SkimmedMessage, _ body: Data, _ traffic: Traffic) {
    guard message.isCurrent else { return }
    if message.method == InitializeRequest.method {
      // A second one is refused, unless the first was.
      if traffic.isInitialized || initializeID.map(traffic.isWaiting) == true { return }
      self = KeptSession()
      initialize = body
      initializeID = message.id
    } else if message.method == ShutdownRequest.method, isRunning {
      isShutDown = true
    }
  }

  // MARK: Documents

  /// Makes the texts small again that grew by their changes. The worker need not wait for it.
  mutating func compact() {
    guard hasOutgrown else { return }
    hasOutgrown = false
    let encoding = positionEncoding()
    for uri in documents.keys where documents[uri]?.isOutgrown == true {
      if documents[uri]?.compact(encoding: encoding) == false { documents[uri] = nil }
    }
  }

  /// Settles with which documents the dead worker got along.
  ///
  /// - Parameters:
  ///   - suspects: those with which it was not seen to.
  ///   - crashed: false when it was killed from outside.
  /// - Returns: the documents that are withheld from now on.
  mutating func blame(_ suspects: Set<String>, crashed: Bool) -> [String] {
    let blamed = documents.keys.sorted().filter { uri in
      guard !withheld.contains(uri) else { return false }
      guard suspects.contains(uri) else {
        documents[uri]?.settle()
        return false
      }
      return documents[uri]?.blame(crashed: crashed) == true
    }
    withheld.formUnion(blamed)
    return blamed
  }

  /// Whether a withheld document has another text now.
  var hasChangedSuspect: Bool { withheld.contains { documents[$0]?.hasChanged == true } }

  /// The documents to open in a new worker: first those that no worker died of, the others each on its own.
  var documentsToReplay: (innocent: [String], suspect: [String]) {
    let open = documents.filter { !withheld.contains($0.key) }
    return (
      open.filter { !$0.value.isSuspect }.keys.sorted(),
      open.filter { $0.value.isSuspect }.keys.sorted()
    )
  }

  /// Withheld documents whose text has changed are given to the worker again.
  ///
  /// - Returns: their URIs.
  mutating func releaseChanged() -> [String] {
    let changed = withheld.filter { documents[$0]?.hasChanged == true }.sorted()
    withheld.subtract(changed)
    return changed
  }

  /// A didOpen of a document as it is now; nil when the worker took none.
  mutating func opening(of uri: String, _ traffic: Traffic) -> Data? {
    let encoding = positionEncoding()
    guard let opening = documents[uri]?.currentOpening(encoding: encoding) else {
      documents[uri] = nil
      return nil
    }
    traffic.delivered(uri, version: SkimmedMessage(opening).document(of: opening)?.version)
    return opening
  }

  // MARK: What the client said of itself

  /// Everything that a new worker is told before the documents, and the ids whose answers the client has already.
  func greeting(isAnswered: Bool) -> (messages: [Data], swallowed: [RequestID]) {
    guard let initialize, let initializeID else { return ([], []) }
    var messages = [initialize]
    var swallowed = isAnswered ? [initializeID] : []
    messages += Self.latestOnly.compactMap { latest[$0] }
    if isShutDown {
      messages.append(SupervisorMessage.shutdown)
      swallowed.append(SupervisorMessage.shutdownID)
    }
    return (messages, swallowed)
  }

  private func initializeParams<Result>(_ look: (JSONSkimmer) -> Result?) -> Result? {
    initialize.flatMap { SkimmedMessage($0).params(of: $0, look) }
  }

  /// The client's process; nil when there is none to watch.
  var clientProcess: Int? { initializeParams { $0.member("processId")?.integer() } }

  /// Whether the client pulls diagnostics, and whether it can be asked to pull again.
  var pulls: (diagnostics: Bool, refreshes: Bool) {
    let capabilities = initializeParams { $0.member("capabilities")?.decode(ClientCapabilities.self) }
    return (capabilities?.pullsDiagnostics ?? false, capabilities?.refreshesDiagnostics ?? false)
  }

  /// The language of the user.
  var language: Language {
    var settings = Settings()
    settings.locale = initializeParams { $0.member("locale")?.string() }
    if let options = initializeParams({ $0.member("initializationOptions")?.decode(JSONValue.self) }) {
      settings.read(options)
    }
    if let body = latest[DidChangeConfiguration.method],
      let value = SkimmedMessage(body).params(of: body, { $0.member("settings")?.decode(JSONValue.self) })
    {
      settings.read(value)
    }
    return settings.language
  }

  private mutating func positionEncoding() -> PositionEncodingKind {
    if let encoding { return encoding }
    let capabilities = initializeParams { $0.member("capabilities")?.decode(ClientCapabilities.self) }
    let negotiated = negotiatePositionEncoding(capabilities ?? ClientCapabilities())
    encoding = negotiated
    return negotiated
  }
}
