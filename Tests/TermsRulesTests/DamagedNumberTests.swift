import TermsRules
import TermsTestSupport
import Testing

@Suite("Damaged numbers")
struct DamagedNumberTests {
  private func lines(_ text: String) -> [String] { Understanding(text).findingLines(atLeast: .information) }

  @Test(arguments: ["2,3 Ver", "23 Ver", "2. 3 Ver", "2 3 Ver", "3. Ver", "3 Ver", "  3 Ver"])
  func aClauseThatLostItsDot(_ printed: String) {
    let understanding = Understanding(NumberedTerms.clauses("2.3 Ver", printed))
    let found = understanding.findingLines(atLeast: .information)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("information damaged-number 7 ") == true)
    checkFix(
      "damaged-number", in: NumberedTerms.clauses("2.3 Ver", printed),
      gives: NumberedTerms.clauses("2.3 Ver", printed.prefix { $0 == " " } + "2.3 Ver"))
  }

  @Test func messages() {
    let bare = Understanding(NumberedTerms.clauses("2.3 Ver", "3 Ver"))
    #expect(bare.messages("damaged-number", .dutch) == ["“3” gelezen als 2.3."])
    #expect(bare.messages("damaged-number", .english) == ["“3” read as 2.3."])
    let comma = Understanding(NumberedTerms.clauses("2.3 Ver", "2,3 Ver"))
    #expect(comma.messages("damaged-number", .dutch) == ["“2,3” is vermoedelijk 2.3."])
  }

  @Test func theFullStopOfTheNeighbours() {
    let stopped = NumberedTerms.clauses.replacing(#/(\n\d\.\d) /#) { $0.1 + ". " }
    checkFix("damaged-number", in: stopped.replacing("2.3. Ver", with: "3 Ver"), gives: stopped)
  }

  private static let ordinal = """
    Article 10. Remote purchase
    The consumer concludes the agreement at a distance.
    Article 10a. Information
    The supplier informs the consumer before the agreement.
    Article 10b. Order
    The consumer orders under this agreement.
    Article 10th. Right
    The consumer has the right to terminate the agreement.
    Article 10d. Payment
    The consumer pays within thirty days.

    """

  @Test func anOrdinal() {
    let understanding = Understanding(Self.ordinal)
    #expect(understanding.findingLines() == ["warning damaged-number 7 Article 10th"])
    #expect(understanding.messages("damaged-number", .english) == ["“10th” does not fit 10b, 10d; is 10c meant?"])
    #expect(
      understanding.messages("damaged-number", .dutch) == ["“10th” past niet in de reeks 10b, 10d; bedoeld 10c?"])
    checkFix("damaged-number", in: Self.ordinal, gives: Self.ordinal.replacing("10th", with: "10c"))
  }

  /// What is no damage.
  @Test(arguments: [
    NumberedTerms.clauses("na de factuur.", "na de factuur, uiterlijk op de\n10th of May."),
    NumberedTerms.clauses("na de factuur.", "na de factuur van\n23 Mei."),
    NumberedTerms.clauses("te late betaling.", "te late betaling van\n2,3 procent per maand."),
    NumberedTerms.clauses("Artikel 3. Levering", "Artikel 2e. Levering"),
    NumberedTerms.clauses("Artikel 3. Levering", "Artikel 3de. Levering"),
  ])
  func isNotDamaged(_ text: String) {
    #expect(!Understanding(text).findings.contains { $0.code == "damaged-number" })
  }
}
