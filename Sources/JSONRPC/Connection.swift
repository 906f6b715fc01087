import FoundationEssentials

/// The two ends of a client: a reader thread, a writer thread and the queues between them and the
/// engine, which is the thread that calls `inbox.next`.
public final class Connection: Sendable {
  /// Messages from the client.
  public let inbox: Inbox
  /// Messages to the client.
  public let outbox: Outbox
  /// Where trouble is noted.
  public let log: Log

  private let input: Int32
  private let output: Int32
  private let registry: MessageRegistry
  private let watchdog: Watchdog

  /// A connection that does nothing before `start`.
  ///
  /// - Parameters:
  ///   - input: the descriptor to read from.
  ///   - output: the descriptor to write to.
  ///   - registry: the methods whose `params` are decoded.
  ///   - limits: when to stop taking in messages.
  ///   - onStuck: called when the connection ought to have ended 4 s ago and has not.
  public init(
    input: Int32, output: Int32, registry: MessageRegistry, log: Log, limits: Limits = Limits(),
    onStuck: @escaping @Sendable (EndReason) -> Void
  ) {
    self.input = input
    self.output = output
    self.registry = registry
    self.log = log
    inbox = Inbox(costLimit: limits.inboxBytes)
    outbox = Outbox(byteLimit: limits.outboxBytes)
    watchdog = Watchdog(onStuck: onStuck)
  }

  /// How much may wait before the reader stops reading, so that a client that floods the server or
  /// never reads cannot fill the memory.
  public struct Limits: Sendable {
    /// Bytes of messages from the client.
    public var inboxBytes = 32 << 20
    /// Bytes of frames to the client.
    public var outboxBytes = 32 << 20
    /// The limits of the server.
    public init() {}
  }

  /// Starts the threads.
  ///
  /// - Returns: false when the system has no threads left.
  public func start() -> Bool {
    Platform.startThread { self.read() } && Platform.startThread { self.write() }
      && watchdog.start { self.end($0) }
  }

  /// Ends the connection when the client's process is gone; looked at every 10 s.
  public func watch(processID: Int) {
    watchdog.watch(processID: processID)
  }

  /// Asks the engine to end, from any thread.
  public func end(_ reason: EndReason) {
    if reason.isUrgent { outbox.stopHoldingBack() }
    inbox.end(reason)
    watchdog.expectEnd(reason)
  }

  /// Writes what waits, for at most 1 s, and stops the writer. The engine calls it last.
  public func finish() {
    outbox.close()
    _ = outbox.waitUntilEmpty(deadline: .now + .seconds(1))
    outbox.discard()
    watchdog.stop()
  }

  private func read() {
    let decoder = MessageDecoder(registry)
    var reader = FrameReader(DescriptorSource(descriptor: input, willBlock: inbox.receivedAll))
    while waitForRoom() {
      switch reader.next() {
      case .frame(let body):
        // About what a decoded message takes beside its text: boxes, strings, the queue's slot.
        let cost = body.count + 512
        let message = decoder.decode(body)
        let isReceiving = reader.hasMore
        if case .notification(CancelRequest.method, .value(let params)) = message {
          guard let params = params as? CancelRequest.Params else { continue }
          inbox.cancel(params.id, isReceiving: isReceiving)
        } else {
          inbox.put(message, cost: cost, isReceiving: isReceiving)
        }
      case .endOfInput:
        return end(.endOfInput)
      case .badHeader(let reason):
        return end(.badHeader(reason))
      }
    }
    end(.outputClosed)
  }

  /// Waits while too much waits on either side.
  ///
  /// - Returns: false when the client hung up in the meantime and reads nothing any more.
  private func waitForRoom() -> Bool {
    var attemptsAfterHangUp = 0
    while true {
      let deadline = ContinuousClock.now + .milliseconds(500)
      if inbox.waitForRoom(until: deadline), outbox.waitForRoom(until: deadline) { return true }
      if Platform.isHungUp(input) { attemptsAfterHangUp += 1 }
      if attemptsAfterHangUp >= 4 { return false }
    }
  }

  private func write() {
    while let batch = outbox.take() {
      guard batch.withUnsafeBytes({ Platform.writeAll(output, $0) }) else {
        outbox.discard()
        return end(.outputClosed)
      }
      outbox.wrote(byteCount: batch.count)
    }
  }
}
