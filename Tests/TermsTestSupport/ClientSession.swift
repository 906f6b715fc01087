import Foundation
import JSONRPC
import Synchronization

/// The client's side of a session with a server process.
public final class ClientSession: Sendable {
  /// What a test did not get from the server.
  public enum Failure: Error {
    /// What was waited for, what came instead, and what the server wrote to standard error.
    case nothing(String, came: [String], errors: String)
    /// An error answer: code and message.
    case refused(Int, String)
  }

  /// The process.
  public let server: ServerProcess
  /// Seconds to wait for a message before a test fails.
  public static let patience: TimeInterval = 20

  /// Whether every session runs under a supervisor: `TERMS_LSP_SUPERVISE` is 1.
  private static let supervisesAll = ProcessInfo.processInfo.environment["TERMS_LSP_SUPERVISE"] == "1"

  private struct State {
    var lastID = 0
    var unclaimed: [JSONValue] = []
  }
  private let state = Mutex(State())

  /// Starts a server; ``initialize(_:)`` comes next.
  public init(
    _ arguments: [String] = [], environment: [String: String] = [:], readsOutput: Bool = true
  ) throws {
    let supervised = Self.supervisesAll && !arguments.contains("--supervise") ? ["--supervise"] : []
    server = try ServerProcess(arguments + supervised, environment: environment, readsOutput: readsOutput)
  }

  /// Starts a server and says hello.
  public static func start(
    _ capabilities: JSONValue = ClientSession.allCapabilities, arguments: [String] = [],
    environment: [String: String] = [:]
  ) throws -> ClientSession {
    let client = try ClientSession(arguments, environment: environment)
    _ = try client.initialize(["capabilities": capabilities])
    return client
  }

  // MARK: Sending

  /// Sends bytes as they are.
  public func sendBytes(_ bytes: [UInt8]) { server.write(bytes) }

  /// Sends a frame.
  public func sendBody(_ body: [UInt8]) { sendBytes(Self.frame(body)) }

  /// Sends a frame.
  public func sendBody(_ body: String) { sendBody(Array(body.utf8)) }

  /// A body with its header.
  public static func frame(_ body: [UInt8]) -> [UInt8] { Array("Content-Length: \(body.count)\r\n\r\n".utf8) + body }

  /// A frame of a notification.
  public static func notification(_ method: String, _ params: JSONValue) -> [UInt8] {
    frame((["jsonrpc": "2.0", "method": .string(method), "params": params] as JSONValue).json)
  }

  /// Sends a notification.
  public func notify(_ method: String, _ params: JSONValue = [:]) {
    sendBytes(Self.notification(method, params))
  }

  /// Sends a request and does not wait.
  ///
  /// - Returns: its id.
  @discardableResult
  public func ask(_ method: String, _ params: JSONValue = [:]) -> Int {
    let id = state.withLock { state in
      state.lastID += 1
      return state.lastID
    }
    let message: JSONValue = [
      "jsonrpc": "2.0", "id": .number(Double(id)), "method": .string(method), "params": params,
    ]
    sendBody(message.json)
    return id
  }

  // MARK: Receiving

  /// Sends a request and waits for its result.
  @discardableResult
  public func request(_ method: String, _ params: JSONValue = [:]) throws -> JSONValue {
    try result(of: ask(method, params))
  }

  /// Waits for the result of a request.
  public func result(of id: Int) throws -> JSONValue {
    let answer = try message("the answer to request \(id)") { $0["method"] == nil && $0["id"]?.int == id }
    if let error = answer["error"] {
      throw Failure.refused(error["code"]?.int ?? 0, error["message"]?.string ?? "")
    }
    return answer["result"] ?? .null
  }

  /// Sends a request that must be refused.
  ///
  /// - Returns: the code of the error; nil when it was not refused.
  public func refusal(of method: String, _ params: JSONValue = [:]) throws -> Int? {
    do {
      try request(method, params)
      return nil
    } catch Failure.refused(let code, _) {
      return code
    }
  }

  /// Waits for the next message that fits; others wait for their turn.
  public func message(
    _ description: String, within limit: TimeInterval = patience, where fits: (JSONValue) -> Bool
  ) throws -> JSONValue {
    if let found = next(within: limit, where: fits) { return found }
    let came = state.withLock { $0.unclaimed.map { String(decoding: $0.json.prefix(300), as: UTF8.self) } }
    throw Failure.nothing(description, came: came, errors: server.errors.text)
  }

  /// The next message that fits, nil when none comes in time.
  public func next(within limit: TimeInterval, where fits: (JSONValue) -> Bool) -> JSONValue? {
    let deadline = Date(timeIntervalSinceNow: limit)
    while true {
      let found = state.withLock { state in
        state.unclaimed.firstIndex(where: fits).map { state.unclaimed.remove(at: $0) }
      }
      if let found { return found }
      guard let body = server.output.nextFrame(within: max(0, deadline.timeIntervalSinceNow)),
        let message = JSONValue(parsing: body)
      else { return nil }
      state.withLock { $0.unclaimed.append(message) }
    }
  }

  // MARK: Life cycle

  /// Says hello and waits for the answer.
  @discardableResult
  public func initialize(_ params: JSONValue) throws -> JSONValue {
    let result = try request("initialize", params)
    notify("initialized")
    return result
  }

  /// Says goodbye.
  ///
  /// - Returns: the code the server ended with, nil when it did not.
  public func end() throws -> Int32? {
    _ = try request("shutdown", .null)
    notify("exit", .null)
    return server.exitCode()
  }

  /// What a modern editor says of itself, with UTF-16 positions.
  public static let allCapabilities = capabilities(encoding: "utf-16")

  /// What a modern editor says of code actions.
  public static func codeAction(resolves: Bool) -> JSONValue {
    [
      "codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["", "quickfix", "source", "source.fixAll"]]],
      "isPreferredSupport": true, "dataSupport": .bool(resolves),
      "resolveSupport": ["properties": .array(resolves ? ["edit"] : [])],
    ]
  }

  /// What a modern editor says of itself.
  public static func capabilities(encoding: String) -> JSONValue {
    [
      "general": ["positionEncodings": [.string(encoding)]],
      "textDocument": [
        "hover": ["contentFormat": ["markdown", "plaintext"]], "definition": ["linkSupport": true],
        "documentSymbol": ["hierarchicalDocumentSymbolSupport": true],
        "foldingRange": ["lineFoldingOnly": true, "foldingRange": ["collapsedText": true]],
        "publishDiagnostics": ["relatedInformation": true, "versionSupport": true],
        "codeAction": codeAction(resolves: false), "rename": ["prepareSupport": true],
      ],
      "workspace": [
        "workspaceEdit": ["documentChanges": true, "changeAnnotationSupport": [:]], "applyEdit": true,
      ],
    ]
  }
}
