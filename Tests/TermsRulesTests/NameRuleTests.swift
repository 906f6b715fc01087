import TermsRules
import TermsTestSupport
import Testing

@Suite("Inconsistent names")
struct InconsistentNameTests {
  private func probe(
    _ clauses: String..., head: String = "Nova Kranen, gevestigd te Goes, hierna te noemen Nova Kranen"
  )
    -> TermRuleProbe
  {
    TermRuleProbe(
      InconsistentName.self,
      """
      \(head).
      Artikel 1. Huur
      1.1 De klant betaalt Nova Kranen binnen dertig dagen; Nova Kranen levert volgens de overeenkomst.
      """ + clauses.enumerated().map { "\n1.\($0 + 2) \($1)" }.joined())
  }

  @Test func otherCapitals() throws {
    let probe = probe(
      "De klant meldt gebreken aan NOVA KRANEN en wacht.", "Daarna herstelt NOVA Kranen of NOVA KRANEN die.")
    #expect(probe.lines == ["warning 4 NOVA KRANEN"])
    #expect(probe.dutch == ["“NOVA KRANEN” (2×) en “Nova Kranen” (3×): zelfde naam?"])
    #expect(probe.english == ["“NOVA KRANEN” (2×) and “Nova Kranen” (3×): same party?"])
    let text = try #require(probe.fixed(InconsistentName.self))
    #expect(text.contains("aan Nova Kranen en wacht") && text.contains("herstelt Nova Kranen of Nova Kranen die"))
  }

  /// Rights are registered, too, and are no firm for that.
  @Test func rightsAreNoFirms() {
    let text = """
      1. Rights
      1.1 This covers patents and any other intellectual property rights, registered or unregistered, in the world \
      ("Intellectual Property Rights") of the Supplier.
      1.2 The Supplier keeps its Intellectual Property Rights under this agreement. The Customer has no such rights.
      """
    #expect(TermRuleProbe(InconsistentName.self, text).lines == [])
  }

  @Test func capitalsInside() {
    let text = """
      Diensten van BouwLift Zeeland B.V. (“BouwLift”) te Goes.
      Artikel 1. Huur
      1.1 De klant betaalt BouwLift volgens de overeenkomst.
      1.2 De klant stelt Bouwlift in gebreke voor schade.
      """
    #expect(TermRuleProbe(InconsistentName.self, text).lines == ["warning 4 Bouwlift"])
  }

  /// Titles, shouting, other terms, small letters.
  @Test(arguments: [
    "NOVA KRANEN VERHUUR EN VERKOOP", "De klant mag GEEN ZAKEN VAN NOVA KRANEN VERKOPEN aan derden.",
    "Nova Kranen’s medewerkers.",
    "De nova kranen van de klant.", "De klant betaalt Nova\nKranen.", "De klant van de Nova kranen.",
  ])
  func isConsistent(_ clause: String) { #expect(probe(clause).lines == []) }

  /// A name of several words in small letters, where no article makes the words ordinary ones.
  @Test func smallLetters() throws {
    let firm = """
      Zeilmakerij de Vries B.V., gevestigd te Goes (hierna: “Maker”), en de heer Bos (hierna: “Koper”).
      Artikel 1. Levering
      1.1 De Maker levert de zeilen volgens de overeenkomst.
      1.2 Betaling geschiedt aan zeilmakerij de vries binnen dertig dagen.
      1.3 De Koper meldt gebreken aan Zeilmakerij de Vries, info@zeilmakerij de vries of de zeilmakerij.
      """
    let probe = TermRuleProbe(InconsistentName.self, firm)
    #expect(probe.lines == ["warning 4 zeilmakerij de vries"])
    #expect(probe.dutch == ["“zeilmakerij de vries” (1×) en “Zeilmakerij de Vries” (2×): zelfde naam?"])
    let fixed = try #require(probe.fixed(InconsistentName.self))
    #expect(fixed.contains("geschiedt aan Zeilmakerij de Vries binnen"))
    #expect(self.probe("De klant meldt het aan nova kranen.").lines == ["warning 4 nova kranen"])
  }

  @Test(arguments: [
    "De klant meldt het aan de zeilmakerij de vries.", "De klant leest www.zeilmakerij-de-vries.example op het scherm.",
    "De klant belt zeilmakerij de vriesland.", "De klant belt de vries in de winter.",
  ])
  func smallLettersThatMeanSomethingElse(_ clause: String) {
    let firm = """
      Zeilmakerij de Vries B.V., gevestigd te Goes (hierna: “Maker”), en de heer Bos (hierna: “Koper”).
      Artikel 1. Levering
      1.1 De Maker levert de zeilen volgens de overeenkomst.
      1.2 \(clause)
      """
    #expect(TermRuleProbe(InconsistentName.self, firm).lines == [])
  }

  /// A firm that no definition names: its legal form shows that it is one.
  @Test func firmsWithoutDefinition() throws {
    let text = """
      This Lease is made between Mill Lane Estates Limited (the “Landlord”) and Ann Poe (the “Tenant”).
      1. Rent
      1.1 The Tenant pays the rent to Mill Lane Estates Limited.
      1.2 Notices are sent to Mill LANE Estates Limited at its office.
      1.3 The agent of the Landlord is Dover Ltd; DOVER LTD and Mill Lane Services Limited are liable.
      """
    let probe = TermRuleProbe(InconsistentName.self, text)
    #expect(probe.lines == ["warning 4 Mill LANE Estates Limited"])
    #expect(probe.english == ["“Mill LANE Estates Limited” (1×) and “Mill Lane Estates Limited” (2×): same party?"])
    #expect(probe.dutch == ["“Mill LANE Estates Limited” (1×) en “Mill Lane Estates Limited” (2×): zelfde naam?"])
    let fixed = try #require(probe.fixed(InconsistentName.self))
    #expect(fixed.contains("sent to Mill Lane Estates Limited at"))
  }

  @Test func dutchFirms() {
    let text = """
      Artikel 1. Huur
      1.1 De huurder betaalt Molen Beheer B.V. volgens de overeenkomst; Molen Beheer B.V. is aansprakelijk.
      1.2 De huurder meldt gebreken aan MoLen Beheer B.V. en aan MOLEN BEHEER B.V. of aan Molen Verhuur B.V.
      """
    #expect(TermRuleProbe(InconsistentName.self, text).lines == ["warning 3 MoLen Beheer"])
  }

  /// Things, and names without a legal form.
  @Test func otherRunsAreNoFirms() {
    let text = """
      1. Rent
      1.1 The Tenant uses the Common Parts and the Back Office.
      1.2 The Tenant cleans the Common parts and the Back OFFICE under this agreement.
      """
    #expect(TermRuleProbe(InconsistentName.self, text).lines == [])
  }

  private func sale(_ clause: String) -> TermRuleProbe {
    TermRuleProbe(
      InconsistentName.self,
      """
      This agreement is made between Pellworth Ltd, a company registered in England (the “Supplier”), and Koffietechniek B.V.,
      gevestigd te Utrecht (the “Customer”).
      1. Sale
      1.1 The Supplier sells the goods to the Customer, and \(clause).
      1.2 The Customer pays Pellworth Ltd and is liable for any breach of this agreement.
      """)
  }

  /// A letter from the name of a party, its letters in other words, its name with another legal form.
  @Test(arguments: [
    ("Pelworth Ltd delivers them", "“Pelworth” (1×) and “Pellworth” (2×): same party?"),
    ("the office of Pelworth is open", "“Pelworth” (1×) and “Pellworth” (2×): same party?"),
    ("the goods of Pellwroth are new", "“Pellwroth” (1×) and “Pellworth” (2×): same party?"),
    ("the office of Koffie Techniek is open", "“Koffie Techniek” (1×) and “Koffietechniek” (1×): same party?"),
    ("the office of Pellworth Plc is open", "“Pellworth Plc” (1×) and “Pellworth Ltd” (2×): same party?"),
  ])
  func namesThatComeNear(_ clause: String, _ expected: String) throws {
    let probe = sale(clause)
    #expect(probe.english == [expected])
    let fixed = try #require(probe.fixed(InconsistentName.self))
    #expect(fixed.contains("Pellworth Ltd, a company") && !fixed.contains("Pelworth") && !fixed.contains("Plc"))
  }

  @Test(arguments: [
    "Pellworth delivers them", "Pellworth Limited delivers them", "the Pellworths of this world are many",
    // Other firms, of which the text says who they are or that are other by more than a slip.
    "Pelworth Ltd, a company registered in Wales, delivers them", "Wellworth Ltd delivers them",
    "Pellworth Services Ltd delivers them", "the office of Koffiemachines B.V. is open",
    "the firm called “Pelworth” is open",
    "the office of Koffiehuis is open", "PELWORTH IS NO NAME",
    "Pelworth, Pelworth, Pelworth, Pelworth and Pelworth are firms",
  ])
  func otherNames(_ clause: String) { #expect(sale(clause).lines == []) }

  @Test func rolesAreNoNames() {
    let text = """
      Nova Kranen B.V., gevestigd te Goes, hierna te noemen: “Verhuurder”.
      Artikel 1. Huur
      1.1 De klant betaalt Verhuurder volgens de overeenkomst.
      1.2 De klant stelt VERHUURDER in gebreke voor schade.
      """
    #expect(TermRuleProbe(InconsistentName.self, text).lines == [])
  }
}

@Suite("Foreign parties")
struct ForeignPartyTests {
  private func probe(_ clauses: String...) -> TermRuleProbe {
    TermRuleProbe(
      ForeignParty.self,
      """
      Voorwaarden van Nova Kranen
      Artikel 1. Definities
      In deze voorwaarden wordt verstaan onder:
      Opdrachtgever: degene die huurt;
      Opdrachtnemer: Nova Kranen, gevestigd te Goes;
      Kraan: het werktuig.
      Artikel 2. Huur
      2.1 De Opdrachtgever betaalt de Opdrachtnemer de huur van de Kraan volgens de overeenkomst.
      """ + clauses.enumerated().map { "\n2.\($0 + 2) \($1)" }.joined())
  }

  @Test func liabilityOfSomebodyElse() throws {
    let probe = probe(
      "De Kraan is verzekerd. Van Houten Verhuur is niet aansprakelijk voor schade.",
      "Zaken die via Van Houten Verhuur worden geleverd, blijven eigendom.")
    #expect(probe.lines == ["warning 9 Van Houten Verhuur"])
    #expect(probe.dutch == ["“Van Houten Verhuur” treedt op als Opdrachtnemer maar is niet gedefinieerd."])
    #expect(probe.english == ["“Van Houten Verhuur” acts like Opdrachtnemer but is not a party here."])
    let text = try #require(probe.fixed(ForeignParty.self))
    #expect(text.contains("verzekerd. Opdrachtnemer is niet") && text.contains("via Opdrachtnemer worden"))
  }

  @Test func dutiesAgainAndAgain() {
    #expect(
      probe("Houten Verhuur zal de Kraan keuren.", "Daarna mag Houten Verhuur de Kraan ophalen.").lines
        == ["warning 9 Houten Verhuur"])
  }

  /// Suppliers, institutions, laws, the own name, what is introduced, what does nothing.
  @Test(arguments: [
    "De Kraan wordt gekeurd door Aboma Keuringen, een bureau.",
    "De Geschillencommissie Bouw is niet aansprakelijk voor de uitspraak.",
    "Google Analytics is niet verantwoordelijk voor de site.", "Nova Kranen is niet aansprakelijk voor schade.",
    "Houten Verhuur, gevestigd te Delft, is niet aansprakelijk voor schade.",
    "Houten Verhuur B.V. is niet aansprakelijk voor schade.",
    "De Opdrachtgever Jansen is niet aansprakelijk voor schade.", "Houten Verhuur is een merk van de fabrikant.",
    "De Wet Goed Verhuurderschap is niet bevoegd.", "Houten Verhuur mag de Kraan ophalen.",
    "Verhuurder is niet aansprakelijk voor schade.", "Zakelijke Verhuurder is niet aansprakelijk voor schade.",
    "Nieuwe Kranen zullen worden gekeurd. Nieuwe Kranen mogen niet rijden.", "Zware Kranen zijn niet aansprakelijk.",
  ])
  func isNoForeignParty(_ clause: String) { #expect(probe(clause).lines == []) }

  @Test func englishTerms() {
    let text = """
      1. Definitions
      1.1 "Customer" means who hires.
      1.2 "Supplier" means Nova Cranes Ltd.
      1.3 "Crane" means the machine.
      2. Hire
      2.1 The Customer pays the Supplier for the Crane under this agreement.
      2.2 Miller Hoists shall not be liable for any loss of the Customer.
      """
    let probe = TermRuleProbe(ForeignParty.self, text)
    #expect(probe.lines == ["warning 7 Miller Hoists"])
    #expect(probe.english == ["“Miller Hoists” acts like Supplier but is not a party here."])
  }
}
