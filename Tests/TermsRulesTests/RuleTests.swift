import TermsRules
import TermsTestSupport
import Testing

/// A text with its findings: marks stand under what is found, `expected` names each.
func checkFindings(
  _ marked: String, _ expected: [String], atLeast severity: Severity = .hint,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = MarkedText(marked)
  for variant in text.variants() {
    let understanding = Understanding(variant.text)
    let findings = understanding.findings.filter { $0.severity <= severity }
    #expect(
      findings.map { "\($0.severity.name) \($0.code)" } == expected, "\(variant.name)", sourceLocation: sourceLocation)
    #expect(
      findings.map { understanding.mark($0.span, lines: variant.lines) } == text.ranges, "\(variant.name)",
      sourceLocation: sourceLocation)
  }
}

@Suite("Broken references")
struct BrokenReferenceTests {
  /// A document of three articles around the clause under test, which becomes 2.2.
  private func around(_ clause: String, marks: String = "") -> String {
    """
    Artikel 1. Levering
    1.1 De leverancier levert de zaken binnen de termijn.
    1.2 De klant neemt de zaken af.
    Artikel 2. Betaling
    2.1 De klant betaalt binnen veertien dagen.
    2.2 \(clause)
    \(marks.isEmpty ? "2.3 Rente is verschuldigd." : "    " + marks + "\n2.3 Rente is verschuldigd.")
    Artikel 3. Slot
    3.1 Nederlands recht is van toepassing op de overeenkomst van partijen.
    """
  }

  @Test func aboveTheLastArticle() {
    checkFindings(
      around("Dit geldt niet voor artikel 30.3 van deze voorwaarden.", marks: "                    ^^^^^^^^^^^^"),
      ["error broken-reference"])
  }

  @Test func aMemberOfAList() {
    checkFindings(
      around("Dit geldt niet voor artikel 1.1, 1.9 en 2.1 samen.", marks: "                                 ^^^"),
      ["error broken-reference"])
  }

  @Test func aMissingLid() {
    checkFindings(
      """
      1. Levering

       1. De leverancier levert op tijd.
       2. De klant neemt af, met inachtneming van art. 2 lid 7.
                                                  ^^^^^^^^^^^^

      2. Betaling

       1. De klant betaalt volgens de overeenkomst.
       2. Partijen sluiten verrekening uit; onverminderd aansprakelijkheid.

      3. Slot

       1. De rechter te Utrecht is bevoegd.
      """, ["warning broken-reference"])
  }

  @Test func aMissingTitle() {
    checkFindings(
      around("Zie het hoofdstuk \"Verhuur\" hierna.", marks: "        ^^^^^^^^^^^^^^^^^^^"),
      ["warning broken-reference"])
  }

  /// What looks broken and is not.
  @Test(arguments: [
    "Artikel 6:233 BW en artikel 7:408 lid 1 BW gelden niet.", "Artikel 14 Wet bescherming persoonsgegevens geldt.",
    "Op grond van art. 28 AVG sluiten partijen een overeenkomst.", "Artikel 240b van het Wetboek van Strafrecht geldt.",
    "De artikelen 7:404, 7:407 lid 2 en 7:409 BW gelden niet.", "Zie artikel 12 van de Inkoopvoorwaarden van de klant.",
    "In de zin van de AVG (artikel 28) is de klant de baas.", "De klant betaalt artikel 1 en 14 dagen later de rest.",
    "Conform artikel 3 of € 100 per dag.", "De prijs van artikel 1 en 5 % daarvan.",
    "De goederen, 24 artikelen per doos, zijn hiervoor genoemd.",
    "Een lid van de groep van 12.00 uur tot 17.30 uur.", "Versie 9.4 van de software in 2.30 minuten.",
    "Zoals bepaald in lid 1 van dit artikel.",
    "Het vorige lid geldt ook hier.", "Dit artikel en deze overeenkomst gelden.", "Zie bijlage 7 bij de offerte.",
    "Regulation (EU) 2016/679, Article 99, applies.", "Section 12 of the Consumer Rights Act 2015 applies.",
    "Voor 25.000 euro in 30.3 weken.", "Onverminderd artikel 14 UAV 2012 geldt dit.", "Zie artikel 14 van bijlage 3.",
    "Zie artikel 14 van de koopovereenkomst.", "Volgens de DNR 2011, artikel 14, is dat zo.",
    "Artikel 14 ISO 9001 geldt.",
    "Zie artikel 14 Metaalunievoorwaarden en artikel 14 WvK.",
    "Begrippen uit de AVG (zoals in artikel 44, onder 1 en 7, omschreven) gelden.",
    "De in artikel 2.1 en 2.3 genoemde termijnen.", "Artikel 2, eerste lid, geldt.",
  ])
  func isNotBroken(_ clause: String) {
    checkFindings(around(clause), [], atLeast: .warning)
  }

  @Test func frontMatterIsNotRead() {
    #expect(Understanding("---\nnote: zie artikel 99\n---\n" + around("Niets.")).findings.isEmpty)
  }

  @Test func codeAndCommentsAreNotRead() {
    checkFindings(
      """
      Artikel 1. Levering
      De leverancier levert volgens de overeenkomst van partijen.
      ```
      artikel 98
      ```
      <!-- artikel 97
      artikel 96 -->
      Artikel 2. Betaling
      De klant betaalt bij levering, onverminderd aansprakelijkheid.
      """, [])
  }

  @Test func messagesSpeakBothLanguages() {
    let understanding = Understanding(around("Zie artikel 30.3."))
    let row = { understanding.document.lines.row(of: $0) }
    #expect(
      understanding.findings.map { $0.message.text(.dutch, row: row) } == [
        "Artikel 30.3 bestaat niet in dit document (laatste artikel is 3)."
      ])
    #expect(
      understanding.findings.map { $0.message.text(.english, row: row) } == [
        "Article 30.3 does not exist in this document (last article is 3)."
      ])
  }
}

extension BrokenReferenceTests {
  /// Where every module counts its own articles, the last article of the file says nothing.
  @Test func theLastArticleIsThatOfTheModule() {
    let understanding = Understanding(
      """
      Module A. Algemeen
      Artikel A.1. Levering
      A.1.1 De leverancier levert volgens de overeenkomst van partijen.
      Artikel A.2. Betaling
      A.2.1 De klant betaalt volgens artikel A.9 binnen dertig dagen.
      Module B. Ontwikkeling
      Artikel B.1. Levering
      B.1.1 De leverancier levert de programmatuur aan de klant.
      Artikel B.2. Garantie
      B.2.1 De garantie geldt drie maanden na levering.
      """)
    let row = { understanding.document.lines.row(of: $0) }
    #expect(
      understanding.findings.map { $0.message.text(.english, row: row) } == [
        "Article A.9 does not exist in this document (last article in A is A.2)."
      ])
  }
}

@Suite("Duplicate sections")
struct DuplicateSectionTests {
  @Test func theSameArticleTwice() {
    checkFindings(
      """
      Artikel 1. Levering
      De leverancier levert volgens de overeenkomst.
      Artikel 2. Betaling
      De klant betaalt volgens de overeenkomst.
      Artikel 2. Rente
      ^^^^^^^^^
      Bij verzuim is de klant rente verschuldigd.
      Artikel 3. Slot
      Partijen kiezen de rechter te Utrecht.
      """, ["warning duplicate-section"])
  }

  @Test func theSameClauseNumberTwice() {
    checkFindings(
      """
      Artikel 1. Levering
      1.1 De leverancier levert.
      1.2 De klant neemt af.
      1.2 De klant controleert de levering bij ontvangst.
      ^^^
      Artikel 2. Betaling
      2.1 De klant betaalt; aansprakelijkheid en overmacht volgen.
      """, ["warning duplicate-section"])
  }

  @Test func theSameTextTwice() {
    checkFindings(
      """
      Artikel 1. Levering
      1.1 De leverancier bewaart de zaken van de klant zorgvuldig en droog tot aan de levering.
      1.2 De klant neemt af.
      Artikel 2. Betaling
      2.1 De klant betaalt; aansprakelijkheid en overmacht volgen.
      2.2 De leverancier bewaart de zaken van de klant zorgvuldig en droog tot aan de levering.
          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      """, ["warning duplicate-section"])
  }

  @Test func aSeriesThatStartsAgainIsOneFinding() {
    let article = "De leverancier en de klant sluiten een overeenkomst.\n"
    let once = (1...9).map { "Artikel \($0). Titel\n\(article)" }.joined()
    let understanding = Understanding(once + once)
    #expect(understanding.findings.count { $0.code == "duplicate-section" && $0.severity == .warning } <= 2)
  }

  /// Equal numbers that are no duplicates: items of different articles, restarting chapters, annexes.
  @Test(arguments: [
    "1. Levering\n\n 1. De leverancier levert.\n 2. De klant betaalt.\n\n2. Prijs\n\n 1. De prijs is vast.\n 2. Btw is verschuldigd.\n",
    "Hoofdstuk 1. A\nArtikel 1. X\nDe leverancier levert.\nHoofdstuk 2. B\nArtikel 1. Y\nDe klant betaalt de overeenkomst.\n",
    "Artikel 1. X\na) de leverancier;\nb) de klant;\nArtikel 2. Y\na) de partijen;\nb) de overeenkomst;\n",
    "Artikel 1. X\nDe leverancier levert.\nArtikel 2. Y\nDe klant betaalt.\nBijlage 1\nArtikel 1. Z\nDe partijen tekenen.\nArtikel 2. W\nDe overeenkomst eindigt.\n",
  ])
  func isNoDuplicate(_ text: String) {
    checkFindings(text, [], atLeast: .warning)
  }
}

@Suite("Inconsistent terms")
struct InconsistentTermTests {
  /// A document with capital style: three defined terms, and `uses` clauses that use Opdrachtgever with a capital.
  private func around(_ clause: String, uses: Int = 8) -> String {
    """
    Artikel 1. Definities
    In deze voorwaarden wordt verstaan onder:
    Opdrachtgever: degene die opdracht geeft.
    Leverancier: degene die levert.
    Project: het werk dat partijen afspreken.
    Artikel 2. Uitvoering
    2.1 \(clause)
    """
      + (0..<uses).map { "\n2.\($0 + 2) Daarna betaalt de Opdrachtgever de Leverancier voor het Project \($0)." }
      .joined()
  }

  @Test func aSlip() {
    let text = MarkedText(
      around("Daarbij helpt de opdrachtgever steeds.\n                 ^^^^^^^^^^^^^"))
    let understanding = Understanding(text.text)
    #expect(understanding.findingLines() == ["warning inconsistent-term 7 opdrachtgever"])
  }

  /// Small letters that are no slip.
  @Test(arguments: [
    "opdrachtgever is hier het eerste woord van een zin.", "Dit geldt: opdrachtgever betaalt.",
    "Dit geldt voor een opdrachtgever in het algemeen.",
    "Dit geldt voor iedere opdrachtgever van de branche.", "Dit geldt voor andere opdrachtgevers.",
    "Het woord “opdrachtgever” komt voor.",
    "De hoofdopdrachtgever en de projectgroep zijn iets anders.", "Stuur het aan opdrachtgever(s) van elders.",
    "Zie www.opdrachtgever.nl voor het adres.",
  ])
  func isNoSlip(_ clause: String) {
    #expect(Understanding(around(clause)).findingLines().isEmpty)
  }

  @Test func inflectedFormsAreUses() {
    #expect(Understanding(around("Daarbij helpen de Opdrachtgevers met hun Projecten.")).findingLines().isEmpty)
    #expect(
      Understanding(around("Daarbij helpt iedereen de opdrachtgevers.")).findingLines().count <= 1)
  }

  @Test func withoutCapitalStyleNothingIsSaid() {
    let text =
      "Artikel 1. A\nDe klant (“Klant”) betaalt.\nArtikel 2. B\n"
      + String(repeating: "De Klant en de klant en de Klant en de Klant tekenen de overeenkomst.\n", count: 6)
    #expect(Understanding(text).findings.allSatisfy { $0.code != "inconsistent-term" })
  }

  @Test func mixedUseIsOneRemarkAtTheDefinition() {
    let mixed = (0..<3).map { "\n3.\($0 + 1) Ook betaalt de opdrachtgever de rest \($0)." }.joined()
    let text = around("Daarbij helpt de Leverancier.", uses: 5) + "\nArtikel 3. Rest" + mixed
    #expect(Understanding(text).findingLines() == ["information inconsistent-term 3 Opdrachtgever"])
  }
}
