import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// LSP 3.17, Pull Diagnostics.
  @Suite struct PullTests {
    private func start(refreshes: Bool = true, _ options: JSONValue = [:]) throws -> ClientSession {
      let client = try ClientSession()
      let hello = try client.initialize([
        "capabilities": ClientSession.pullCapabilities(refreshes: refreshes, publishes: refreshes),
        "initializationOptions": options,
      ])
      let provider: JSONValue = [
        "identifier": "terms", "interFileDependencies": false, "workspaceDiagnostics": false,
      ]
      #expect(hello[path: "capabilities", "diagnosticProvider"] == provider)
      return client
    }

    private func hasNoPublish(_ document: ClientDocument) -> Bool { document.publish(ifWithin: 0.05) == nil }

    @Test func offersItOnlyToThoseWhoAsk() throws {
      for capabilities in [ClientSession.allCapabilities, [:], ["textDocument": ["diagnostic": .null]]] {
        let client = try ClientSession()
        let hello = try client.initialize(["capabilities": capabilities])
        #expect(hello[path: "capabilities", "diagnosticProvider"] == nil)
      }
    }

    @Test func reportsFromOpenToCloseAndSendsNothing() throws {
      let client = try start()
      var document = ClientDocument(client, Terms.service)
      let first = try document.pull()
      #expect(document.underlined(first) == ["article 9"])
      let finding = try #require(first["items"]?.elements.first)
      #expect(finding["code"]?.string == "broken-reference")
      #expect(finding["relatedInformation"]?.elements.count == 1)
      let id = try #require(first["resultId"]?.string)
      #expect(try document.pull(id) == ["kind": "unchanged", "resultId": .string(id)])
      #expect(try document.pull("other") == first)
      document.change((old: "article 9", new: "article 2"))
      let second = try document.pull(id)
      #expect(document.underlined(second) == [])
      #expect(second["resultId"]?.string != id)
      document.save()
      document.close()
      #expect(try document.pull(id)["items"] == [])
      #expect(hasNoPublish(document))
      #expect(client.refresh(within: 0.5) == nil)
      #expect(try client.end() == 0)
      #expect(client.server.errors.text == "")
    }

    @Test func theIDStaysWhileTheSetDoes() throws {
      let client = try start()
      var document = ClientDocument(client, Terms.service)
      let id = try #require(try document.pull()["resultId"]?.string)
      document.insert(" or later", after: "14 days")
      #expect(try document.pull(id)["kind"]?.string == "unchanged")
      document.insert("\n", after: "Terms of service")
      let moved = try document.pull(id)
      #expect(document.underlined(moved) == ["article 9"])
      document.change((old: "Terms of service\n", new: "Terms of service"))
      // The set that was there before has its old name.
      #expect(try document.pull(id)["kind"]?.string == "unchanged")
      let other = try start()
      #expect(try ClientDocument(other, document.text).pull()["resultId"]?.string == id)
    }

    @Test func holdsBackWhatIsBeingTypedAndAsksToPullAgain() throws {
      let client = try start()
      var document = ClientDocument(client, Terms.sound)
      let id = try #require(try document.pull()["resultId"]?.string)
      let began = ContinuousClock.now
      document.insert("7", after: "as article 1")
      #expect(try document.pull(id)["kind"]?.string == "unchanged")
      #expect(client.refresh() != nil)
      #expect(.now - began >= .milliseconds(390))
      #expect(document.underlined(try document.pull(id)) == ["article 17"])
      #expect(client.refresh(within: 0.6) == nil)
      #expect(hasNoPublish(document))
    }

    @Test func clearsAFixedFindingAtOnce() throws {
      let client = try start()
      var document = ClientDocument(client, Terms.service)
      _ = try document.pull()
      document.change((old: "9", new: "2"))
      #expect(document.underlined(try document.pull()) == [])
    }

    @Test func everyKeystrokeStartsTheRestAnewAndPullsDoNot() throws {
      let client = try start()
      var document = ClientDocument(client, Terms.sound)
      _ = try document.pull()
      document.insert("7", after: "as article 1")
      _ = try document.pull()
      #expect(client.refresh(within: 0.25) == nil)
      document.insert("7", after: "as article 17")
      let began = ContinuousClock.now
      var wish: JSONValue?
      while wish == nil, .now - began < .seconds(2) {
        #expect(document.underlined(try document.pull()) == [])
        wish = client.refresh(within: 0.05)
      }
      #expect(.now - began >= .milliseconds(390))
      #expect(.now - began < .seconds(1))
      #expect(document.underlined(try document.pull()) == ["article 177"])
    }

    @Test func aClientThatCannotBeAskedAgainIsToldAtOnce() throws {
      let client = try start(refreshes: false)
      var document = ClientDocument(client, Terms.sound)
      _ = try document.pull()
      document.insert("7", after: "as article 1")
      #expect(document.underlined(try document.pull()) == ["article 17"])
      client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["language": "nl"]]])
      #expect(client.refresh(within: 0.6) == nil)
      let message = try document.pull()["items"]?.elements.first?["message"]?.string
      #expect(message?.hasPrefix("Artikel 17 bestaat niet") == true)
    }

    /// Neovim 0.11: what another document brings, and what a rest brings, it would not learn by asking.
    @Test func aClientThatCannotBeAskedAgainIsSentTheFindingsIfItTakesThem() throws {
      let client = try ClientSession()
      let hello = try client.initialize(["capabilities": ClientSession.pullCapabilities(refreshes: false)])
      #expect(hello[path: "capabilities", "diagnosticProvider"] == nil)
      let document = ClientDocument(client, Terms.service)
      #expect(try document.publish()["diagnostics"]?.elements.map { document.text(in: $0["range"]) } == ["article 9"])
    }

    @Test func savingHoldsNothingBack() throws {
      let client = try start()
      var document = ClientDocument(client, Terms.sound)
      let id = try #require(try document.pull()["resultId"]?.string)
      let began = ContinuousClock.now
      document.insert("7", after: "as article 1")
      #expect(try document.pull(id)["kind"]?.string == "unchanged")
      document.save()
      #expect(document.underlined(try document.pull(id)) == ["article 17"])
      #expect(.now - began < .milliseconds(350))
      #expect(client.refresh(within: 0.3) != nil)
      #expect(client.refresh(within: 0.6) == nil)
    }

    @Test func onSaveGivesWhatTheLastSaveGave() throws {
      let client = try start(["terms": ["diagnostics": "onSave"]])
      var document = ClientDocument(client, Terms.service)
      let first = try document.pull()
      let id = try #require(first["resultId"]?.string)
      #expect(document.underlined(first) == ["article 9"])
      document.insert("\n\n", after: "Terms of service")
      document.insert(" Article 44 applies too.", after: "article 2 say.")
      #expect(try document.pull(id)["kind"]?.string == "unchanged")
      #expect(try document.pull() == first)
      #expect(client.refresh(within: 0.6) == nil)
      document.save()
      #expect(client.refresh() != nil)
      #expect(document.underlined(try document.pull(id)) == ["article 9", "Article 44"])
    }

    @Test func aSettingThatChangesAsksToPullAgain() throws {
      let client = try start()
      let document = ClientDocument(client, Terms.service)
      let id = try #require(try document.pull()["resultId"]?.string)
      client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["language": "nl"]]])
      let first = try #require(client.refresh())
      let report = try document.pull(id)
      #expect(report["items"]?.elements.first?["message"]?.string?.hasPrefix("Artikel 9 bestaat niet") == true)
      client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["language": "nl"]]])
      #expect(client.refresh(within: 0.3) == nil)
      client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["language": "en"]]])
      #expect(try #require(client.refresh()) != first)
      #expect(try document.pull(id)["kind"]?.string == "unchanged")
    }

    @Test func acceptsAnyAnswerToItsRequests() throws {
      let client = try start()
      _ = ClientDocument(client, Terms.service)
      for round in 0..<40 {
        let language: JSONValue = round.isMultiple(of: 2) ? "nl" : "en"
        client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["language": language]]])
      }
      for answer in [
        #"{"jsonrpc":"2.0","id":1,"error":{"code":-32601,"message":"no"}}"#, #"{"jsonrpc":"2.0","id":1,"result":null}"#,
        #"{"jsonrpc":"2.0","id":"x","result":{}}"#, #"{"jsonrpc":"2.0","id":null,"result":null}"#,
        #"{"jsonrpc":"2.0","id":99999999999999999999,"result":null}"#,
      ] { client.sendBody(answer) }
      #expect(try client.end() == 0)
      #expect(client.server.errors.text == "")
    }

    @Test func aClientThatIsSentDiagnosticsMayAskAllTheSame() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Terms.sound)
      _ = try document.publish()
      document.insert("7", after: "as article 1")
      #expect(document.underlined(try document.pull()) == ["article 17"])
      #expect(try document.publish()["diagnostics"]?.elements.count == 1)
    }
  }
}
