import JSONRPC
import LanguageServerProtocol

/// What is under way between the client and the worker of the moment.
///
/// Both directions look here, so its lock is never held while something is read or written.
final class Traffic: Sendable {
  private struct Request {
    let order: Int
    let method: String?
    /// The document whose diagnostics the client pulls, and which delivery of it.
    let pulled: (uri: String, delivery: Int)?
    var count = 1
  }

  private struct Delivery {
    let number: Int
    let version: Int?
  }

  private struct State {
    var requests: [RequestID: Request] = [:]
    /// Answers to what the client did not ask.
    var swallowed: [RequestID] = []
    /// Documents that the worker has and of which it has not shown yet what it finds.
    var unproven: [String: Delivery] = [:]
    /// Counts requests and deliveries.
    var lastNumber = 0
    var isInitialized = false
    var isShutDown = false
    /// Work of which the client was told that it began.
    var progress: Set<String> = []
    /// The last life whose output has ended.
    var endedLife = 0

    mutating func nextNumber() -> Int {
      lastNumber += 1
      return lastNumber
    }
  }

  private let state = Monitor(State())

  /// Whether the client has a result of `initialize`.
  var isInitialized: Bool { state.withLock { $0.isInitialized } }

  /// Whether the client has a result of `shutdown`.
  var isShutDown: Bool { state.withLock { $0.isShutDown } }

  // MARK: Requests of the client

  /// The request that pulls the diagnostics of a document. LSP 3.17, Document Diagnostics.
  static let pull = "textDocument/diagnostic"

  /// A request goes to the worker.
  ///
  /// - Parameter pulled: the document that a ``pull`` is about.
  func asked(_ id: RequestID, _ method: String?, pulling pulled: String?) {
    state.withLock { state in
      if state.requests[id] != nil {
        state.requests[id]?.count += 1
        return
      }
      let pulled = pulled.flatMap { uri in state.unproven[uri].map { (uri, $0.number) } }
      state.requests[id] = Request(order: state.nextNumber(), method: method, pulled: pulled)
    }
  }

  /// The worker answers.
  ///
  /// - Returns: whether the client waits for it.
  func answered(_ id: RequestID?, hasResult: Bool) -> Bool {
    state.withLock { state in
      guard let id else { return true }
      if let place = state.swallowed.firstIndex(of: id) {
        state.swallowed.remove(at: place)
        return false
      }
      guard let request = state.requests.removeValue(forKey: id) else { return true }
      if request.count > 1 {
        state.requests[id] = request
        state.requests[id]?.count -= 1
      }
      if hasResult {
        if request.method == InitializeRequest.method { state.isInitialized = true }
        if request.method == ShutdownRequest.method { state.isShutDown = true }
      }
      if let pulled = request.pulled, state.unproven[pulled.uri]?.number == pulled.delivery {
        state.unproven[pulled.uri] = nil
      }
      return true
    }
  }

  /// Whether the client waits for an answer.
  func isWaiting(_ id: RequestID) -> Bool { state.withLock { $0.requests[id] != nil } }

  /// Forgets the requests that a dead worker left behind.
  ///
  /// - Parameter kept: one that the next worker is asked again.
  /// - Returns: the others, in the order in which they came, each as often as it came.
  func takeRequests(keeping kept: RequestID?) -> [RequestID] {
    state.withLock { state in
      let left = state.requests.filter { $0.key != kept }.sorted { $0.value.order < $1.value.order }
      state.requests = state.requests.filter { $0.key == kept }
      return left.flatMap { Array(repeating: $0.key, count: $0.value.count) }
    }
  }

  // MARK: Documents

  /// A text of a document goes to the worker.
  func delivered(_ uri: String, version: Int?) {
    state.withLock { $0.unproven[uri] = Delivery(number: $0.nextNumber(), version: version) }
  }

  /// A document is no longer the worker's.
  func withdrew(_ uri: String) {
    state.withLock { $0.unproven[uri] = nil }
  }

  /// The worker shows what it finds in a document: it has got along with that version.
  func published(_ uri: String, version: Int?) {
    state.withLock { state in
      guard let delivery = state.unproven[uri], delivery.version == version else { return }
      state.unproven[uri] = nil
      if state.unproven.isEmpty { self.state.notify() }
    }
  }

  /// The documents with which the worker has not been seen to get along.
  var unproven: Set<String> { state.withLock { Set($0.unproven.keys) } }

  /// Whether the worker has been seen to get along with a document.
  func isProven(_ uri: String) -> Bool { state.withLock { $0.unproven[uri] == nil } }

  /// Waits until the worker has got along with all that it was given, or has died.
  func waitUntilProven(life: Int, atMost duration: Duration) {
    _ = state.wait(until: .now + duration) { state -> Bool? in
      state.unproven.isEmpty || state.endedLife >= life ? true : nil
    }
  }

  // MARK: Progress

  /// The worker says how far a piece of work has come.
  func progressed(_ token: String, isOver: Bool) {
    state.withLock { state in
      if isOver { state.progress.remove(token) } else { state.progress.insert(token) }
    }
  }

  /// The work that a dead worker left unfinished.
  func takeProgress() -> [String] {
    state.withLock { state in
      defer { state.progress = [] }
      return state.progress.sorted()
    }
  }

  // MARK: Lives

  /// A new worker starts, with nothing.
  ///
  /// - Parameter swallowed: requests that it is asked again and whose answers the client has already.
  func start(swallowing swallowed: [RequestID]) {
    state.withLock { state in
      state.swallowed = swallowed
      state.unproven = [:]
    }
  }

  /// Whether the output of a worker has ended.
  func hasEnded(life: Int) -> Bool { state.withLock { $0.endedLife >= life } }

  /// The output of a worker has ended.
  func end(life: Int) {
    state.update { $0.endedLife = max($0.endedLife, life) }
  }
}
