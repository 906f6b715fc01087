import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// More than any person writes.
  @Suite struct LoadTests {
    /// Opens a text, waits for its diagnostics, and asks one question, which must be answered.
    private func open(_ text: String, within limit: Double = 20) throws -> (ClientSession, ClientDocument) {
      let client = try ClientSession.start()
      let document = ClientDocument(client, text)
      _ = try document.publish(within: limit)
      _ = try client.request("textDocument/hover", document.params(at: .position(0, 3)))
      return (client, document)
    }

    @Test func answersTenThousandMessagesAtOnce() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Terms.sound)
      _ = try document.publish()
      let place = document.position(of: "say.")
      var burst: [UInt8] = []
      for version in 2...5001 {
        let change: JSONValue = ["range": ["start": place, "end": place], "text": "x"]
        burst += ClientSession.notification(
          "textDocument/didChange",
          [
            "textDocument": ["uri": .string(document.uri), "version": .number(Double(version))],
            "contentChanges": [change],
          ])
        let request: JSONValue = [
          "jsonrpc": "2.0", "id": .number(Double(version)), "method": "textDocument/hover",
          "params": document.params(at: .position(12, 60)),
        ]
        if version % 10 == 0 { burst += ClientSession.frame(request.json) }
      }
      client.server.write(burst, within: .seconds(20))
      for version in stride(from: 10, through: 5001, by: 10) {
        let answer = try client.message("answer \(version)") { $0["id"]?.int == version }
        #expect(answer["result"] != nil)
      }
      document.replaceText(Terms.service)
      #expect(try document.lastPublish()["diagnostics"]?.elements.count == 1)
      #expect(try client.end() == 0)
    }

    @Test func aFloodThatNobodyReadsStaysWithinMemory() throws {
      let client = try ClientSession(readsOutput: false)
      client.ask("initialize", ["capabilities": [:]])
      client.notify("initialized")
      let document = ClientDocument(client, String(repeating: Terms.service, count: 20))
      let symbols: JSONValue = [
        "jsonrpc": "2.0", "id": 7, "method": "textDocument/documentSymbol",
        "params": ["textDocument": ["uri": .string(document.uri)]],
      ]
      let requests = Array(repeatElement(ClientSession.frame(symbols.json), count: 2000).joined())
      let deadline = ContinuousClock.now + .seconds(4)
      var peak = 0
      while .now < deadline, client.server.write(requests, within: .milliseconds(300)) > 0 {
        peak = max(peak, client.server.residentBytes ?? 0)
      }
      peak = max(peak, client.server.peakResidentBytes ?? 0)
      #expect(peak < 400 << 20, "\(peak >> 20) MB resident")
      client.server.closeInput()
      #expect(client.server.exitCode(within: .seconds(8)) == 1)
    }

    @Test func manyEqualHeadings() throws {
      let heading = "Article 1. Payment\n\nThe buyer pays as article 2 says.\n\n"
      let (client, document) = try open(String(repeating: heading, count: runsSlowTests ? 20_000 : 500))
      #expect(try document.request("documentSymbol").elements.isEmpty == false)
      #expect(try client.end() == 0)
    }

    @Test func headingsWithoutText() throws {
      let (client, document) = try open(
        String(repeating: "Article 1. Payment\n", count: runsSlowTests ? 20_000 : 500))
      #expect(try document.request("documentSymbol").elements.isEmpty == false)
      #expect(try client.end() == 0)
    }

    @Test func oneVeryLongLine() throws {
      let count = (runsSlowTests ? 3 << 20 : 300 << 10) / 57
      let line = String(repeating: "the Customer pays as article 2 of the Agreement says now, ", count: count)
      let text = Terms.service + "\n" + line + "\n"
      let (client, opened) = try open(text)
      var document = opened
      document.insert("x", after: "article 9 and article 2 say.")
      let hover = try document.request("hover", at: "article 2 of the Agreement")
      #expect(hover != .null)
      // An edit at the far end of the long line.
      document.insert(" article 77", after: "says now, \n")
      _ = try document.request("foldingRange")
      #expect(try client.end() == 0)
    }

    @Test(arguments: ["(", "[", "“", "<", "{", "*", "`", "> ", "1.", "a) ", "|", "#", "\t", "\u{0}", "\u{301}", "IV"])
    func aTextOfOneRepeatedMark(mark: String) throws {
      let size = runsSlowTests ? 1 << 20 : 100 << 10
      let (client, document) = try open(String(repeating: mark, count: size / mark.utf8.count))
      _ = try document.request("documentSymbol")
      _ = try document.request("foldingRange")
      #expect(try client.end() == 0)
    }

    @Test(arguments: [
      "(", "1.\n", "a) x\n", "\r", "\n", "- \n", "“A” means b\n", "article 1\n", "# A\n", "Article 1\n",
    ])
    func aTextOfOneRepeatedLine(line: String) throws {
      let size = runsSlowTests ? 1 << 20 : 20 << 10
      let (client, document) = try open(String(repeating: line, count: size / line.utf8.count))
      _ = try document.request("documentSymbol")
      _ = try document.request("foldingRange")
      #expect(try client.end() == 0)
    }

    @Test func aVeryLargeDocument() throws {
      let megabytes = runsSlowTests ? 100 : 2
      let client = try ClientSession.start()
      let line = #"The Customer pays the price of the work within fourteen days after the invoice came.\n\n"#
      let head =
        #"{"jsonrpc":"2.0","method":"textDocument/didOpen","params":{"textDocument":{"uri":"file:///large","#
        + #""languageId":"terms","version":1,"text":""#
      var body = Array(head.utf8)
      body.reserveCapacity(megabytes << 20 + 1000)
      let block = Array(String(repeating: line, count: 1000).utf8)
      while body.count < megabytes << 20 { body.append(contentsOf: block) }
      body.append(contentsOf: #""}}}"#.utf8)
      let start = ContinuousClock.now
      #expect(client.server.write(ClientSession.frame(body), within: .seconds(60)) > body.count)
      let publish = client.next(within: 100) { $0["params"]?["uri"]?.string == "file:///large" }
      let elapsed = ContinuousClock.now - start
      #expect(publish?["params"]?["version"]?.int == 1)
      let peak = client.server.peakResidentBytes ?? 0
      if runsSlowTests { print("\(megabytes) MB: answered after \(elapsed), \(peak >> 20) MB at most") }
      let document = ClientDocument(client, Terms.service)
      #expect(try document.publish()["diagnostics"]?.elements.count == 1)
      #expect(try client.end() == 0)
    }

    @Test func manyDocuments() throws {
      let client = try ClientSession.start()
      for number in 0..<500 {
        _ = ClientDocument(client, Terms.service, uri: "file:///\(number)")
      }
      for number in 0..<500 {
        let publish = try client.message("diagnostics of \(number)") {
          $0["params"]?["uri"]?.string == "file:///\(number)"
        }
        #expect(publish["params"]?["diagnostics"]?.elements.count == 1)
      }
      #expect(try client.end() == 0)
    }
  }
}
