#if DEBUG
  import JSONRPC
  import TermsTestSupport
  import Testing

  extension EndToEnd {
    /// A document at which every worker dies: debug builds trap at a word that the tests choose.
    @Suite struct DeadlyDocumentTests {
      private func start() throws -> ClientSession {
        try ClientSession.start(
          arguments: ["--supervise"],
          // No waiting for a stack trace.
          environment: ["TERMS_DIE_ON": "xyzzy", "SWIFT_BACKTRACE": "enable=no"])
      }

      private func nextMessage(to client: ClientSession) -> String? {
        client.next(within: 10) { $0["method"]?.string == "window/showMessage" }?["params"]?["message"]?.string
      }

      @Test func isWithheldUntilItChanges() throws {
        let client = try start()
        let other = ClientDocument(client, Terms.service, uri: "file:///other.terms")
        var deadly = ClientDocument(client, Terms.service, uri: "file:///deadly%20one.terms")
        _ = try other.publish()
        #expect(try deadly.publish()["diagnostics"]?.elements.count == 1)

        deadly.change((old: "Façade", new: "xyzzy"))
        #expect(nextMessage(to: client)?.contains("deadly one.terms") == true)
        var last: JSONValue?
        while let publish = deadly.publish(ifWithin: 0.5) { last = publish["diagnostics"] }
        #expect(last == [])
        #expect(try deadly.request("hover", at: "article 3, paragraph 2") == .null)
        #expect(try other.request("hover", at: "article 3, paragraph 2") != .null)
        while let publish = other.publish(ifWithin: 0.2) { last = publish["diagnostics"] }
        #expect(last?.elements.count == 1)

        deadly.change((old: "xyzzy", new: "Gevel 😀"))
        let publish = try deadly.lastPublish()
        #expect(publish["diagnostics"]?.elements.map { deadly.text(in: $0["range"]) } == ["article 9"])
        #expect(try deadly.request("hover", at: "article 3, paragraph 2") != .null)
        #expect(nextMessage(ifAnyTo: client) == nil)
        #expect(try client.end() == 0)
      }

      private func nextMessage(ifAnyTo client: ClientSession) -> JSONValue? {
        client.next(within: 0.2) { $0["method"]?.string == "window/showMessage" }
      }

      @Test func typingOnInItDoesNotEndTheServer() throws {
        let client = try start()
        let other = ClientDocument(client, Terms.service, uri: "file:///other.terms")
        var deadly = ClientDocument(client, Terms.service + "xyzzy", uri: "file:///deadly.terms")
        #expect(nextMessage(to: client) != nil)
        for _ in 0..<20 {
          deadly.insert("y", after: "xyzzy")
          // Answered by the worker that dies or by the next.
          _ = client.ask("textDocument/hover", other.params(at: other.position(of: "article 2 say")))
        }
        let answers = (0..<20).compactMap { _ in client.next(within: 10) { $0["method"] == nil } }
        #expect(answers.count == 20)
        #expect(try other.request("hover", at: "article 3, paragraph 2") != .null)
        #expect(client.server.isRunning)
        #expect(try client.end() == 0)
      }

      @Test func noOtherDocumentIsBlamed() throws {
        let client = try start()
        let others = (0..<5).map { ClientDocument(client, Terms.service, uri: "file:///\($0).terms") }
        _ = ClientDocument(client, "xyzzy", uri: "file:///4b.terms")
        #expect(nextMessage(to: client)?.contains("4b.terms") == true)
        for other in others { #expect(try other.request("hover", at: "article 3, paragraph 2") != .null) }
        #expect(nextMessage(ifAnyTo: client) == nil)
        #expect(try client.end() == 0)
      }

      @Test func canBeClosed() throws {
        let client = try start()
        let deadly = ClientDocument(client, "xyzzy")
        #expect(nextMessage(to: client) != nil)
        deadly.save()
        deadly.close()
        #expect(try ClientDocument(client, Terms.service).publish(within: 10)["diagnostics"] != nil)
        #expect(try client.end() == 0)
      }
    }
  }
#endif
