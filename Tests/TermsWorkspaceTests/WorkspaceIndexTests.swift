import TermsModel
import Testing

@testable import TermsWorkspace

@Suite struct WorkspaceIndexTests {
  private let index = WorkspaceIndex()

  /// Articles up to a last one, citing other documents.
  private func summary(
    _ titles: [String], last: Int = 2, cites: [String: String] = [:], number: String = "12", text: String = "x"
  ) -> FileSummary {
    let articles = (1...last).map {
      ClosedSymbol(kind: .article, line: $0, columns: 0..<1, number: "\($0)", name: "\($0) \(text)")
    }
    let citations = cites.keys.sorted().map {
      ClosedSymbol(kind: .citation, line: 90, columns: 0..<1, number: number, name: $0)
    }
    return FileSummary(
      titles: titles, lastArticle: last, findings: FileFindings(json: [], id: text), cited: cites,
      symbols: articles + citations)
  }

  private func put(_ path: String, _ summary: FileSummary?) { index.take(.file(path, summary)) }

  private func changedNames() -> Set<String> { index.takeChanges().names }

  @Test func onlyWhatOthersMayCiteIsAChange() {
    put("/a/huur.md", summary(["huurvoorwaarden"]))
    #expect(changedNames() == ["huurvoorwaarden", "huur", "/a/huur.md"])
    put("/a/huur.md", summary(["huurvoorwaarden"], text: "andere woorden"))
    #expect(changedNames() == [])
    put("/a/huur.md", summary(["huurvoorwaarden"], last: 3))
    #expect(changedNames().contains("huurvoorwaarden"))
    put("/a/huur.md", summary(["koopvoorwaarden"], last: 3))
    #expect(changedNames().isSuperset(of: ["huurvoorwaarden", "koopvoorwaarden"]))
    put("/a/huur.md", nil)
    #expect(changedNames().contains("koopvoorwaarden"))
    put("/a/readme.md", FileSummary())
    #expect(changedNames() == [])
  }

  @Test func openDocumentsComeFirst() {
    put("/a/huur.md", summary(["huurvoorwaarden"]))
    _ = index.takeChanges()
    let same = Contribution(titles: ["huurvoorwaarden"], lastArticle: 2, numbers: ["1", "2"])
    index.set(open: "/a/huur.md", same)
    #expect(changedNames() == [])
    index.set(open: "/a/huur.md", Contribution(titles: ["huurvoorwaarden"], lastArticle: 3, numbers: ["1", "2", "3"]))
    #expect(changedNames().contains("huurvoorwaarden"))
    #expect(index.outline(of: "/a/huur.md")?.lastArticle == 3)
    // The disk does not matter while it is open.
    put("/a/huur.md", summary(["anders"], last: 7))
    #expect(changedNames() == [])
    index.set(open: "/a/huur.md", nil)
    #expect(index.file(named: "Huurvoorwaarden", citedFrom: nil) == nil)
    index.close("/a/huur.md")
    #expect(index.file(named: "Anders", citedFrom: nil) == "/a/huur.md")
    #expect(index.outline(of: "/a/huur.md")?.lastArticle == 7)
  }

  @Test func whoCitesWhatChangedIsJudgedAgain() throws {
    put("/a.md", summary(["aanvraag"], cites: ["huurvoorwaarden": "huurvoorwaarden"]))
    put("/b.md", summary(["bestelling"], cites: ["huurvoorwaarden": "/x/h.md"]))
    put("/c.md", summary(["contract"]))
    #expect(index.filesToJudge(after: index.takeChanges()) == ["/a.md", "/b.md"])
    #expect(index.othersToTell("/a.md") == nil)
    put("/y/h.md", summary(["huurvoorwaarden"], last: 5))
    #expect(index.filesToJudge(after: index.takeChanges()) == ["/a.md"])
    let others = try #require(index.othersToTell("/a.md"))
    #expect(others.outline(named: "Huurvoorwaarden", [:])?.lastArticle == 5)
    #expect(index.othersToTell("/c.md") == nil)
    put("/x/h.md", summary(["niets"], last: 6))
    #expect(index.filesToJudge(after: index.takeChanges()) == ["/b.md"])
    #expect(index.othersToTell("/b.md")?.outline(named: "huurvoorwaarden", [:])?.lastArticle == 6)
    put("/z/h.md", summary(["huurvoorwaarden"], last: 9))
    // Two of a name: nobody knows which is meant.
    #expect(index.filesToJudge(after: index.takeChanges()) == ["/a.md"])
    #expect(index.othersToTell("/a.md") == nil)
  }

  @Test func citationsByNameAndByTheProjectsWord() {
    put("/x/h.md", summary(["huurvoorwaarden"]))
    put("/a.md", summary(["aanvraag"], cites: ["huurvoorwaarden": "huurvoorwaarden"]))
    put("/b.md", summary(["bestelling"], cites: ["av": "/x/h.md"]))
    put("/c.md", summary(["contract"], cites: ["huurvoorwaarden": "/a.md"]))
    var found: [String] = []
    index.citations(of: "/x/h.md", number: "12", in: { _ in true }) { path, _ in found.append(path) }
    #expect(found == ["/a.md", "/b.md"])
    found = []
    index.citations(of: "/x/h.md", number: "2", in: { _ in true }) { path, _ in found.append(path) }
    #expect(found == [])
    index.citations(of: "/a.md", number: nil, in: { _ in true }) { path, _ in found.append(path) }
    #expect(found == ["/c.md"])
  }

  /// Nobody is told what would not change a finding.
  @Test func onlyWhatIsNotThereIsTold() throws {
    put("/h.md", summary(["huurvoorwaarden"], last: 5))
    put("/a.md", summary(["aanvraag"], cites: ["huurvoorwaarden": "huurvoorwaarden"], number: "5"))
    #expect(index.othersToTell("/a.md") == nil)
    put("/a.md", summary(["aanvraag"], cites: ["huurvoorwaarden": "huurvoorwaarden"], number: "3.7"))
    let others = try #require(index.othersToTell("/a.md"))
    #expect(others.outline(named: "huurvoorwaarden", [:])?.numbers == ["3"])
    put("/h.md", summary(["huurvoorwaarden"], last: 2))
    #expect(index.othersToTell("/a.md")?.outline(named: "huurvoorwaarden", [:])?.lastArticle == 2)
    put("/h.md", nil)
    #expect(index.othersToTell("/a.md") == nil)
  }
}
