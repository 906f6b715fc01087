import TermsRules
import TermsTestSupport
import Testing

@Suite("Gaps in numbers")
struct NumberingGapTests {
  private func lines(_ text: String) -> [String] { Understanding(text).findingLines(atLeast: .information) }

  @Test func nothingIsWrongInTheTextsThatAreSpoiltHere() {
    #expect(Understanding(NumberedTerms.clauses).findings.isEmpty)
    #expect(Understanding(NumberedTerms.items).findings.isEmpty)
  }

  @Test func aClause() {
    let text = NumberedTerms.clauses("2.3 Verrekening is niet toegestaan zonder toestemming.\n", "")
    checkFindings(
      text.replacing(
        "2.4 De kosten van invordering zijn voor rekening van de klant.\n",
        with: """
          2.4 De kosten van invordering zijn voor rekening van de klant.
          ^^^

          """), ["warning numbering-gap"])
    #expect(Understanding(text).messages("numbering-gap", .dutch) == ["Na 2.2 volgt 2.4: 2.3 ontbreekt."])
    #expect(Understanding(text).messages("numbering-gap", .english) == ["2.2 is followed by 2.4: 2.3 is missing."])
  }

  @Test func anArticle() throws {
    let clauses = NumberedTerms.clauses
    let first = try #require(clauses.firstRange(of: "Artikel 2")?.lowerBound)
    let last = try #require(clauses.firstRange(of: "Artikel 4")?.lowerBound)
    let text = String(clauses[..<first]) + String(clauses[last...])
    #expect(lines(text) == ["warning numbering-gap 4 Artikel 4"])
    #expect(Understanding(text).messages("numbering-gap", .dutch) == ["Na 1 volgt 4: 2 en 3 ontbreken."])
  }

  @Test(arguments: [
    ("2. The customer accepts the goods under this agreement.\n\n", "", "5 3", "1.2"),
    ("   (b) power and water; and\n", "", "9 (c)", "1.3.b"),
  ])
  func anItem(old: String, new: String, place: String, missing: String) {
    let understanding = Understanding(NumberedTerms.items(old, new))
    #expect(understanding.findingLines() == ["warning numbering-gap \(place)"])
    #expect(understanding.messages("numbering-gap", .english).first?.hasSuffix(": \(missing) is missing.") == true)
  }

  @Test func aRomanItem() {
    let text = NumberedTerms.items(
      "   (b) power and water; and\n",
      "   (b) power and water:\n      (i) 230 volts;\n      (ii) 400 volts;\n      (iv) 12 volts;\n")
    #expect(lines(text) == ["warning numbering-gap 12 (iv)"])
  }

  @Test func aChapter() {
    let text = "Hoofdstuk 1. Algemeen\n" + NumberedTerms.clauses("Artikel 4.", "Hoofdstuk 3. Overig\nArtikel 4.")
    let understanding = Understanding(text)
    #expect(understanding.findingLines() == ["warning numbering-gap 13 Hoofdstuk 3"])
    #expect(
      understanding.messages("numbering-gap", .dutch) == ["Na Hoofdstuk 1 volgt Hoofdstuk 3: 2 ontbreekt."])
  }

  @Test func theFirstClause() {
    let text = NumberedTerms.clauses("2.1 De klant betaalt", "De klant betaalt")
    #expect(lines(text) == ["information numbering-gap 6 2.2"])
  }

  @Test func severalAreCounted() {
    let text = NumberedTerms.clauses("2.4 De kosten", "2.9 De kosten")
    #expect(
      Understanding(text).messages("numbering-gap", .english)
        == ["2.3 is followed by 2.9: 2.4 to 2.8 are missing."])
  }

  @Test func suffixesAreARemark() {
    let text = NumberedTerms.clauses(
      "Artikel 3.",
      "Artikel 2a. Rente\nDe rente is de wettelijke rente.\nArtikel 2c. Kosten\nDe kosten zijn voor de klant.\nArtikel 3."
    )
    #expect(lines(text) == ["information numbering-gap 11 Artikel 2c"])
  }

  /// What looks like a gap and is none.
  @Test(arguments: [
    ("2.3 Verrekening is niet toegestaan zonder toestemming.", "2.3 (vervallen)"),
    ("2.3 Verrekening is niet toegestaan zonder toestemming.", "2.3 [gereserveerd]"),
    ("2.3 Verrekening is niet toegestaan zonder toestemming.", "(2.3 is vervallen)"),
    ("2.3 Verrekening is niet toegestaan zonder toestemming.", "2.3 [intentionally omitted]"),
    ("2.3 Verrekening is niet toegestaan zonder toestemming.", "[2.3 repealed]"),
    ("2.3 Verrekening is niet toegestaan zonder toestemming.", "<!-- 2.3 vervallen -->"),
    ("betaling.\n2.3 Verrekening", "betaling. 2.3 Verrekening"),
    ("2.3 Verrekening is niet", "\u{0C} 2.3 Verrekening is niet"),
    ("2.3 Verrekening is niet", "12\n\n2.3 Verrekening is niet"),
    ("2.3 Verrekening is niet", "Pagina 3 van 12\n\n2.3 Verrekening is niet"),
    ("2.3 Verrekening is niet", "| 2.3 | Verrekening is niet"),
    ("Artikel 3. Levering", "Artikel 2a. Levering"), ("Artikel 3. Levering", "Artikel 2bis. Levering"),
    ("Artikel 5. Slot", "Bijlage 2. Tarieven\nDe tarieven.\nBijlage 5. Slot"),
  ])
  func isNoGap(old: String, new: String) {
    let found = Understanding(NumberedTerms.clauses(old, new)).findings.map(\.code)
    #expect(!found.contains("numbering-gap"), "\(found)")
    #expect(!found.contains("numbering-order"), "\(found)")
  }

  @Test(arguments: [
    "Artikel 2 (vervallen)\nArtikel 3 (vervallen)\n", "Artikelen 2 en 3 (vervallen)\n",
    "Artikel 2 t/m 3 [gereserveerd]\n",
    "Artikelen 2 en 3 zijn vervallen.\n", "Articles 2-3 [Reserved]\n", "2.-3. (vervallen)\n",
  ])
  func lapsedArticlesAreThere(_ lapsed: String) throws {
    let clauses = NumberedTerms.clauses
    let first = try #require(clauses.firstRange(of: "Artikel 2")?.lowerBound)
    let last = try #require(clauses.firstRange(of: "Artikel 4")?.lowerBound)
    #expect(lines(String(clauses[..<first]) + lapsed + String(clauses[last...])) == [])
  }

  @Test func listsStartAgain() {
    let text = NumberedTerms.items(
      "4. The supplier may",
      "In the case of goods:\n   (a) weight and size;\n   (b) colour; and\n   (c) number.\n\n4. The supplier may")
    #expect(lines(text) == [])
  }

  @Test func annexesCountForThemselves() {
    let annex = "\n1. Eerste regel van deze bijlage.\n2. Tweede regel van deze bijlage.\n"
    #expect(lines(NumberedTerms.clauses + "\nBijlage 1. Tarieven\n" + annex + "\nBijlage 2. Adressen\n" + annex) == [])
  }

  @Test func selectedArticlesAreNoSeries() {
    let text = [3, 7, 12, 20, 31].map { "Artikel \($0). Onderwerp \($0)\nDe tekst van dit artikel luidt zo.\n" }
      .joined()
    #expect(lines(text) == [])
  }

  @Test func articlesMayBeginAnewWithTheChapterNumber() {
    let text = [1, 2, 3].map { chapter in
      "Hoofdstuk \(chapter). Deel \(chapter)\n"
        + [1, 2, 3].map { "Artikel \(chapter)0\($0). Onderwerp \(chapter)\($0)\nDe overeenkomst bepaalt dit.\n" }
        .joined()
    }.joined()
    #expect(lines(text) == [])
  }

  @Test func lettersThatLookLikeDigitsMayBeLeftOut() {
    let letters = "abcdefghjk".map { "\($0)) onderdeel \($0) van de levering;\n" }.joined()
    #expect(lines(NumberedTerms.clauses("3.2 De klant", letters + "3.2 De klant")) == [])
  }

  // MARK: Fixes

  @Test func theNumberLapsed() {
    checkFix(
      "numbering-gap", in: NumberedTerms.clauses("2.3 Verrekening is niet toegestaan zonder toestemming.\n", ""),
      gives: NumberedTerms.clauses("2.3 Verrekening is niet toegestaan zonder toestemming.", "2.3 (vervallen)"))
    checkFix(
      "numbering-gap", in: NumberedTerms.items("2. The customer accepts the goods under this agreement.\n\n", ""),
      gives: NumberedTerms.items("2. The customer accepts the goods under this agreement.", "2. [Reserved]"))
  }

  @Test func theGapIsClosed() {
    checkFix(
      "numbering-gap", 1, in: NumberedTerms.clauses("2.3 Verrekening is niet toegestaan zonder toestemming.\n", ""),
      gives: NumberedTerms.clauses("2.3 Verrekening is niet toegestaan zonder toestemming.\n", "")
        .replacing("2.4 De", with: "2.3 De"))
    let text = NumberedTerms.clauses("Artikel 3.", "Artikel 4.").replacing("4. Garantie", with: "5. Garantie")
      .replacing("5. Slot", with: "6. Slot").replacing("\n5.", with: "\n6.").replacing("\n4.", with: "\n5.")
      .replacing("\n3.", with: "\n4.")
    checkFix("numbering-gap", 1, in: text, gives: NumberedTerms.clauses)
    #expect(Understanding(text).fixTitles("numbering-gap") == ["Insert 3 (vervallen)", "Close the gap: 4 becomes 3"])
  }

  @Test func aGapWhoseNumbersAreCitedStays() {
    let text = NumberedTerms.clauses("2.3 Verrekening is niet toegestaan zonder toestemming.\n", "")
      .replacing("gebruik van de zaken.", with: "gebruik, zie artikel 2.4.")
    #expect(Understanding(text).fixTitles("numbering-gap", .dutch) == ["Voeg in: 2.3 (vervallen)"])
  }
}
