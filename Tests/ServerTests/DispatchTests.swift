import JSONRPC
import Testing

@Suite struct DispatchTests {
  private func position(_ uri: String) -> String {
    #"{"textDocument":{"uri":"\#(uri)"},"position":{"line":1,"character":2}}"#
  }

  private func opened(_ uri: String = "a") throws -> ServerUnderTest {
    let server = try #require(ServerUnderTest())
    _ = server.initialize(#"{"locale":"nl"}"#)
    server.notify(
      "textDocument/didOpen",
      #"{"textDocument":{"uri":"\#(uri)","languageId":"terms","version":1,"text":"één"}}"#)
    #expect(server.receive()?["params"]?["version"]?.number == 1)
    return server
  }

  private func calls(of server: ServerUnderTest) -> [String] {
    server.request(99, "textDocument/hover", position("a"))
    let text = server.receive()?["result"]?["contents"]?["value"]?.string ?? ""
    return text.split(separator: "\n").map(String.init)
  }

  @Test func passesNotificationsInOrder() throws {
    let server = try opened()
    server.notify("workspace/didChangeConfiguration", #"{"settings":{"terms":{"language":"nl"}}}"#)
    server.notify("workspace/didChangeConfiguration", #"{"settings":null}"#)
    server.notify("$/setTrace", #"{"value":"off"}"#)
    server.notify("textDocument/didSave", #"{"textDocument":{"uri":"a"},"text":"x"}"#)
    #expect(
      calls(of: server) == [
        "start utf-16 nl", "open a terms 1 5", "configure nl", "configure -", "save a",
      ])
  }

  @Test func ignoresWhatIsAboutClosedDocuments() throws {
    let server = try opened()
    server.notify("textDocument/didChange", #"{"textDocument":{"uri":"b","version":2},"contentChanges":[]}"#)
    server.notify("textDocument/didSave", #"{"textDocument":{"uri":"b"}}"#)
    server.notify("textDocument/didClose", #"{"textDocument":{"uri":"b"}}"#)
    server.notify("textDocument/didChange", #"{"textDocument":{"uri":"a"},"contentChanges":5}"#)
    #expect(calls(of: server) == ["start utf-16 nl", "open a terms 1 5"])
  }

  @Test(arguments: [
    ("0", "0"), ("3.0", "3"), ("-1", "0"), ("-1e300", "0"), ("2147483647", "2147483647"),
    ("4294967295", "2147483647"), ("99999999999999999999", "2147483647"), ("1e999", "2147483647"),
    ("2.7", "2"),
  ])
  func clampsPositions(written: String, read: String) throws {
    let server = try opened()
    let range = #"{"start":{"line":\#(written),"character":\#(written)},"end":{"line":0,"character":0}}"#
    server.notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"a","version":2},"contentChanges":[{"range":\#(range),"text":"t"}]}"#)
    #expect(server.receive()?["params"]?["version"]?.number == 2)
    #expect(calls(of: server).last == "change a 2 \(read):\(read)=t")
  }

  @Test func answersEveryFeature() throws {
    let server = try opened()
    server.request(1, "textDocument/definition", position("a"))
    server.request(2, "textDocument/references", position("a"))
    server.request(3, "textDocument/documentHighlight", position("a"))
    server.request(4, "textDocument/documentSymbol", #"{"textDocument":{"uri":"a"}}"#)
    server.request(5, "textDocument/foldingRange", #"{"textDocument":{"uri":"a"}}"#)
    for id in 1...5 {
      let answer = try #require(server.receive())
      #expect(answer["id"] == .number(Double(id)))
      guard case .array(let elements) = answer["result"] else {
        Issue.record("\(answer)")
        continue
      }
      #expect(elements.count == 1)
    }
  }

  @Test func answersNothingForClosedDocuments() throws {
    let server = try opened()
    for method in ["hover", "definition"] {
      server.request(1, "textDocument/\(method)", position("b"))
      #expect(server.receive()?["result"] == .null)
    }
    for method in ["references", "documentHighlight", "documentSymbol", "foldingRange"] {
      server.request(1, "textDocument/\(method)", position("b"))
      #expect(server.receive()?["result"] == .array([]))
    }
  }

  @Test func publishesOnceAfterABurst() throws {
    let server = try opened()
    var burst = ""
    for version in 2...101 {
      let body =
        #"{"jsonrpc":"2.0","method":"textDocument/didChange","params":{"textDocument":{"uri":"a","#
        + #""version":\#(version)},"contentChanges":[{"text":"\#(version)"}]}}"#
      burst += "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }
    server.sendBytes(burst.utf8)
    #expect(server.receive()?["params"]?["version"]?.number == 101)
    server.request(1, "shutdown")
    #expect(server.receiveSummary() == "1 result")
  }

  @Test func keepsTheDeadline() throws {
    let server = try opened()
    let sent = ContinuousClock.now
    server.notify(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"a","version":2},"contentChanges":[{"text":"hold"}]}"#)
    let codes = (0..<2).map { _ -> String? in
      guard case .array(let findings) = server.receive()?["params"]?["diagnostics"] else { return nil }
      return findings.first?["code"]?.string
    }
    #expect(codes == ["idle", "pending"])
    #expect(ContinuousClock.now - sent >= .milliseconds(30))
  }

  @Test func cancelsWhatHasNotStarted() throws {
    let server = try opened()
    var burst = ""
    for id in 1...400 {
      let body = #"{"jsonrpc":"2.0","id":\#(id),"method":"textDocument/hover","params":\#(position("a"))}"#
      burst += "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }
    for id in 1...400 {
      let body = #"{"jsonrpc":"2.0","method":"$/cancelRequest","params":{"id":\#(id)}}"#
      burst += "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }
    server.sendBytes(burst.utf8)
    for id in 1...400 {
      let summary = server.receiveSummary()
      #expect(summary == "\(id) result" || summary == "\(id) -32800")
    }
  }
}
