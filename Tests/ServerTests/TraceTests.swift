import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// LSP 3.17, SetTrace and LogTrace.
  @Suite struct TraceTests {
    private func lines(_ client: ClientSession) -> [JSONValue] {
      var lines: [JSONValue] = []
      while let line = client.next(within: 0.2, where: { $0["method"]?.string == "$/logTrace" }) {
        lines.append(line["params"] ?? .null)
      }
      return lines
    }

    @Test func tellsMethodIDAndTimeOfEachMessage() throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, Terms.service)
      _ = try document.publish()
      #expect(lines(client) == [])
      client.notify("$/setTrace", ["value": "verbose"])
      _ = try document.request("foldingRange")
      document.save()
      let told = lines(client)
      #expect(told.count == 2)
      let time = /[0-9]+\.[0-9]{3} ms/
      let messages = told.map { $0["message"]?.string ?? "" }
      #expect(messages.allSatisfy { $0.contains(time) })
      #expect(messages.first?.hasPrefix("request textDocument/foldingRange 2: ") == true)
      #expect(messages.last?.hasPrefix("notification textDocument/didSave: ") == true)
      #expect(told.first?["verbose"]?.string?.hasSuffix("bytes sent") == true)
      client.notify("$/setTrace", ["value": "messages"])
      _ = try document.request("foldingRange")
      #expect(lines(client).last?["verbose"] == nil)
      for value in ["off", "loud"] {
        client.notify("$/setTrace", ["value": .string(value)])
        _ = lines(client)
        _ = try document.request("foldingRange")
        #expect(lines(client) == [])
      }
      #expect(try client.end() == 0)
    }

    @Test func startsWithTheLevelOfInitialize() throws {
      let client = try ClientSession()
      try client.initialize(["capabilities": [:], "trace": "messages"])
      #expect(lines(client).first?["message"]?.string?.hasPrefix("notification initialized: ") == true)
    }
  }
}
