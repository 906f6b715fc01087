import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// LSP 3.17, Code Action Request.
  @Suite struct CodeActionTests {
    private static let text = """
      Terms of service

      Article 1. Definitions

      1. The Customer pays within “thirty” 😀 thirty (60) days as the supplier says.

      2. The goods,services and rights are delivered.The Customer accepts them.

      Article 2. Payment

      1. The customer shall pay the supplier Ã©Ã©n euro; article 9 applies to the agreement.

      2. Delivery is on February 30, 2024 (or later.

      """

    private func start(
      literals: Bool = true, resolves: Bool = false, versions: Bool = true, encoding: String = "utf-16"
    ) throws -> ClientSession {
      var capabilities = ClientSession.capabilities(encoding: encoding)
      if case .object(var all) = capabilities {
        if case .object(var document)? = all["textDocument"] {
          document["codeAction"] = literals ? ClientSession.codeAction(resolves: resolves) : [:]
          all["textDocument"] = .object(document)
        }
        if !versions { all["workspace"] = [:] }
        capabilities = .object(all)
      }
      return try ClientSession.start(capabilities)
    }

    private func apply(_ edit: JSONValue?, to document: inout ClientDocument) {
      if !document.apply(edit) { Issue.record("cannot be applied: \(edit.debugDescription)") }
    }

    private func titles(_ actions: [JSONValue]) -> [String] { actions.compactMap { $0["title"]?.string } }

    private func codes(_ document: ClientDocument) throws -> [String] {
      try document.lastPublish()["diagnostics"]?.elements.compactMap { $0["code"]?.string } ?? []
    }

    @Test func isOfferedToClientsThatTakeActions() throws {
      let kinds: JSONValue = ["quickfix", "refactor.rewrite", "source.fixAll.terms"]
      for (literals, resolves) in [(true, false), (true, true), (false, false)] {
        let client = try ClientSession()
        let hello = try client.initialize([
          "capabilities": [
            "textDocument": ["codeAction": literals ? ClientSession.codeAction(resolves: resolves) : [:]]
          ]
        ])
        #expect(
          hello[path: "capabilities", "codeActionProvider"]
            == (literals ? ["codeActionKinds": kinds, "resolveProvider": .bool(resolves)] : nil))
        guard !literals else { continue }
        #expect(try ClientDocument(client, Self.text).codeActions(at: "thirty (60)") == [])
      }
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func aFixMendsItsFinding(lineEnd: String) throws {
      for encoding in ClientDocument.Encoding.allCases {
        let client = try start(encoding: encoding.rawValue)
        let text = Self.text.replacingOccurrences(of: "\n", with: lineEnd)
        var document = ClientDocument(client, text, encoding: encoding)
        #expect(try codes(document).contains("amount-mismatch"))
        let actions = try document.codeActions(at: "thirty (60)")
        #expect(
          titles(actions) == [
            "Change the figure to 30", "Write the number as “sixty”", "Ignore this finding here (amount-mismatch)",
          ])
        #expect(actions.allSatisfy { $0["kind"]?.string == "quickfix" && $0["diagnostics"]?.elements.count == 1 })
        #expect(actions.allSatisfy { $0["isPreferred"] == nil && $0["data"] == nil && $0["disabled"] == nil })
        apply(actions[1]["edit"], to: &document)
        #expect(document.text == text.replacingOccurrences(of: "thirty (60)", with: "sixty (60)"))
        #expect(try !codes(document).contains("amount-mismatch"))
        #expect(try client.end() == 0)
      }
    }

    @Test func findsByDiagnosticsWhereTheCursorStandsBesideThem() throws {
      let client = try start()
      let document = ClientDocument(client, Self.text)
      let diagnostics = try document.lastPublish()["diagnostics"]?.elements ?? []
      let known = diagnostics.filter { $0["code"]?.string == "impossible-date" }
      #expect(known.count == 1)
      #expect(try document.codeActions(at: "Delivery is") == [])
      let actions = try document.codeActions(at: "Delivery is", diagnostics: known)
      #expect(titles(actions).first == "Take the last day of the month: “February 29, 2024”")
      #expect(actions.first?["diagnostics"] == .array(known))
      // Diagnostics of others, and of another time.
      let strange: [JSONValue] = [
        [
          "range": ["start": ["line": 0, "character": 0], "end": ["line": 0, "character": 5]], "code": 7,
          "message": "x",
        ], 3,
        ["message": "no range"],
      ]
      #expect(try document.codeActions(at: "Delivery is", diagnostics: strange) == [])
    }

    @Test func heedsTheKindsThatAreWanted() throws {
      let client = try start()
      let document = ClientDocument(client, Self.text)
      #expect(
        try document.codeActions(at: "thirty (60)", only: ["refactor"]).allSatisfy {
          $0["kind"]?.string == "refactor.rewrite"
        })
      #expect(try document.codeActions(at: "thirty (60)", only: ["quickfix"]).count == 3)
      #expect(try document.codeActions(at: "thirty (60)", only: ["quickfix.other"]) == [])
      #expect(try document.codeActions(at: "Terms", only: []) == [])
      for kind in ["source", "source.fixAll", "source.fixAll.terms"] {
        let actions = try document.codeActions(at: "Terms", only: [kind])
        #expect(actions.map { $0["kind"]?.string } == ["source.fixAll.terms"])
      }
      #expect(
        try document.codeActions(at: "thirty (60)", only: [""]).count(where: {
          $0["kind"]?.string != "refactor.rewrite"
        }) == 4)
      #expect(try document.codeActions(at: "Terms", only: ["source.organizeImports"]) == [])
    }

    @Test func fixAllMendsWhatCannotChangeTheMeaning() throws {
      let client = try start()
      var document = ClientDocument(client, Self.text)
      let actions = try document.codeActions(at: "Terms", only: ["source.fixAll"])
      apply(actions.first?["edit"], to: &document)
      #expect(
        document.text
          == Self.text.replacingOccurrences(of: "goods,services", with: "goods, services")
          .replacingOccurrences(of: "delivered.The", with: "delivered. The").replacingOccurrences(
            of: "Ã©Ã©n", with: "één"))
      let left = try codes(document)
      #expect(
        left.contains("amount-mismatch") && left.contains("impossible-date") && left.contains("unbalanced-bracket"))
      #expect(!left.contains("glued-words") && !left.contains("damaged-encoding"))
      #expect(try document.codeActions(at: "Terms", only: ["source.fixAll"]) == [])
    }

    @Test(arguments: [false, true])
    func fixAllDoesNotWaitForTheTypingToRest(resolves: Bool) throws {
      let client = try start(resolves: resolves)
      var document = ClientDocument(client, Self.text)
      _ = try document.lastPublish()
      // What a save does that comes right after a letter.
      document.insert("!", after: "thirty (60) days")
      var action = try #require(document.codeActions(at: "Terms", only: ["source.fixAll"]).first)
      if resolves { action = try client.request("codeAction/resolve", action) }
      apply(action["edit"], to: &document)
      #expect(document.text.contains("goods, services") && document.text.contains("één"))
    }

    @Test func whatWasLookedForEarlyIsToldAllTheSame() throws {
      let client = try start()
      var document = ClientDocument(client, Terms.sound)
      #expect(try codes(document) == [])
      document.insert("9", after: "as article 1")
      _ = try document.codeActions(at: "Terms", only: ["source.fixAll"])
      #expect(try codes(document) == ["broken-reference"])
    }

    @Test func resolvesTheEditOfTheChosenAction() throws {
      let client = try start(resolves: true)
      var document = ClientDocument(client, Self.text)
      let actions = try document.codeActions(at: "goods,services")
      #expect(actions.first?["isPreferred"] == true)
      #expect(actions.allSatisfy { $0["edit"] == nil && $0["data"] != nil })
      let resolved = try client.request("codeAction/resolve", actions[0])
      #expect(resolved["title"] == actions[0]["title"] && resolved["kind"] == actions[0]["kind"])
      let all = try document.codeActions(at: "Terms", only: ["source"])
      let resolvedAll = try client.request("codeAction/resolve", all[0])
      #expect(resolvedAll[path: "edit", "documentChanges"]?.elements.count == 1)
      apply(resolved["edit"], to: &document)
      #expect(document.text.contains("goods, services"))
      // Made for a text that is gone, or for nothing at all.
      #expect(try client.refusal(of: "codeAction/resolve", actions[0]) == -32801)
      #expect(try client.refusal(of: "codeAction/resolve", ["title": "x"]) == -32602)
      var stray = actions[0]
      if case .object(var members) = stray, case .object(var data)? = members["data"] {
        data["uri"] = "file:///other.txt"
        members["data"] = .object(data)
        stray = .object(members)
      }
      #expect(try client.refusal(of: "codeAction/resolve", stray) == -32801)
    }

    @Test func clientsWithoutVersionsGetPlainChanges() throws {
      let client = try start(versions: false)
      var document = ClientDocument(client, Self.text)
      let action = try document.codeActions(at: "article 9").last
      #expect(action?[path: "edit", "documentChanges"] == nil)
      apply(action?["edit"], to: &document)
      #expect(document.text.contains("to the agreement. <!-- terms: disable-line broken-reference -->\n"))
      #expect(try !codes(document).contains("broken-reference"))
    }

    @Test func onlyOpenDocumentsHaveActions() throws {
      let client = try start()
      let document = ClientDocument(client, Self.text)
      document.close()
      #expect(try document.codeActions(at: "thirty (60)") == [])
    }
  }
}
