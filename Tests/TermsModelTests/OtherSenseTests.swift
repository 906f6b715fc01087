import TermsModel
import TermsTestSupport
import Testing

/// Words in small letters that mean another thing than the defined term.
@Suite("Ordinary words")
struct OtherSenseTests {
  private func slips(_ sentence: String) -> [String] {
    let text = """
      1. Definitions
      1.1 "Agreement" means this document, "Order" means the order form and "Landlord" means the owner.
      2. Use
      2.1 The Landlord signs the Agreement and the Order. If the Landlord ends the Agreement, the Order ends.
      2.2 The Tenant tells the Landlord of the Order, and the Landlord may end the Agreement or the Order.
      2.3 When the Landlord changes the Agreement, the Order stands; the liability of the Landlord does not change.
      2.4 \(sentence)
      """
    return Understanding(text).findingLines(atLeast: .warning)
  }

  @Test(arguments: [
    "He comes in order to look.", "It happens by order of the court.", "He ends the maintenance agreement of 2014.",
    "Such a service agreement is void.", "He is what a willing landlord is.", "It is the sum that a\nlandlord asks.",
    "It is the sum that a willing tenant pays to a\nwilling landlord in the market.", "Any other agreement is void.",
  ])
  func isMeant(_ sentence: String) { #expect(slips(sentence) == []) }

  @Test(arguments: [
    ("In order to start he signs the order.", "warning inconsistent-term 7 order"),
    ("He ends the agreement of 2014.", "warning inconsistent-term 7 agreement"),
    ("He tells the willing landlord.", "warning inconsistent-term 7 landlord"),
    ("It is the sum that he pays to the\nlandlord in the market.", "warning inconsistent-term 8 landlord"),
    ("This service agreement is void.", "warning inconsistent-term 7 agreement"),
  ])
  func isNot(_ sentence: String, _ expected: String) { #expect(slips(sentence).last == expected) }

  private func slips(of term: String, _ sentence: String, english: Bool = false) -> [String] {
    let text =
      english
      ? """
      1. Definitions
      1.1 "\(term)" means this one, "Maker" means the maker and "Buyer" means the buyer.
      2. Breach and liability
      2.1 The Maker tells the Buyer of the \(term), and the Buyer reads of the \(term) when the Maker does.
      2.2 If the \(term) ends, so does the liability of the Buyer. The \(term) starts. The Maker has the \(term) and that \(term).
      2.3 \(sentence)
      """
      : """
      Artikel 1. Definities
      1.1 "\(term)" betekent deze, "Maker" betekent de maker en "Afnemer" betekent de afnemer.
      Artikel 2. Gebruik
      2.1 De Maker meldt de Afnemer de \(term), en de Afnemer ziet de \(term) als de Maker dat doet.
      2.2 Als de \(term) eindigt, eindigt de Afnemer. Daar is de \(term). De Maker heeft de \(term) en die \(term).
      2.3 \(sentence)
      """
    return Understanding(text).findingLines(atLeast: .information).filter { $0.contains("inconsistent-term") }
  }

  @Test(arguments: [
    ("Locatie", "Bevoegd is de rechtbank Noord-Holland, locatie Alkmaar."),
    ("Locatie", "Bevoegd is de rechtbank te Zwolle,\nlocatie Lelystad."),
    ("Dienst", "Hij wil in dienst treden bij een ander."),
    ("Dienst", "Dat vraagt hij bij de dienst van het kadaster op."),
    ("Partij", "Hij levert de partij hout op de kade af."),
    ("Partij", "Geen recht heeft de derde partij die meeleest."),
    ("Partij", "De rechter wijst de in het ongelijk gestelde partij aan."),
    ("Zaken", "Hij ziet de gang van zaken daarna aan."), ("Werk", "Hij gaat met de sleutels te werk gaan."),
    ("Lid", "Dit geldt naast het eerste lid van die regeling."), ("Rekening", "Dit komt voor rekening van de ander."),
    ("Voorwaarden", "Dat kan onder de voorwaarde dat hij betaalt."), ("Prijs", "Hij zal dat op prijs stellen."),
  ])
  func isInDutchSetPhrase(_ term: String, _ sentence: String) { #expect(slips(of: term, sentence) == []) }

  @Test(arguments: [
    ("Locatie", "Hij gaat naar de locatie in Alkmaar.", "locatie"),
    ("Dienst", "Hij levert de dienst in Alkmaar.", "dienst"),
    ("Partij", "Hij vraagt het aan de partij die levert.", "partij"),
    ("Zaken", "Hij levert de zaken bij hem thuis.", "zaken"),
    ("Prijs", "Hij betaalt de prijs bij aflevering.", "prijs"), ("Werk", "Hij levert het werk op.", "werk"),
  ])
  func isTheTerm(_ term: String, _ sentence: String, _ word: String) {
    #expect(slips(of: term, sentence) == ["warning inconsistent-term 6 \(word)"])
  }

  @Test(arguments: [
    ("Services", "He follows the services sector in his country."),
    ("Service", "It starts with the service of process on him."),
    ("Party", "He tells the third party of it."), ("Order", "He follows the order of precedence."),
    ("Works", "He asks the works council of his firm."), ("Customer", "He calls customer support at night."),
    ("Party", "The costs are for the losing party in court."),
    ("Contract", "He pays, whether in contract, tort or otherwise."),
  ])
  func isInEnglishSetPhrase(_ term: String, _ sentence: String) {
    #expect(slips(of: term, sentence, english: true) == [])
  }

  @Test(arguments: [
    ("Services", "He follows the services at night.", "services"), ("Order", "He signs the order at night.", "order"),
    ("Works", "He looks at the works on the road.", "works"),
    ("Customer", "He calls the customer at night.", "customer"),
    ("Party", "He calls the party that pays.", "party"),
  ])
  func isTheEnglishTerm(_ term: String, _ sentence: String, _ word: String) {
    #expect(slips(of: term, sentence, english: true) == ["warning inconsistent-term 6 \(word)"])
  }
}
