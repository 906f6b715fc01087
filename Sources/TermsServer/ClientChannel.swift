import JSONRPC
import LanguageServerProtocol

/// The way to the client. For the engine's thread only; it never blocks.
public final class ClientChannel {
  private let outbox: Outbox
  /// One buffer for all messages.
  private var writer = JSONWriter()
  private var awaited = AwaitedAnswers()
  /// Bytes of the messages that were written, without their headers.
  public private(set) var bytesEncoded = 0

  init(_ outbox: Outbox) {
    self.outbox = outbox
  }

  /// Sends the findings of a document. Older findings that the client has not read yet are dropped.
  public func publish(_ diagnostics: PublishDiagnostics) {
    send(replacing: diagnostics.uri) { $0.notification(PublishDiagnostics.method, params: diagnostics) }
  }

  /// Asks the client to pull all diagnostics again. An older wish that it has not read yet is dropped.
  public func refreshDiagnostics() {
    let id = awaited.add(DiagnosticRefresh.method)
    send(replacing: DiagnosticRefresh.method) { $0.request(id, DiagnosticRefresh.method) }
  }

  /// Asks the client to watch files.
  func register(_ wish: RegisterCapability) {
    let id = awaited.add(RegisterCapability.method)
    send { $0.request(id, RegisterCapability.method, params: wish) }
  }

  /// Asks the client for its settings.
  func askForSettings() {
    let id = awaited.add(ConfigurationRequest.method)
    send { $0.request(id, ConfigurationRequest.method, params: ConfigurationRequest()) }
  }

  /// Asks whether the client will show how far a piece of work has come.
  func askToShowProgress(_ token: String) {
    let id = awaited.add(WorkDoneProgressCreate.method)
    send { $0.request(id, WorkDoneProgressCreate.method, params: WorkDoneProgressCreate(token: token)) }
  }

  /// Says how far a piece of work has come. Of reports that the client has not read yet the last one is left.
  func tell(_ progress: WorkDoneProgress) {
    var key: String?
    if case .report = progress.value { key = WorkDoneProgress.method + progress.token }
    send(replacing: key) { $0.notification(WorkDoneProgress.method, params: progress) }
  }

  /// Asks the client to change texts.
  func apply(_ request: ApplyEdit) {
    let id = awaited.add(ApplyEdit.method)
    send { $0.request(id, ApplyEdit.method, params: request) }
  }

  /// Shows a line to the user.
  func show(_ level: LogMessage.Level, _ message: String) {
    send { $0.notification(ShowMessage.method, params: ShowMessage(level, message)) }
  }

  /// Accepts the answer to a request.
  ///
  /// - Returns: what was asked, nil when nothing was.
  func takeAnswer(_ id: RequestID?) -> String? { awaited.take(id) }

  /// Tells a client that traces the server about a message.
  func trace(_ line: LogTrace) {
    send { $0.notification(LogTrace.method, params: line) }
  }

  /// Sends a line for the editor's log.
  public func log(_ level: LogMessage.Level, _ message: String) {
    send { $0.notification(LogMessage.method, params: LogMessage(level, message)) }
  }

  /// Answers a request.
  func answer(_ id: RequestID, _ outcome: Result<any JSONWritable, ResponseError>) {
    send {
      switch outcome {
      case .success(let result): $0.response(to: id, result: result)
      case .failure(let error): $0.response(to: id, error: error)
      }
    }
  }

  /// Answers something that is no message.
  func refuse(_ id: RequestID?, _ error: ResponseError) {
    send { $0.response(to: id, error: error) }
  }

  private func send(replacing key: String? = nil, _ write: (inout JSONWriter) -> Void) {
    writer.reset()
    write(&writer)
    bytesEncoded &+= writer.bytes.count
    outbox.send(writer.bytes, replacing: key)
  }
}
