import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// The worker of a supervisor is killed: the client goes on as if nothing had happened.
  @Suite struct RestartTests {
    private static func start(_ encoding: ClientDocument.Encoding = .utf16) throws -> ClientSession {
      try ClientSession.start(
        ClientSession.capabilities(encoding: encoding.rawValue), arguments: ["--supervise"])
    }

    /// What the client was told of a document last.
    private func lastDiagnostics(of document: ClientDocument) throws -> JSONValue? {
      var last = try document.lastPublish()
      // Others of that version: before and after a restart, or after a rest. Those of earlier versions came before.
      while let publish = document.publish(ifWithin: 0.6) {
        if publish["version"] == last["version"] { last = publish }
      }
      return last["diagnostics"]
    }

    /// Text and findings are those of a server that was never killed.
    private func expectAsFresh(_ document: ClientDocument, _ told: JSONValue?) throws {
      let client = try ClientSession.start(ClientSession.capabilities(encoding: document.encoding.rawValue))
      let fresh = ClientDocument(client, document.text, uri: document.uri, encoding: document.encoding)
      let expected = try fresh.publish()["diagnostics"]
      #expect(told == expected)
      for method in ["documentSymbol", "foldingRange"] {
        #expect(try document.request(method) == fresh.request(method))
      }
      for line in 0..<24 {
        let place = JSONValue.position(line, 40)
        let hovers = try [document, fresh].map { try $0.client.request("textDocument/hover", $0.params(at: place)) }
        #expect(hovers[0] == hovers[1])
      }
    }

    private func expectNotice(_ client: ClientSession) throws {
      let notice = try client.message("a notice") { $0["method"]?.string == "window/logMessage" }
      #expect(notice["params"]?["type"]?.int == 2)
      #expect(notice["params"]?["message"]?.string?.contains("started again") == true)
    }

    @Test func fourDeathsWhileIdle() throws {
      let client = try Self.start()
      var document = ClientDocument(client, Terms.service)
      var told = try document.publish()["diagnostics"]
      for round in 0..<4 {
        #expect(client.server.killWorker() != nil)
        let publish = try document.publish()
        #expect(publish["version"]?.int == document.version)
        #expect(publish["diagnostics"] == told)
        try expectNotice(client)
        document.change((old: "article \(9 + round)", new: "article \(10 + round)"))
        document.save()
        told = try document.lastPublish()["diagnostics"]
        #expect(told?.elements.map { document.text(in: $0["range"]) } == ["article \(10 + round)"])
      }
      try expectAsFresh(document, told)
      #expect(try client.end() == 0)
      #expect(client.server.errors.text == "")
    }

    @Test(arguments: ClientDocument.Encoding.allCases)
    func fourDeathsInABurstOfEdits(encoding: ClientDocument.Encoding) throws {
      let client = try Self.start(encoding)
      var document = ClientDocument(client, Terms.service, encoding: encoding)
      _ = try document.publish()
      var random = SeededGenerator(seed: 7)
      let pieces = ["x", "é", "😀", "\r", "\n", "\r\n", " article 77", "“Work”: what we do.\n", "", "2.", "\u{2028}"]
      for edit in 1...400 {
        let start = Int.random(in: 0...document.text.count, using: &random)
        let from = document.text.index(document.text.startIndex, offsetBy: start)
        let to = document.text.index(
          from, offsetBy: Int.random(in: 0...3, using: &random), limitedBy: document.text.endIndex)
        document.replace(from..<(to ?? from), with: pieces.randomElement(using: &random) ?? "")
        if edit % 90 == 0 { #expect(client.server.killWorker() != nil) }
      }
      document.save()
      try expectAsFresh(document, lastDiagnostics(of: document))
      #expect(try client.end() == 0)
    }

    /// Enough edits that the supervisor makes one text of them.
    @Test func aDeathAfterManyEdits() throws {
      let client = try Self.start()
      var document = ClientDocument(client, Terms.service)
      for round in 0..<1500 {
        document.insert(round % 40 == 39 ? "\n“é😀”" : "x", after: "Façade")
      }
      document.change((old: "article 9", new: "article 8"))
      _ = try document.request("documentSymbol")
      #expect(client.server.killWorker() != nil)
      try expectNotice(client)
      document.save()
      try expectAsFresh(document, lastDiagnostics(of: document))
      #expect(try client.end() == 0)
    }

    /// The changes that it keeps for a restart do not pile up.
    @Test func theSupervisorStaysSmall() throws {
      let client = try Self.start()
      let document = ClientDocument(client, Terms.sound)
      _ = try document.publish()
      let place = document.position(of: "say.")
      let block = String(repeating: "x", count: 8000)
      /// In one write, so that the supervisor never waits for more.
      func edit(_ count: Int) throws {
        var burst: [UInt8] = []
        for _ in 0..<count {
          let end: JSONValue = [
            "line": place["line"] ?? 0, "character": .number((place["character"]?.number ?? 0) + 8000),
          ]
          for (range, text) in [
            (["start": place, "end": place] as JSONValue, block), (["start": place, "end": end], ""),
          ] {
            burst += ClientSession.notification(
              "textDocument/didChange",
              [
                "textDocument": ["uri": .string(document.uri), "version": 2],
                "contentChanges": [["range": range, "text": .string(text)]],
              ])
          }
        }
        client.server.write(burst)
        _ = try document.request("documentSymbol")
      }
      try edit(60)
      let before = try #require(client.server.residentBytes)
      try edit(800)
      let growth = try #require(client.server.residentBytes) - before
      #expect(growth < 4 << 20, "\(growth >> 10) KB after 6 MB of changes")
      #expect(client.server.killWorker() != nil)
      #expect(try document.publish()["diagnostics"] == [])
    }

    @Test func everyRequestInFlightIsAnsweredOnce() throws {
      let client = try Self.start()
      let document = ClientDocument(client, Terms.service)
      _ = try document.publish()
      for _ in 0..<4 {
        let worker = try #require(client.server.worker)
        _ = Foundation.kill(worker, SIGSTOP)
        let params = document.params(at: document.position(of: "article 3, paragraph 2"))
        let ids = (0..<50).map { _ in client.ask("textDocument/hover", params) }
        // The supervisor has them all: it answers a bad header behind them only then.
        usleep(100_000)
        #expect(client.server.killWorker() == worker)
        for id in ids {
          let answer = try client.message("answer \(id)") { $0["method"] == nil && $0["id"]?.int == id }
          #expect(answer["error"]?["code"]?.int == -32603)
          #expect(answer["error"]?["message"]?.string == "the server was restarted")
        }
        #expect(try document.request("hover", at: "article 3, paragraph 2") != .null)
        #expect(client.next(within: 0.1) { $0["method"] == nil } == nil)
      }
      try expectAsFresh(document, document.publish()["diagnostics"])
      #expect(try client.end() == 0)
    }

    @Test func initializeIsAnsweredByTheNextWorker() throws {
      let client = try ClientSession(["--stdio", "--supervise"])
      let deadline = Date(timeIntervalSinceNow: 5)
      while client.server.worker == nil, Date() < deadline { usleep(500) }
      _ = Foundation.kill(try #require(client.server.worker), SIGSTOP)
      let id = client.ask("initialize", ["capabilities": [:]])
      usleep(50_000)
      #expect(client.server.killWorker() != nil)
      #expect(try client.result(of: id)["capabilities"] != nil)
      client.notify("initialized")
      #expect(try ClientDocument(client, Terms.service).publish()["diagnostics"]?.elements.count == 1)
      #expect(try client.end() == 0)
    }

    @Test func settingsAndSeveralDocumentsSurvive() throws {
      let client = try Self.start()
      client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["language": "nl"]]])
      let first = ClientDocument(client, Terms.service, uri: "file:///1")
      let second = ClientDocument(client, Terms.sound, uri: "file:///2")
      let closed = ClientDocument(client, Terms.service, uri: "file:///3")
      let told = try first.publish()["diagnostics"]
      #expect(told?.elements.first?["message"]?.string?.contains("bestaat niet") == true)
      _ = try second.publish()
      _ = try closed.publish()
      closed.close()
      _ = try closed.publish()
      #expect(client.server.killWorker() != nil)
      #expect(try first.publish()["diagnostics"] == told)
      #expect(try second.publish()["diagnostics"] == [])
      #expect(closed.publish(ifWithin: 0.2) == nil)
    }

    @Test func shutdownSurvives() throws {
      let client = try Self.start()
      try client.request("shutdown", .null)
      #expect(client.server.killWorker() != nil)
      try expectNotice(client)
      #expect(try client.refusal(of: "textDocument/hover") == -32600)
      client.notify("exit", .null)
      #expect(client.server.exitCode() == 0)
    }

    @Test func whoPullsIsAskedToPullAgain() throws {
      let capabilities: JSONValue = [
        "textDocument": ["diagnostic": [:]], "workspace": ["diagnostics": ["refreshSupport": true]],
      ]
      let client = try ClientSession.start(capabilities, arguments: ["--supervise"])
      #expect(client.server.killWorker() != nil)
      let request = try client.message("a refresh") { $0["method"]?.string == "workspace/diagnostic/refresh" }
      client.sendBody((["jsonrpc": "2.0", "id": request["id"] ?? .null, "result": .null] as JSONValue).json)
      #expect(try client.end() == 0)
    }

    @Test func givesUpAfterFiveDeaths() throws {
      let client = try Self.start()
      for _ in 0..<5 {
        let worker = client.server.killWorker()
        #expect(ServerProcess.waitForEnd(of: try #require(worker)))
      }
      let notice = try client.message("a message") { $0["method"]?.string == "window/showMessage" }
      #expect(notice["params"]?["type"]?.int == 1)
      #expect(client.server.exitCode(within: .seconds(5)) == 1)
      #expect(client.server.errors.waitForEnd())
      #expect(client.server.errors.text.hasPrefix("terms-lsp: error: the server died 5 times within a minute"))
    }
  }
}
