import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// What other files cite follows a change of numbers, or is listed.
  @Suite final class RenumberingElsewhereTests: WorkspaceUnderTest {
    private static let main = """
      # Hoofdovereenkomst

      ## Artikel 1. Opdracht
      1.1 De leverancier voert de opdracht uit.
      1.2 De klant werkt mee.

      ## Artikel 2. Prijs
      2.1 De klant betaalt de prijs.
      2.2 De prijs stijgt elk jaar.

      ## Artikel 3. Einde
      3.1 De overeenkomst eindigt na een jaar.
      3.2 Opzeggen kan schriftelijk, zie artikel 2.1.

      """
    private static let annex = """
      # Bijlage tarieven bij de Hoofdovereenkomst

      ## Artikel 1. Uurtarief 😀
      1.1 “Één” 😀 tarief geldt volgens artikel 2.1 van de Hoofdovereenkomst en volgens artikel 2 van de Koopovereenkomst.
      1.2 Zie artikel 2, en de artikelen 2.2 en 3 van de Hoofdovereenkomst.

      ## Artikel 2. Reiskosten
      2.1 Reiskosten vervallen volgens artikel 1.1 van de Hoofdovereenkomst, en artikel 4 van de Hoofdovereenkomst.

      """
    /// The annex when article 1 of the main agreement became 2, and so on.
    private static let shifted =
      annex.replacing("artikel 2.1 van de H", with: "artikel 3.1 van de H")
      .replacing("artikelen 2.2 en 3", with: "artikelen 3.2 en 4")
      .replacing("artikel 1.1 van de H", with: "artikel 2.1 van de H")

    override init() throws {
      try super.init()
      try write("hoofd.md", Self.main)
      try write("bijlage.md", Self.annex)
    }

    private static let plain: JSONValue = ["workspace": ["applyEdit": true]]

    private func inserting(_ document: ClientDocument, at number: String = "1") throws
      -> (edit: JSONValue?, answer: JSONValue)
    {
      let answer = try document.execute("terms.insertProvision", ["number": .string(number), "kind": "article"])
      let request = try document.client.message("workspace/applyEdit") { $0["method"]?.string == "workspace/applyEdit" }
      document.client.sendBody(
        (["jsonrpc": "2.0", "id": request["id"] ?? .null, "result": ["applied": true]] as JSONValue).json)
      return (request[path: "params", "edit"], answer)
    }

    private func listed(_ answer: JSONValue, in text: String) -> [String] {
      answer["untouched"]?.elements.filter { $0["uri"]?.string == uri("bijlage.md") }.map { place in
        let line = place[path: "range", "start", "line"]?.int ?? 0
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let units = Array(String(lines[line]).utf16)
        let start = place[path: "range", "start", "character"]?.int ?? 0
        let end = place[path: "range", "end", "character"]?.int ?? 0
        return "\(place["reason"]?.string ?? "") \(line + 1) \(String(decoding: units[start..<end], as: UTF16.self))"
      } ?? []
    }

    private func message(_ client: ClientSession) throws -> String? {
      try client.message("a message") { $0["method"]?.string == "window/showMessage" }[path: "params", "message"]?
        .string
    }

    private static let accident = "accidental 8 artikel 4 van de Hoofdovereenkomst"

    // MARK: What follows

    @Test func aClosedFileFollows() throws {
      let client = try start()
      try settle(client)
      let document = open(client, "hoofd.md", Self.main)
      let (edit, answer) = try inserting(document)
      let annex = ClientDocument.applying(edit, to: Self.annex, of: uri("bijlage.md"))
      #expect(annex?.version == .null && annex?.text == Self.shifted)
      #expect(edit?["documentChanges"]?.elements.count == 2)
      #expect(edit?[path: "changeAnnotations", "otherFile", "needsConfirmation"] == .bool(false))
      #expect(listed(answer, in: Self.shifted) == [Self.accident])
      #expect(
        try message(client)
          == "Changed, too: bijlage.md (4). Left as it is: bijlage.md, line 8 “artikel 4 van de Hoofdovereenkomst” "
          + "(led nowhere and now names a provision by accident).")
    }

    @Test func anOpenFileFollowsAsItStands() throws {
      let client = try start()
      try settle(client)
      let document = open(client, "hoofd.md", Self.main)
      var other = open(client, "bijlage.md", Self.annex)
      other.insert("Vooraf.\n\n", after: "# Bijlage tarieven bij de Hoofdovereenkomst\n\n")
      let (edit, answer) = try inserting(document)
      let annex = ClientDocument.applying(edit, to: other.text, of: other.uri)
      #expect(annex?.version?.int == other.version)
      let new = Self.shifted.replacing(
        "tarieven bij de Hoofdovereenkomst\n\n", with: "tarieven bij de Hoofdovereenkomst\n\nVooraf.\n\n")
      #expect(annex?.text == new)
      #expect(listed(answer, in: new) == ["accidental 10 artikel 4 van de Hoofdovereenkomst"])
      // Back again.
      let own = try #require(ClientDocument.applying(edit, to: document.text, of: document.uri)?.text)
      var next = document
      next.replaceText(own)
      other.replaceText(new)
      let deleted = try next.execute("terms.deleteProvision", ["number": "1", "kind": "article"])
      let back = try client.message("workspace/applyEdit") { $0["method"]?.string == "workspace/applyEdit" }
      let text = ClientDocument.applying(back[path: "params", "edit"], to: new, of: other.uri)?.text
      #expect(
        text
          == Self.annex.replacing(
            "tarieven bij de Hoofdovereenkomst\n\n", with: "tarieven bij de Hoofdovereenkomst\n\nVooraf.\n\n"
          )
          .replacing("artikel 4 van de H", with: "artikel 3 van de H"))
      #expect(deleted["untouched"]?.elements.contains { $0["uri"] != nil } == false)
    }

    @Test func renameOfANumberFollows() throws {
      let client = try start()
      try settle(client)
      let document = open(client, "hoofd.md", Self.main)
      let edit = try document.rename("Artikel 3", offset: 8, to: "7")
      let annex = ClientDocument.applying(edit, to: Self.annex, of: uri("bijlage.md"))
      #expect(annex?.text == Self.annex.replacing("2.2 en 3", with: "2.2 en 7"))
    }

    @Test func whatIsDeletedIsListed() throws {
      let client = try start()
      try settle(client)
      let document = open(client, "hoofd.md", Self.main)
      let answer = try document.execute("terms.deleteProvision", ["number": "1.1"])
      #expect(listed(answer, in: Self.annex) == ["deleted 8 artikel 1.1 van de Hoofdovereenkomst"])
      #expect(answer["changes"]?.int == 2)
    }

    @Test func theMenuFollowsToo() throws {
      let client = try start([
        "textDocument": [
          "codeAction": [
            "codeActionLiteralSupport": ["codeActionKind": ["valueSet": ["refactor"]]], "dataSupport": true,
            "resolveSupport": ["properties": ["edit"]],
          ]
        ]
      ])
      try settle(client)
      let document = open(client, "hoofd.md", Self.main)
      let up = try document.codeActions(at: "2.2 De").first { $0["title"]?.string?.hasPrefix("Move 2.2 up") == true }
      let edit = try client.request("codeAction/resolve", try #require(up))["edit"]
      let annex = ClientDocument.applying(edit, to: Self.annex, of: uri("bijlage.md"))
      #expect(
        annex?.text
          == Self.annex.replacing("artikel 2.1 van de H", with: "artikel 2.2 van de H")
          .replacing("2.2 en 3", with: "2.1 en 3"))
    }

    // MARK: What is only listed

    private static let old = [
      "otherFile 4 artikel 2.1 van de Hoofdovereenkomst", "otherFile 5 artikelen 2.2 en 3 van de Hoofdovereenkomst",
      "otherFile 8 artikel 1.1 van de Hoofdovereenkomst", accident,
    ]

    @Test(arguments: [false, true]) func clientsWithoutVersionsGetAList(isOpen: Bool) throws {
      let client = try start(["workspace": Self.plain["workspace"] ?? .null])
      try settle(client)
      let document = open(client, "hoofd.md", Self.main)
      if isOpen { _ = open(client, "bijlage.md", Self.annex) }
      let (edit, answer) = try inserting(document)
      #expect(listed(answer, in: Self.annex) == Self.old)
      #expect(edit?["changes"]?[uri("bijlage.md")] == nil)
    }

    @Test func aFileThatChangedUnseenIsListed() throws {
      let client = try start(watches: false)
      try settle(client)
      let document = open(client, "hoofd.md", Self.main)
      let text = Self.annex.replacing(
        "tarieven bij de Hoofdovereenkomst\n\n", with: "tarieven bij de Hoofdovereenkomst\n\nVooraf.\n\n")
      try write("bijlage.md", text)
      let (edit, answer) = try inserting(document)
      #expect(
        listed(answer, in: text) == [
          "otherFile 6 artikel 2.1 van de Hoofdovereenkomst",
          "otherFile 7 artikelen 2.2 en 3 van de Hoofdovereenkomst",
          "otherFile 10 artikel 1.1 van de Hoofdovereenkomst", "accidental 10 artikel 4 van de Hoofdovereenkomst",
        ])
      #expect(edit?["documentChanges"]?.elements.count == 1)
    }

    @Test func aFileThatIsNoTextIsListed() throws {
      let bytes = Array(Self.annex.utf8) + [0x0A, 0xE9, 0x0A]
      try Data(bytes).write(to: folder.appendingPathComponent("bijlage.md"))
      let client = try start()
      try settle(client)
      let (edit, answer) = try inserting(open(client, "hoofd.md", Self.main))
      #expect(listed(answer, in: Self.annex) == Self.old)
      #expect(edit?["documentChanges"]?.elements.count == 1)
    }

    /// Nobody changes what a letter said.
    @Test(arguments: [false, true]) func whatIsNoTermsIsListed(isOpen: Bool) throws {
      let letter = """
        Beste Jan,

        1. Dank voor je brief over de vakantie.
        2. Volgens artikel 2.1 van de Hoofdovereenkomst 😀 is het zo.
        3. Zie ook artikel 1.2 van de Hoofdovereenkomst.

        """
      try write("bijlage.md", letter)
      let client = try start()
      try settle(client)
      let document = open(client, "hoofd.md", Self.main)
      if isOpen { _ = ClientDocument(client, letter, uri: uri("bijlage.md"), languageID: "markdown") }
      let (edit, answer) = try inserting(document, at: "2")
      #expect(edit?["documentChanges"]?.elements.count == 1)
      #expect(listed(answer, in: letter) == ["otherFile 4 artikel 2.1 van de Hoofdovereenkomst"])
    }

    // MARK: What has nothing to do with it

    @Test func ofSeveralFilesOfANameNoneIsMeant() throws {
      try write("kopie.md", Self.main)
      let client = try start()
      try settle(client)
      let (edit, answer) = try inserting(open(client, "hoofd.md", Self.main))
      #expect(edit?["documentChanges"]?.elements.count == 1)
      #expect(listed(answer, in: Self.annex) == [])
    }

    /// Numbers of another file are not those of this one: neither changed nor listed.
    @Test func citationsOfThirdFilesStay() throws {
      try write("koop.md", Self.main.replacing("# Hoofdovereenkomst", with: "# Koopovereenkomst"))
      let client = try start()
      try settle(client)
      var document = open(client, "bijlage.md", Self.annex)
      let (edit, answer) = try inserting(document, at: "2")
      #expect(edit?["documentChanges"]?.elements.count == 1)
      #expect(answer["untouched"]?.elements.map { $0["reason"]?.string } == [])
      document.replaceText(try #require(document.applying(edit)))
      // One that is in no file may be another name of this text.
      try remove("koop.md")
      changed(client, "koop.md", 3)
      try settle(client)
      let moved = try document.execute(
        "terms.moveProvision", ["number": "2", "kind": "article", "direction": "down"])
      #expect(
        moved["untouched"]?.elements.map { document.text(in: $0["range"]) } == ["artikel 2 van de Koopovereenkomst"])
    }

    @Test func englishFormsFollow() throws {
      try write(
        "master.md",
        """
        # Master Agreement

        ## 1. Services
        1.1 The supplier renders the services.
        1.2 The customer lends a hand.
        1.3 The supplier reports each month.

        ## 2. Fees
        2.1 The customer pays the fees.

        ## 3. Term
        3.1 The agreement ends after a year.

        """)
      let annex = """
        # Schedule of fees

        1. Fees
        1.1 Fees are due under clause 2 of the Master Agreement.
        1.2 Clauses 2.1 and 3.1 of the Master Agreement apply, and so does section 1.1 of the Master Agreement.

        2. Travel
        2.1 Travel is paid.
        2.2 Travel is booked by the customer.
        2.3 Meals are not paid.

        """
      try write("schedule.md", annex)
      let client = try start()
      try settle(client)
      let master = try String(contentsOf: folder.appendingPathComponent("master.md"), encoding: .utf8)
      let (edit, _) = try inserting(open(client, "master.md", master), at: "2")
      #expect(
        ClientDocument.applying(edit, to: annex, of: uri("schedule.md"))?.text
          == annex.replacing("clause 2 of", with: "clause 3 of")
          .replacing("Clauses 2.1 and 3.1", with: "Clauses 3.1 and 4.1"))
    }
  }
}
