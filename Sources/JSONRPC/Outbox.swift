/// The queue from the engine to the writer: whole frames, first in first out.
public final class Outbox: Sendable {
  private struct Entry {
    var frame: [UInt8]
    let key: String?
  }

  private struct State {
    var entries = FIFOQueue<Entry>()
    /// Number in `entries` of the newest waiting frame of a key.
    var newest: [String: Int] = [:]
    /// Bytes that wait, those being written included.
    var byteCount = 0
    var isClosed = false
    var holdsBack = true
  }

  private let state = Monitor(State())
  private let byteLimit: Int

  /// - Parameter byteLimit: bytes that may wait before `waitForRoom` waits.
  init(byteLimit: Int = 32 << 20) {
    self.byteLimit = byteLimit
  }

  /// Adds a message with its header. Never blocks.
  ///
  /// - Parameters:
  ///   - body: the message as JSON.
  ///   - key: when not nil, an unwritten frame with the same key is dropped: the newer one, which
  ///     goes to the end of the queue, says all that it said.
  public func send(_ body: [UInt8], replacing key: String? = nil) {
    let length = body.count
    var frame: [UInt8] = []
    frame.reserveCapacity(length + 32)
    frame.append(contentsOf: "Content-Length: \(length)\r\n\r\n".utf8)
    frame.append(contentsOf: body)
    let entry = Entry(frame: frame, key: key)
    state.update { state in
      guard !state.isClosed else { return }
      if let key, let number = state.newest[key], let older = state.entries[number: number] {
        state.byteCount -= older.frame.count
        state.entries[number: number] = Entry(frame: [], key: nil)
      }
      let number = state.entries.append(entry)
      if let key { state.newest[key] = number }
      state.byteCount += entry.frame.count
    }
  }

  /// Whether more waits than the limit, because the client does not read.
  var isFull: Bool { state.withLock { Self.isFull($0, byteLimit) } }

  private static func isFull(_ state: State, _ limit: Int) -> Bool {
    state.holdsBack && state.byteCount > limit
  }

  /// Waits until the client has read enough that there is room again.
  ///
  /// - Returns: false when it has not by the deadline.
  @discardableResult
  public func waitForRoom(until deadline: ContinuousClock.Instant? = nil) -> Bool {
    state.wait(until: deadline) { Self.isFull($0, byteLimit) ? nil : true } ?? false
  }

  /// Lets `waitForRoom` return at once from now on, because the process is about to end.
  func stopHoldingBack() {
    state.update { $0.holdsBack = false }
  }

  /// Refuses frames from now on; those that wait may still be written.
  func close() {
    state.update {
      $0.isClosed = true
      $0.holdsBack = false
    }
  }

  /// Drops what waits and refuses more, because nobody reads.
  func discard() {
    state.update { state in
      state = State()
      state.isClosed = true
      state.holdsBack = false
    }
  }

  /// Takes frames to write: one, or as many small ones as fit in 64 KB, so that a burst of answers
  /// costs few system calls. `wrote` must follow. Blocks until there is a frame.
  ///
  /// - Returns: nil when the outbox is closed and empty.
  func take() -> [UInt8]? {
    let taken = state.wait(until: nil) { state -> [UInt8]?? in
      var batch: [UInt8] = []
      while let next = state.entries.first {
        if !batch.isEmpty, batch.count + next.frame.count > 64 << 10 { break }
        _ = state.entries.popFirst()
        if let key = next.key { state.newest[key] = nil }
        if batch.isEmpty { batch = next.frame } else { batch.append(contentsOf: next.frame) }
      }
      if !batch.isEmpty { return .some(batch) }
      return state.isClosed ? .some(nil) : nil
    }
    return taken ?? nil
  }

  /// Says that bytes that `take` gave have been written.
  func wrote(byteCount: Int) {
    state.update { $0.byteCount = max(0, $0.byteCount - byteCount) }
  }

  /// Waits until everything is written.
  ///
  /// - Returns: false when it is not by the deadline.
  func waitUntilEmpty(deadline: ContinuousClock.Instant) -> Bool {
    state.wait(until: deadline) { $0.byteCount == 0 ? true : nil } ?? false
  }
}
