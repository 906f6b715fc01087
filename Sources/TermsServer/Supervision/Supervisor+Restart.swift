import FoundationEssentials
import JSONRPC

extension Supervisor {
  /// Puts a new worker in the place of one that died.
  ///
  /// - Returns: false when that makes no sense any more; the client has been told.
  func restart(after end: Platform.ChildEnd) -> Bool {
    // In one go: what the client says meanwhile goes to the new worker, after all that it said before.
    line.withLock { line in
      line.deaths.add()
      let isHopeless = line.deaths.isHopeless
      answerLostRequests(line, isLast: isHopeless)
      guard !isHopeless else {
        client.send(SupervisorMessage.show(.error, SupervisorMessage.givenUp(line.session.language)))
        log.error("the server died \(DeathCount.limit) times within a minute, the last time by \(end); giving up")
        return false
      }
      withholdSuspects(&line, after: end)
      guard startWorker(&line) else {
        log.error("cannot start the server again")
        return false
      }
      tellEverything(&line)
      log.info("started the server again after \(end)")
      client.send(SupervisorMessage.log("The server ended unexpectedly (\(end)) and was started again."))
      return true
    }
  }

  private func answerLostRequests(_ line: WorkerLine, isLast: Bool) {
    // An `initialize` without an answer is asked again, and nobody notices.
    let kept = isLast || traffic.isInitialized ? nil : line.session.initializeID
    var answers = FrameBatch()
    for id in traffic.takeRequests(keeping: kept) {
      if answers.isFull { client.write(&answers) }
      answers.append(SupervisorMessage.lost(id))
    }
    client.write(&answers)
    for token in traffic.takeProgress() { client.send(SupervisorMessage.end(token)) }
  }

  private func withholdSuspects(_ line: inout WorkerLine, after end: Platform.ChildEnd) {
    for uri in line.session.blame(traffic.unproven, crashed: end.isCrash) {
      log.info("withheld until it changes: \(uri)")
      client.send(SupervisorMessage.clear(uri))
      client.send(SupervisorMessage.show(.error, SupervisorMessage.withheld(uri, line.session.language)))
    }
  }

  /// Tells a new worker what the client said. Its answers are read by another thread meanwhile.
  private func tellEverything(_ line: inout WorkerLine) {
    line.session.isShutDown = traffic.isShutDown
    let greeting = line.session.greeting(isAnswered: traffic.isInitialized)
    traffic.start(swallowing: greeting.swallowed)
    for message in greeting.messages { line.put(message) }
    let documents = line.session.documentsToReplay
    for uri in documents.innocent { line.open(uri, traffic) }
    line.flush()
    for uri in documents.suspect { line.openAlone(uri, traffic) }
    let pulls = line.session.pulls
    if pulls.diagnostics, pulls.refreshes { client.send(SupervisorMessage.refresh(life: line.life)) }
  }
}

extension Platform.ChildEnd: CustomStringConvertible {
  /// Whether the process ended by its own fault: not by itself, and not by SIGHUP, SIGINT, SIGKILL or SIGTERM.
  var isCrash: Bool {
    switch self {
    case .exited: false
    case .signalled(let signal): ![1, 2, 9, 15].contains(signal)
    }
  }

  /// For the log.
  public var description: String {
    switch self {
    case .exited(let code): "exit code \(code)"
    case .signalled(let signal): "signal \(signal)"
    }
  }
}
