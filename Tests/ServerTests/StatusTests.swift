import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// `terms/status`: counts of work.
  @Suite struct StatusTests {
    private static let text = String(repeating: Terms.service, count: 30)

    @Test func countsWhatAnEditCosts() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Self.text)
      _ = try document.publish()
      let before = try client.request("terms/status")
      document.insert("x", after: "fixed meaning")
      _ = try document.publish(ifWithin: 0.2)
      let after = try client.request("terms/status", ["textDocument": ["uri": .string(document.uri)]])
      let scanned = (after["linesScanned"]?.int ?? 0) - (before["linesScanned"]?.int ?? 0)
      #expect(1...3 ~= scanned, "\(scanned) lines scanned")
      let copied = (after["nodesCopied"]?.int ?? 0) - (before["nodesCopied"]?.int ?? 0)
      #expect(0...8 ~= copied, "\(copied) nodes copied")
      let entry = try #require(after["documents"]?.elements.first)
      #expect(entry["uri"]?.string == document.uri)
      #expect(entry["version"]?.int == 2)
      #expect(entry["bytes"]?.int == document.text.utf8.count)
      #expect(entry["lines"]?.int == document.text.split(separator: "\n", omittingEmptySubsequences: false).count)
      #expect(entry["diagnostics"]?.int != nil)
    }

    @Test func totalsKeepWhatClosedDocumentsCost() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Self.text)
      _ = try document.publish()
      document.replaceText(Terms.sound)
      document.close()
      let status = try client.request("terms/status", .null)
      #expect(status["documents"] == [])
      let lines = Self.text.count { $0 == "\n" }
      #expect(status["linesScanned"]?.int ?? 0 >= lines)
      #expect(status["bytesEncoded"]?.int ?? 0 > 500)
      #expect(status["keysEvaluated"]?.int != nil)
    }

    @Test func countsTheBytesOfItsAnswers() throws {
      let client = try ClientSession.start()
      let first = try client.request("terms/status")
      let second = try client.request("terms/status")
      let frame = #"{"jsonrpc":"2.0","id":2,"result":}"#.utf8.count + first.json.count
      #expect((second["bytesEncoded"]?.int ?? 0) - (first["bytesEncoded"]?.int ?? 0) == frame)
    }

    @Test func takesParamsOrNone() throws {
      let client = try ClientSession.start()
      client.sendBody(#"{"jsonrpc":"2.0","id":77,"method":"terms/status"}"#)
      #expect(try client.result(of: 77)["documents"] == [])
      #expect(try client.request("terms/status", ["textDocument": ["uri": "file:///none"]])["documents"] == [])
      #expect(try client.refusal(of: "terms/status", ["textDocument": 5]) == -32602)
    }
  }
}
