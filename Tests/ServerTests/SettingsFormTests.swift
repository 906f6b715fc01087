import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// Editors tell of their settings in different ways; what they do not say any more is as it was at the start.
  @Suite struct SettingsFormTests {
    private static let off: JSONValue = ["rules": ["broken-reference": "off"]]

    private func start(_ options: JSONValue, isAsked: Bool = false) throws -> ClientSession {
      let client = try ClientSession()
      _ = try client.initialize([
        "capabilities": ["workspace": ["configuration": .bool(isAsked)]], "initializationOptions": options,
      ])
      return client
    }

    private func say(_ client: ClientSession, _ settings: JSONValue) {
      client.notify("workspace/didChangeConfiguration", ["settings": settings])
    }

    private func question(_ client: ClientSession) throws -> JSONValue {
      try client.message("workspace/configuration") { $0["method"]?.string == "workspace/configuration" }
    }

    private func answer(_ client: ClientSession, _ question: JSONValue, _ result: JSONValue) {
      client.sendBody((["jsonrpc": "2.0", "id": question["id"] ?? .null, "result": result] as JSONValue).json)
    }

    /// Whether broken references are reported in a document that is opened now.
    private func reports(_ client: ClientSession, _ name: String) throws -> Bool {
      let document = ClientDocument(client, Terms.service, uri: "file:///\(name).txt")
      let published = try document.publish()["diagnostics"]?.elements ?? []
      return published.contains { $0["code"]?.string == "broken-reference" }
    }

    /// VS Code sends all of a section each time, with the defaults.
    @Test func aWholeSectionTakesThePlaceOfTheOneBefore() throws {
      let client = try start(Self.off)
      #expect(try !reports(client, "a"))
      say(client, ["terms": ["rules": [:], "maxFindings": 1000]])
      #expect(try reports(client, "b"))
      say(client, ["terms": Self.off])
      #expect(try !reports(client, "c"))
      #expect(try client.end() == 0)
    }

    /// Emacs sends what the user has set, and the empty object when that is nothing.
    @Test(
      arguments: [["terms": ["language": "nl"]], ["terms": [:]], [:], ["terms": .null], ["other": [:]]] as [JSONValue])
    func aKeyThatIsGoneIsTheDefault(settings: JSONValue) throws {
      let client = try start([:])
      say(client, ["terms": Self.off])
      #expect(try !reports(client, "a"))
      say(client, settings)
      #expect(try reports(client, "b"))
      #expect(try client.end() == 0)
    }

    /// Neovim is told most at the start, and sends the table of its other settings, which may be empty.
    @Test(
      arguments: [.null, [:], [], ["terms": [:]], ["terms": []], ["terms": ["inlayHints": true]], ["other": [:]], 7]
        as [JSONValue])
    func whatWasSaidAtTheStartStays(settings: JSONValue) throws {
      let client = try start(["terms": Self.off])
      say(client, settings)
      #expect(try !reports(client, "a"))
      #expect(try client.end() == 0)
    }

    /// Who can be asked is asked, and what it said before holds until it answers.
    @Test(arguments: [.null, [:], [], ["terms": [:]]] as [JSONValue])
    func whoCanBeAskedIsAsked(settings: JSONValue) throws {
      let client = try start([:], isAsked: true)
      answer(client, try question(client), [Self.off])
      #expect(try !reports(client, "a"))
      say(client, settings)
      let question = try question(client)
      #expect(try !reports(client, "b"))
      answer(client, question, [.null])
      #expect(try reports(client, "c"))
      #expect(try client.end() == 0)
    }

    /// Settings of Helix that stand without a name are sent so, and not found when they are asked for.
    @Test func whatIsSentWithoutANameIsNotForgotten() throws {
      let client = try start([:], isAsked: true)
      say(client, Self.off)
      answer(client, try question(client), [.null])
      #expect(try !reports(client, "a"))
      say(client, [:])
      answer(client, try question(client), [.null])
      #expect(try reports(client, "b"))
      #expect(try client.end() == 0)
    }

    @Test(arguments: [[.null], [[:]], [["language": "nl"]]] as [JSONValue])
    func anAnswerTakesThePlaceOfTheOneBefore(result: JSONValue) throws {
      let client = try start(["terms": ["maxFindings": 1000]], isAsked: true)
      answer(client, try question(client), [Self.off])
      #expect(try !reports(client, "a"))
      say(client, .null)
      answer(client, try question(client), result)
      #expect(try reports(client, "b"))
      #expect(try client.end() == 0)
    }
  }
}
