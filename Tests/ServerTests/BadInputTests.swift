import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// Input that no correct client sends: the server answers what can be answered and goes on.
  @Suite struct BadInputTests {
    /// A session that has survived ends like any other.
    private func expectAlive(_ client: ClientSession) throws {
      let document = ClientDocument(client, Terms.service, uri: "file:///alive")
      #expect(try document.publish()["diagnostics"]?.elements.count == 1)
      #expect(try client.end() == 0)
    }

    @Test(arguments: [
      ("no JSON", -32700), (#"{"jsonrpc":"2.0","id":1,"method":"#, -32700), ("", -32700), ("\u{0}\u{1}", -32700),
      ("[]", -32600), ("7", -32600), ("null", -32600), ("[[[", -32700), (#"{"id":3,"method":"shutdown"}"#, -32600),
      (#"{"jsonrpc":"2.0","id":{},"method":"shutdown"}"#, -32600),
      (#"{"jsonrpc":"2.0","id":4,"method":17}"#, -32600), (#"{"jsonrpc":"2.0","id":5}"#, -32600),
    ])
    func answersWhatIsNoMessage(body: String, code: Int) throws {
      let client = try ClientSession.start()
      client.sendBody(body)
      let answer = try client.message("an error") { $0["error"] != nil }
      #expect(answer["error"]?["code"]?.int == code)
      try expectAlive(client)
    }

    @Test(arguments: [
      "X: 1\r\n\r\n{}", "Content-Length: 999999999999999999999999\r\n\r\n{}", "Content-Length: -2\r\n\r\n{}",
      "Content-Length: 536870913\r\n\r\n", "Content-Length: many\r\n\r\n", "no header at all\r\n\r\n",
      "Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}", "\r\n\r\n",
    ])
    func aBadHeaderEndsTheProcess(bytes: String) throws {
      let client = try ClientSession.start()
      client.sendBytes(Array(bytes.utf8))
      #expect(client.server.exitCode(within: .seconds(5)) == 1)
      #expect(client.server.errors.waitForEnd())
      let complaint = client.server.errors.text
      #expect(complaint.hasPrefix("terms-lsp: error: "))
      #expect(complaint.count { $0 == "\n" } == 1 && complaint.hasSuffix("\n"))
    }

    @Test func aHeaderWithoutEndEndsTheProcess() throws {
      let client = try ClientSession.start()
      client.sendBytes([UInt8](repeating: UInt8(ascii: "A"), count: 9000))
      #expect(client.server.exitCode(within: .seconds(5)) == 1)
    }

    @Test func mendsABodyThatIsNoUTF8() throws {
      let client = try ClientSession.start()
      let opening: JSONValue = [
        "jsonrpc": "2.0", "method": "textDocument/didOpen",
        "params": [
          "textDocument": ["uri": "file:///bad", "languageId": "terms", "version": 1, "text": .string(Terms.service)]
        ],
      ]
      var body = opening.json
      let place = try #require(body.firstRange(of: Array("Façade".utf8)))
      body.replaceSubrange(place, with: [0xFF, 0xFE, 0x80, 0xC3])
      client.sendBody(body)
      let publish = try client.message("diagnostics") { $0["method"] != nil }
      // The characters that were lost are a remark beside the finding.
      let codes = publish["params"]?["diagnostics"]?.elements.compactMap { $0["code"]?.string }
      #expect(codes == ["damaged-encoding", "broken-reference"])
      client.sendBody([0xFF, 0xFE])
      #expect(try client.message("an error") { $0["error"] != nil }["error"]?["code"]?.int == -32700)
      try expectAlive(client)
    }

    @Test func keepsHalfASurrogatePairAsOneCharacter() throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, Terms.service)
      _ = try document.publish()
      let half = #"\ud83d"#
      client.sendBody(
        #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"\#(document.uri)","#
          + #""version":2},"contentChanges":[{"range":{"start":{"line":18,"character":0},"end":"#
          + #"{"line":18,"character":0}},"text":"\#(half)"}]}}"#)
      let moved = try document.publish()["diagnostics"]?.elements.first?["range"]
      #expect(moved?["start"] == ["line": 18, "character": 32])
      try expectAlive(client)
    }

    @Test(arguments: [
      "textDocument/hover", "textDocument/definition", "textDocument/references", "textDocument/documentHighlight",
    ])
    func refusesParametersOfTheWrongKind(method: String) throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, Terms.service)
      let uri: JSONValue = ["uri": .string(document.uri)]
      let wrong: [JSONValue] = [
        [:], .null, 5, [1, 2], ["textDocument": uri], ["textDocument": uri, "position": 3],
        ["textDocument": uri, "position": ["line": "1", "character": 0]],
        ["textDocument": uri, "position": ["line": 1]],
        ["textDocument": 7, "position": ["line": 0, "character": 0]],
        ["textDocument": ["uri": .null], "position": ["line": 0, "character": 0]],
      ]
      for params in wrong {
        #expect(try client.refusal(of: method, params) == -32602, "\(String(decoding: params.json, as: UTF8.self))")
      }
      #expect(try document.request("hover", at: "article 3, paragraph 2") != .null)
      try expectAlive(client)
    }

    @Test func dropsNotificationsOfTheWrongKind() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Terms.sound)
      _ = try document.publish()
      let uri: JSONValue = .string(document.uri)
      let position: JSONValue = ["line": 0, "character": 0]
      let wrong: [(String, JSONValue)] = [
        ("textDocument/didOpen", [:]), ("textDocument/didOpen", ["textDocument": ["uri": 1]]),
        ("textDocument/didChange", ["textDocument": ["uri": uri]]),
        ("textDocument/didChange", ["textDocument": ["uri": uri, "version": 2], "contentChanges": 4]),
        ("textDocument/didChange", ["textDocument": ["uri": uri, "version": 2], "contentChanges": [["text": 4]]]),
        (
          "textDocument/didChange",
          ["textDocument": ["uri": uri], "contentChanges": [["text": "x", "range": ["start": position]]]]
        ),
        ("textDocument/didClose", .null), ("textDocument/didSave", 4), ("workspace/didChangeConfiguration", [1]),
        ("$/cancelRequest", [:]), ("$/cancelRequest", .null), ("initialized", 7), ("$/setTrace", 7),
      ]
      for (method, params) in wrong { client.notify(method, params) }
      // The text is as it was: an edit finds its place.
      document.insert(" Article 44 applies too.", after: "article 2 say.")
      let publish = try document.publish()
      #expect(publish["diagnostics"]?.elements.map { document.text(in: $0["range"]) } == ["Article 44"])
      try expectAlive(client)
    }

    @Test func clampsPositionsThatAreNowhere() throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, Terms.service)
      let numbers = ["-1", "0", "3", "12", "13", "14", "99999", "2147483647", "4294967296", "1e300", "-1e300", "2.5"]
      for line in numbers + ["18"] {
        for column in numbers {
          for method in ["hover", "definition", "references", "documentHighlight"] {
            let params = #"{"textDocument":{"uri":"\#(document.uri)"},"context":{"includeDeclaration":true},"#
            let position = #""position":{"line":\#(line),"character":\#(column)}}"#
            client.sendBody(
              #"{"jsonrpc":"2.0","id":"x","method":"textDocument/\#(method)","params":\#(params)\#(position)}"#)
            let answer = try client.message("an answer for \(line):\(column)") { $0["id"]?.string == "x" }
            let code = answer["error"]?["code"]?.int
            #expect(code == nil || code == -32602)
          }
        }
      }
      // A column past the end of a line counts as the end of the line.
      let past = try client.request("textDocument/hover", document.params(at: ["line": 12, "character": 9999]))
      let end = try client.request(
        "textDocument/hover", document.params(at: .position(12, document.lineLength(12))))
      #expect(past == end)
      try expectAlive(client)
    }

    @Test(arguments: ClientDocument.Encoding.allCases)
    func editsAtPositionsThatAreNowhereKeepTheServerAlive(encoding: ClientDocument.Encoding) throws {
      let client = try ClientSession.start(ClientSession.capabilities(encoding: encoding.rawValue))
      var document = ClientDocument(client, Terms.sound, encoding: encoding)
      _ = try document.publish()
      // Inside the curly quote, the ç and the emoji; before and after the text; end before start.
      let ends: [(Int, Int)] = [
        (18, 4), (18, 5), (18, 7), (18, 13), (18, 14), (18, 16), (18, 17), (18, 500), (-4, -4), (500, 0), (18, 3),
        (3, 9), (Int(Int32.max), Int(Int32.max)),
      ]
      for (line, column) in ends {
        for (otherLine, otherColumn) in [(line, column), (18, 13), (17, 0)] {
          document.sendStray(["start": .position(line, column), "end": .position(otherLine, otherColumn)], "é")
        }
      }
      #expect(try document.request("documentSymbol") != .null)
      document.replaceText(Terms.service)
      let finding = try #require(try document.lastPublish()["diagnostics"]?.elements.first)
      #expect(document.text(in: finding["range"]) == "article 9")
      try expectAlive(client)
    }

    @Test func ignoresWhatIsSaidOfADocumentThatIsNotOpen() throws {
      let client = try ClientSession.start()
      let uri: JSONValue = ["uri": "file:///closed", "version": 3]
      client.notify("textDocument/didChange", ["textDocument": uri, "contentChanges": [["text": "article 9"]]])
      client.notify("textDocument/didSave", ["textDocument": uri])
      client.notify("textDocument/didClose", ["textDocument": uri])
      let params: JSONValue = ["textDocument": uri, "position": ["line": 0, "character": 0]]
      #expect(try client.request("textDocument/hover", params) == .null)
      #expect(try client.request("textDocument/references", params) == [])
      #expect(try client.request("textDocument/documentSymbol", params) == [])
      #expect(client.next(within: 0.1) { $0["method"] != nil } == nil)
      try expectAlive(client)
    }

    @Test func readsFramesThatComeByteByByte() throws {
      let client = try ClientSession.start()
      let params: JSONValue = [
        "textDocument": ["uri": "file:///slow", "languageId": "terms", "version": 1, "text": .string(Terms.service)]
      ]
      for byte in ClientSession.notification("textDocument/didOpen", params) { client.sendBytes([byte]) }
      let publish = try client.message("diagnostics") { $0["method"] != nil }
      #expect(publish["params"]?["diagnostics"]?.elements.count == 1)
      try expectAlive(client)
    }

    @Test func takesHeadersOfOtherSpelling() throws {
      let client = try ClientSession.start()
      let body = #"{"jsonrpc":"2.0","id":"odd","method":"textDocument/teleport"}"#
      for header in [
        "content-length: \(body.utf8.count)\r\nContent-Type: application/vscode-jsonrpc; charset=utf-8\r\n\r\n",
        "Content-Type: x\r\nContent-Length:\(body.utf8.count)\r\n\r\n", "Content-Length:   \(body.utf8.count)  \n\n",
      ] {
        client.sendBytes(Array((header + body).utf8))
        #expect(try client.message("an answer") { $0["id"]?.string == "odd" }["error"]?["code"]?.int == -32601)
      }
      try expectAlive(client)
    }

    @Test(arguments: [1_000, 100_000, 2_000_000])
    func survivesDeeplyNestedJSON(depth: Int) throws {
      let client = try ClientSession.start()
      let open = String(repeating: "[", count: depth)
      let close = String(repeating: "]", count: depth)
      let object = String(repeating: #"{"a":"#, count: depth)
      client.sendBody(open + close)
      client.sendBody(open)
      client.sendBody(#"{"jsonrpc":"2.0","id":"deep","method":"textDocument/hover","params":\#(open)\#(close)}"#)
      client.sendBody(#"{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":\#(open)"#)
      client.sendBody(
        #"{"jsonrpc":"2.0","method":"workspace/didChangeConfiguration","params":{"settings":\#(object)1"#
          + String(repeating: "}", count: depth) + "}}")
      try expectAlive(client)
    }

    @Test func survivesDeeplyNestedSettings() throws {
      let client = try ClientSession()
      let depth = 400
      try client.initialize([
        "capabilities": ClientSession.allCapabilities,
        "initializationOptions": (0..<depth).reduce(1 as JSONValue) { value, _ in ["terms": value] },
      ])
      try expectAlive(client)
    }
  }
}

extension JSONValue {
  /// A position.
  static func position(_ line: Int, _ character: Int) -> JSONValue {
    ["line": .number(Double(line)), "character": .number(Double(character))]
  }
}
