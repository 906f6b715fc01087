import TermsRules
import TermsTestSupport
import Testing

@Suite("Clauses inside a line")
struct InlineClauseTests {
  @Test func behindAFullStop() {
    checkFindings(
      """
      Artikel 1. Levering
      1.1 De leverancier levert de zaken aan de klant. 1.2 De klant neemt de zaken af.
                                                       ^^^
      1.3 De overeenkomst eindigt na de levering van partijen.
      Artikel 2. Betaling
      2.1 De klant betaalt de leverancier volgens de overeenkomst.
      """, ["information inline-clause"])
  }

  @Test func withoutAFullStop() {
    let text = NumberedTerms.clauses("betaling.\n2.3 Ver", "betaling 2.3 Ver")
    let understanding = Understanding(text)
    #expect(understanding.findingLines() == ["information inline-clause 6 2.3"])
    #expect(understanding.messages("inline-clause", .dutch) == ["Artikel 2.3 begint midden in een regel."])
    #expect(understanding.messages("inline-clause", .english) == ["Article 2.3 starts mid-line."])
  }

  @Test func aLetteredItem() {
    let text = NumberedTerms.items(
      "(b) power and water; and\n   (c) a place", "(b) power and water.\n")
    #expect(!Understanding(text).findings.contains { $0.code == "inline-clause" })
    let joined = NumberedTerms.items(
      "site;\n   (b) power and water; and\n   (c)", "site;\n   b) power; c) water; and\n   (d)"
    )
    .replacing("(a)", with: "a)").replacing("(d)", with: "d)")
    #expect(Understanding(joined).findingLines() == ["information inline-clause 9 c)"])
  }

  @Test func theLineIsBroken() {
    checkFix(
      "inline-clause", in: NumberedTerms.clauses("betaling.\n2.3 Ver", "betaling. 2.3 Ver"),
      gives: NumberedTerms.clauses)
    checkFix(
      "inline-clause", in: NumberedTerms.clauses("betaling.\n2.3 Ver", "betaling  2.3 Ver"),
      gives: NumberedTerms.clauses("betaling.\n2.3 Ver", "betaling\n2.3 Ver"))
    let apart = NumberedTerms.clauses.replacing("\n", with: "\n\n")
    checkFix("inline-clause", in: apart.replacing("betaling.\n\n2.3 Ver", with: "betaling. 2.3 Ver"), gives: apart)
    #expect(
      Understanding(NumberedTerms.clauses("betaling.\n2.3 Ver", "betaling. 2.3 Ver")).fixes("inline-clause")
        .map(\.isSafe) == [true])
  }

  @Test func aTextThatRunsOnIsOneRemark() {
    let text = """
      Artikel 1. Levering
      1.1 De leverancier levert. 1.2 De klant neemt de zaken af. 1.3 De levering is een overeenkomst.
      Artikel 2. Betaling
      2.1 De klant betaalt. 2.2 De klant is rente verschuldigd. 2.3 De kosten zijn voor de klant.
      Artikel 3. Slot
      3.1 Nederlands recht geldt. 3.2 De rechter beslist. 3.3 De overeenkomst eindigt.

      """
    let understanding = Understanding(text)
    #expect(understanding.findingLines() == ["information inline-clause 2 1.2"])
    #expect(understanding.findings.first?.related.count == 5)
    checkFix(
      "inline-clause", in: text,
      gives: text.replacing(#/\. (\d\.\d)/#) { ".\n" + $0.1 })
  }

  /// What begins nothing.
  @Test(arguments: [
    "2.3 Verrekening op grond van 2.4 De klant is uitgesloten.", "2.3 Verrekening is niet toegestaan. Zie 2.4.",
    "2.3 Verrekening van 2.4 procent is niet toegestaan.",
    "2.3 Verrekening is niet toegestaan; zie artikel 2.4 Betaling.",
  ])
  func isNoClause(_ clause: String) {
    let text = NumberedTerms.clauses("2.3 Verrekening is niet toegestaan zonder toestemming.", clause)
    #expect(!Understanding(text).findings.contains { $0.code == "inline-clause" })
  }
}
