import TermsModel
import TermsRules
import TermsTestSupport
import Testing

/// Terms with a list of definitions and some clauses.
private func terms(_ definitions: [String], _ clauses: [String] = []) -> String {
  """
  Artikel 1. Definities
  In deze voorwaarden wordt verstaan onder:
  \(definitions.joined(separator: "\n"))
  Artikel 2. Uitvoering
  2.1 De leverancier betaalt de schade aan de zaken van partijen uit deze overeenkomst.
  """ + clauses.enumerated().map { "\n2.\($0 + 2) \($1)" }.joined() + "\nArtikel 3. Slot\n3.1 Nederlands recht geldt."
}

@Suite("Unused definitions")
struct UnusedDefinitionTests {
  private let list = ["Huurder: degene die huurt;", "Kraan: het werktuig;", "Terrein: waar de Kraan staat."]

  @Test func aTermThatNothingUses() throws {
    let probe = TermRuleProbe(UnusedDefinition.self, terms(list, ["De Huurder betaalt."]))
    #expect(probe.lines == ["hint 5 Terrein"])
    #expect(probe.dutch == ["“Terrein” wordt na de definitie niet gebruikt."])
    #expect(probe.english == ["“Terrein” is not used after its definition."])
    #expect(probe.findings.allSatisfy { $0.isUnnecessary })
    let text = try #require(probe.fixed(UnusedDefinition.self))
    #expect(text == terms(Array(list.dropLast()), ["De Huurder betaalt."]))
  }

  @Test(arguments: [
    "De Huurder betaalt het Terrein.", "Alle Terreinen van de Huurder.", "Op een terrein van de Huurder.",
    "HET TERREIN VAN DE HUURDER", "De Huurder keert op zijn\nTerrein terug.", "De Huurder vraagt: Terrein?",
  ])
  func isUsed(_ clause: String) {
    #expect(TermRuleProbe(UnusedDefinition.self, terms(list, [clause])).lines == [])
  }

  @Test func mentionsOfItselfAreNoUses() {
    let probe = TermRuleProbe(
      UnusedDefinition.self, terms(["Huurder: wie huurt;", "Terrein: het terrein van wie het Terrein verhuurt;"]))
    #expect(probe.lines == ["hint 3 Huurder", "hint 4 Terrein"])
  }

  @Test func abbreviationsAndExplainedWordsAreLeftAlone() {
    let probe = TermRuleProbe(
      UnusedDefinition.self,
      terms(
        [],
        ["De omzetbelasting (btw) is niet begrepen.", "Onder overmacht wordt verstaan: staking.", "Dat heet dagkoers."])
    )
    #expect(probe.lines == [])
  }

  @Test func sentencesAboutMeaningDefineNothing() {
    let text = """
      1. Definitions
      1.1 "Operator" means the person who works the crane.
      1.2 What does that mean? You should know what we mean. By any means the Operator shall help.
      1.3 The Operator will control the manner and means of the work. The Yard includes: roads and fences.
      European Visitors: If you visit the yard you do so at your own risk.
      2. Hire
      2.1 The Operator is liable for any breach of this agreement by the supplier or the customer.
      """
    #expect(TermRuleProbe(UnusedDefinition.self, text).lines == [])
  }

  @Test func aNumberedDefinitionIsNotTakenOut() {
    let probe = TermRuleProbe(
      UnusedDefinition.self, terms(["1.1 Huurder: degene die huurt;", "1.2 Kraan: het werktuig."]))
    #expect(probe.lines.count == 2)
    #expect(probe.fixed(UnusedDefinition.self) == nil)
  }

  @Test func usedInAnotherDocumentOfTheFile() {
    let annex = """


      ANNEX TO THE TERMS
      1. Hire
      1.1 The supplier shall hire out the Terrein and the customer shall pay the fees that are due under this agreement.
      1.2 The customer is liable for all loss of or damage to the goods that have been let.
      2. Term
      2.1 This agreement ends when the goods have been returned to the supplier.
      """
    #expect(TermRuleProbe(UnusedDefinition.self, terms(list, ["De Huurder betaalt."]) + annex).lines == [])
  }
}

@Suite("Duplicate definitions")
struct DuplicateDefinitionTests {
  private func lines(_ definitions: [String], _ clauses: [String] = []) -> [String] {
    TermRuleProbe(DuplicateDefinition.self, terms(definitions, clauses)).lines
  }

  @Test func anotherText() {
    let probe = TermRuleProbe(
      DuplicateDefinition.self,
      terms(["Huurder: degene die huurt;", "Kraan: het werktuig;", "Huurder: de onderneming die tekent."]))
    #expect(probe.lines == ["warning 5 Huurder"])
    #expect(probe.dutch == ["“Huurder” is al gedefinieerd op regel 3 (andere tekst)."])
    #expect(probe.english == ["“Huurder” already defined on line 3 (different text)."])
    #expect(
      lines(["Huurder: degene die huurt;"], ["Onder Huurder wordt verstaan: de onderneming die tekent."])
        == ["warning 6 Huurder"])
  }

  @Test func theSameText() {
    let probe = TermRuleProbe(
      DuplicateDefinition.self,
      terms(["Huurder: degene die huurt;", "Kraan: het werktuig;", "Huurder: degene die huurt."]))
    #expect(probe.lines == ["hint 5 Huurder"])
    #expect(probe.dutch == ["“Huurder” is al gedefinieerd op regel 3 (zelfde tekst)."])
  }

  @Test func wrappedTextsAreComparedWhole() {
    #expect(
      lines([
        "Huurder: degene die de kraan huurt en\nbetaalt;", "Kraan: dat;",
        "Huurder: degene die de kraan huurt en\nbetaalt.",
      ])
        == ["hint 6 Huurder"])
    #expect(
      lines([
        "Huurder: degene die de kraan huurt en\nbetaalt;", "Kraan: dat;",
        "Huurder: degene die de kraan huurt en\ntekent.",
      ])
        == ["warning 6 Huurder"])
  }

  /// A name in passing, an addition, a reference, an abbreviation explained again, another scope.
  @Test(arguments: [
    "Bouwbedrijf De Kraanvogel B.V. (“Huurder”) tekent.", "Onder Huurder wordt mede verstaan: zijn bode.",
    "Met Huurder wordt bedoeld wat artikel 1 daaronder verstaat.", "De heer Jansen, hierna te noemen: Huurder, tekent.",
    "In dit artikel wordt onder Huurder verstaan: degene die de tent huurt.",
  ])
  func isNoSecondDefinition(_ clause: String) {
    #expect(lines(["Huurder: degene die huurt;", "Kraan: het werktuig."], [clause]) == [])
  }
}

@Suite("Circular definitions")
struct CircularDefinitionTests {
  private func lines(_ definitions: String...) -> [String] {
    TermRuleProbe(CircularDefinition.self, terms(definitions)).lines
  }

  @Test(arguments: [
    ("Huurder: de Huurder.", "Huurder"), ("Huurder: huurder;", "Huurder"),
    ("Zaken: alle Zaken die worden geleverd;", "Zaken"),
    ("Opdrachtnemer: opdrachtnemer, gevestigd te Goes.", "Opdrachtnemer"),
    ("Huurder: de Huurder die de kraan gebruikt.", "Huurder"),
    ("Opdrachtnemer: Opdrachtnemer, gevestigd te Goes.", "Opdrachtnemer"),
  ])
  func byItself(_ definition: String, _ name: String) {
    #expect(lines(definition, "Kraan: het werktuig van de ander.") == ["information 3 \(name)"])
  }

  @Test func throughAnother() {
    let probe = TermRuleProbe(
      CircularDefinition.self,
      terms(["Huurder: de Gebruiker die tekent;", "Kraan: het werktuig;", "Gebruiker: de Huurder."]))
    #expect(probe.lines == ["information 3 Huurder"])
    #expect(probe.dutch == ["“Huurder” wordt met zichzelf gedefinieerd, via “Gebruiker”."])
    #expect(probe.english == ["“Huurder” is defined in terms of itself, through “Gebruiker”."])
  }

  /// The genus in small letters, names, parties that explain each other.
  @Test(arguments: [
    ["Overeenkomst: de overeenkomst tussen Huurder en Verhuurder;", "Huurder: wie een Overeenkomst sluit;"],
    ["Huurder: de persoon met wie Verhuurder tekent;", "Verhuurder: de persoon met wie Huurder tekent;"],
    ["Kraanvogel: Kraanvogel, gevestigd te Goes;", "Zaken: zaken die worden verhuurd;"],
    ["Studio: Studio Lichtval, ingeschreven te Goes;", "Zaak: zaak-gebonden goederen;"],
    ["Diensten: de diensten die Huurder afneemt;", "Huurder: wie Diensten afneemt;"],
    ["Huurder: huurder, te weten degene die tekent;", "Werk: het werk, zijnde wat is getekend;"],
  ])
  func isNoCircle(_ definitions: [String]) {
    #expect(TermRuleProbe(CircularDefinition.self, terms(definitions)).lines == [])
  }

  @Test func englishDefinitions() {
    let text = """
      1. Definitions
      1.1 "Customer" means the Customer.
      1.2 "Services" means the services that the Customer buys.
      1.3 "Goods" means any Items that are sold;
      1.4 "Items" means the Goods.
      2. Sale
      2.1 The supplier sells the Goods to the Customer and is liable for any breach.
      """
    #expect(TermRuleProbe(CircularDefinition.self, text).lines == ["information 2 Customer", "information 4 Goods"])
  }
}

@Suite("Misplaced definitions")
struct MisplacedDefinitionTests {
  private func probe(_ clauses: String...) -> TermRuleProbe {
    TermRuleProbe(
      MisplacedDefinition.self,
      terms(["Huurder: degene die huurt;", "Kraan: het werktuig;", "Terrein: waar de Kraan staat."], clauses))
  }

  @Test func anotherArticle() throws {
    let probe = probe("De Huurder haalt de Kraan, zoals gedefinieerd in artikel 3, zelf op.")
    #expect(probe.lines == ["warning 8 artikel 3"])
    #expect(probe.dutch == ["“Kraan” staat niet in artikel 3 maar in 1."])
    #expect(probe.english == ["“Kraan” is defined in article 1, not 3."])
    let text = try #require(probe.fixed(MisplacedDefinition.self))
    #expect(text.contains("zoals gedefinieerd in artikel 1, zelf op."))
  }

  @Test(arguments: [
    "De Kraan (zoals nader gedefinieerd in artikel 2.1) wordt gehaald.",
    "De Huurder haalt de Kraan als gedefinieerd in\nartikel 3.",
    "De Kraan heeft de betekenis die daaraan in artikel 3 is gegeven.",
  ])
  func otherWords(_ clause: String) { #expect(probe(clause).lines.count == 1) }

  @Test(arguments: [
    "De Kraan, zoals gedefinieerd in artikel 1, wordt gehaald.", "De Kraan wordt gehaald volgens artikel 3.",
    "De Kraan, zoals bedoeld in artikel 3, wordt gehaald.",
    "De Kraan, zoals gedefinieerd in artikel 3 van de Offerte, is groot.",
    "De Kraan, zoals gedefinieerd in artikel 6:233 BW, is groot.",
    "De ladder, zoals gedefinieerd in artikel 3, is groot.",
    "De Kraan is groot. De ladder is, zoals gedefinieerd in artikel 3, klein.",
    "De Kraan, zoals gedefinieerd in artikel 9, is groot.",
  ])
  func isRight(_ clause: String) { #expect(probe(clause).lines == []) }

  @Test func aProvisionThatMayDefineItInAnUnknownWay() {
    let text =
      terms(
        ["Huurder: degene die huurt;", "Kraan: het werktuig."], ["De Kraan, zoals gedefinieerd in artikel 4, is groot."]
      )
      + "\nArtikel 4. Werktuigen\n4.1 Met de term “Kraan” doelen partijen op alles wat hijst."
    #expect(TermRuleProbe(MisplacedDefinition.self, text).lines == [])
  }

  private func given(_ definition: String, _ clause: String) -> TermRuleProbe {
    TermRuleProbe(
      MisplacedDefinition.self,
      """
      1. Definitions
      1.1 "Customer" means who buys and "Goods" means what is sold.
      1.2 \(definition)
      2. Sale
      2.1 \(clause)
      2.2 The Customer shall pay the supplier for the Goods; the supplier is liable for any breach.
      """)
  }

  /// The place that is named says nothing of the term.
  @Test(arguments: [
    "\"Depot\" has the meaning given in clause 2.1.", "\"Depot\" shall have the meaning set forth in clause 2.1.",
    "“Depot”: heeft de betekenis die daaraan is gegeven in artikel 2.1.",
  ])
  func nowhere(_ definition: String) {
    let probe = given(definition, "The supplier sells the Goods to the Customer.")
    #expect(probe.lines.map { $0.prefix(9) } == ["warning 3"])
    #expect(
      ["Clause 2.1 does not define “Depot”.", "Article 2.1 does not define “Depot”."].contains(probe.english.first))
    #expect(probe.dutch.first?.hasSuffix(" 2.1 niet gedefinieerd.") == true)
  }

  @Test(arguments: [
    // Defined there, spoken of there, or said of something else.
    ("\"Depot\" has the meaning given in clause 2.1.", "The supplier keeps the Goods in a building (the \"Depot\")."),
    ("\"Depot\" has the meaning given in clause 2.1.", "The supplier keeps the Goods in its depots at Goes."),
    ("\"Price\" means the amount that is due as defined in clause 2.1.", "The supplier sells the Goods."),
    ("\"Depot\" has the meaning given in clause 2.1 of the Lease.", "The supplier sells the Goods."),
    ("\"Depot\" has the meaning given in clause 9.1.", "The supplier sells the Goods."),
    // The definition goes on, and a heading alone says nothing of what stands below it.
    (
      "\"Depot\" has the meaning given in clause 2.1 and refers to a building.",
      "The supplier sells the Goods to the Customer."
    ),
    (
      "\"Depot\" has the meaning given in clause 2.1 and clause 2.2 of the Lease.",
      "The supplier sells the Goods to the Customer."
    ),
    (
      "\"Depot\" has the meaning given in clause 2.1 of the Parent Agreement.",
      "The supplier sells the Goods to the Customer."
    ),
    ("\"Depot\" has the meaning given in clause 2.1.", "Sale of the Goods"),
    ("\"Depot\" has the meaning given in clause 1.", "The supplier sells the Goods."),
  ])
  func somewhere(_ definition: String, _ clause: String) { #expect(given(definition, clause).lines == []) }

  @Test func englishDefinitions() {
    let text = """
      1. Definitions
      1.1 "Customer" means who buys.
      1.2 "Goods" means what is sold.
      1.3 "Depot" has the meaning given in clause 2.1.
      2. Sale
      2.1 The supplier sells the Goods (as defined in clause 1.1) to the Customer, as defined in clause 1.
      2.2 The place where the Goods are kept (the "Depot") is closed; the supplier is liable for any breach.
      """
    let probe = TermRuleProbe(MisplacedDefinition.self, text)
    #expect(probe.lines == ["warning 4 clause 2.1", "warning 6 clause 1.1"])
    #expect(probe.english.last == "“Goods” is defined in clause 1.2, not 1.1.")
  }
}
