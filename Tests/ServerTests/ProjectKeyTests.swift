import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// Every key of `.terms.json` has an effect, as soon as the client says that the file changed.
  @Suite final class ProjectKeyTests {
    private static let text = """
      Voorwaarden van Nova Kranen

      Artikel 1. Definities
      In deze voorwaarden wordt verstaan onder:
      Opdrachtgever: degene die huurt;
      Kraan: het werktuig;
      Nova Kranen: de vennootschap Nova Kranen B.V., gevestigd te Goes, die de Kraan verhuurt;

      Artikel 2. Huur
      2.1 De Opdrachtgever betaalt Nova Kranen de huur van de Kraan volgens de overeenkomst.
      2.2 Van Houten Verhuur is niet aansprakelijk voor schade aan de Kraan.
      2.3 De Opdrachtgever meldt gebreken aan NOVA Kranen en aan de Hijsmeester en wacht op de Hijsmeester.
      2.4 Zonder de Hijsmeester mag de Opdrachtgever de Kraan niet laten bedienen; de Hijsmeester beslist.
      2.5 De Opdrachtgever houdt zich aan artikel 12 kraanreglement en aan artikel 13 hijsB bij het gebruik.

      """
    private static let all = [
      "broken-reference 12", "broken-reference 13", "foreign-party Van", "inconsistent-name NOVA",
      "undefined-term Hijsmeester",
    ]

    private let folder: URL
    private let settings: URL
    private let client: ClientSession

    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("terms keys-\(UUID().uuidString)")
      settings = folder.appendingPathComponent(".terms.json")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      client = try ClientSession()
      try client.initialize([
        "capabilities": ClientSession.allCapabilities,
        "workspaceFolders": [["uri": .string(folder.absoluteString), "name": "w"]],
      ])
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func open(_ name: String = "a.txt", languageID: String = "markdown") -> ClientDocument {
      ClientDocument(
        client, Self.text, uri: folder.appendingPathComponent(name).absoluteString, languageID: languageID)
    }

    private func say(_ text: String) throws {
      try Data(text.utf8).write(to: settings)
      client.notify(
        "workspace/didChangeWatchedFiles", ["changes": [["uri": .string(settings.absoluteString), "type": 2]]])
    }

    /// Code and first word of each finding.
    private func found(_ document: ClientDocument) throws -> [String] {
      let diagnostics = try document.publish()["diagnostics"]?.elements ?? []
      return diagnostics.map { diagnostic in
        let words = document.text(in: diagnostic["range"])?.split(separator: " ") ?? []
        let word = words.count > 1 && words[0] == "artikel" ? words[1] : words.first ?? ""
        return "\(diagnostic["code"]?.string ?? "") \(word)"
      }.sorted()
    }

    @Test(arguments: [
      (#"{"rules": {"foreign-party": "off", "undefined-term": "off"}}"#, [2, 4]),
      (#"{"ignoreTerms": ["hijsmeester"]}"#, [4]), (#"{"names": ["Van Houten Verhuur"]}"#, [2]),
      (#"{"names": ["Nova Kranen", "Hijsmeester"]}"#, [3, 4]), (#"{"externalDocuments": ["Kraanreglement"]}"#, [0]),
      (#"{"externalDocuments": ["Hijsmeester"]}"#, [4]),
      (#"{"laws": [{"name": "Hijsbesluit", "abbreviations": ["hijsB"]}]}"#, [1]),
      (#"{"definitions": {"Hijsmeester": "Wie hijst."}}"#, [4]), (#"{"documents": ["b.*"]}"#, [0, 1, 2, 3, 4]),
      (#"{"overrides": [{"files": "*.txt", "names": ["Van Houten Verhuur"]}]}"#, [2]),
    ])
    func silences(text: String, gone: [Int]) throws {
      let document = open()
      #expect(try found(document) == Self.all)
      try say(text)
      let left = Self.all.indices.filter { !gone.contains($0) }.map { Self.all[$0] }
      #expect(try found(document) == left)
      try say("{}")
      #expect(try found(document) == Self.all)
    }

    @Test func definitionsAreShown() throws {
      let document = open()
      #expect(try document.request("hover", at: "Hijsmeester en") == .null)
      try say(#"{"definitions": [{"term": "Hijsmeester", "text": "Wie hijst."}]}"#)
      let hover = try document.request("hover", at: "Hijsmeester en")
      #expect(hover[path: "contents", "value"]?.string?.contains("Wie hijst.") == true)
    }

    /// The words of a definition to fill in are those of the text's language.
    @Test func theLanguageOfTheTexts() throws {
      let document = open()
      let stub = { (document: ClientDocument) throws -> String? in
        let actions = try document.codeActions(at: "Hijsmeester en")
        let action = actions.first { $0["title"]?.string?.hasPrefix("Add a definition") == true }
        return document.edits(of: action?["edit"])?.first?["newText"]?.string
      }
      #expect(try stub(document)?.contains("Hijsmeester: [omschrijving]") == true)
      try say(#"{"language": "en"}"#)
      #expect(try stub(document)?.contains("[description]") != false)
      try say(#"{"overrides": [{"files": ["x/**", "a.*"], "language": "nl"}], "language": "en"}"#)
      #expect(try stub(document)?.contains("[omschrijving]") == true)
      // The client's word counts where the project says nothing, or that the words tell.
      try say("{}")
      client.notify("workspace/didChangeConfiguration", ["settings": ["terms": ["documentLanguage": "en"]]])
      #expect(try stub(document)?.contains("[description]") != false)
      try say(#"{"language": "auto"}"#)
      #expect(try stub(document)?.contains("[omschrijving]") == true)
    }

    @Test func mostFindings() throws {
      let document = open()
      #expect(try found(document).count == Self.all.count)
      try say(#"{"maxFindings": 1}"#)
      #expect(try found(document).count == 2)
    }

    /// What the user calls terms is terms, whatever the project says of files.
    @Test func documentsOfTheProject() throws {
      try say(#"{"documents": ["terms/*.md"], "rules": {"broken-reference": "off"}}"#)
      #expect(try found(open("a.md")) == [])
      #expect(try found(open("terms/b.md")).count == 3)
      let chosen = open("c.md", languageID: "terms")
      #expect(try found(chosen).count == 3)
      #expect(try chosen.request("documentSymbol").elements.isEmpty == false)
    }

    // MARK: While the file is edited

    @Test func editsCountOnceTheyRest() throws {
      let document = open()
      #expect(try found(document) == Self.all)
      var file = ClientDocument(client, "{}", uri: settings.absoluteString, languageID: "json")
      file.change((old: "{}", new: "{\"names\": [\"Van Houten Verhuur\"]"))
      #expect(document.publish(ifWithin: 0.7) == nil)
      let wrong = try file.publish()["diagnostics"]?.elements
      #expect(wrong?.map { $0["message"]?.string } == ["The JSON is not finished."])
      file.insert("}", after: "]")
      #expect(try found(document) == Self.all.filter { !$0.hasPrefix("foreign") })
      #expect(try file.publish()["diagnostics"] == [])
      file.change((old: "}", new: ""))
      #expect(document.publish(ifWithin: 0.7) == nil)
      // What is given up never was.
      file.close()
      #expect(try found(document) == Self.all)
    }
  }
}
