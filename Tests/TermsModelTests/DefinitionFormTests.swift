import TermsModel
import TermsTestSupport
import Testing

/// Every way to define a term, and what only looks like one.
@Suite("Ways to define")
struct DefinitionFormTests {
  /// `Term (alias, alias) @scope` for every definition of a text.
  private static func found(_ text: String) -> [String] {
    let understanding = Understanding(text)
    return understanding.model.definitions.map { definition in
      let aliases = definition.aliases.isEmpty ? "" : " (\(definition.aliases.joined(separator: ", ")))"
      return definition.name + aliases + (definition.scope.map { " @" + understanding.label(of: $0) } ?? "")
    }
  }

  /// Those of a sentence in a clause.
  private static func clause(_ sentence: String) -> [String] {
    found("Artikel 1. Algemeen\n1.1 Vooraf.\nArtikel 2. Uitvoering\n2.1 \(sentence)\n2.2 Achteraf.\n")
  }

  @Test(
    "Dutch sentences",
    arguments: [
      ("Bakkerij De Korenaar B.V. (“Bakker”) bakt.", ["Bakker"]),
      ("Bakkerij De Korenaar B.V. (Bakker) bakt.", ["Bakker"]),
      ("Het beheer wordt aan derden gerefereerd als “Contract”.", ["Contract"]),
      ("De koper, hierna te noemen: de “Koper”, betaalt.", ["Koper"]),
      ("De koper (hierna ook: “Afnemer”) en de winkel, verder te noemen “Winkel”.", ["Afnemer", "Winkel"]),
      ("De stukken (hierna gezamenlijk: de Stukken) gelden.", ["Stukken"]),
      ("De stukken (hierna: de **Stukken**) gelden.", ["Stukken"]),
      ("De heer Jansen, nader aan te duiden als ‘Directeur’, tekent.", ["Directeur"]),
      ("Mevrouw Pietersen, hierna “Adviseur” of “Raadgever”, tekent.", ["Adviseur (Raadgever)"]),
      ("De winkel (hierna in dit artikel Filiaal genoemd) is open.", ["Filiaal @2"]),
      ("Onder Overmacht wordt mede verstaan: ziekte.", ["Overmacht"]),
      ("Onder “Product”, “Goed” of “Zaak” wordt verstaan: elk brood.", ["Product (Goed, Zaak)"]),
      ("Onder “Tarief” en “Korting” wordt verstaan: de bedragen.", ["Tarief", "Korting"]),
      ("Onder Tarief en Korting wordt verstaan: de bedragen.", ["Tarief", "Korting"]),
      ("Onder Klant verstaan wij: de wederpartij.", ["Klant"]),
      ("Met “Schade” wordt bedoeld: nadeel.", ["Schade"]),
      ("Met Klant bedoelen wij de wederpartij.", ["Klant"]),
      ("In dit artikel wordt onder Gist verstaan: het middel.", ["Gist @2"]),
      ("Factuur betekent de rekening.", ["Factuur"]),
      ("Nota heeft de betekenis die daaraan in artikel 1 wordt gegeven.", ["Nota"]),
      ("“Nota” heeft in deze voorwaarden de betekenis van rekening.", ["Nota"]),
      ("Als Feestdag gelden de zondagen.", ["Feestdag"]),
      ("Zij worden tezamen aangeduid als “Partijen” en ieder afzonderlijk als “Partij”.", ["Partijen", "Partij"]),
      ("De Algemene Verordening Gegevensbescherming (AVG) geldt.", ["AVG"]),
      ("De leverancier (“Leverancier”), ook wel “Bakker” genoemd, levert.", ["Leverancier (Bakker)"]),
    ])
  func dutch(_ sentence: String, _ expected: [String]) { #expect(Self.clause(sentence) == expected) }

  @Test(
    "English sentences",
    arguments: [
      ("\"Affiliate\" means any entity.", ["Affiliate"]),
      ("**\"Fees\"** shall mean the amounts.", ["Fees"]),
      ("“Goods” has the meaning set out in clause 1.", ["Goods"]),
      ("\"Property\" or \"IPR\" means patents.", ["Property (IPR)"]),
      (
        "\"Data\", \"Controller\" and \"Processor\" have the meanings given to them in the GDPR.",
        ["Data", "Controller", "Processor"]
      ),
      ("\"Order\" refers to the form.", ["Order"]),
      ("“Software” is defined as the program.", ["Software"]),
      ("The term “Services” includes support.", ["Services"]),
      ("Business Day means a weekday.", ["Business Day"]),
      (
        "Acme Limited (the “Supplier”) supplies goods (each a “Good” and together the “Goods”).",
        ["Supplier", "Good", "Goods"]
      ),
      ("This agreement (hereinafter referred to as \"the Contract\") applies.", ["Contract"]),
      ("The parties, together the \"Parties\" and individually a \"Party\", agree.", ["Parties", "Party"]),
      ("For the purposes of this clause, “Delay” means lateness.", ["Delay @2"]),
      ("By \"Loss\" we mean damage.", ["Loss"]),
      ("The Supply Clause (the \"Clause\"), also known as “Supply”, applies.", ["Clause (Supply)"]),
      ("Non-Disclosure Agreement (\"NDA\") and Service Level Agreement (SLA).", ["NDA", "SLA"]),
    ])
  func english(_ sentence: String, _ expected: [String]) { #expect(Self.clause(sentence) == expected) }

  @Test(
    "no definitions",
    arguments: [
      "Regulation (EU) 2016/679 applies.", "De “bewerker” meldt een lek.", "Wij leveren hierna en verder “spam”.",
      "De winkel in Amsterdam (Nederland) is open.", "Dit artikel betekent niets.",
      "De levering is de plicht van de winkel.",
      "Let op: dit is geen begrip.", "Hierna wordt de Overeenkomst voortgezet.", "Hierna ook Overeenkomsten van later.",
      "In these rules the following words have the meaning that they have.", "Prijs: op aanvraag en zonder korting.",
      "Een “stille” dag is rustig en “luid” is dat niet.",
    ])
  func none(_ sentence: String) { #expect(Self.clause(sentence) == []) }

  @Test func entriesOfAList() {
    let text = """
      Artikel 1. Begrippen
      In deze voorwaarden wordt verstaan onder:
      Klant: degene die koopt;
      **Levering**: het brengen van brood;
      “Werkdag”: een dag waarop de winkel open is;
      - Bestelling: de opdracht van de klant;
      Prijs – het bedrag dat de klant betaalt;
      Deeg is het mengsel van meel en water;
      Let op: dit is geen begrip;
      Naam: de naam van de winkel.
      Artikel 2. Slot
      Opmerking: dit is geen begrip.
      Brood: dit is geen begrip meer.
      """
    #expect(Self.found(text) == ["Klant", "Levering", "Werkdag", "Bestelling", "Prijs", "Deeg"])
  }

  @Test func rowsOfATable() {
    let text = """
      # Terms

      ## 1. General

      | Term | Meaning |
      |------|---------|
      | **Premises** | the offices of the customer |
      | "Term Date" | the date in the order |
      | fee | what the customer pays |

      | Item | Price |
      |------|-------|
      | Bread | two euros each |

      ## 2. End
      2.1 The end.
      """
    #expect(Self.found(text) == ["Premises", "Term Date", "fee"])
  }

  @Test func aDefinitionListOfMarkdown() {
    let text = "## 1. Terms\n\nTerritory\n: the United Kingdom\n\nIsland\nthe whole of it.\n\n## 2. End\n2.1 The end.\n"
    #expect(Self.found(text) == ["Territory"])
    let understanding = Understanding(text)
    #expect(understanding.model.definitions.map { understanding.editor().definitionText($0) } == ["the United Kingdom"])
  }

  @Test func aListHoldsWhereItSays() {
    let text = """
      Artikel 1. Levering
      1.1 In dit artikel wordt verstaan onder:
      Route: de weg naar de klant.
      1.2 De Route is kort.
      Artikel 2. Slot
      2.1 De Route is lang.
      """
    #expect(Self.found(text) == ["Route @1"])
    let understanding = Understanding(text)
    #expect(understanding.model.uses.map { understanding.line($0.span.start) } == [4])
  }

  @Test func aNameMayEndInANumber() {
    let understanding = Understanding(
      "Artikel 1. Definities\n1.1 Onder “Fase 2” wordt verstaan: de bouw.\n1.2 Na Fase 2 en Fase 3 volgt niets.\n")
    #expect(understanding.model.uses.map { understanding.text($0.span) } == ["Fase 2"])
  }

  @Test func theLongestNameWins() {
    let text = """
      Artikel 1. Definities
      1.1 Onder “Software” wordt verstaan: programma’s. Onder “Derden Software” wordt verstaan: die van anderen.
      1.2 De Derden Software en de Software, en SLA’s.
      1.3 Een Service Level Agreement (SLA) geldt.
      """
    let understanding = Understanding(text)
    let uses = understanding.model.uses.filter { understanding.line($0.span.start) == 3 }.map(\.term.name)
    #expect(uses == ["Derden Software", "Software", "SLA"])
  }
}
