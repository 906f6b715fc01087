import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// LSP 3.17, Server lifecycle.
  @Suite struct WrongOrderTests {
    @Test func refusesRequestsBeforeInitialize() throws {
      let client = try ClientSession()
      #expect(try client.refusal(of: "textDocument/hover") == -32002)
      #expect(try client.refusal(of: "shutdown", .null) == -32002)
      try client.initialize([:])
      #expect(try client.refusal(of: "initialize") == -32600)
    }

    @Test func refusesRequestsAfterShutdown() throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, Terms.service)
      #expect(try client.request("shutdown", .null) == .null)
      #expect(try client.refusal(of: "textDocument/hover", document.params(at: ["line": 0, "character": 0])) == -32600)
      #expect(try client.refusal(of: "nonsense") == -32600)
      client.notify("exit", .null)
      #expect(client.server.exitCode() == 0)
    }

    @Test func exitWithoutShutdownEndsWithOne() throws {
      let client = try ClientSession.start()
      client.notify("exit", .null)
      #expect(client.server.exitCode() == 1)
      let fresh = try ClientSession()
      fresh.notify("exit", .null)
      #expect(fresh.server.exitCode() == 1)
    }

    @Test func refusesUnknownRequestsAndIgnoresUnknownNotifications() throws {
      let client = try ClientSession.start()
      #expect(try client.refusal(of: "textDocument/teleport") == -32601)
      #expect(try client.refusal(of: "$/teleport") == -32601)
      client.notify("$/teleport", ["a": 1])
      client.notify("$/setTrace", ["value": "verbose"])
      client.notify("textDocument/teleported")
      #expect(try client.end() == 0)
      #expect(client.server.errors.text == "")
    }

    @Test func answersACancelledRequestOnce() throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, Terms.service)
      var burst: [UInt8] = []
      let params = document.params(at: document.position(of: "article 3, paragraph 2"))
      for id in 1...400 {
        let request: JSONValue = [
          "jsonrpc": "2.0", "id": .string("r\(id)"), "method": "textDocument/hover", "params": params,
        ]
        burst += ClientSession.frame(request.json)
      }
      burst += ClientSession.notification("$/cancelRequest", ["id": "r400"])
      burst += ClientSession.notification("$/cancelRequest", ["id": "never sent"])
      client.sendBytes(burst)
      var answers: [String: String] = [:]
      for _ in 1...400 {
        let answer = try client.message("an answer") { $0["method"] == nil }
        let code = answer["error"]?["code"]?.int.map(String.init) ?? "result"
        answers[answer["id"]?.string ?? "", default: ""] += code
      }
      #expect(answers.count == 400)
      // It may have been answered before the cancellation was read.
      #expect(["result", "-32800"].contains(answers["r400"] ?? ""))
      answers["r400"] = nil
      #expect(answers.values.allSatisfy { $0 == "result" })
      #expect(try client.end() == 0)
    }

    @Test func forgivesOpeningTwiceAndClosingTwice() throws {
      let client = try ClientSession.start()
      let first = ClientDocument(client, Terms.service)
      _ = try first.publish()
      let second = ClientDocument(client, Terms.sound)
      #expect(try second.publish()["diagnostics"] == [])
      second.close()
      second.close()
      #expect(try second.publish()["diagnostics"] == [])
      #expect(try client.end() == 0)
    }
  }
}
