import TermsRules
import TermsTestSupport
import Testing

@Suite("Headings and clauses that disagree")
struct NumberMismatchTests {
  private func lines(_ text: String) -> [String] { Understanding(text).findingLines(atLeast: .information) }

  private static let restarted = """
     1. Begrippen
    1.1 De klant is degene die zaken koopt van de leverancier.
    1.2 De overeenkomst is de overeenkomst tussen partijen.

     1. Aanbiedingen
    2.1 Een aanbod is vrijblijvend en dertig dagen geldig.
    2.2 Een overeenkomst komt tot stand door aanvaarding.

     1. Betaling
    3.1 De klant betaalt binnen veertien dagen na de factuur.
    3.2 De aansprakelijkheid van partijen is beperkt.

     1. Garantie
    4.1 De leverancier herstelt gebreken binnen een redelijke termijn.
    4.2 De verplichtingen uit de overeenkomst blijven in stand.

    """

  @Test func aRestartedListIsOneFinding() {
    let understanding = Understanding(Self.restarted)
    #expect(understanding.findingLines() == ["warning number-mismatch 5 1"])
    #expect(understanding.findings.first?.related.count == 2)
    #expect(
      understanding.messages("number-mismatch", .dutch)
        == ["2.1 staat onder kop “1. Aanbiedingen”; de kop zou 2 moeten zijn. Zo ook nog 2 koppen."])
    #expect(
      understanding.messages("number-mismatch", .english)
        == ["2.1 sits under heading “1. Aanbiedingen”; the heading should be 2. 2 more headings likewise."])
  }

  @Test func theWholeSeriesIsMended() {
    checkFix(
      "number-mismatch", in: Self.restarted,
      gives: Self.restarted.replacing("1. Aanb", with: "2. Aanb").replacing("1. Bet", with: "3. Bet")
        .replacing("1. Gar", with: "4. Gar"))
    #expect(Understanding(Self.restarted).fixTitles("number-mismatch") == ["Write the 3 numbers as they are read"])
  }

  @Test(arguments: ["Artikel 13. Levering", "Artikel 2. Levering", "Artikel 4. Levering"])
  func aLabelledHeading(_ heading: String) {
    let text = NumberedTerms.clauses("Artikel 3. Levering", heading)
    let place = heading.prefix { $0 != "." }
    #expect(lines(text) == ["warning number-mismatch 9 \(place)"])
    checkFix("number-mismatch", in: text, gives: NumberedTerms.clauses)
  }

  @Test func clausesOfAnotherArticle() {
    let text = NumberedTerms.clauses("3.1 De", "4.1 De").replacing("3.2 De", with: "4.2 De")
    let understanding = Understanding(text)
    #expect(understanding.findingLines() == ["warning number-mismatch 10 4.1"])
    #expect(understanding.messages("number-mismatch", .dutch) == ["4.1 staat in artikel 3; bedoeld 3.1?"])
    checkFix("number-mismatch", in: text, gives: NumberedTerms.clauses)
  }

  @Test func oneClauseOfAnotherArticle() {
    let text = NumberedTerms.clauses("2.3 Ver", "3.3 Ver")
    #expect(lines(text) == ["warning number-mismatch 7 3.3"])
    checkFix("number-mismatch", in: text, gives: NumberedTerms.clauses)
    #expect(lines(NumberedTerms.clauses("3.2 De", "4.2 De")) == ["warning number-mismatch 11 4.2"])
  }

  @Test func sectionsWhoseFirstLevelWasNotUpdated() {
    let text =
      "# Terms of service\n\n"
      + (1...5).map { section in
        "## \(section). Subject \(section)\n\n"
          + (1...3).map { "1.\($0) The supplier performs the services of part \(section) with care.\n\n" }.joined()
      }.joined()
    let understanding = Understanding(text)
    #expect(understanding.findingLines(atLeast: .warning) == ["warning number-mismatch 13 1.1"])
    #expect(understanding.findings.first { $0.code == "number-mismatch" }?.related.count == 11)
  }

  /// What agrees, or cannot be known.
  @Test(arguments: [
    NumberedTerms.clauses("Artikel 3. Levering\n", ""), NumberedTerms.clauses("Artikel 3. ", "Art. 3 "),
    NumberedTerms.clauses("3.2 De", "3.2. De"), NumberedTerms.clauses("3.1 De levering", "De levering"),
    NumberedTerms.clauses("na de factuur.", "na de factuur van\n5.2 miljoen euro."),
    NumberedTerms.clauses("na de factuur.", "na de factuur.\n4.50 euro is de boete."),
  ])
  func isNoMismatch(_ text: String) {
    let found = Understanding(text).findings.filter { $0.code == "number-mismatch" }
    #expect(found.isEmpty)
  }

  @Test func aLostHeadingProvesItsArticleStill() {
    let text = NumberedTerms.clauses("Artikel 4. Garantie\n", "")
    #expect(Understanding(text).provisionLines().contains { $0.contains("article 4 inferred") })
  }
}
