import TermsRules
import TermsTestSupport
import Testing

@Suite("Counts of articles")
struct CountMismatchTests {
  private func around(_ clause: String) -> String {
    """
    Artikel 1. Levering
    1.1 De leverancier levert de zaken volgens de overeenkomst.
    Artikel 2. Betaling
    2.1 \(clause)
    Artikel 3. Geheimhouding
    3.1 Partijen zwijgen over de overeenkomst.
    """
  }

  @Test(arguments: [
    ("Deze voorwaarden bestaan uit twaalf artikelen met een kop.", "twaalf"),
    ("De 13 artikelen van deze algemene voorwaarden gelden.", "13"),
    ("Alle vijf artikelen van deze voorwaarden gelden.", "vijf"),
    ("The 13 articles of this standard set of terms apply.", "13"),
    ("This agreement consists of seven sections in all.", "seven"),
    ("The 15 clauses of this Lease contain all that was agreed.", "15"),
  ])
  func isWrong(_ clause: String, _ number: String) {
    let understanding = Understanding(around(clause))
    #expect(understanding.lines(of: CountMismatch.self) == ["4 information \(number)"])
    #expect(understanding.fixedLine(CountMismatch.self) == ["2.1 " + clause.replacing(number, with: "3")])
  }

  @Test func messages() {
    let understanding = Understanding(around("Deze voorwaarden bestaan uit twaalf artikelen met een kop."))
    #expect(
      understanding.messages(of: CountMismatch.self) == ["De tekst noemt 12 artikelen, het document heeft er 3."])
    #expect(
      understanding.messages(of: CountMismatch.self, .english) == ["The text says 12 articles; there are 3."])
  }

  @Test(arguments: [
    "Deze voorwaarden bestaan uit drie artikelen met een kop.", "De 3 artikelen van deze voorwaarden gelden.",
    "De leverancier levert 24 artikelen per doos.", "De klant bestelt de 12 artikelen uit de catalogus.",
    "Van de vijf artikelen op de factuur is er een kapot.",
    "Hoofdstuk 2 van deze voorwaarden bestaat uit vijf artikelen.",
    "The seven sections of the shop are open.", "All twelve articles of clothing are new.",
  ])
  func isRightOrSomethingElse(_ clause: String) {
    #expect(Understanding(around(clause)).lines(of: CountMismatch.self) == [])
  }
}

@Suite("Labels of references")
struct MixedReferenceStyleTests {
  private func around(_ clause: String) -> String {
    """
    Artikel 1. Levering
    1.1 De leverancier levert de zaken volgens artikel 2.1 en artikel 3.1.
    Artikel 2. Betaling
    2.1 \(clause)
    Artikel 3. Geheimhouding
    3.1 Partijen zwijgen over artikel 1.1.
    """
  }

  @Test func theMinority() {
    let understanding = Understanding(around("Zie art. 1.1 van deze voorwaarden."))
    #expect(understanding.lines(of: MixedReferenceStyle.self) == ["4 hint art."])
    #expect(
      understanding.messages(of: MixedReferenceStyle.self) == ["Verwijzing met “art.”, elders “artikel”."])
    #expect(
      understanding.messages(of: MixedReferenceStyle.self, .english) == ["Reference uses “art.”, elsewhere “artikel”."])
    #expect(
      understanding.fixedLine(MixedReferenceStyle.self) == ["2.1 Zie artikel 1.1 van deze voorwaarden."])
    #expect(understanding.findings.allSatisfy { $0.code != MixedReferenceStyle.code })
  }

  @Test(arguments: [
    "Zie artikel 1.1.", "Zie Artikel 1.1.", "Zie de artikelen 1.1 en 3.1.", "Zie art. 6:233 BW.", "Zie art. 28 AVG.",
  ])
  func isOfTheStyle(_ clause: String) {
    #expect(Understanding(around(clause)).lines(of: MixedReferenceStyle.self) == [])
  }
}
