import TermsModel
import TermsRules
import TermsTestSupport
import Testing

@Suite("Fixes of inconsistent terms")
struct InconsistentTermFixTests {
  private func fixes(_ clauses: [String], of finding: Int = 0) -> (document: Document, fixes: [Fix]) {
    let text =
      """
      Artikel 1. Definities
      In deze voorwaarden wordt verstaan onder:
      Opdrachtgever: degene die opdracht geeft.
      Algemene Voorwaarden: deze voorwaarden.
      Project: het werk dat partijen afspreken.
      Artikel 2. Uitvoering
      """ + clauses.map { "\n\($0)" }.joined()
      + (0..<9).map {
        "\n2.\($0 + 5) Op het Project van de Opdrachtgever zijn Algemene Voorwaarden nummer \($0) van toepassing."
      }
      .joined()
    let understanding = Understanding(text)
    let found = understanding.findings.filter { $0.code == InconsistentTerm.code }
    guard found.indices.contains(finding) else { return (understanding.document, []) }
    return (understanding.document, InconsistentTerm.fixes(of: found[finding], in: understanding.model))
  }

  @Test func here() throws {
    let (document, fixes) = fixes(["2.1 Daarbij helpt de opdrachtgever met het Project."])
    #expect(fixes.count == 1)
    #expect(document.applying(try #require(fixes.first)).contains("helpt de Opdrachtgever met"))
    #expect(fixes.first?.isSafe == false)
  }

  @Test func eachWordOfATerm() throws {
    let (document, fixes) = fixes(["2.1 Daarbij gelden de algemene voorwaarden ook."])
    #expect(document.applying(try #require(fixes.first)).contains("de Algemene Voorwaarden ook"))
  }

  @Test func acrossALineEnd() throws {
    let (document, fixes) = fixes(["2.1 Daarbij gelden ook voor de klant zelf de algemene\nvoorwaarden van hier."])
    #expect(document.applying(try #require(fixes.first)).contains("de Algemene\nVoorwaarden van hier"))
  }

  @Test func everywhere() throws {
    let (document, fixes) = fixes([
      "2.1 Daarbij helpt de opdrachtgever met het Project.", "2.2 Daarna betaalt de opdrachtgever de rest.",
    ])
    #expect(fixes.count == 2)
    let text = document.applying(try #require(fixes.last))
    #expect(!text.contains("opdrachtgever"))
  }
}
