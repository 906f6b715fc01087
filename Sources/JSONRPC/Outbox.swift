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
    /// Places in `entries` whose frames were replaced.
    var emptyCount = 0
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
        state.emptyCount += 1
        if state.emptyCount > 64, state.emptyCount * 2 > state.entries.count { Self.closeRanks(&state) }
      }
      let number = state.entries.append(entry)
      if let key { state.newest[key] = number }
      state.byteCount += entry.frame.count
    }
  }

  /// Forgets the places of replaced frames: a client that does not read leaves one behind with every publication.
  private static func closeRanks(_ state: inout State) {
    var rest = state.entries
    state.entries = FIFOQueue()
    state.newest.removeAll(keepingCapacity: true)
    state.emptyCount = 0
    while let entry = rest.popFirst() {
      if entry.frame.isEmpty { continue }
      let number = state.entries.append(entry)
      if let key = entry.key { state.newest[key] = number }
    }
  }

  /// How many places are taken, those of replaced frames included.
  var placeCount: Int { state.withLock { $0.entries.count } }

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
        if next.frame.isEmpty { state.emptyCount -= 1 }
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
