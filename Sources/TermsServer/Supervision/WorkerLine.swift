import FoundationEssentials
import JSONRPC

/// What the client said that counts, and the way to the worker of the moment: together, because a new worker must get each
/// message either told again or passed on, and never both.
struct WorkerLine {
  /// What to tell the next worker.
  var session = KeptSession()
  /// The number of the worker, counted from 1.
  private(set) var life = 0
  /// How often workers died lately.
  var deaths = DeathCount()

  private var input: Int32?
  private var batch = FrameBatch()
  private var inputHasEnded = false

  // MARK: From the client

  /// Takes in a message of the client, for a later ``flush()``.
  mutating func take(_ message: SkimmedMessage, _ body: Data, _ traffic: Traffic) {
    if message.isAnswer {
      // Answers to a worker that died are nobody's.
      if let answer = WorkerRequestName.unmark(body, message, life: life) { put(answer) }
      return
    }
    let isForWorker = session.take(message, body, traffic)
    if session.hasChangedSuspect, !deaths.isLastChance {
      for uri in session.releaseChanged() { openAlone(uri, traffic) }
    }
    guard isForWorker else { return session.compact() }
    if message.isRequest, let id = message.id {
      let pulled = message.method == Traffic.pull ? message.document(of: body)?.uri : nil
      traffic.asked(id, message.method, pulling: pulled)
    }
    put(body)
    if session.hasOutgrown {
      // The worker need not wait for it.
      flush()
      session.compact()
    }
  }

  /// Opens a document in the worker, for a later ``flush()``.
  mutating func open(_ uri: String, _ traffic: Traffic) {
    if let opening = session.opening(of: uri, traffic) { put(opening) }
  }

  /// How long a worker may take to get along with what it has before it gets a document that others may have died of.
  private static let timeToProve = Duration.seconds(2)

  /// Opens a document in the worker when it has got along with all others, so that its death would have one culprit. If it
  /// has died already, the next worker gets the document.
  mutating func openAlone(_ uri: String, _ traffic: Traffic) {
    flush()
    // To a client that pulls diagnostics the worker shows nothing by itself.
    if !session.pulls.diagnostics { traffic.waitUntilProven(life: life, atMost: Self.timeToProve) }
    guard !traffic.hasEnded(life: life) else { return }
    open(uri, traffic)
    flush()
  }

  /// Adds a message for the worker, for a later ``flush()``.
  mutating func put(_ body: Data) {
    if batch.isFull { flush() }
    batch.append(body)
  }

  /// Writes what was taken. A worker that is dead does not matter: the next one is told everything.
  mutating func flush() {
    guard let input else { return batch.clear() }
    if !batch.isEmpty { batch.write(to: input) }
  }

  /// There will be nothing more for any worker.
  mutating func endInput() {
    flush()
    inputHasEnded = true
    closeInput()
  }

  // MARK: Lives

  /// A new worker takes the place of the last one, and knows nothing yet.
  mutating func start(_ input: Int32) {
    closeInput()
    // What was not written yet is part of what the new worker is told.
    batch.clear()
    life += 1
    self.input = input
    if inputHasEnded { closeInput() }
  }

  private mutating func closeInput() {
    if let input { Platform.closeDescriptor(input) }
    input = nil
  }
}
