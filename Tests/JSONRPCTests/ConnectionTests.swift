import Testing

@testable import JSONRPC

@Suite struct ConnectionTests {
  /// The engine, a client and three more threads at work on one connection.
  @Test(arguments: [EndReason.terminated, .clientGone, .endOfInput])
  func endsOnceHoweverManyThreadsAskForIt(reason: EndReason) throws {
    Platform.ignoreBrokenPipes()
    let toServer = try #require(Platform.makePipe())
    let fromServer = try #require(Platform.makePipe())
    let connection = Connection(
      input: toServer.reading, output: fromServer.writing, registry: MessageRegistry(),
      log: Log(Log.Options(usesStandardError: false)), onStuck: { _ in })
    #expect(connection.start())
    Platform.startThread {
      let request = frame(#"{"jsonrpc":"2.0","id":1,"method":"a"}"#)
      for _ in 0..<300 { _ = request.withUnsafeBytes { Platform.writeAll(toServer.writing, $0) } }
      for _ in 0..<3 {
        Platform.startThread {
          connection.watch(processID: 1)
          connection.end(reason)
        }
      }
    }
    Platform.startThread {
      var buffer = [UInt8](repeating: 0, count: 4096)
      while buffer.withUnsafeMutableBytes({ Platform.read(fromServer.reading, into: $0) }) > 0 {}
    }
    var answers = 0
    var wasQuiet = false
    var end: EndReason?
    while end == nil {
      switch connection.inbox.next(deadline: .now + .seconds(10), reportQuiet: !wasQuiet) {
      case .message(.request(let id, _, _), _):
        answers += 1
        wasQuiet = false
        var writer = JSONWriter()
        writer.response(to: id, result: Null())
        connection.outbox.send(writer.bytes, replacing: answers % 7 == 0 ? "key" : nil)
      case .end(let found): end = found
      case .quiet: wasQuiet = true
      case .message: continue
      case .deadline: end = .badHeader("nothing came for ten seconds")
      }
    }
    #expect(end == reason)
    #expect(answers <= 300)
    connection.finish()
    #expect(connection.outbox.take() == nil)
    Platform.closeDescriptor(toServer.writing)
    Platform.closeDescriptor(fromServer.writing)
  }
}
