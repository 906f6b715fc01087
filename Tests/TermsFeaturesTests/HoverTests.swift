import TermsFeatures
import TermsModel
import TermsTestSupport
import Testing

@Suite("Hover")
struct HoverTests {
  private func hover(_ text: String, line: Int, at word: String, _ language: Language = .english) -> HoverContent? {
    let understanding = Understanding(text)
    return understanding.point(line, word).flatMap { understanding.editor(language).hover(at: $0) }
  }

  private let terms = """
    Hoofdstuk 1. Algemeen
    Art. 1 Definities
    1.1 Onder Klant wordt verstaan: degene die een machine huurt.
    1.2 De Klant tekent het huurblad.
    Hoofdstuk 2. Verhuur
    Art. 2 Ophalen
    2.1 De Klant haalt de machine op, met in achtneming van artikel 1.2 en artikel 6:233 BW.
    2.2 Klant en Klant is dezelfde; zie artikel 9.
    """

  @Test func aReferenceShowsItsPlaceAndText() throws {
    let shown = try #require(hover(terms, line: 7, at: "artikel 1.2"))
    #expect(shown.markdown.contains("**Hoofdstuk 1 Algemeen › 1 Definities › 1.2**"))
    #expect(shown.markdown.contains("De Klant tekent het huurblad."))
    #expect(!shown.plainText.contains("*"))
  }

  @Test func aListShowsEveryMember() throws {
    let shown = try #require(
      hover(
        "Artikel 1. A\n1.1 De een.\n1.2 De ander.\n1.3 Zie artikel 1.1 en 1.2 samen.\nArtikel 2. B\n2.1 Niets.",
        line: 4, at: "artikel"))
    #expect(shown.markdown.contains("De een."))
    #expect(shown.markdown.contains("De ander."))
  }

  /// Its text would begin behind its end: the blank behind the number.
  @Test func aClauseOfWhiteSpaceShowsItsPlace() throws {
    let text = "Artikel 1. Levering\n1.1 Niets.\n1.2 Zie artikel 3 en artikel 1.1.\nArtikel 2. Slot\n2.1 Niets.\n3. "
    let shown = try #require(hover(text, line: 3, at: "artikel 3"))
    #expect(shown.markdown.contains("3"))
  }

  @Test func aLawShowsItsFullName() throws {
    let shown = try #require(hover(terms, line: 7, at: "6:233"))
    #expect(shown.markdown.contains("Burgerlijk Wetboek"))
  }

  @Test func aRepealedLawSaysSo() throws {
    let text = "Artikel 1. A\n1.1 Artikel 14 Wet bescherming persoonsgegevens geldt.\nArtikel 2. B\n2.1 Iets."
    let shown = try #require(hover(text, line: 2, at: "14", .dutch))
    #expect(shown.markdown.contains("vervallen per 25 mei 2018"))
  }

  @Test func aTermShowsDefinitionPlaceAndCount() throws {
    let dutch = try #require(hover(terms, line: 7, at: "Klant", .dutch))
    #expect(dutch.markdown.contains("degene die een machine huurt"))
    #expect(dutch.markdown.contains("gedefinieerd in 1.1 (regel 3)"))
    #expect(dutch.markdown.contains("4× gebruikt"))
    let english = try #require(hover(terms, line: 7, at: "Klant"))
    #expect(english.markdown.contains("used 4 times"))
  }

  @Test func aBrokenReferenceSaysThatNothingIsThere() throws {
    let shown = try #require(hover(terms, line: 8, at: "artikel 9"))
    #expect(shown.markdown.contains("not found in this document"))
  }

  @Test func aNumberShowsHowOftenItIsCited() throws {
    let shown = try #require(hover(terms, line: 4, at: "1.2", .dutch))
    #expect(shown.markdown.contains("1× naar verwezen"))
  }

  @Test func aRepairedNumberShowsWhatIsPrinted() throws {
    let text = """
       1. Ontbinding

      3.1 De huurder zegt op.
      3.2 De verhuurder zegt op, zie artikel 3.3.
        3 Indien niemand opzegt, loopt het door.
      3.4 Daarna is het klaar.

       1. Slot

      4.1 Einde.
      """
    let shown = try #require(hover(text, line: 4, at: "artikel"))
    #expect(shown.markdown.contains("number repaired; the text has “3”"))
    #expect(shown.markdown.contains("Indien niemand opzegt"))
  }

  /// A bullet is no number, and neither is a quotation mark.
  @Test(arguments: ["-", "”", "•", "\u{F0B7}"])
  func whatIsNoNumberIsNotShownAsOne(bullet: String) throws {
    let text = """
      Artikel 1. Betaling
      1.1 De huurder betaalt:
      \(bullet) de huur;
      \(bullet) de borg.
      Artikel 2. Slot
      2.1 Zie artikel 1.1 onder 2 en artikel 1.1 onder b.
      """
    for word in ["artikel 1.1 onder 2", "artikel 1.1 onder b"] {
      guard let shown = hover(text, line: 6, at: word) else { continue }
      #expect(!shown.markdown.contains("the text has “\(bullet)"))
    }
  }

  @Test func aTermThatIsDefinedVeryOftenNamesTheFirstPlaces() throws {
    let text =
      "Artikel 1. Definities\n" + String(repeating: "Koper: degene die iets koopt.\n", count: 30)
      + "Artikel 2. Betaling\nDe Koper betaalt.\n"
    let shown = try #require(hover(text, line: 33, at: "Koper", .english))
    #expect(shown.markdown.contains("also defined on line 3, 4, 5, 6, 7, 8, 9, 10 and 21 more times"))
  }

  @Test func markupInAClauseIsShownAsWritten() throws {
    let text = "Artikel 1. A\n1.1 De prijs is <b>*3*</b> [euro].\n1.2 Zie artikel 1.1.\nArtikel 2. B\n2.1 Iets."
    let shown = try #require(hover(text, line: 3, at: "artikel"))
    #expect(shown.plainText.contains("<b>*3*</b> [euro]"))
    #expect(shown.markdown.contains(#"\<b\>\*3\*"#))
  }

  @Test func proseShowsNothing() {
    #expect(hover(terms, line: 7, at: "machine") == nil)
  }
}
