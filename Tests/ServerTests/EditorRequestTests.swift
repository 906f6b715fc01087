import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// The requests of an editor beyond navigation, asked of the built server.
  @Suite struct EditorRequestTests {
    @Test func completesAndResolves() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Terms.service)
      _ = try document.publish()
      document.change((old: "article 9", new: "article "))
      let list = try document.request("completion", at: "article ", offset: 8)
      let item = try #require(list["items"]?.elements.first)
      #expect(item["kind"]?.int == 18)
      let resolved = try client.request("completionItem/resolve", item)
      #expect(resolved["label"] == item["label"])
      #expect(resolved["documentation"]?.string?.isEmpty == false)
      #expect(try client.end() == 0)
    }

    @Test func numbersNewLinesForThoseWhoAsk() throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, "Artikel 4. Prijs\n4.1 De prijs staat vast.\n4.2 De klant betaalt.\n\n")
      _ = try document.publish()
      let typed: [String: JSONValue] = [
        "position": ["line": 3, "character": 0], "ch": "\n", "options": ["tabSize": 2, "insertSpaces": true],
      ]
      #expect(try document.request("onTypeFormatting", with: typed) == [])
      client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["numberNewLines": true]]])
      let edit = try #require(try document.request("onTypeFormatting", with: typed).elements.first)
      #expect(edit["newText"]?.string == "4.3 ")
      #expect(edit["range"] == ["start": ["line": 3, "character": 0], "end": ["line": 3, "character": 0]])
      #expect(try client.end() == 0)
    }

    @Test func colourDeltasGiveTheSameAsAll() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Terms.service)
      _ = try document.publish()
      let first = try document.request("semanticTokens/full")
      let id = try #require(first["resultId"]?.string)
      let same = try document.request("semanticTokens/full/delta", with: ["previousResultId": .string(id)])
      #expect(same["edits"]?.elements.isEmpty == true)
      document.change((old: "article 9", new: "article 2"))
      let delta = try document.request("semanticTokens/full/delta", with: ["previousResultId": .string(id)])
      let edit = try #require(delta["edits"]?.elements.first)
      var data = first["data"]?.elements ?? []
      let start = edit["start"]?.int ?? 0
      data.replaceSubrange(start..<start + (edit["deleteCount"]?.int ?? 0), with: edit["data"]?.elements ?? [])
      #expect(data == (try document.request("semanticTokens/full"))["data"]?.elements)
      #expect(try document.request("semanticTokens/full/delta", with: ["previousResultId": "old"])["data"] != nil)
      #expect(try client.end() == 0)
    }

    @Test func remarksHintsLinksAndHierarchies() throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, Terms.service)
      _ = try document.publish()
      let lens = try #require(try document.request("codeLens").elements.first)
      #expect(lens["command"] == nil)
      let resolved = try client.request("codeLens/resolve", lens)
      #expect(resolved[path: "command", "title"]?.string?.isEmpty == false)
      #expect(resolved[path: "command", "command"]?.string == "")
      let whole: [String: JSONValue] = [
        "range": ["start": ["line": 0, "character": 0], "end": ["line": 999, "character": 0]]
      ]
      #expect(try document.request("inlayHint", with: whole) == [])
      client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["inlayHints": true]]])
      #expect(try document.request("inlayHint", with: whole).elements.isEmpty == false)
      #expect(try document.request("semanticTokens/range", with: whole)["data"]?.elements.isEmpty == false)
      #expect(try document.request("documentLink").elements.isEmpty)
      let item = try #require(try document.request("prepareCallHierarchy", at: "article 2 say").elements.first)
      #expect(try client.request("callHierarchy/incomingCalls", ["item": item]).elements.isEmpty == false)
      #expect(try client.request("workspace/symbol", ["query": "customer"]).elements.isEmpty == false)
      let ranges = try document.request("selectionRange", with: ["positions": [["line": 3, "character": 2]]])
      #expect(ranges.elements.first?["parent"] != nil)
      #expect(try client.end() == 0)
      #expect(client.server.errors.text == "")
    }
  }
}
