import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// Nothing is left behind and nothing gets into the stream, with and without a supervisor.
  @Suite struct HygieneTests {
    enum Mode: String, CaseIterable, Sendable {
      case alone, supervised
      var arguments: [String] { self == .alone ? [] : ["serve", "--supervise"] }
    }

    /// A session, and every process that must end with it.
    private func start(_ mode: Mode) throws -> (client: ClientSession, processes: [Int32]) {
      let client = try ClientSession.start(arguments: mode.arguments)
      guard mode == .supervised else { return (client, [client.server.processID]) }
      return (client, [client.server.processID, try #require(client.server.worker)])
    }

    private func expectEnd(
      _ client: ClientSession, _ processes: [Int32], code: Int32, within limit: Duration = .seconds(5)
    ) {
      #expect(client.server.exitCode(within: limit) == code)
      for process in processes { #expect(ServerProcess.waitForEnd(of: process)) }
    }

    @Test(
      arguments: Mode.allCases,
      ["", "Content-Le", "Content-Length: 100\r\n", "Content-Length: 100\r\n\r\n", "Content-Length: 100\r\n\r\n{"])
    func theEndOfInput(mode: Mode, start: String) throws {
      let (client, processes) = try self.start(mode)
      client.sendBytes(Array(start.utf8))
      client.server.closeInput()
      expectEnd(client, processes, code: 1)
    }

    @Test(arguments: Mode.allCases)
    func theEndOfInputBeforeInitialize(mode: Mode) throws {
      let client = try ClientSession(mode.arguments)
      client.server.closeInput()
      expectEnd(client, [], code: 1)
    }

    @Test(arguments: Mode.allCases)
    func theEndOfInputAfterShutdown(mode: Mode) throws {
      let (client, processes) = try start(mode)
      try client.request("shutdown", .null)
      client.server.closeInput()
      expectEnd(client, processes, code: 0)
    }

    @Test(arguments: Mode.allCases, [true, false])
    func exit(mode: Mode, afterShutdown: Bool) throws {
      let (client, processes) = try start(mode)
      let document = ClientDocument(client, Terms.service)
      _ = try document.publish()
      if afterShutdown { try client.request("shutdown", .null) }
      client.notify("exit", .null)
      expectEnd(client, processes, code: afterShutdown ? 0 : 1)
      #expect(client.server.errors.text == "")
    }

    @Test(arguments: Mode.allCases, [SIGTERM, SIGINT])
    func aSignal(mode: Mode, signal: Int32) throws {
      let (client, processes) = try start(mode)
      _ = Foundation.kill(client.server.processID, signal)
      expectEnd(client, processes, code: 1)
      #expect(client.server.errors.text == "")
    }

    @Test(arguments: Mode.allCases)
    func aBadHeader(mode: Mode) throws {
      let (client, processes) = try start(mode)
      client.sendBytes(Array("X: 1\r\n\r\n{}".utf8))
      expectEnd(client, processes, code: 1)
      #expect(client.server.errors.waitForEnd())
      #expect(client.server.errors.text.hasPrefix("terms-lsp: error: "))
      #expect(client.server.errors.text.count { $0 == "\n" } == 1)
    }

    @Test(arguments: Mode.allCases)
    func aClientThatClosesItsEnd(mode: Mode) throws {
      let (client, processes) = try start(mode)
      client.server.output.close()
      usleep(700_000)
      // Each answer meets a closed pipe, which by itself would kill the process.
      for _ in 0..<3 { client.ask("textDocument/teleport") }
      expectEnd(client, processes, code: 1)
    }

    @Test(arguments: Mode.allCases)
    func aClientThatReadsNothing(mode: Mode) throws {
      let client = try ClientSession(mode.arguments, readsOutput: false)
      client.ask("initialize", ["capabilities": [:]])
      let document = ClientDocument(client, Terms.service)
      let params = document.params(at: document.position(of: "article 3, paragraph 2"))
      for _ in 0..<2000 { client.ask("textDocument/hover", params) }
      client.server.closeInput()
      expectEnd(client, [], code: 1, within: .seconds(6))
    }

    @Test(arguments: Mode.allCases)
    func aHangingWorkerDoesNotKeepTheProcess(mode: Mode) throws {
      guard mode == .supervised else { return }
      let (client, processes) = try start(mode)
      _ = Foundation.kill(try #require(processes.last), SIGSTOP)
      client.server.closeInput()
      expectEnd(client, processes, code: 1)
    }

    /// What a stray `print` would write to: descriptor 1 of the process.
    @Test(arguments: Mode.allCases)
    func whatIsPrintedStaysOutOfTheStream(mode: Mode) throws {
      let (client, processes) = try start(mode)
      for process in processes {
        let handle = try #require(FileHandle(forWritingAtPath: "/proc/\(process)/fd/1"))
        try handle.write(contentsOf: Array("stray \(process)\n".utf8))
      }
      let document = ClientDocument(client, Terms.service)
      #expect(try document.publish()["diagnostics"]?.elements.count == 1)
      #expect(try client.end() == 0)
      #expect(client.server.errors.waitForEnd())
      for process in processes { #expect(client.server.errors.text.contains("stray \(process)\n")) }
      #expect(client.server.output.text == "")
    }

    @Test(.enabled(if: runsSlowTests, "up to 20 s: TERMS_SLOW=1"), arguments: Mode.allCases)
    func aDeadParent(mode: Mode) throws {
      let parent = Process()
      parent.executableURL = URL(fileURLWithPath: "/bin/sleep")
      parent.arguments = ["1"]
      try parent.run()
      let client = try ClientSession(mode.arguments)
      try client.initialize(["processId": .number(Double(parent.processIdentifier)), "capabilities": [:]])
      parent.waitUntilExit()
      expectEnd(client, [], code: 1, within: .seconds(20))
    }

    @Test func theWorkerEndsWithItsSupervisor() throws {
      let (client, processes) = try start(.supervised)
      client.server.kill()
      #expect(ServerProcess.waitForEnd(of: try #require(processes.last)))
    }
  }
}
