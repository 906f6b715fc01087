import FoundationEssentials
import JSONRPC
import LanguageServerProtocol
import TermsModel

/// What the supervisor itself says, to the client and to a worker.
enum SupervisorMessage {
  /// The id of ``shutdown``.
  static let shutdownID = RequestID.string("terms-lsp/shutdown")

  /// Brings a new worker where the last one was.
  static var shutdown: Data { request(shutdownID, ShutdownRequest.method) }

  /// The answer to a request that died with the worker.
  static func lost(_ id: RequestID) -> Data {
    body { $0.response(to: id, error: ResponseError(.internalError, "the server was restarted")) }
  }

  /// For the editor's log.
  static func log(_ message: String) -> Data {
    body { $0.notification(LogMessage.method, params: LogMessage(.warning, message)) }
  }

  /// For the user.
  static func show(_ level: LogMessage.Level, _ message: String) -> Data {
    body { $0.notification(ShowMessage.method, params: ShowMessage(level, message)) }
  }

  /// Clears the findings of a document that workers do not get.
  static func clear(_ uri: String) -> Data {
    body {
      $0.notification(PublishDiagnostics.method, params: PublishDiagnostics(uri: uri, version: nil, diagnostics: []))
    }
  }

  /// Ends a piece of work of a worker that died.
  static func end(_ token: String) -> Data {
    body { $0.notification(WorkDoneProgress.method, params: WorkDoneProgress(token, .end)) }
  }

  /// Asks a client that pulls diagnostics to pull again. LSP 3.17, Diagnostics Refresh.
  static func refresh(life: Int) -> Data {
    request(.string("terms-lsp/refresh/\(life)"), "workspace/diagnostic/refresh")
  }

  /// Tells the user that a document is not checked.
  static func withheld(_ uri: String, _ language: Language) -> String {
    let name = fileName(of: uri)
    return switch language {
    case .dutch:
      "terms-lsp loopt vast op \(name). Het document wordt niet gecontroleerd totdat de tekst verandert."
    case .english: "terms-lsp cannot cope with \(name). The document is not checked until its text changes."
    }
  }

  /// Tells the user that there will be no more workers.
  static func givenUp(_ language: Language) -> String {
    switch language {
    case .dutch: "terms-lsp is \(DeathCount.limit) keer in een minuut vastgelopen en stopt ermee."
    case .english: "terms-lsp stopped working \(DeathCount.limit) times within a minute and gives up."
    }
  }

  /// The last part of a URI, with `%20` as the space that it stands for.
  private static func fileName(of uri: String) -> String {
    var rest = uri.utf8.split(separator: UInt8(ascii: "/")).last ?? uri.utf8[...]
    var name: [UInt8] = []
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), let decoded = UInt8(String(rest.prefix(2)) ?? "", radix: 16) {
        name.append(decoded)
        rest = rest.dropFirst(2)
      } else {
        name.append(byte)
      }
    }
    return String(decoding: name, as: UTF8.self)
  }

  private static func request(_ id: RequestID, _ method: String) -> Data {
    body {
      $0.object {
        $0.member("jsonrpc", "2.0")
        $0.member("id", id)
        $0.member("method", method)
      }
    }
  }

  private static func body(_ write: (inout JSONWriter) -> Void) -> Data {
    var writer = JSONWriter()
    write(&writer)
    return Data(writer.bytes)
  }
}
