import JSONRPC
import TermsServer
import Testing

/// What a thread sanitizer should see: the real service on the threads of real connections, several at once.
@Suite struct ConcurrencyTests {
  /// As it stands in JSON.
  private static let text =
    #"Artikel 1. Betaling\n1.1 Zie artikel 2.\n1.2 Zie artikel 9.\nArtikel 2. Levering\n2.1 Wij leveren."#

  @Test(arguments: 0..<4)
  func answersWhileTheClientTypesAndCancels(seed: Int) throws {
    let server = try #require(ServerUnderTest { TermsDocumentService() })
    _ = server.initialize(#"{"locale":"nl"}"#)
    server.notify("textDocument/didOpen", #"{"textDocument":{"uri":"a","version":0,"text":"\#(Self.text)"}}"#)
    let count = 200
    Platform.startThread {
      for id in 1...count {
        let place = #"{"line":\#(id % 5),"character":\#((id + seed) % 20)}"#
        server.notify(
          "textDocument/didChange",
          #"{"textDocument":{"uri":"a","version":\#(id)},"contentChanges":[{"range":{"start":\#(place),"end":\#(place)},"text":"1"}]}"#
        )
        let method = ["hover", "definition", "references", "documentSymbol"][id % 4]
        server.request(id, "textDocument/\(method)", #"{"textDocument":{"uri":"a"},"position":\#(place)}"#)
        if id % 3 == seed % 3 { server.notify("$/cancelRequest", #"{"id":\#(id)}"#) }
      }
      server.request(count + 1, "shutdown")
      server.notify("exit")
    }
    var answered: [String] = []
    while answered.count <= count {
      let summary = server.receiveSummary()
      if summary == "nothing" { break }
      if summary.hasSuffix("result") || summary.hasSuffix("-32800") {
        answered.append(String(summary.prefix { $0 != " " }))
      }
    }
    #expect(answered == (1...count + 1).map { "\($0)" })
    #expect(server.exitCode() == 0)
  }
}
