import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// Actions that tell the project something, chosen and applied.
  @Suite final class ProjectActionTests {
    private static let text = """
      Voorwaarden

      Artikel 1. Definities
      In deze voorwaarden wordt verstaan onder:
      Opdrachtgever: degene die huurt;
      Kraan: het werktuig;
      Opdrachtnemer: degene die de Kraan verhuurt;

      Artikel 2. Huur
      2.1 De Opdrachtgever betaalt de Opdrachtnemer de huur van de Kraan volgens artikel 9 hierna.
      2.2 Van Houten Verhuur is niet aansprakelijk voor schade aan de Kraan.
      2.3 De Opdrachtgever meldt gebreken aan de Hijsmeester en wacht op de Hijsmeester.
      2.4 Zonder de Hijsmeester mag de Opdrachtgever de Kraan niet laten bedienen; de Hijsmeester beslist.

      """

    private let folder: URL
    private let settings: URL

    init() throws {
      folder = FileManager.default.temporaryDirectory.appendingPathComponent("terms acts-\(UUID().uuidString)")
      settings = folder.appendingPathComponent(".terms.json")
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("sub"), withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func write(_ text: String) throws { try Data(text.utf8).write(to: settings) }

    private func start(resolves: Bool = true, creates: Bool = true, locale: String = "nl") throws -> ClientSession {
      let client = try ClientSession()
      let operations: JSONValue = creates ? ["create", "rename"] : []
      try client.initialize([
        "locale": .string(locale),
        "capabilities": [
          "textDocument": ["codeAction": ClientSession.codeAction(resolves: resolves)],
          "workspace": [
            "workspaceEdit": ["documentChanges": true, "resourceOperations": operations],
            "didChangeWatchedFiles": ["dynamicRegistration": true],
          ],
        ], "workspaceFolders": [["uri": .string(folder.absoluteString), "name": "w"]],
      ])
      return client
    }

    private func open(_ client: ClientSession) -> ClientDocument {
      ClientDocument(client, Self.text, uri: folder.appendingPathComponent("sub/a.txt").absoluteString)
    }

    private func titles(_ actions: [JSONValue]) -> [String] {
      actions.compactMap { $0["title"]?.string }.filter { $0.contains("project") }
    }

    private func resolved(_ document: ClientDocument, _ needle: String, _ title: String) throws -> JSONValue? {
      let actions = try document.codeActions(at: needle)
      let action = try #require(actions.first { $0["title"]?.string?.hasPrefix(title) == true })
      #expect(action["edit"] == nil && action["isPreferred"] == nil)
      return try document.client.request("codeAction/resolve", action)["edit"]
    }

    /// Applies an edit of the project's file to the disk, and tells.
    private func apply(_ edit: JSONValue?, _ client: ClientSession) throws {
      let changes = try #require(edit?["documentChanges"]?.elements)
      for change in changes {
        if change["kind"]?.string == "create" {
          #expect(change["uri"]?.string == settings.absoluteString)
          try write("")
          continue
        }
        #expect(change[path: "textDocument", "uri"]?.string == settings.absoluteString)
        #expect(change[path: "textDocument", "version"] == .null)
        let text = try String(contentsOf: settings, encoding: .utf8)
        let file = ClientDocument(client, text, uri: "file:///nowhere/else.txt")
        try write(try #require(file.applying(["changes": ["file:///nowhere/else.txt": change["edits"] ?? .null]])))
        file.close()
      }
      client.notify(
        "workspace/didChangeWatchedFiles", ["changes": [["uri": .string(settings.absoluteString), "type": 2]]])
    }

    private func codes(_ publish: JSONValue) -> [String] {
      publish["diagnostics"]?.elements.compactMap { $0["code"]?.string } ?? []
    }

    @Test func whatIsOffered() throws {
      try write("{}")
      let document = open(try start())
      #expect(
        titles(try document.codeActions(at: "Hijsmeester en")) == [
          "Negeer het begrip “Hijsmeester” in dit project", "Zet regel undefined-term uit in dit project",
        ])
      #expect(
        titles(try document.codeActions(at: "Houten")) == [
          "Onthoud “Van Houten Verhuur” als eigennaam in dit project", "Zet regel foreign-party uit in dit project",
        ])
      #expect(titles(try document.codeActions(at: "artikel 9")) == ["Zet regel broken-reference uit in dit project"])
      let english = open(try start(locale: "en"))
      #expect(
        titles(try english.codeActions(at: "Houten")) == [
          "Remember “Van Houten Verhuur” as a proper name in this project",
          "Switch rule foreign-party off in this project",
        ])
    }

    @Test func whatIsChosenSilences() throws {
      try write("{\n    \"names\": [\n        \"De Vries\"\n    ]\n}\n")
      let client = try start()
      let document = open(client)
      #expect(codes(try document.publish()) == ["broken-reference", "foreign-party", "undefined-term"])
      try apply(try resolved(document, "Hijsmeester en", "Negeer het begrip"), client)
      #expect(codes(try document.publish()) == ["broken-reference", "foreign-party"])
      try apply(try resolved(document, "Houten", "Onthoud"), client)
      #expect(codes(try document.publish()) == ["broken-reference"])
      try apply(try resolved(document, "artikel 9", "Zet regel"), client)
      #expect(codes(try document.publish()) == [])
      #expect(
        try String(contentsOf: settings, encoding: .utf8) == """
          {
              "names": [
                  "De Vries",
                  "Van Houten Verhuur"
              ],
              "ignoreTerms": ["Hijsmeester"],
              "rules": {"broken-reference": "off"}
          }

          """)
    }

    @Test func aFileIsMadeWhereThereIsNone() throws {
      let client = try start()
      let document = open(client)
      #expect(codes(try document.publish()).contains("undefined-term"))
      try apply(try resolved(document, "Hijsmeester en", "Negeer het begrip"), client)
      #expect(try !codes(document.publish()).contains("undefined-term"))
      #expect(try String(contentsOf: settings, encoding: .utf8) == "{\n  \"ignoreTerms\": [\"Hijsmeester\"]\n}\n")
    }

    @Test func onlyClientsThatCanMakeFilesAreAskedTo() throws {
      let document = open(try start(creates: false))
      #expect(titles(try document.codeActions(at: "Hijsmeester en")) == [])
    }

    @Test(arguments: [
      "{", "{} // why", "{\"rules\": [\"x\"], \"ignoreTerms\": \"x\"}", "[]", "{\"names\": [\"x\",]}",
    ])
    func aFileThatCannotBeChangedIsLeftAlone(text: String) throws {
      try write(text)
      let document = open(try start())
      #expect(titles(try document.codeActions(at: "Hijsmeester en")) == [])
      let plain = open(try start(resolves: false))
      #expect(titles(try plain.codeActions(at: "Hijsmeester en")) == [])
    }

    /// What is offered was known before; what is done depends on the file as it is when it is chosen.
    @Test func theFileIsReadWhenTheUserHasChosen() throws {
      try write("{}")
      let client = try start()
      let document = open(client)
      _ = try document.publish()
      try write("{\n  \"names\": []\n}\n")
      let edit = try resolved(document, "Hijsmeester en", "Negeer het begrip")
      #expect(
        edit?[path: "documentChanges"]?.elements.first?["edits"]?.elements.first?["newText"]?.string
          == ",\n  \"ignoreTerms\": [\"Hijsmeester\"]")
      let actions = try document.codeActions(at: "Hijsmeester en")
      let action = try #require(actions.first { $0["title"]?.string?.hasPrefix("Negeer het begrip") == true })
      try write("{")
      #expect(try client.refusal(of: "codeAction/resolve", action) == -32801)
    }

    @Test func clientsThatDoNotResolveGetTheChangeAtOnce() throws {
      try write("{}")
      let client = try start(resolves: false)
      let document = open(client)
      let action = try document.codeActions(at: "Hijsmeester en").first {
        $0["title"]?.string?.hasPrefix("Negeer het begrip") == true
      }
      #expect(codes(try document.publish()).contains("undefined-term"))
      try apply(action?["edit"], client)
      #expect(try !codes(document.publish()).contains("undefined-term"))
    }

    @Test func theTextInTheEditorIsChanged() throws {
      try write("{}")
      let client = try start()
      let document = open(client)
      #expect(codes(try document.publish()).contains("undefined-term"))
      var file = ClientDocument(client, "{}", uri: settings.absoluteString, languageID: "json")
      file.change((old: "{}", new: "{\"names\": [\"x\"]}"))
      let edit = try resolved(document, "Hijsmeester en", "Negeer het begrip")
      let text = try #require(file.applying(edit))
      #expect(text == "{\"names\": [\"x\"], \"ignoreTerms\": [\"Hijsmeester\"]}")
      file.replaceText(text)
      #expect(try !codes(document.publish()).contains("undefined-term"))
    }
  }
}
