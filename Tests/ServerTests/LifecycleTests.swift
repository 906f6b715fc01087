import JSONRPC
import Testing

@Suite struct LifecycleTests {
  private let position = #"{"textDocument":{"uri":"a"},"position":{"line":1,"character":2}}"#
  private let opening =
    #"{"textDocument":{"uri":"a","languageId":"terms","version":1,"text":"één"}}"#

  @Test func answersInitialize() throws {
    let server = try #require(ServerUnderTest())
    let result = try #require(server.initialize())
    #expect(result["serverInfo"]?["name"]?.string == "terms-lsp")
    #expect(result["serverInfo"]?["version"]?.string == "0.1.0")
    let capabilities = try #require(result["capabilities"])
    #expect(capabilities["positionEncoding"]?.string == "utf-16")
    #expect(capabilities["textDocumentSync"]?["change"]?.number == 2)
    #expect(capabilities["textDocumentSync"]?["openClose"]?.bool == true)
    for feature in [
      "hover", "definition", "references", "documentHighlight", "documentSymbol", "foldingRange",
    ] {
      #expect(capabilities["\(feature)Provider"]?.bool == true)
    }
  }

  @Test(arguments: [
    (#"["utf-8","utf-16"]"#, "utf-8"), (#"["utf-16","utf-8"]"#, "utf-16"), (#"["utf-32"]"#, "utf-32"),
    (#"["utf-7","utf-8"]"#, "utf-8"), (#"["utf-7"]"#, "utf-16"), ("[]", "utf-16"), ("null", "utf-16"),
    ("7", "utf-16"),
  ])
  func negotiatesTheEncoding(offered: String, chosen: String) throws {
    let server = try #require(ServerUnderTest())
    let result = server.initialize(#"{"capabilities":{"general":{"positionEncodings":\#(offered)}}}"#)
    #expect(result?["capabilities"]?["positionEncoding"]?.string == chosen)
  }

  @Test(arguments: [
    "{}", #"{"processId":null,"rootUri":null,"capabilities":{}}"#,
    #"{"processId":-1,"capabilities":5,"workspaceFolders":null,"locale":7}"#,
    #"{"capabilities":{"textDocument":{"hover":true,"publishDiagnostics":[]}},"initializationOptions":[1]}"#,
  ])
  func initializeForgivesMistakes(params: String) throws {
    let server = try #require(ServerUnderTest())
    #expect(server.initialize(params)?["capabilities"] != nil)
  }

  @Test func refusesRequestsBeforeInitialize() throws {
    let server = try #require(ServerUnderTest())
    server.request(1, "textDocument/hover", position)
    server.request(2, "shutdown")
    server.request(3, "unknown")
    server.notify("textDocument/didOpen", opening)
    server.request(4, "initialize", "5")
    server.request(5, "initialize")
    server.request(6, "textDocument/hover", position)
    let summaries = (1...6).map { _ in server.receiveSummary() }
    #expect(summaries == ["1 -32002", "2 -32002", "3 -32002", "4 -32602", "5 result", "6 result"])
  }

  @Test func refusesWhatMayNotComeWhileRunning() throws {
    let server = try #require(ServerUnderTest())
    _ = server.initialize()
    server.request(1, "initialize")
    server.request(2, "unknown")
    server.request(3, "$/unknown")
    server.request(4, "textDocument/didOpen", opening)
    server.request(5, "exit")
    server.request(6, "textDocument/hover", #"{"textDocument":{"uri":"a"},"position":{"line":"x"}}"#)
    server.request(7, "textDocument/hover")
    server.notify("unknown")
    server.notify("textDocument/hover", position)
    server.sendBody(#"{"jsonrpc":"2.0","id":9,"result":null}"#)
    server.sendBody("no JSON")
    server.sendBody("[]")
    server.sendBody(#"{"jsonrpc":"2.0","id":"ten"}"#)
    server.request(11, "shutdown", "null")
    let expected = [
      "1 -32600", "2 -32601", "3 -32601", "4 -32601", "5 -32601", "6 -32602", "7 -32602", "null -32700",
      "null -32600", "ten -32600", "11 result",
    ]
    #expect(expected.map { _ in server.receiveSummary() } == expected)
  }

  @Test func refusesRequestsAfterShutdownAndExitsWithZero() throws {
    let server = try #require(ServerUnderTest())
    _ = server.initialize()
    server.request(1, "shutdown")
    server.request(2, "textDocument/hover", position)
    server.request(3, "initialize")
    server.request(4, "shutdown")
    server.notify("textDocument/didOpen", opening)
    server.notify("exit")
    #expect(
      (1...5).map { _ in server.receiveSummary() } == [
        "1 result", "2 -32600", "3 -32600", "4 -32600", "nothing",
      ])
    #expect(server.exitCode() == 0)
  }

  @Test func exitsWithOneWithoutShutdown() throws {
    let fresh = try #require(ServerUnderTest())
    fresh.notify("exit")
    #expect(fresh.exitCode() == 1)
    let running = try #require(ServerUnderTest())
    _ = running.initialize()
    running.notify("exit")
    #expect(running.exitCode() == 1)
  }

  @Test func theEndOfInputEndsTheServerAfterTheLastAnswer() throws {
    let server = try #require(ServerUnderTest())
    _ = server.initialize()
    server.notify("textDocument/didOpen", opening)
    for id in 1...200 { server.request(id, "textDocument/hover", position) }
    server.closeInput()
    // Diagnostics come whenever the input rests for a moment, between the answers or behind them.
    let summaries = (1...202).map { _ in server.receiveSummary() }
    #expect(summaries.filter { $0.hasSuffix("result") } == (1...200).map { "\($0) result" })
    #expect(summaries.filter { $0 == "textDocument/publishDiagnostics" }.count == 1)
    #expect(summaries.last == "nothing")
    #expect(server.exitCode() == 1)
  }

  @Test func theEndOfInputAfterShutdownIsFine() throws {
    let server = try #require(ServerUnderTest())
    _ = server.initialize()
    server.request(1, "shutdown")
    server.closeInput()
    #expect(server.exitCode() == 0)
  }

  @Test func aBadHeaderEndsTheServerWithOne() throws {
    let server = try #require(ServerUnderTest())
    _ = server.initialize()
    server.request(1, "shutdown")
    server.sendBytes("Content-Length: many\r\n\r\n".utf8)
    #expect(server.receiveSummary() == "1 result")
    #expect(server.receiveSummary() == "nothing")
    #expect(server.exitCode() == 1)
  }
}
