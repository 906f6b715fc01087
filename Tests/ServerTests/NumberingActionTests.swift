import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// Renumbering from the menu of code actions.
  @Suite struct NumberingActionTests {
    private static let text = """
      Artikel 1. Levering
      1.1 De een levert op tijd.
      1.2 De ander neemt af.
      1.4 De derde kijkt toe.
      Artikel 2. Betaling
      2.1 Zie artikel 1.2 en artikel 1.4.

      """

    private func start(lazy: Bool, _ text: String = text) throws -> (ClientSession, ClientDocument) {
      var action: [String: JSONValue] = [
        "codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix", "refactor"]]]
      ]
      if lazy {
        action["dataSupport"] = true
        action["resolveSupport"] = ["properties": ["edit"]]
      }
      let client = try ClientSession.start(["textDocument": ["codeAction": .object(action)]])
      client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["language": "en"]]])
      return (client, ClientDocument(client, text))
    }

    private func titles(_ actions: [JSONValue]) -> [String] {
      actions.filter { $0["kind"]?.string == "refactor.rewrite" }.compactMap { $0["title"]?.string }
    }

    @Test func offersWhatWouldChangeSomething() throws {
      let (client, document) = try start(lazy: true)
      #expect(
        titles(try document.codeActions(at: "1.2 De")) == [
          "Insert a provision after 1.2, and renumber", "Move 1.2 up", "Move 1.2 down", "Renumber from 1.2 on",
          "Close the gap at 1.2", "Delete 1.2, and renumber",
        ])
      #expect(
        titles(try document.codeActions(at: "2.1 Zie")) == [
          "Insert a provision after 2.1, and renumber", "Delete 2.1, and renumber",
        ])
      // In the text of a clause the menu is for the text, unless the user asks for refactorings.
      #expect(titles(try document.codeActions(at: "ander neemt")) == [])
      #expect(titles(try document.codeActions(at: "ander neemt", only: ["refactor"])).count == 6)
      #expect(titles(try document.codeActions(at: "1.2 De", only: ["quickfix"])) == [])
      #expect(try client.end() == 0)
    }

    @Test(arguments: [true, false]) func aTextThatStandsTwiceGoesWithItsNumber(lazy: Bool) throws {
      let sentence = "The customer reports defects in writing within eight days after the delivery to the supplier."
      let text = """
        Article 1. Delivery
        1.1 The supplier delivers at the agreed address.
        1.2 \(sentence)
        Article 2. Warranty
        2.1 \(sentence)
        2.2 The warranty holds for one year.
        2.3 The warranty lapses upon improper use, unless article 2.2 provides otherwise, and article 2.1 holds.

        """
      var (client, document) = try start(lazy: lazy, text)
      let actions = try document.codeActions(at: "2.1 The customer", only: ["quickfix"])
      #expect(
        actions.compactMap { $0["title"]?.string }.prefix(3) == [
          "Replace by “[Reserved]”; 1.2 (line 3) stays", "Delete this text, and renumber; 1.2 (line 3) stays",
          "Delete this text; 1.2 (line 3) stays",
        ])
      var action = try #require(actions.first { $0["title"]?.string?.hasPrefix("Delete this text, and") == true })
      #expect(action["kind"]?.string == "quickfix" && action["diagnostics"]?.elements.count == 1)
      #expect((action["edit"] == nil) == lazy)
      if lazy { action = try client.request("codeAction/resolve", action) }
      document.apply(action["edit"])
      #expect(
        document.text
          == text.replacing("2.1 \(sentence)\n", with: "").replacing("\n2.2 ", with: "\n2.1 ")
          .replacing("\n2.3 ", with: "\n2.2 ").replacing("article 2.2", with: "article 2.#")
          .replacing("article 2.#", with: "article 2.1"))
      guard lazy else { return }
      // What cited the text that is gone is told, where it stands now.
      let shown = try client.message("a message") { $0["method"]?.string == "window/showMessage" }
      #expect(
        shown[path: "params", "message"]?.string == "Left as it is: line 6 “article 2.1” (cites what is deleted).")
      #expect(try client.end() == 0)
    }

    @Test func worksTheChangeOutWhenChosen() throws {
      var (client, document) = try start(lazy: true)
      let actions = try document.codeActions(at: "1.1 De")
      let insert = try #require(actions.first { $0["title"]?.string?.hasPrefix("Insert") == true })
      #expect(insert["edit"] == nil)
      let resolved = try client.request("codeAction/resolve", insert)
      #expect(resolved["title"] == insert["title"])
      document.apply(resolved["edit"])
      #expect(document.text.contains("\n1.2 [Tekst]"))
      #expect(document.text.contains("\n1.3 De ander neemt af."))
      #expect(document.text.contains("Zie artikel 1.3 en artikel 1.5."))
      // The text is another now.
      #expect(throws: (any Error).self) { try client.request("codeAction/resolve", insert) }
      #expect(try client.end() == 0)
    }

    @Test func clientsThatCannotAskLaterGetChangesWhenTheyAskForRefactorings() throws {
      var (client, document) = try start(lazy: false)
      #expect(titles(try document.codeActions(at: "1.4 De")) == [])
      let actions = try document.codeActions(at: "1.4 De", only: ["refactor.rewrite"])
      let close = try #require(actions.first { $0["title"]?.string == "Close the gap at 1.4" })
      document.apply(close["edit"])
      #expect(document.text == Self.text.replacing("1.4", with: "1.3"))
      #expect(try client.end() == 0)
    }
  }
}
