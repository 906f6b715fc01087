/// The queue from the reader to the engine, first in first out.
///
/// It also knows when a burst is over, so that the engine can publish once after it, and which
/// waiting requests were cancelled.
public final class Inbox: Sendable {
  /// What the engine wakes up for.
  public enum Event: Sendable {
    /// A message. A cancelled request must be answered with `ErrorCode.requestCancelled`.
    case message(IncomingMessage, isCancelled: Bool)
    /// Nothing waits and the client is sending nothing.
    case quiet
    /// The deadline passed.
    case deadline
    /// There will be no more messages.
    case end(EndReason)
  }

  private struct Entry {
    let message: IncomingMessage
    let cost: Int
  }

  private struct State {
    var entries = FIFOQueue<Entry>()
    var waitingRequests: Set<RequestID> = []
    var cancelledRequests: Set<RequestID> = []
    /// The request that the engine took last, as long as it has taken nothing since, and whether it was cancelled since.
    var current: RequestID?
    var isCurrentCancelled = false
    /// Requests that the engine took and will answer later, and whether they were cancelled.
    var requestsAtWork: [RequestID: Bool] = [:]
    /// Bytes that the waiting messages take, about.
    var cost = 0
    /// Whether the client is sending: the next message is about to be put here.
    var isReceiving = false
    var end: EndReason?
  }

  private let state = Monitor(State())
  private let costLimit: Int

  /// - Parameter costLimit: bytes of messages that may wait before `waitForRoom` waits.
  init(costLimit: Int = 32 << 20) {
    self.costLimit = costLimit
  }

  /// Adds a message.
  ///
  /// - Parameters:
  ///   - cost: about how many bytes it keeps.
  ///   - isReceiving: whether more is known to be coming at once.
  func put(_ message: IncomingMessage, cost: Int, isReceiving: Bool) {
    state.update { state in
      if case .request(let id, _, _) = message { state.waitingRequests.insert(id) }
      state.entries.append(Entry(message: message, cost: cost))
      state.cost += cost
      state.isReceiving = isReceiving
    }
  }

  /// Marks a request that still waits or is being worked on; others have been answered, and there is nothing to cancel.
  func cancel(_ id: RequestID, isReceiving: Bool) {
    state.update { state in
      if state.waitingRequests.contains(id) {
        state.cancelledRequests.insert(id)
      } else if state.requestsAtWork[id] != nil {
        state.requestsAtWork[id] = true
      } else if state.current == id {
        state.isCurrentCancelled = true
      }
      state.isReceiving = isReceiving
    }
  }

  /// Says that the engine will answer a request later, the one that it took last.
  public func beginWork(on id: RequestID) {
    state.withLock { $0.requestsAtWork[id] = $0.current == id && $0.isCurrentCancelled }
  }

  /// Whether a request that is being worked on was cancelled.
  public func isCancelled(_ id: RequestID) -> Bool { state.withLock { $0.requestsAtWork[id] == true } }

  /// Says that a request that was worked on is answered.
  public func endWork(on id: RequestID) { state.withLock { $0.requestsAtWork[id] = nil } }

  /// Says that the reader is about to wait for the client.
  func receivedAll() {
    let wasReceiving = state.withLock { $0.isReceiving }
    if wasReceiving { state.update { $0.isReceiving = false } }
  }

  /// Says that there will be no more messages. The first reason counts, but an urgent one, which
  /// does not wait for the messages that are there, always replaces one that is not.
  func end(_ reason: EndReason) {
    state.update { state in
      if state.end == nil || reason.isUrgent { state.end = reason }
      state.isReceiving = false
    }
  }

  /// Waits until the engine has caught up.
  ///
  /// - Returns: false when it has not by the deadline.
  func waitForRoom(until deadline: ContinuousClock.Instant) -> Bool {
    state.wait(until: deadline) { $0.cost <= costLimit || $0.end != nil ? true : nil } ?? false
  }

  /// The next event; blocks until there is one.
  ///
  /// - Parameters:
  ///   - deadline: when to return `.deadline`; nil for never. One in the past asks whether
  ///     something waits.
  ///   - reportQuiet: whether to return `.quiet` rather than to wait on.
  public func next(deadline: ContinuousClock.Instant?, reportQuiet: Bool) -> Event {
    let event = state.wait(until: deadline) { state -> Event? in
      if let end = state.end, end.isUrgent { return .end(end) }
      if let entry = state.entries.popFirst() { return Self.take(entry, from: &state) }
      if reportQuiet, !state.isReceiving { return .quiet }
      return state.end.map { .end($0) }
    }
    guard let event else { return .deadline }
    // The reader may be waiting for room.
    if case .message = event { state.notify() }
    return event
  }

  private static func take(_ entry: Entry, from state: inout State) -> Event {
    state.cost -= entry.cost
    state.current = nil
    state.isCurrentCancelled = false
    guard case .request(let id, _, _) = entry.message else {
      return .message(entry.message, isCancelled: false)
    }
    state.waitingRequests.remove(id)
    state.current = id
    return .message(entry.message, isCancelled: state.cancelledRequests.remove(id) != nil)
  }
}
