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

  /// - Parameter onClientGone: called once when the watched process is gone.
  /// - Returns: false when the system has no threads left.
  func start(onClientGone: @escaping @Sendable () -> Void) -> Bool {
    Platform.startThread { self.run(onClientGone) }
  }

  func watch(processID: Int) {
    state.update { $0.processID = processID }
  }

  /// From now on the engine has 4 s to end.
  func expectEnd(_ reason: EndReason) {
    state.update { if $0.end == nil { $0.end = reason } }
  }

  func stop() {
    state.update { $0.isStopped = true }
  }

  private func run(_ onClientGone: @Sendable () -> Void) {
    while true {
      let interruption = state.wait(until: .now + .seconds(10)) { state -> EndReason?? in
        state.isStopped ? .some(nil) : state.end.map { .some($0) }
      }
      switch interruption {
      case .some(.some(let reason)): return awaitEnd(reason)
      case .some(.none): return
      case .none:
        if let id = state.withLock({ $0.processID }), !Platform.isAlive(processID: id) { onClientGone() }
      }
    }
  }

  private func awaitEnd(_ reason: EndReason) {
    let isStopped = state.wait(until: .now + .seconds(4)) { $0.isStopped ? true : nil } ?? false
    if !isStopped { onStuck(reason) }
  }
}
