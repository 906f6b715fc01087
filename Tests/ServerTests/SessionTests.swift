import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  @Suite struct SessionTests {
    @Test func servesADocumentFromOpenToClose() throws {
      let client = try ClientSession()
      let hello = try client.initialize(["processId": .null, "capabilities": ClientSession.allCapabilities])
      #expect(hello[path: "capabilities", "positionEncoding"]?.string == "utf-16")
      #expect(hello[path: "serverInfo", "name"]?.string == "terms-lsp")

      var document = ClientDocument(client, Terms.service)
      let first = try document.publish()
      #expect(first["version"]?.int == 1)
      let finding = try #require(first["diagnostics"]?.elements.first)
      #expect(first["diagnostics"]?.elements.count == 1)
      #expect(finding["code"]?.string == "broken-reference")
      #expect(finding["source"]?.string == "terms")
      #expect(finding["severity"]?.int == 1)
      #expect(document.text(in: finding["range"]) == "article 9")

      document.change((old: "article 9", new: "article 2, paragraph 1"))
      let second = try document.publish()
      #expect(second["version"]?.int == 2)
      #expect(second["diagnostics"] == [])

      document.save()
      #expect(try document.request("hover", at: "article 3, paragraph 2") != .null)
      document.close()
      let last = try document.publish()
      #expect(last["diagnostics"] == [])
      #expect(try client.end() == 0)
      #expect(client.server.errors.text == "")
    }

    @Test func everyRequestAnswersAboutItsPlace() throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, Terms.service)

      let hover = try document.request("hover", at: "article 3, paragraph 2")
      #expect(hover[path: "contents", "kind"]?.string == "markdown")
      #expect(hover[path: "contents", "value"]?.string?.contains("work is done") == true)
      #expect(document.text(in: hover["range"]) == "article 3, paragraph 2")
      #expect(try document.request("hover", at: "Terms of service") == .null)

      let link = try #require(try document.request("definition", at: "article 2 say").elements.first)
      #expect(link["targetUri"]?.string == document.uri)
      #expect(document.text(in: link["targetSelectionRange"]) == "Article 2.")
      #expect(document.text(in: link["targetRange"])?.hasSuffix("paragraph 2.") == true)
      #expect(document.text(in: link["originSelectionRange"])?.contains("article 2") == true)

      let places = try document.request("references", at: "“Customer", offset: 2).elements
      #expect(places.map { document.text(in: $0["range"]) } == Array(repeating: "Customer", count: 5))
      #expect(places.allSatisfy { $0["uri"]?.string == document.uri })

      let highlights = try document.request("documentHighlight", at: "Agreement ends").elements
      #expect(highlights.map { document.text(in: $0["range"]) } == Array(repeating: "Agreement", count: 3))
      #expect(highlights.map { $0["kind"]?.int } == [3, 2, 2])

      let symbols = try document.request("documentSymbol").elements
      #expect(symbols.map { $0["name"]?.string } == ["1 Definitions", "2 Payment", "3 Delivery"])
      #expect(symbols.map { $0["children"]?.elements.count ?? 0 } == [0, 2, 2])
      #expect(symbols.map { document.text(in: $0["selectionRange"]) } == ["Article 1.", "Article 2.", "Article 3."])

      let folds = try document.request("foldingRange").elements
      let lines = folds.map { [$0["startLine"]?.int, $0["endLine"]?.int] }
      #expect(lines == [[2, 6], [8, 12], [14, 18]])
      #expect(try client.end() == 0)
    }

    @Test func excludesTheDefinitionFromReferencesWhenAsked() throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, Terms.service)
      let params: JSONValue = [
        "textDocument": ["uri": .string(document.uri)], "position": document.position(of: "Agreement ends"),
        "context": ["includeDeclaration": false],
      ]
      #expect(try client.request("textDocument/references", params).elements.count == 2)
    }

    @Test func appliesSeveralChangesInOrderAndWholeTexts() throws {
      let client = try ClientSession.start()
      var document = ClientDocument(client, Terms.service)
      _ = try document.publish()
      document.change(
        (old: "article 9", new: "article 12"), (old: "Façade", new: "Gevel🏠"), (old: "article 3 applies", new: ""))
      var publish = try document.publish()
      #expect(publish["version"]?.int == 2)
      #expect(publish["diagnostics"]?.elements.map { document.text(in: $0["range"]) } == ["article 12"])

      document.replaceText(Terms.sound)
      publish = try document.publish()
      #expect(publish["version"]?.int == 3)
      #expect(publish["diagnostics"] == [])

      document.change((old: Terms.sound, new: Terms.service))
      publish = try document.publish()
      #expect(publish["diagnostics"]?.elements.map { document.text(in: $0["range"]) } == ["article 9"])
      #expect(try client.end() == 0)
    }

    @Test(arguments: ClientDocument.Encoding.allCases)
    func countsColumnsAsAgreed(encoding: ClientDocument.Encoding) throws {
      let client = try ClientSession()
      let capabilities = ClientSession.capabilities(encoding: encoding.rawValue)
      let hello = try client.initialize(["capabilities": capabilities])
      #expect(hello[path: "capabilities", "positionEncoding"]?.string == encoding.rawValue)
      var document = ClientDocument(client, Terms.service, encoding: encoding)
      let finding = try #require(try document.publish()["diagnostics"]?.elements.first)
      #expect(document.text(in: finding["range"]) == "article 9")
      // An edit after the emoji lands in the right place only when both sides count alike.
      document.change((old: "article 9", new: "“é” article 8"))
      let moved = try #require(try document.publish()["diagnostics"]?.elements.first)
      #expect(document.text(in: moved["range"]) == "article 8")
      let hover = try document.request("hover", at: "article 2 say")
      #expect(document.text(in: hover["range"])?.contains("article 2") == true)
    }

    @Test(arguments: ClientDocument.Encoding.allCases, ["\n", "\r\n", "\r"])
    func countsColumnsBehindRareCharacters(encoding: ClientDocument.Encoding, lineEnd: String) throws {
      let client = try ClientSession.start(ClientSession.capabilities(encoding: encoding.rawValue))
      // No line ends of LSP, though of Unicode; and characters of several scalars.
      let rare = "a\u{2028}b\u{2029}c\u{0B}d\u{0C}e\u{85}f 👩‍👩‍👧 e\u{301} 𝔸 \u{FEFF}\u{0}\u{10FFFF} see "
      let text = Terms.service.replacing("work is done as ", with: rare).replacing("\n", with: lineEnd)
      var document = ClientDocument(client, text, encoding: encoding)
      let finding = try #require(try document.publish()["diagnostics"]?.elements.first)
      #expect(finding["range"]?["start"]?["line"]?.int == 18)
      #expect(document.text(in: finding["range"]) == "article 9")
      document.change((old: "article 9", new: "article 8"))
      let moved = try #require(try document.publish()["diagnostics"]?.elements.first)
      #expect(document.text(in: moved["range"]) == "article 8")
    }

    @Test func tellsRelatedPlacesOnlyToClientsThatShowThem() throws {
      let client = try ClientSession.start()
      let document = ClientDocument(client, Terms.service)
      let related = try #require(
        try document.publish()["diagnostics"]?.elements.first?["relatedInformation"]?.elements.first)
      #expect(related[path: "location", "uri"]?.string == document.uri)
      #expect(document.text(in: related[path: "location", "range"]) == "Article 3.")
      #expect(related["message"]?.string == "The nearest there is: 3.")

      let plain = try ClientSession.start([:])
      let finding = try ClientDocument(plain, Terms.service).publish()["diagnostics"]?.elements.first
      #expect(finding?["code"]?.string == "broken-reference")
      #expect(finding?["relatedInformation"] == nil)
    }

    @Test func speaksTheLanguageOfTheEditor() throws {
      let client = try ClientSession()
      try client.initialize(["capabilities": [:], "locale": "nl-NL"])
      let finding = try ClientDocument(client, Terms.service).publish()["diagnostics"]?.elements.first
      #expect(finding?["message"]?.string?.hasPrefix("Artikel 9 bestaat niet") == true)
    }

    @Test func servesClientsWithoutCapabilities() throws {
      let client = try ClientSession.start([:])
      let document = ClientDocument(client, Terms.service)
      let hover = try document.request("hover", at: "article 3, paragraph 2")
      #expect(hover[path: "contents", "kind"]?.string == "plaintext")
      #expect(hover[path: "contents", "value"]?.string?.contains("**") == false)
      let place = try document.request("definition", at: "article 2 say").elements.first
      #expect(place?["uri"]?.string == document.uri)
      #expect(document.text(in: place?["range"])?.hasPrefix("Article 2. Payment") == true)
      let symbols = try document.request("documentSymbol").elements
      #expect(symbols.count == 7)
      #expect(symbols.allSatisfy { $0[path: "location", "uri"]?.string == document.uri && $0["children"] == nil })
      #expect(symbols.first { $0["name"]?.string?.hasPrefix("3.2") == true }?["containerName"]?.string == "3 Delivery")
      #expect(try client.end() == 0)
    }

    @Test func keepsDocumentsApart() throws {
      let client = try ClientSession.start()
      let one = ClientDocument(client, Terms.service, uri: "file:///one")
      let two = ClientDocument(client, Terms.sound, uri: "file:///two")
      #expect(try one.publish()["diagnostics"]?.elements.count == 1)
      #expect(try two.publish()["diagnostics"]?.elements.count == 0)
      one.close()
      #expect(try one.publish()["diagnostics"]?.elements.count == 0)
      #expect(try one.request("documentSymbol") == [])
      #expect(try two.request("documentSymbol").elements.count == 3)
    }
  }
}
