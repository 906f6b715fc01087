import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// Settings of clients that wait to be asked for them.
  @Suite struct AskedSettingsTests {
    private func question(_ client: ClientSession) throws -> JSONValue {
      try client.message("workspace/configuration") { $0["method"]?.string == "workspace/configuration" }
    }

    private func answer(_ client: ClientSession, _ question: JSONValue, _ result: JSONValue) {
      let body: JSONValue = ["jsonrpc": "2.0", "id": question["id"] ?? .null, "result": result]
      client.sendBody(body.json)
    }

    private func codes(_ published: JSONValue) -> [String] {
      published["diagnostics"]?.elements.compactMap { $0["code"]?.string } ?? []
    }

    @Test func asksAtTheStartAndWhenSomethingChanged() throws {
      let client = try ClientSession.start(["workspace": ["configuration": true]])
      let first = try question(client)
      #expect(first[path: "params", "items"] == [["section": "terms"]])
      let document = ClientDocument(client, Terms.service)
      #expect(codes(try document.publish()).contains("broken-reference"))
      answer(client, first, [["rules": ["broken-reference": "off"]]])
      #expect(!codes(try document.publish()).contains("broken-reference"))
      client.notify("workspace/didChangeConfiguration", ["settings": .null])
      answer(client, try question(client), [["rules": ["broken-reference": "hint"]]])
      #expect(codes(try document.publish()).contains("broken-reference"))
      #expect(try client.end() == 0)
    }

    /// A client that tells of every key of its settings is asked twice: once, and once more when the answer may be old.
    @Test func asksOneQuestionAtATime() throws {
      let client = try ClientSession.start(["workspace": ["configuration": true]])
      let first = try question(client)
      let document = ClientDocument(client, Terms.service)
      _ = try document.publish()
      for _ in 0..<500 { client.notify("workspace/didChangeConfiguration", ["settings": .null]) }
      #expect(client.next(within: 0.3) { $0["method"]?.string == "workspace/configuration" } == nil)
      // What is old is not heeded.
      answer(client, first, [["rules": ["broken-reference": "off"]]])
      let second = try question(client)
      answer(client, second, [["rules": ["broken-reference": "hint"]]])
      let hints = try document.publish()["diagnostics"]?.elements.filter { $0["code"]?.string == "broken-reference" }
      #expect(hints?.compactMap { $0["severity"]?.int } == [4])
      #expect(client.next(within: 0.3) { $0["method"]?.string == "workspace/configuration" } == nil)
      client.notify("workspace/didChangeConfiguration", ["settings": .null])
      let third = try question(client)
      // An error is an answer, too.
      client.sendBody(#"{"jsonrpc":"2.0","id":\#(third["id"]?.int ?? 0),"error":{"code":-32603,"message":"no"}}"#)
      client.notify("workspace/didChangeConfiguration", ["settings": .null])
      _ = try question(client)
      #expect(try client.end() == 0)
    }

    @Test(arguments: ["null", "[]", "[null]", "{}", "[7]", #"[{"terms": 3}]"#])
    func takesAnyAnswer(result: String) throws {
      let client = try ClientSession.start(["workspace": ["configuration": true]])
      let asked = try question(client)
      client.sendBody(#"{"jsonrpc":"2.0","id":\#(asked["id"]?.int ?? 0),"result":\#(result)}"#)
      let document = ClientDocument(client, Terms.service)
      #expect(codes(try document.publish()).contains("broken-reference"))
      #expect(try client.end() == 0)
    }

    @Test func doesNotAskWhoCannotAnswer() throws {
      let client = try ClientSession.start()
      client.notify("workspace/didChangeConfiguration", ["settings": .null])
      let document = ClientDocument(client, Terms.service)
      _ = try document.publish()
      #expect(client.next(within: 0.2) { $0["method"]?.string == "workspace/configuration" } == nil)
      #expect(try client.end() == 0)
    }
  }
}
