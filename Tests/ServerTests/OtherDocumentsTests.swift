import Foundation
import JSONRPC
import TermsTestSupport
import Testing

extension EndToEnd {
  /// Findings depend on what other documents say: those of the disk and those in the editor, saved or not.
  @Suite final class OtherDocumentsTests: WorkspaceUnderTest {
    private static let missing = "Article 9 does not exist in vwo.md (last article is 3)."
    private static let more = (4...9).map {
      "\n## Artikel \($0). Meer\n\($0).1 De verwerker helpt de verantwoordelijke.\n"
    }
    .joined()

    override init() throws {
      try super.init()
      try write("avg/vwo.md", WorkspaceTests.processing)
      try write("huur.md", WorkspaceTests.rent)
    }

    private func warnings(_ published: JSONValue?) -> [String]? {
      published?["diagnostics"]?.elements.filter {
        $0["severity"]?.int == 2 && $0["code"]?.string == "broken-reference"
      }
      .compactMap { $0["message"]?.string }
    }

    /// Waits for findings of a document with these warnings; those that come before do not count.
    private func expect(_ document: ClientDocument, _ wanted: [String]) throws {
      while warnings(try document.publish()) != wanted {}
    }

    // MARK: Open documents

    @Test func whatIsNotSavedCounts() throws {
      let client = try start()
      let citing = open(client, "huur.md", WorkspaceTests.rent)
      try expect(citing, [Self.missing])
      var cited = open(client, "avg/vwo.md", WorkspaceTests.processing)
      cited.insert(Self.more, after: "binnen een dag.\n")
      try expect(citing, [])
      cited.change((old: "## Artikel 9. Meer\n9.1", new: "## Artikel 8a. Meer\n8a.1"))
      // Nothing is certain where the series has a gap; and then it ends at 7.
      cited.change((old: "## Artikel 8a. Meer\n8a.1", new: "## Artikel 9. Meer\n9.1"))
      cited.change((old: Self.more, new: ""))
      try expect(citing, [Self.missing])
      cited.insert(Self.more, after: "binnen een dag.\n")
      try expect(citing, [])
      // What was never saved is gone when the document is closed.
      cited.close()
      try expect(citing, [Self.missing])
      #expect(try client.end() == 0)
    }

    @Test func aNewDocumentCountsBeforeItIsSaved() throws {
      try remove("avg/vwo.md")
      let client = try start()
      let citing = open(client, "huur.md", WorkspaceTests.rent)
      #expect(warnings(try citing.publish()) == [])
      let cited = open(client, "avg/nieuw.md", WorkspaceTests.processing)
      try expect(citing, ["Article 9 does not exist in nieuw.md (last article is 3)."])
      cited.close()
      try expect(citing, [])
    }

    @Test func documentsOutsideTheFolderDoNot() throws {
      let client = try start(folders: [folder.appendingPathComponent("avg")])
      let citing = open(client, "avg/huur.md", WorkspaceTests.rent)
      try expect(citing, [Self.missing])
      var cited = open(client, "avg/.oud/vwo.md", WorkspaceTests.processing)
      cited.insert(Self.more, after: "binnen een dag.\n")
      var other = open(client, "elders.md", WorkspaceTests.processing)
      other.insert(Self.more, after: "binnen een dag.\n")
      #expect(citing.publish(ifWithin: 1) == nil)
    }

    /// An edit that changes nothing which others may cite costs them nothing.
    @Test func othersAreNotJudgedAgainForEveryEdit() throws {
      let client = try start()
      let citing = open(client, "huur.md", WorkspaceTests.rent)
      try expect(citing, [Self.missing])
      var cited = open(client, "avg/vwo.md", WorkspaceTests.processing)
      _ = try cited.publish()
      try settle(client)
      let work = { try client.request("terms/status", ["textDocument": ["uri": .string(citing.uri)]])["documents"] }
      let before = try work()
      for word in ["snel", "goed", "veilig"] {
        cited.insert(" \(word)", after: "Persoonsgegevens.")
        Thread.sleep(forTimeInterval: 0.5)
      }
      cited.insert("\n", after: "Persoonsgegevens.")
      Thread.sleep(forTimeInterval: 0.6)
      #expect(try work() == before)
      #expect(citing.publish(ifWithin: 0.05) == nil)
    }

    @Test func onSaveMeansOnSave() throws {
      let client = try start(options: ["terms": ["diagnostics": "onSave"]])
      let citing = open(client, "huur.md", WorkspaceTests.rent)
      try expect(citing, [Self.missing])
      var cited = open(client, "avg/vwo.md", WorkspaceTests.processing)
      cited.insert(Self.more, after: "binnen een dag.\n")
      #expect(citing.publish(ifWithin: 0.8) == nil)
      cited.save()
      try expect(citing, [])
    }

    /// After any edits of two documents that cite each other, findings are those that a fresh server has.
    @Test(arguments: [1, 2, 3])
    func editsLeadWhereAFreshServerStarts(seed: UInt64) throws {
      var random = SeededGenerator(seed: seed)
      let client = try start()
      var texts = [open(client, "huur.md", WorkspaceTests.rent), open(client, "avg/vwo.md", WorkspaceTests.processing)]
      let snippets = [
        "\n## Artikel 4. Meer\n4.1 De verwerker helpt.\n", "\n", "artikel 9 van de Huurvoorwaarden ", "9",
        "# Bijlage\n",
        "artikel 4.7 van de Verwerkersovereenkomst ", "zaken ", "\n## Artikel 5. Einde\n5.1 Het eindigt hier.\n",
      ]
      for _ in 0..<40 {
        let index = Int.random(in: 0...1, using: &random)
        let text = texts[index].text
        let start = text.index(text.startIndex, offsetBy: Int.random(in: 0...text.count, using: &random))
        let length = Int.random(in: 0..<4, using: &random) == 0 ? Int.random(in: 0...60, using: &random) : 0
        let end = text.index(start, offsetBy: length, limitedBy: text.endIndex) ?? text.endIndex
        let isDeletion = Bool.random(using: &random) && length > 0
        texts[index].replace(start..<end, with: isDeletion ? "" : snippets.randomElement(using: &random) ?? "")
        if Int.random(in: 0..<10, using: &random) == 0 { Thread.sleep(forTimeInterval: 0.5) }
      }
      let findings = { (documents: [ClientDocument]) in
        documents.map { document -> JSONValue? in
          var last: JSONValue?
          while let next = document.publish(ifWithin: last == nil ? 5 : 0.9) { last = next["diagnostics"] }
          return last
        }
      }
      let edited = findings(texts)
      let fresh = try self.start()
      let same = findings([open(fresh, "huur.md", texts[0].text), open(fresh, "avg/vwo.md", texts[1].text)])
      #expect(edited == same)
    }

    // MARK: Closed files

    @Test func closedFilesKnowEachOther() throws {
      let client = try start(pulls: true)
      try eventually("the warning") { try closedFindings(client, "huur.md")?.contains(Self.missing) == true }
      #expect(client.refresh() != nil)
      try settle(client)
      while client.refresh(within: 0.2) != nil {}
      try write("avg/vwo.md", WorkspaceTests.processing + Self.more)
      changed(client, "avg/vwo.md")
      #expect(client.refresh() != nil)
      try eventually("no warning") { try closedFindings(client, "huur.md")?.contains(Self.missing) != true }
      try write("avg/vwo.md", WorkspaceTests.processing)
      changed(client, "avg/vwo.md")
      try eventually("the warning again") { try closedFindings(client, "huur.md")?.contains(Self.missing) == true }
      try remove("avg/vwo.md")
      changed(client, "avg/vwo.md", 3)
      try eventually("nothing to compare with") {
        try closedFindings(client, "huur.md")?.contains(Self.missing) != true
      }
    }

    @Test func closedFilesFollowTheEditor() throws {
      let client = try start(pulls: true)
      try eventually("the warning") { try closedFindings(client, "huur.md")?.contains(Self.missing) == true }
      var cited = open(client, "avg/vwo.md", WorkspaceTests.processing)
      _ = try cited.pull()
      cited.insert(Self.more, after: "binnen een dag.\n")
      try eventually("no warning") { try closedFindings(client, "huur.md")?.contains(Self.missing) != true }
      cited.close()
      try eventually("the warning again") { try closedFindings(client, "huur.md")?.contains(Self.missing) == true }
    }

    /// A file has the findings that it has when it is open: by the project's settings, the user's, and its parents'.
    @Test func closedFilesAreJudgedAsOpenOnes() throws {
      try write(".terms.json", #"{"overrides": [{"files": "huur.md", "parents": ["avg/vwo.md"]}]}"#)
      let client = try start(pulls: true, options: ["terms": ["rules": ["broken-reference": "hint"]]])
      try eventually("the warning") { try closedFindings(client, "huur.md")?.contains(Self.missing) == true }
      try settle(client)
      let closed = try #require(
        try client.request("workspace/diagnostic", ["previousResultIds": []])["items"]?.elements)
      for item in closed {
        let name = item["uri"]?.string == uri("huur.md") ? "huur.md" : "avg/vwo.md"
        let document = open(client, name, name == "huur.md" ? WorkspaceTests.rent : WorkspaceTests.processing)
        #expect(try document.pull()["items"] == item["items"], "\(name)")
      }
      #expect(closed.count == 1)
    }
  }
}
