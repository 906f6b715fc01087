import JSONRPC

/// Whether everything is to end, and what became of the workers.
final class Fate: Sendable {
  private struct State {
    var worker: Int?
    var end: EndReason?
    var workerEnds: [Platform.ChildEnd] = []
  }

  private let state = Monitor(State())

  /// Why everything is to end; nil while it is not.
  var end: EndReason? { state.withLock { $0.end } }

  /// Says that the end has come. The first reason counts, but a bad header always does; a worker that does not end by
  /// itself is told to.
  func end(_ reason: EndReason) {
    state.withLock { state in
      if state.end == nil || Self.isBadHeader(reason) { state.end = reason }
      Self.tell(state.worker, reason)
    }
  }

  /// A worker runs.
  func started(_ worker: Int) {
    state.withLock { state in
      state.worker = worker
      Self.tell(worker, state.end)
    }
  }

  /// The output of the worker has ended: sees to it that the worker has too.
  func reap(_ worker: Int) {
    // From here on its number may be given to another process.
    state.withLock { $0.worker = nil }
    Platform.end(child: worker, atOnce: true)
    let end = Platform.waitForEnd(ofChild: worker)
    state.update { $0.workerEnds.append(end) }
  }

  /// Ends the worker at once.
  func killWorker() {
    state.withLock { if let worker = $0.worker { Platform.end(child: worker, atOnce: true) } }
  }

  private static func isBadHeader(_ reason: EndReason) -> Bool { if case .badHeader = reason { true } else { false } }

  /// Waits for as long as it is told.
  func rest(_ duration: Duration) {
    _ = state.wait(until: .now + duration) { _ -> Bool? in nil }
  }

  /// Waits for the end of a worker.
  func nextWorkerEnd() -> Platform.ChildEnd {
    state.wait(until: nil) { $0.workerEnds.isEmpty ? nil : $0.workerEnds.removeFirst() } ?? .exited(1)
  }

  /// A worker whose input ends needs no other word.
  private static func tell(_ worker: Int?, _ end: EndReason?) {
    guard let worker else { return }
    switch end {
    case .terminated: Platform.end(child: worker, atOnce: false)
    case .outputClosed: Platform.end(child: worker, atOnce: true)
    case .endOfInput, .badHeader, .clientGone, nil: break
    }
  }
}
