import FoundationEssentials
import JSONRPC
import LanguageServerProtocol

/// Keeps a server running: a worker process does the work, frames pass between it and the client as bytes, and when it
/// dies another takes its place and is told what the client said.
///
/// Two threads pass frames on, one each way, and write themselves: a side that does not read is not read from, so nothing
/// piles up here. A third, the one that calls ``run()``, sees to the workers.
final class Supervisor: Sendable {
  let log: Log
  let traffic = Traffic()
  let fate = Fate()
  let line = Monitor(WorkerLine())
  let client: ClientPort
  private let input: Int32
  private let arguments: [String]

  /// How long the end may take: less than the 5 s in which a server ends, more than the 4 s that a worker gives itself.
  private static let timeToEnd = Duration.milliseconds(4500)

  /// - Parameters:
  ///   - input: where the client's messages come from.
  ///   - output: where the answers go.
  ///   - arguments: those of a worker; the first is its name.
  init(input: Int32, output: Int32, arguments: [String], log: Log) {
    self.input = input
    self.arguments = arguments
    self.log = log
    client = ClientPort(output) { [fate] in fate.end(.outputClosed) }
  }

  /// Supervises until the client goes away or no worker can live.
  ///
  /// - Returns: the code to end the process with, the one that the server alone would end with.
  func run() -> Int32 {
    guard line.withLock({ startWorker(&$0) }), Platform.startThread({ self.readClient() }),
      Platform.startThread({ self.watchClient() })
    else {
      log.error("cannot start the server")
      fate.killWorker()
      return 1
    }
    while true {
      let end = fate.nextWorkerEnd()
      if let code = exitCode(after: end) { return code }
      if !restart(after: end) { return 1 }
    }
  }

  // MARK: The end

  /// - Returns: nil when the end of the worker is not the end of everything.
  private func exitCode(after end: Platform.ChildEnd) -> Int32? {
    guard let reason = fate.end ?? clientEnd() else { return nil }
    log.info("ending: \(reason)")
    if case .badHeader = reason { return 1 }
    if case .exited(let code) = end { return code }
    return codeWithoutWorker
  }

  /// As `LifeCycle.exitCode`.
  private var codeWithoutWorker: Int32 { traffic.isShutDown ? 0 : 1 }

  private func clientEnd() -> EndReason? {
    guard let process = line.withLock({ $0.session.clientProcess }), !Platform.isAlive(processID: process) else {
      return nil
    }
    return .clientGone
  }

  /// Ends everything, from any thread, at the latest in ``timeToEnd``: a worker may hang, or the client not read.
  func requestEnd(_ reason: EndReason) {
    fate.end(reason)
    Platform.startThread {
      self.fate.rest(Self.timeToEnd)
      self.log.error("did not end in time: \(reason)")
      self.fate.killWorker()
      Platform.exitProcess(self.codeWithoutWorker)
    }
  }

  private func watchClient() {
    if Platform.waitForHangUp(input) { requestEnd(.endOfInput) }
  }

  // MARK: Workers

  /// Starts a worker and the thread that reads it.
  ///
  /// - Returns: false when there can be none.
  func startWorker(_ line: inout WorkerLine) -> Bool {
    guard let toWorker = Platform.makePipe(), let fromWorker = Platform.makePipe() else { return false }
    let worker = Platform.spawn(
      Platform.executable, arguments: arguments, input: toWorker.reading, output: fromWorker.writing)
    Platform.closeDescriptor(toWorker.reading)
    Platform.closeDescriptor(fromWorker.writing)
    line.start(toWorker.writing)
    let life = line.life
    guard let worker else {
      Platform.closeDescriptor(fromWorker.reading)
      return false
    }
    fate.started(worker)
    return Platform.startThread { self.readWorker(worker, output: fromWorker.reading, life: life) }
  }

  // MARK: Passing on

  private func readClient() {
    var reader = FrameReader(DescriptorSource(descriptor: input, willBlock: sendToWorker))
    while true {
      switch reader.next() {
      case .frame(let body):
        let message = SkimmedMessage(body)
        // Before it is passed on: the worker ends at it, and that is no accident.
        if message.isNotification(ExitNotification.method) { fate.end(.endOfInput) }
        line.withLock { $0.take(message, body, traffic) }
      case .endOfInput:
        requestEnd(.endOfInput)
        return line.withLock { $0.endInput() }
      case .badHeader(let problem):
        log.error("cannot read the input any further: \(problem)")
        requestEnd(.badHeader(problem))
        return line.withLock { $0.endInput() }
      }
    }
  }

  private func sendToWorker() {
    line.withLock { $0.flush() }
  }

  private func readWorker(_ worker: Int, output: Int32, life: Int) {
    var batch = FrameBatch()
    var reader = FrameReader(
      DescriptorSource(descriptor: output) { if !batch.isEmpty { self.client.write(&batch) } })
    while case .frame(let body) = reader.next() {
      guard let passedOn = passOn(body, life: life) else { continue }
      if batch.isFull { client.write(&batch) }
      batch.append(passedOn)
    }
    client.write(&batch)
    Platform.closeDescriptor(output)
    traffic.end(life: life)
    fate.reap(worker)
  }

  /// - Returns: what the client gets; nil when it is not concerned.
  private func passOn(_ body: Data, life: Int) -> Data? {
    let message = SkimmedMessage(body)
    if message.method == nil { return traffic.answered(message.id, hasResult: message.hasResult) ? body : nil }
    if message.isRequest { return WorkerRequestName.mark(body, message, life: life) }
    if message.isNotification(PublishDiagnostics.method), let publication = message.publication(of: body) {
      traffic.published(publication.uri, version: publication.version)
    }
    if message.isNotification(WorkDoneProgress.method), let progress = message.progress(of: body) {
      traffic.progressed(progress.token, isOver: progress.isOver)
    }
    return body
  }
}
