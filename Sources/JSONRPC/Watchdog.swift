/// A thread that sees to it that the process does not outlive its client.
final class Watchdog: Sendable {
  private struct State {
    var processID: Int?
    var end: EndReason?
    var isStopped = false
  }

  private let state = Monitor(State())
  private let onStuck: @Sendable (EndReason) -> Void

  init(onStuck: @escaping @Sendable (EndReason) -> Void) {
    self.onStuck = onStuck
  }

  /// - Parameter end: called when the watched process is gone, and when the engine has not ended in
  ///   time and must not wait for the client any more.
  /// - Returns: false when the system has no threads left.
  func start(end: @escaping @Sendable (EndReason) -> Void) -> Bool {
    Platform.startThread { self.run(end) }
  }

  func watch(processID: Int) {
    state.update { $0.processID = processID }
  }

  /// From now on the engine has 2 s to end by itself, and 2 s more to end at once.
  func expectEnd(_ reason: EndReason) {
    state.update { if $0.end == nil { $0.end = reason } }
  }

  func stop() {
    state.update { $0.isStopped = true }
  }

  private func run(_ end: @Sendable (EndReason) -> Void) {
    while true {
      let interruption = state.wait(until: .now + .seconds(10)) { state -> EndReason?? in
        state.isStopped ? .some(nil) : state.end.map { .some($0) }
      }
      switch interruption {
      case .some(.some(let reason)): return awaitEnd(reason, end)
      case .some(.none): return
      case .none:
        if let id = state.withLock({ $0.processID }), !Platform.isAlive(processID: id) { end(.clientGone) }
      }
    }
  }

  private func awaitEnd(_ reason: EndReason, _ end: @Sendable (EndReason) -> Void) {
    if isStopped(within: .seconds(2)) { return }
    end(.outputClosed)
    if !isStopped(within: .seconds(2)) { onStuck(reason) }
  }

  private func isStopped(within duration: Duration) -> Bool {
    state.wait(until: .now + duration) { $0.isStopped ? true : nil } ?? false
  }
}
