import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// Files of the workspace that are not open.
  @Suite final class WorkspaceTests: WorkspaceUnderTest {
    static let processing = """
      # Verwerkersovereenkomst

      ## Artikel 1. Begrippen
      1.1 Onder Persoonsgegevens wordt verstaan: gegevens over personen.
      1.2 Onder Datalek wordt verstaan: een inbreuk op de beveiliging.

      ## Artikel 2. Duur
      2.1 Deze overeenkomst duurt zolang de hoofdovereenkomst duurt.
      2.2 Zij eindigt volgens artikel 4 van de Huurvoorwaarden.

      ## Artikel 3. Beveiliging 😀
      3.1 De verwerker beveiligt de Persoonsgegevens.
      3.2 De verwerker meldt een Datalek binnen een dag.

      """
    static let rent = """
      # Huurvoorwaarden

      ## Artikel 1. Begrippen
      1.1 Onder Huurder wordt verstaan: degene die huurt.
      1.2 Onder Kraan wordt verstaan: het gehuurde werktuig.

      ## Artikel 2. Huur
      2.1 De Huurder betaalt de huur van de Kraan vooraf.
      2.2 Voor gegevens geldt artikel 3.2 van de Verwerkersovereenkomst; zie artikel 2.1.

      ## Artikel 3. Slot
      3.1 De Huurder meldt een Datalek volgens artikel 9 van de Verwerkersovereenkomst.

      ## Artikel 4. Einde
      4.1 De huur eindigt als de Huurder de Kraan teruggeeft.

      """

    override init() throws {
      try super.init()
      try write("avg/vwo.md", Self.processing)
      try write("huur.md", Self.rent)
      try write("README.md", "# Verwerkersovereenkomst\n\nHier staan onze contracten. Zie artikel 3.\n")
    }

    // MARK: References

    @Test func referencesToAnotherFile() throws {
      let client = try start()
      let document = open(client, "huur.md", Self.rent)
      try eventually("definition in the other file") { try document.request("definition", at: "artikel 3.2") != .null }
      let link = try document.request("definition", at: "artikel 3.2").elements.first
      #expect(link?["targetUri"]?.string == uri("avg/vwo.md"))
      let start: JSONValue = ["line": 12, "character": 0]
      #expect(link?[path: "targetSelectionRange", "start"] == start)
      let hover = try document.request("hover", at: "artikel 3.2")
      let text = hover[path: "contents", "value"]?.string ?? ""
      #expect(text.contains("vwo.md") && text.contains("De verwerker meldt een Datalek"))
      // The own document is meant where no other is named.
      let own = try document.request("definition", at: "artikel 2.1.").elements.first
      #expect(own?["targetUri"]?.string == uri("huur.md"))
    }

    @Test func anArticleThatTheOtherFileDoesNotHave() throws {
      let client = try start()
      let document = open(client, "huur.md", Self.rent)
      var found: [JSONValue] = []
      try eventually("the finding") {
        found = document.publish(ifWithin: 0.05)?["diagnostics"]?.elements ?? found
        return found.contains { $0["code"]?.string == "broken-reference" }
      }
      let broken = found.filter { $0["code"]?.string == "broken-reference" }
      #expect(broken.map { $0["severity"]?.int } == [2])
      #expect(broken.first?["message"]?.string == "Article 9 does not exist in vwo.md (last article is 3).")
      #expect(document.text(in: broken.first?["range"])?.contains("artikel 9") == true)
      // The article comes.
      let more = (4...9).map { "\n## Artikel \($0). Meer\n\($0).1 De verwerker helpt de verantwoordelijke.\n" }.joined()
      try write("avg/vwo.md", Self.processing + more)
      changed(client, "avg/vwo.md")
      let gone = try document.publish()["diagnostics"]?.elements.compactMap { $0["code"]?.string } ?? ["none"]
      #expect(!gone.contains("broken-reference"))
      // The file goes.
      try FileManager.default.removeItem(at: folder.appendingPathComponent("avg/vwo.md"))
      changed(client, "avg/vwo.md", 3)
      try eventually("no definition") { try document.request("definition", at: "artikel 3.2") == .null }
    }

    /// Two files of one name, beside neither: nobody knows which is meant.
    @Test func namesOfSeveralFiles() throws {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("oud"), withIntermediateDirectories: true)
      try write("oud/vwo.md", Self.processing.replacing("3.2 De", with: "3.2 Een"))
      let client = try start()
      let document = open(client, "huur.md", Self.rent)
      try eventually("both files") { try files(client, "Datalek") == ["avg/vwo.md", "oud/vwo.md"] }
      #expect(try document.request("definition", at: "artikel 3.2") == .null)
      #expect(
        document.publish(ifWithin: 0.3)?["diagnostics"]?.elements.allSatisfy { $0["severity"]?.int != 2 } != false)
      // The project says which.
      try write(
        ".terms.json", #"{"externalDocuments": [{"name": "Verwerkersovereenkomst", "file": "oud/vwo.md"}]}"#)
      changed(client, ".terms.json")
      try eventually("the chosen file") {
        try document.request("definition", at: "artikel 3.2").elements.first?["targetUri"]?.string == uri("oud/vwo.md")
      }
    }

    @Test func whoCitesAnArticle() throws {
      let client = try start()
      let document = open(client, "huur.md", Self.rent)
      try eventually("the citation") {
        try document.request("references", at: "4. Einde", offset: 0).elements.contains {
          $0["uri"]?.string == uri("avg/vwo.md")
        }
      }
      #expect(
        try document.request("references", at: "2. Huur\n", offset: 0).elements.allSatisfy {
          $0["uri"]?.string == uri("huur.md")
        })
    }

    /// The project may name a document as no title and no file does.
    @Test(arguments: [false, true]) func whoCitesAnArticleByTheProjectsWord(isOpen: Bool) throws {
      try write(".terms.json", #"{"externalDocuments": [{"name": "Kraanvoorwaarden", "file": "huur.md"}]}"#)
      let text = Self.processing.replacing("Huurvoorwaarden", with: "Kraanvoorwaarden")
      try write("avg/vwo.md", text)
      let client = try start()
      let document = open(client, "huur.md", Self.rent)
      if isOpen { _ = open(client, "avg/vwo.md", "\n" + text) }
      var found: [JSONValue] = []
      try eventually("the citation") {
        found = try document.request("references", at: "4. Einde", offset: 0).elements.filter {
          $0["uri"]?.string == uri("avg/vwo.md")
        }
        return !found.isEmpty
      }
      #expect(found.map { $0[path: "range", "start", "line"]?.int } == [isOpen ? 9 : 8])
      // Without that word nobody knows.
      try write(".terms.json", "{}")
      changed(client, ".terms.json")
      try eventually("no citation") {
        try document.request("references", at: "4. Einde", offset: 0).elements.allSatisfy {
          $0["uri"]?.string == uri("huur.md")
        }
      }
    }

    @Test func theTextInTheEditorCounts() throws {
      let client = try start()
      let document = open(client, "huur.md", Self.rent)
      var other = open(client, "avg/vwo.md", Self.processing)
      try eventually("the definition") { try document.request("definition", at: "artikel 3.2") != .null }
      other.insert("\n\n", after: "# Verwerkersovereenkomst")
      let link = try document.request("definition", at: "artikel 3.2").elements.first
      #expect(link?[path: "targetSelectionRange", "start", "line"]?.int == 14)
    }

    // MARK: Terms

    @Test func termsOfAParent() throws {
      try write(
        ".terms.json", #"{"overrides": [{"files": "huur.md", "parents": ["avg/vwo.md"]}]}"#)
      let client = try start()
      let document = open(client, "huur.md", Self.rent)
      let hover = try document.request("hover", at: "Datalek")[path: "contents", "value"]?.string ?? ""
      #expect(hover.contains("een inbreuk op de beveiliging") && hover.contains("defined elsewhere (vwo.md)"))
      let link = try document.request("definition", at: "Datalek").elements.first
      #expect(link?["targetUri"]?.string == uri("avg/vwo.md"))
      let range: JSONValue = ["start": ["line": 4, "character": 10], "end": ["line": 4, "character": 17]]
      #expect(link?["targetSelectionRange"] == range)
      try write("avg/vwo.md", Self.processing.replacing("een inbreuk", with: "elke inbreuk"))
      changed(client, "avg/vwo.md")
      let after = try document.request("hover", at: "Datalek")[path: "contents", "value"]?.string ?? ""
      #expect(after.contains("elke inbreuk"))
    }

    // MARK: Names

    @Test func symbolsOfClosedFiles() throws {
      let client = try start()
      try eventually("all files") {
        try files(client, "Datalek") == ["avg/vwo.md"] && files(client, "Huurder") == ["huur.md"]
      }
      #expect(try symbols(client, "BEVEILIGING 😀") == ["3 Beveiliging 😀"])
      #expect(try symbols(client, "Hier staan") == [])
      let symbol = try client.request("workspace/symbol", ["query": "datalek"]).elements.first {
        $0["name"]?.string == "Datalek"
      }
      #expect(symbol?[path: "location", "uri"]?.string == uri("avg/vwo.md"))
      let range: JSONValue = ["start": ["line": 4, "character": 10], "end": ["line": 4, "character": 17]]
      #expect(symbol?[path: "location", "range"] == range)
      // Once, when it is open.
      _ = open(client, "avg/vwo.md", Self.processing)
      #expect(try files(client, "Datalek") == ["avg/vwo.md"])
    }

    @Test func foldersComeAndGo() throws {
      let client = try start(folders: [folder.appendingPathComponent("avg")])
      try eventually("the first folder") { try files(client, "Datalek") == ["avg/vwo.md"] }
      #expect(try files(client, "Huurder") == [])
      let change = { (added: [String], removed: [String]) in
        let folders = { (uris: [String]) in JSONValue.array(uris.map { ["uri": .string($0), "name": "w"] }) }
        client.notify(
          "workspace/didChangeWorkspaceFolders", ["event": ["added": folders(added), "removed": folders(removed)]])
      }
      change([folder.absoluteString], [uri("avg")])
      try eventually("the second folder") { try files(client, "Huurder") == ["huur.md"] }
      change([], [folder.absoluteString])
      try eventually("none") { try symbols(client, "Datalek").isEmpty }
    }

    @Test func documentsOfTheProjectOnly() throws {
      try write(".terms.json", #"{"documents": ["huur.*"]}"#)
      let client = try start()
      try eventually("the file") { try files(client, "Huurder") == ["huur.md"] }
      #expect(try files(client, "Datalek") == [])
    }

    // MARK: Findings

    @Test func findingsOfClosedFiles() throws {
      try write("avg/vwo.md", Self.processing + "3.3 Zie artikel 8 hierna en artikel 2.\n")
      let client = try start(pulls: true)
      var items: [JSONValue] = []
      let ask = { (ids: [JSONValue]) in
        try client.request("workspace/diagnostic", ["previousResultIds": .array(ids)])["items"]?.elements ?? []
      }
      try eventually("the report") {
        items = try ask([])
        return !items.isEmpty
      }
      let item = try #require(items.first { $0["uri"]?.string == uri("avg/vwo.md") })
      #expect(item["version"] == .null && item["kind"]?.string == "full")
      #expect(item["items"]?.elements.contains { $0["code"]?.string == "broken-reference" } == true)
      let id: JSONValue = ["uri": item["uri"] ?? .null, "value": item["resultId"] ?? .null]
      #expect(try !ask([id]).contains { $0["uri"]?.string == uri("avg/vwo.md") })
      try write("avg/vwo.md", Self.processing)
      changed(client, "avg/vwo.md")
      try eventually("the mended file") {
        try ask([id]).contains { $0["uri"]?.string == uri("avg/vwo.md") && $0["items"]?.elements.isEmpty == true }
      }
    }

    @Test func nobodyReadsWhatNobodyOpened() throws {
      let client = try start(folders: [])
      let document = open(client, "huur.md", Self.rent)
      _ = try document.publish()
      #expect(try files(client, "Datalek") == [])
      #expect(try document.request("definition", at: "artikel 3.2") == .null)
      #expect(try client.request("workspace/diagnostic", ["previousResultIds": []])["items"] == [])
      #expect(try client.end() == 0)
    }
  }
}
