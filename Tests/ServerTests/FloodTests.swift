import JSONRPC
import Testing

@Suite struct FloodTests {
  /// The client writes 300 requests whose answers are 30 MB together before it reads one.
  @Test func aClientThatDoesNotReadIsMadeToWait() throws {
    var limits = Connection.Limits()
    limits.inboxBytes = 100_000
    limits.outboxBytes = 1_000_000
    let server = try #require(ServerUnderTest(limits: limits))
    _ = server.initialize()
    server.notify("textDocument/didOpen", #"{"textDocument":{"uri":"a","text":""}}"#)
    #expect(server.receiveSummary() == "textDocument/publishDiagnostics")
    let count = 300
    Platform.startThread {
      for id in 1...count {
        server.request(id, "textDocument/documentSymbol", #"{"textDocument":{"uri":"a"}}"#)
      }
      server.request(count + 1, "shutdown")
      server.notify("exit")
    }
    for id in 1...count + 1 { #expect(server.receiveSummary() == "\(id) result") }
    #expect(server.exitCode() == 0)
  }

  @Test func aClientThatHangsUpEndsTheServer() throws {
    var limits = Connection.Limits()
    limits.outboxBytes = 1_000_000
    let server = try #require(ServerUnderTest(limits: limits))
    _ = server.initialize()
    server.notify("textDocument/didOpen", #"{"textDocument":{"uri":"a","text":""}}"#)
    for id in 1...100 {
      server.request(id, "textDocument/documentSymbol", #"{"textDocument":{"uri":"a"}}"#)
    }
    server.closeInput()
    #expect(server.exitCode() == 1)
  }
}
