import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// The process never outlives its client.
  @Suite struct EndTests {
    @Test(arguments: [
      "", "Content-Le", "Content-Length: 100\r\n", "Content-Length: 100\r\n\r\n", "Content-Length: 100\r\n\r\n{",
    ])
    func theEndOfInputEndsTheProcess(start: String) throws {
      let client = try ClientSession.start()
      client.sendBytes(Array(start.utf8))
      client.server.closeInput()
      #expect(client.server.exitCode(within: .seconds(5)) == 1)
    }

    @Test func theEndOfInputAfterShutdownEndsWithZero() throws {
      let client = try ClientSession.start()
      try client.request("shutdown", .null)
      client.server.closeInput()
      #expect(client.server.exitCode(within: .seconds(5)) == 0)
    }

    @Test func theEndOfInputBeforeInitializeEndsTheProcess() throws {
      let client = try ClientSession()
      client.server.closeInput()
      #expect(client.server.exitCode(within: .seconds(5)) == 1)
    }

    @Test(arguments: [SIGTERM, SIGINT])
    func aSignalEndsTheProcess(signal: Int32) throws {
      let client = try ClientSession.start()
      _ = Foundation.kill(client.server.processID, signal)
      #expect(client.server.exitCode(within: .seconds(5)) == 1)
    }

    @Test func aClientThatStopsReadingDoesNotKeepTheProcess() throws {
      let client = try ClientSession(readsOutput: false)
      client.notify("nothing")
      client.ask("initialize", ["capabilities": [:]])
      let document = ClientDocument(client, Terms.service)
      let params = document.params(at: document.position(of: "article 3, paragraph 2"))
      for _ in 0..<2000 { client.ask("textDocument/hover", params) }
      client.server.closeInput()
      #expect(client.server.exitCode(within: .seconds(6)) == 1)
    }

    @Test(.enabled(if: runsSlowTests, "up to 20 s: TERMS_SLOW=1"))
    func aDeadParentEndsTheProcess() throws {
      let parent = Process()
      parent.executableURL = URL(fileURLWithPath: "/bin/sleep")
      parent.arguments = ["1"]
      try parent.run()
      let client = try ClientSession()
      try client.initialize(["processId": .number(Double(parent.processIdentifier)), "capabilities": [:]])
      parent.waitUntilExit()
      #expect(client.server.exitCode(within: .seconds(20)) == 1)
    }
  }
}
