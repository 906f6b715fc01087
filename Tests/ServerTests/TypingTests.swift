import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// New findings on the line being typed wait for a rest of 400 ms; fixed ones go at once.
  @Suite struct TypingTests {
    @Test func holdsACharacterTyped() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Terms.sound)
      _ = try document.publish()
      let start = ContinuousClock.now
      document.insert("7", after: "as article 1")
      let publish = try document.publish()
      let elapsed = ContinuousClock.now - start
      #expect(elapsed >= .milliseconds(390), "the new finding was told after \(elapsed)")
      #expect(publish["version"]?.int == 2)
      #expect(publish["diagnostics"]?.elements.map { document.text(in: $0["range"]) } == ["article 17"])
      // Told once: nothing is left to say.
      #expect(document.publish(ifWithin: 0.6) == nil)
    }

    @Test func everyKeystrokeStartsTheRestAnew() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Terms.sound)
      _ = try document.publish()
      document.insert("7", after: "as article 1")
      #expect(document.publish(ifWithin: 0.25) == nil)
      let start = ContinuousClock.now
      document.insert("7", after: "as article 17")
      let publish = try document.publish()
      #expect(.now - start >= .milliseconds(390))
      #expect(publish["diagnostics"]?.elements.map { document.text(in: $0["range"]) } == ["article 177"])
    }

    @Test func clearsAFixedFindingAtOnce() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Terms.service)
      #expect(try document.publish()["diagnostics"]?.elements.count == 1)
      let start = ContinuousClock.now
      document.change((old: "9", new: "2"))
      #expect(try document.publish()["diagnostics"] == [])
      #expect(.now - start < .milliseconds(350))
    }

    @Test func tellsAtOnceWhatAPasteOrAnotherLineBrings() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Terms.sound)
      _ = try document.publish()
      let start = ContinuousClock.now
      document.insert(" Article 44 applies too.", after: "article 2 say.")
      #expect(try document.publish()["diagnostics"]?.elements.count == 1)
      // Typing in the heading of article 3 breaks what cites it on other lines.
      document.change((old: "Article 3.", new: "Article 5."))
      #expect(try document.publish()["diagnostics"]?.elements.isEmpty == false)
      #expect(.now - start < .milliseconds(390))
    }

    @Test func savingTellsEverything() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Terms.sound)
      _ = try document.publish()
      let start = ContinuousClock.now
      document.insert("7", after: "as article 1")
      document.save()
      #expect(try document.publish()["diagnostics"]?.elements.count == 1)
      #expect(.now - start < .milliseconds(350))
      #expect(document.publish(ifWithin: 0.6) == nil)
    }

    @Test func answersARequestWhileAFindingIsHeld() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Terms.sound)
      _ = try document.publish()
      document.insert("7", after: "as article 1")
      #expect(try document.request("hover", at: "article 3, paragraph 2") != .null)
      #expect(document.publish(ifWithin: 0.1) == nil)
      #expect(try document.publish()["diagnostics"]?.elements.count == 1)
    }

    @Test func requestsDoNotProlongTheRest() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Terms.sound)
      _ = try document.publish()
      document.insert("7", after: "as article 1")
      let start = ContinuousClock.now
      var publish: JSONValue?
      // Editors ask for highlights and symbols all the time.
      while publish == nil, .now - start < .seconds(2) {
        _ = try document.request("documentHighlight", at: "Agreement ends")
        publish = document.publish(ifWithin: 0.1)
      }
      #expect(publish?["diagnostics"]?.elements.count == 1)
      #expect(.now - start < .seconds(1))
    }

    /// A line is typed in before the first findings of the document were told: what is held back is told at rest, though
    /// the user wants findings on opening and saving only, and does not keep the server busy.
    @Test func onSaveOnlyTellsWhatOpeningFoundOnATypedLine() throws {
      let client = try ClientSession()
      try client.initialize(["capabilities": [:], "initializationOptions": ["terms": ["diagnostics": "onSave"]]])
      let uri = "file:///typed.txt"
      let open: JSONValue = [
        "jsonrpc": "2.0", "method": "textDocument/didOpen",
        "params": [
          "textDocument": ["uri": .string(uri), "languageId": "terms", "version": 1, "text": .string(Terms.service)]
        ],
      ]
      let place: JSONValue = ["line": 18, "character": 4]
      let change: JSONValue = [
        "jsonrpc": "2.0", "method": "textDocument/didChange",
        "params": [
          "textDocument": ["uri": .string(uri), "version": 2],
          "contentChanges": [["range": ["start": place, "end": place], "text": ""]],
        ],
      ]
      client.server.write([open, change].flatMap { Self.frame($0) }, within: .seconds(10))
      let found = { (message: JSONValue) in message[path: "params", "diagnostics"]?.elements.count == 1 }
      let told = try client.message("the finding", within: 5) {
        $0["method"] == "textDocument/publishDiagnostics" && found($0)
      }
      #expect(told[path: "params", "version"]?.int == 2)
      #expect(try client.end() == 0)
    }

    private static func frame(_ message: JSONValue) -> [UInt8] {
      var writer = JSONWriter()
      message.write(to: &writer)
      return ClientSession.frame(writer.bytes)
    }

    @Test func onSaveOnlyStaysSilentWhileTyping() throws {
      let client = try ClientSession()
      try client.initialize(["capabilities": [:], "initializationOptions": ["terms": ["diagnostics": "onSave"]]])
      var document = ClientDocument(client, Terms.sound)
      #expect(try document.publish()["diagnostics"] == [])
      document.insert(" Article 44 applies too.", after: "article 2 say.")
      #expect(document.publish(ifWithin: 0.6) == nil)
      document.save()
      #expect(try document.publish()["diagnostics"]?.elements.count == 1)
    }
  }
}
