import TermsRules
import TermsSyntax
import TermsTestSupport
import Testing

/// What rules find, and leave alone, in styles of their own.
@Suite("Rules in other styles")
struct StyleRuleTests {
  // MARK: Lids that are items

  private static let lids = """
    Artikel 1 - Levering

    1. De leverancier levert.

    2. De klant neemt af volgens de overeenkomst van partijen.

    Artikel 2 - Betaling

    1. FIRST

    2. LAST

    """

  private func dangling(first: String, last: String = "De klant betaalt.") -> [String] {
    Understanding(Self.lids.replacing("FIRST", with: first).replacing("LAST", with: last))
      .lines(of: DanglingReference.self)
  }

  @Test func thePreviousLidOfAFirstItem() {
    #expect(dangling(first: "In afwijking van het vorige lid betaalt de klant.") == ["9 warning vorige lid"])
    #expect(dangling(first: "Goed.", last: "Het volgende lid geldt niet.") == ["11 warning volgende lid"])
    #expect(dangling(first: "Goed.", last: "Het vorige lid geldt niet.") == [])
  }

  @Test(arguments: [
    "Artikel 2 - Betaling\n\nDe klant betaalt vooraf. Daarbij geldt:\n\n1. het vorige lid geldt niet;\n\n2. rente is verschuldigd.\n",
    "Artikel 2 - Betaling\n\n1. Goed:\n\na. het vorige lid geldt;\n\nb. rente.\n\n2. Slot.\n",
  ])
  func aListInAText(_ article: String) {
    let text = Self.lids.components(before: "Artikel 2") + article
    #expect(Understanding(text).lines(of: DanglingReference.self) == [])
  }

  // MARK: Definitions

  private func terms(_ definitions: String...) -> String {
    "Artikel 1. Definities\nIn deze voorwaarden wordt verstaan onder:\n" + definitions.joined(separator: "\n")
      + "\nArtikel 2. Huur\n2.1 De leverancier levert volgens de overeenkomst.\n2.2 Onder een Werkdag wordt verstaan: maandag."
  }

  @Test(arguments: [
    ("Dag: de uren buiten de Nacht;", "Nacht: de uren buiten de Dag;", "3 information Dag"),
    (
      "Zomertarief: het tarief waarvoor het Wintertarief niet geldt;",
      "Wintertarief: het tarief waarvoor het Zomertarief niet geldt.", "3 information Zomertarief"
    ),
  ])
  func definitionsThatMirrorEachOther(_ first: String, _ second: String, _ expected: String) {
    #expect(Understanding(terms(first, second, "Tent: het doek.")).lines(of: CircularDefinition.self) == [expected])
  }

  @Test(arguments: [
    ("Huurder: de partij tegenover de Verhuurder;", "Verhuurder: de partij tegenover de Huurder."),
    ("Dag: de uren buiten de Nacht;", "Nacht: de uren tussen tien en zes, dus buiten de Dag."),
    ("Kraan: het werktuig op de Plaats;", "Plaats: het terrein waar de Kraan staat."),
    ("Begin: de eerste dag van de Periode;", "Einde: de laatste dag van de Periode."),
  ])
  func definitionsThatOnlyMentionEachOther(_ first: String, _ second: String) {
    #expect(Understanding(terms(first, second)).lines(of: CircularDefinition.self) == [])
  }

  @Test func aDefinitionThatSendsElsewhereIsNoSecondOne() {
    let pointer = "Werkdag: heeft de betekenis die daaraan in artikel 1 wordt gegeven;"
    let text = terms(pointer, "Kraan: het werktuig.")
    #expect(Understanding(text).lines(of: DuplicateDefinition.self) == [])
    #expect(
      Understanding(terms(pointer, "Werkdag: dinsdag.")).lines(of: DuplicateDefinition.self) == ["7 warning Werkdag"])
  }

  @Test func aQuotedWordThatAlsoMeansMore() {
    let text =
      terms("Kraan: het werktuig.")
      + "\n2.3 Onder een “klus” wordt in deze voorwaarden ook een kleine opdracht verstaan."
    let understanding = Understanding(text)
    #expect(understanding.everything().filter { $0.hasPrefix("definition") }.count == 3)
  }

  // MARK: Suspicious references

  private static let modules = """
    Module A. Huur
    Artikel A.1. Borg
    A.1.1 De huurder brengt een hond of een kat alleen na overleg mee.
    A.1.2 Roken is in de woning verboden.
    Module B. Schoonmaak
    Artikel B.1. Kosten
    B.1.1 De schoonmaakkosten bedragen vijftig euro per kamer, berekend naar vierkante meter.
    B.1.2 Voor huurders zijn de schoonmaakkosten per kamer, CITING A.1.1, bij vertrek verschuldigd naar vierkante meter.
    """

  @Test(arguments: ["berekend bij vertrek volgens artikel", "bedoeld in artikel"])
  func aWrongModule(_ citing: String) {
    let understanding = Understanding(Self.modules.replacing("CITING", with: citing))
    #expect(understanding.lines(of: SuspiciousReference.self) == ["8 information artikel A.1.1"])
  }

  @Test(arguments: ["zie artikel", "onverminderd artikel", "te betalen volgens artikel"])
  func aModuleThatIsOnlyMentioned(_ citing: String) {
    let understanding = Understanding(Self.modules.replacing("CITING", with: citing))
    #expect(understanding.lines(of: SuspiciousReference.self) == [])
  }

  // MARK: Names

  @Test func aSurnameWithParticles() {
    let text = """
      Artikel 1. Definities
      In deze voorwaarden wordt verstaan onder:
      Opdrachtgever: degene die huurt;
      Opdrachtnemer: Nova Kranen, gevestigd te Goes;
      Artikel 2. Huur
      2.1 De Opdrachtgever betaalt de Opdrachtnemer volgens de overeenkomst.
      2.2 Van der Zwaan Kranen is niet aansprakelijk voor schade.
      2.3 Zo nodig keurt Van der Zwaan Kranen de kraan.
      """
    #expect(Understanding(text).lines(of: ForeignParty.self) == ["7 warning Van der Zwaan Kranen"])
  }

  // MARK: Glued words

  @Test(arguments: ["Dezaaikoperwordtdoordekwekeringelicht", "Deprijzenzijnvoorhetseizoenvastgesteld"])
  func aChainOfFunctionWords(_ word: String) {
    let text = "Artikel 1. Een\n1.1 \(word) volgens de overeenkomst.\nArtikel 2. Twee\n2.1 De klant betaalt."
    #expect(Understanding(text).lines(of: GluedWords.self) == ["2 hint \(word)"])
  }

  @Test(arguments: [
    "arbeidsongeschiktheidsverzekeringsmaatschappij", "overeenkomstenvoorwaardenvergelijking",
    "aansprakelijkheidsverzekeringsvoorwaarden", "wordtdoordekok", "internationalisatiewerkzaamheden",
    "gegevensbeschermingseffectbeoordeling", "minderjarigenbeschermingsmaatregelen",
  ])
  func aLongCompound(_ word: String) {
    let text = "Artikel 1. Een\n1.1 De \(word) volgens de overeenkomst.\nArtikel 2. Twee\n2.1 De klant betaalt."
    #expect(Understanding(text).lines(of: GluedWords.self) == [])
  }
}

extension String {
  fileprivate func components(before mark: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.hasPrefix(mark) }.joined(separator: "\n")
      + "\n"
  }
}
