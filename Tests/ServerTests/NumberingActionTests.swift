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

    private func start(lazy: Bool) throws -> (ClientSession, ClientDocument) {
      var action: [String: JSONValue] = [
        "codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["quickfix", "refactor"]]]
      ]
      if lazy {
        action["dataSupport"] = true
        action["resolveSupport"] = ["properties": ["edit"]]
      }
      let client = try ClientSession.start(["textDocument": ["codeAction": .object(action)]])
      client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["language": "en"]]])
      return (client, ClientDocument(client, Self.text))
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
