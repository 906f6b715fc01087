import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// What the client may rely on when it says much at once.
  @Suite struct OrderTests {
    /// Takes the server longer to open than the reader needs for what follows in the same write.
    private static let large = String(repeating: Terms.service, count: 600)

    private func request(_ id: Int, _ method: String, _ params: JSONValue) -> [UInt8] {
      ClientSession.frame(
        (["jsonrpc": "2.0", "id": .number(Double(id)), "method": .string(method), "params": params] as JSONValue).json)
    }

    private func change(_ version: Int, _ text: String) -> [UInt8] {
      let start: JSONValue = .position(10, 0)
      return ClientSession.notification(
        "textDocument/didChange",
        [
          "textDocument": ["uri": "file:///a", "version": .number(Double(version))],
          "contentChanges": [["range": ["start": start, "end": start], "text": .string(text)]],
        ])
    }

    private func opening(_ text: String) -> [UInt8] {
      ClientSession.notification(
        "textDocument/didOpen",
        ["textDocument": ["uri": "file:///a", "languageId": "terms", "version": 1, "text": .string(text)]])
    }

    private let document: JSONValue = ["textDocument": ["uri": "file:///a"]]

    @Test func whatIsCancelledBeforeItStartsIsNotDone() throws {
      let client = try ClientSession.start()
      var burst = opening(Self.large)
      for id in 100..<150 { burst += request(id, "textDocument/documentSymbol", document) }
      for id in 100..<150 where id != 120 {
        burst += ClientSession.notification("$/cancelRequest", ["id": .number(Double(id))])
      }
      client.sendBytes(burst)
      for id in 100..<150 {
        let answer = try client.message("answer \(id)") { $0["id"] != nil }
        #expect(answer["id"]?.int == id)
        #expect(answer["error"]?["code"]?.int == (id == 120 ? nil : -32800))
      }
      #expect(try client.end() == 0)
    }

    @Test(arguments: [false, true])
    func aBurstIsToldOnceAtItsLastVersion(pulls: Bool) throws {
      let client = try ClientSession.start(pulls ? ClientSession.pullCapabilities() : ClientSession.allCapabilities)
      var burst = opening(Self.large)
      for version in 2...500 { burst += change(version, "x") }
      burst += change(501, "See article 99.\n")
      burst += request(700, "textDocument/diagnostic", document)
      client.sendBytes(burst)
      let report = try client.result(of: 700)
      #expect(report["items"]?.elements.contains { $0["range"] == nil } == false)
      let publishes = (0..<3).compactMap { _ in
        client.next(within: 0.5) { $0["method"]?.string == "textDocument/publishDiagnostics" }
      }
      #expect(publishes.compactMap { $0["params"]?["version"]?.int } == (pulls ? [] : [501]))
      #expect(try client.end() == 0)
    }

    @Test func everyRequestIsAnsweredInOrder() throws {
      let client = try ClientSession.start(ClientSession.pullCapabilities())
      let methods = [
        "hover", "definition", "references", "documentHighlight", "documentSymbol", "foldingRange", "diagnostic",
        "none",
      ]
      var burst = opening(Terms.service)
      let place: JSONValue = [
        "textDocument": ["uri": "file:///a"], "position": .position(10, 30), "context": ["includeDeclaration": true],
      ]
      for id in 100..<500 {
        burst += request(id, "textDocument/\(methods[id % methods.count])", id % 11 == 0 ? [] : place)
        if id % 3 == 0 { burst += change(id, "x") }
        if id % 5 == 0 { burst += request(id + 1000, "terms/status", .null) }
      }
      client.sendBytes(burst)
      for id in 100..<500 {
        for id in id % 5 == 0 ? [id, id + 1000] : [id] {
          let answer = try client.message("answer \(id)") { $0["id"] != nil && $0["method"] == nil }
          #expect(answer["id"]?.int == id)
          #expect((answer["result"] != nil) != (answer["error"] != nil))
        }
      }
      #expect(try client.end() == 0)
    }
  }
}
