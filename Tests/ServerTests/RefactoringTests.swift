import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  @Suite struct RefactoringTests {
    private static let text = """
      Voorwaarden van de “werf” 😀

      Artikel 1. Definities

      In deze voorwaarden wordt verstaan onder:
      Opdracht: wat de Klant bestelt.
      Klant: degene die een Opdracht geeft.

      Artikel 2. Uitvoering

      2.1 “Één” 😀 Opdracht is er één, zie artikel 3.1 en het vorige artikel.
      2.2 Opdrachten van de Klant, en artikel 9.

      Artikel 3. Betaling

      3.1 De Klant betaalt de Opdracht, zie artikel 2.

      """

    private func refusal(_ body: () throws -> JSONValue) -> (code: Int, message: String)? {
      do {
        _ = try body()
        return nil
      } catch ClientSession.Failure.refused(let code, let message) {
        return (code, message)
      } catch { return (0, "\(error)") }
    }

    @Test func offersWhatTheClientCanTake() throws {
      let client = try ClientSession()
      let hello = try client.initialize(["capabilities": ClientSession.allCapabilities])
      #expect(hello[path: "capabilities", "renameProvider", "prepareProvider"] == .bool(true))
      #expect(
        hello[path: "capabilities", "executeCommandProvider", "commands"]?.elements.compactMap(\.string) == [
          "terms.renumberFromHere", "terms.closeGap", "terms.insertProvision", "terms.deleteProvision",
          "terms.moveProvision",
        ])
      let plain = try ClientSession().initialize(["capabilities": [:]])
      #expect(plain[path: "capabilities", "renameProvider"] == .bool(true))
    }

    @Test(arguments: ClientDocument.Encoding.allCases, ["\n", "\r\n", "\r"])
    func renamesATerm(encoding: ClientDocument.Encoding, lineEnd: String) throws {
      let client = try ClientSession.start(ClientSession.capabilities(encoding: encoding.rawValue))
      let text = Self.text.replacing("\n", with: lineEnd)
      let document = ClientDocument(client, text, encoding: encoding)
      let subject = try document.request("prepareRename", at: "Opdrachten")
      #expect(subject["placeholder"]?.string == "Opdracht")
      #expect(document.text(in: subject["range"]) == "Opdrachten")
      let edit = try document.rename("Opdrachten", to: "Order")
      #expect(
        document.applying(edit)
          == text.replacing("Opdrachten", with: "Orders").replacing("Opdracht", with: "Order"))
      #expect(edit[path: "changeAnnotations", "term", "needsConfirmation"] == .bool(false))
    }

    @Test(arguments: ClientDocument.Encoding.allCases)
    func renamesANumberAndTellsWhatItLeaves(encoding: ClientDocument.Encoding) throws {
      let client = try ClientSession.start(ClientSession.capabilities(encoding: encoding.rawValue))
      let document = ClientDocument(client, Self.text, encoding: encoding)
      let edit = try document.rename("Artikel 3", offset: 8, to: "9")
      #expect(
        document.applying(edit) == Self.text.replacing("3.1", with: "9.1").replacing("Artikel 3", with: "Artikel 9"))
      let shown = try client.message("a message") { $0["method"]?.string == "window/showMessage" }
      #expect(
        shown[path: "params", "message"]?.string
          == "Left as it is: line 12 “artikel 9” (led nowhere and now names a provision by accident).")
    }

    @Test func refusesWithAReason() throws {
      let client = try ClientSession()
      try client.initialize(["capabilities": ClientSession.allCapabilities, "locale": "nl"])
      let document = ClientDocument(client, Self.text)
      let prepared = refusal { try document.request("prepareRename", at: "betaalt") }
      #expect(prepared?.code == -32803)
      #expect(prepared?.message == "Hier staat geen nummer van een bepaling en geen gedefinieerd begrip.")
      let taken = refusal { try document.rename("3.1 De", offset: 1, to: "Klant") }
      #expect(taken?.code == -32803)
      #expect(taken?.message == "“Klant” is hier geen nummer; verwacht wordt een nummer als 1.")
      let nowhere = refusal { try document.execute("terms.deleteProvision", ["number": "44"]) }
      #expect(nowhere?.message == "Hier staat geen genummerde bepaling.")
      #expect(refusal { try document.execute("terms.deleteProvision", [:]) }?.code == -32602)
      #expect(refusal { try document.execute("terms.explode", ["number": "1"]) }?.code == -32602)
      let closed = refusal { try document.execute("terms.closeGap", ["uri": "file:///x", "number": "1"]) }
      #expect(closed?.code == -32602)
    }

    @Test func asksTheClientToApplyACommand() throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, Self.text)
      let result = try document.execute(
        "terms.insertProvision", ["number": "2", "title": "Nieuw", "text": "Volgt."])
      #expect(result["edit"] == nil)
      let request = try client.message("workspace/applyEdit") { $0["method"]?.string == "workspace/applyEdit" }
      #expect(request[path: "params", "label"]?.string == "Insert at 2")
      let edit = request[path: "params", "edit"]
      // "artikel 9" was wrong before and is wrong still.
      #expect(result["untouched"]?.elements.map { $0["reason"]?.string } == ["relative"])
      let after = ClientDocument(client, try #require(document.applying(edit)), uri: "file:///after")
      #expect(result["untouched"]?.elements.map { after.text(in: $0["range"]) } == ["vorige artikel"])
      #expect(result["changes"]?.int == document.edits(of: edit)?.count)
      #expect(
        document.applying(edit)
          == Self.text.replacing("rtikel 3", with: "rtikel 4").replacing("3.1 De", with: "4.1 De")
          .replacing("artikel 2.", with: "artikel 3.").replacing("2.1 “", with: "3.1 “")
          .replacing("2.2", with: "3.2")
          .replacing("Artikel 2. U", with: "Artikel 2. Nieuw\n\n2.1 Volgt.\n\nArtikel 3. U"))
      let ids = Set(document.edits(of: edit)?.compactMap { $0["annotationId"]?.string } ?? [])
      #expect(ids == ["number", "reference", "text"])
    }

    @Test(arguments: ClientDocument.Encoding.allCases, ["\n", "\r\n", "\r"])
    func whatIsLeftIsNamedByItsPlaceAfterwards(encoding: ClientDocument.Encoding, lineEnd: String) throws {
      let text = """
        Artikel 8. “Één” 😀

        8.1 “Één” 😀 is één.

        Artikel 9. Twee

        9.1 “Één” 😀, zie artikel 9.1 en het vorige artikel, “9” 😀.

        """.replacing("\n", with: lineEnd)
      let client = try ClientSession.start(ClientSession.capabilities(encoding: encoding.rawValue))
      var document = ClientDocument(client, text, encoding: encoding)
      let steps = [
        ("insertProvision", "9", ["vorige artikel"]), ("moveProvision", "10", ["vorige artikel"]),
        ("deleteProvision", "10", []),
      ]
      for (command, number, left) in steps {
        let (after, answer) = try document.executeAndApply("terms.\(command)", ["number": .string(number)])
        document.replaceText(try #require(after))
        #expect(answer["untouched"]?.elements.map { document.text(in: $0["range"]) } == left, "\(command)")
      }
      #expect(document.text == text)
    }

    @Test func givesTheEditToClientsThatCannotBeAsked() throws {
      let client = try ClientSession.start([:])
      let document = ClientDocument(client, Self.text)
      let up = try document.execute(
        "terms.moveProvision", ["position": document.position(of: "3.1 De"), "kind": "article", "direction": "up"])
      let moved = try #require(document.applying(up["edit"]))
      #expect(moved.contains("Artikel 2. Betaling\n\n2.1 De Klant betaalt de Opdracht, zie artikel 3.\n\nArtikel 3."))
      #expect(up[path: "edit", "changes"] != nil)
      #expect(document.edits(of: up["edit"])?.allSatisfy { $0["annotationId"] == nil } == true)
      let next = ClientDocument(client, moved, uri: "file:///next")
      let down = try next.execute("terms.moveProvision", ["number": "2", "direction": "down"])
      #expect(next.applying(down["edit"]) == Self.text)
      let on = try document.execute("terms.renumberFromHere", ["number": "2"])
      #expect(on["changes"]?.int == 0)
    }
  }
}
