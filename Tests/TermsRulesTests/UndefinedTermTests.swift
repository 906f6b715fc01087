import TermsRules
import TermsTestSupport
import Testing

@Suite("Undefined terms")
struct UndefinedTermTests {
  private func dutch(_ clauses: String...) -> String {
    """
    Artikel 1. Definities
    In deze voorwaarden wordt verstaan onder:
    Afnemer: degene die iets huurt;
    Kraan: het hijswerktuig dat wordt verhuurd;
    Machinist: degene die de Kraan bedient.
    Artikel 2. Huur
    2.1 De Afnemer betaalt de huur van de Kraan; de Machinist wordt apart vergoed.
    """ + clauses.enumerated().map { "\n2.\($0 + 2) \($1)" }.joined()
  }

  private func english(_ clauses: String...) -> String {
    """
    1. Definitions
    1.1 "Operator" means the person who works the crane.
    1.2 "Crane" means the lifting machine that is let.
    1.3 "Yard" means the place where the Crane is kept.
    2. Hire
    2.1 The Operator shall keep the Crane in the Yard and is liable for any breach of this agreement.
    """ + clauses.enumerated().map { "\n2.\($0 + 2) \($1)" }.joined()
  }

  private func lines(_ text: String) -> [String] { TermRuleProbe(UndefinedTerm.self, text).lines }

  // MARK: What is found

  @Test func labelsThatAreNouns() {
    let text = english(
      "The Operator cleans the Common Parts.", "The Operator lights the Common Parts.",
      "Use. The Crane stands on the Common Parts of the Yard.")
    #expect(lines(text) == ["information 7 Common Parts"])
  }

  /// A defined term and a word behind it that is none.
  @Test func behindATerm() {
    let use = [
      "The Crane Log is kept by the Operator.", "Nobody changes the Crane Log.", "Loss of the Crane Log is a breach.",
    ]
    #expect(lines(english(use[0], use[1], use[2])) == ["information 7 Crane Log"])
    #expect(lines(english(use[0], use[1])) == [])
    // Quoted, a title, a term of its own, a term behind a term, a firm.
    #expect(lines(english(use[0], use[1], use[2], "The book (the “Crane Log”) is blue.")) == [])
    #expect(lines(english(use[0], use[1], use[2]) + "\n3. Crane Log\n3.1 It is blue.") == [])
    let yard = use.map { $0.replacing("Crane Log", with: "Crane Yard") }
    #expect(lines(english(yard[0], yard[1], yard[2])) == [])
    let months = use.map { $0.replacing("Crane Log", with: "Crane March") }
    #expect(lines(english(months[0], months[1], months[2])) == [])
    let firms = use.map { $0.replacing("Crane Log", with: "Crane Ltd") }
    #expect(lines(english(firms[0], firms[1], firms[2])) == [])
  }

  /// What people shorten a defined name to.
  @Test(arguments: ["Akte van levering", "“Akte van Levering”", "**Akte van levering**"])
  func theHeadOfADefinedName(_ name: String) {
    let text = dutch(
      "De Afnemer tekent de Akte.", "De Machinist leest de Akte.", "Wie de Akte verliest, meldt dat.", "Elke Akte telt."
    )
    #expect(lines(text) == ["information 8 Akte"])
    let defined = text.replacing("Artikel 2. Huur", with: "\(name): het stuk dat wordt getekend.\nArtikel 2. Huur")
    #expect(lines(defined) == [])
    #expect(!TermRuleProbe(UnusedDefinition.self, defined).lines.contains { $0.contains("Akte") })
    let unused = defined.replacing("de Akte", with: "het stuk").replacing("Elke Akte", with: "Elk stuk")
    #expect(TermRuleProbe(UnusedDefinition.self, unused).lines.contains { $0.contains("Akte") })
  }

  @Test func aPartyOfAnotherTemplate() {
    let probe = TermRuleProbe(
      UndefinedTerm.self,
      dutch(
        "De aansprakelijkheid van Verhuurder is beperkt.",
        "Indien Verhuurder dat verlangt, betaalt de Afnemer vooruit.",
        "De Kraan blijft eigendom van Verhuurder."))
    #expect(probe.lines == ["information 8 Verhuurder"])
    #expect(probe.dutch == ["“Verhuurder” (3× gebruikt midden in een zin) is nergens gedefinieerd."])
    #expect(probe.english == ["“Verhuurder” (used 3× inside sentences) is never defined."])
  }

  @Test func aThingBehindAnArticleInItsForms() {
    #expect(
      lines(
        dutch(
          "Het gebruik van het Hijsplan is verplicht.", "De Afnemer bewaart elk Hijsplan.",
          "Over alle Hijsplannen beslist de Machinist.")) == ["information 8 Hijsplan"])
  }

  @Test func englishWords() {
    #expect(
      lines(
        english(
          "The Operator keeps the Lifting Plan.", "Each Lifting Plan is signed.",
          "Loss of any Lifting Plan is a breach.",
          "In the Statement of Work the Operator names the Crane.", "Any Statement of Work prevails.",
          "The Statement of Work ends.")) == ["information 7 Lifting Plan", "information 10 Statement of Work"])
  }

  @Test func hardWrappedSentencesGoOn() {
    let text = dutch("De Afnemer meldt het de\nVerhuurder en de", "Hij betaalt de Verhuurder en de\nVerhuurder tekent.")
    #expect(lines(text).count <= 1)
  }

  @Test func twoPersonsSideBySideAreTwo() {
    #expect(
      lines(
        dutch(
          "Zo spoedig mogelijk zal Verhuurder Huurder inlichten.", "Dan zal Huurder Verhuurder betalen.",
          "Daarna mag Verhuurder Huurder aanspreken.")
      ).sorted() == ["information 8 Huurder", "information 8 Verhuurder"])
  }

  /// An adjective with a noun that needs no article.
  @Test func nounsWithoutAnArticle() {
    let text = dutch(
      "De Afnemer houdt Vertrouwelijke Informatie geheim.", "Openbaarmaking van Vertrouwelijke Informatie is verboden.",
      "De Machinist geeft Vertrouwelijke Informatie terug.")
    #expect(lines(text) == ["information 8 Vertrouwelijke Informatie"])
    #expect(
      lines(
        english(
          "The Operator keeps Confidential Information secret.", "A leak of Confidential Information is a breach.",
          "The Operator returns Confidential Information.")) == ["information 7 Confidential Information"])
  }

  @Test func nounsBehindAPerson() {
    let text = dutch(
      "Daarna houden Partijen Vertrouwelijke Informatie geheim.", "Ook geeft Huurder Vertrouwelijke Informatie af.",
      "De Machinist geeft Vertrouwelijke Informatie terug.")
    #expect(lines(text) == ["information 8 Vertrouwelijke Informatie"])
  }

  /// Names of firms have no article either.
  @Test(arguments: ["Google Diensten", "Nimbus Informatie", "Rode Kraanwagen"])
  func namesWithoutAnArticle(_ name: String) {
    #expect(
      lines(
        dutch(
          "De Afnemer vraagt het aan \(name) en wacht.", "De rol van \(name) is groot.",
          "De Machinist werkt voor \(name).")) == [])
  }

  /// "incorporated" tells who a firm is, but not what a thing is.
  @Test func wordsThatSayNothingOfIt() {
    #expect(
      lines(
        english(
          "The Operator follows the Manual as incorporated in the Yard.", "The Manual incorporated in a plan prevails.",
          "Loss of the Manual is a breach.")) == ["information 7 Manual"])
    #expect(
      lines(
        english(
          "The Operator asks Brack incorporated in England.", "The crane of Brack stops.", "It is for Brack to say."))
        == [])
  }

  // MARK: What is left alone

  @Test(arguments: [
    "Op de markt van Nederland, in Utrecht en in Engeland geldt dit op maandag en in Maart.",
    "De Rechtbank te Utrecht en de Kamer van Koophandel, de Europese Unie en het Internet.",
    "Op de Auteurswet, de Wet bescherming persoonsgegevens en het Burgerlijk Wetboek is beroep mogelijk.",
    "Zie het Artikel, de Bijlage en het Hoofdstuk hiervoor; u betaalt met Uw pas.",
    "De software WordPress, de SaaS en de AVG, en de IP-adressen van Google.",
    "De Bouwplaats-indeling en de heer Jansen, de “Bouwplaats” en de Windows 10 versie.",
    "Volgens de Bouwvoorwaarden, de Algemene Bepalingen en de Privacy Policy mag dat.",
  ])
  func namesAreNoTerms(_ clause: String) {
    #expect(lines(dutch(clause, clause, clause, clause)) == [])
  }

  @Test func firstWordsAndTitlesAreNoTerms() {
    #expect(
      lines(
        dutch(
          "Bouwplaats is leeg. Bouwplaats is vol: Bouwplaats is klaar.", "Bouwplaats", "De Bouwplaats",
          "a) Bouwplaats; b) Bouwplaats;")) == [])
  }

  @Test func twoUsesAreTooFew() {
    #expect(lines(dutch("De huur van het Hijsplan.", "Bewaar het Hijsplan.")) == [])
  }

  @Test func aWordThatMayBeDefinedInAnUnknownWay() {
    let uses = ["De huur van het Hijsplan.", "Bewaar het Hijsplan.", "Betaal het Hijsplan.", "Teken het Hijsplan."]
    for explanation in [
      "Wij spreken van een “Hijsplan” als alles is getekend.", "Hijsplan: een tekening van de plaats.",
      "De tekening (het ‘Hijsplan’) hoort hierbij.",
    ] {
      #expect(lines(dutch(uses[0], uses[1], uses[2], uses[3], explanation)) == [], "\(explanation)")
    }
    #expect(
      lines(dutch(uses[0], uses[1], uses[2], uses[3]) + "\nArtikel 3. Hijsplan\n3.1 De Machinist tekent het.") == [])
  }

  @Test func definedInTheMainAgreement() {
    let uses = ["Keep the Lifting Plan.", "Sign the Lifting Plan.", "Show the Lifting Plan."]
    for explanation in [
      "Capitalised terms that are not defined here have the meaning given in the main agreement.",
      "The Lifting Plan, as defined in the main agreement, is kept.",
    ] {
      #expect(lines(english(uses[0], uses[1], uses[2], explanation)) == [], "\(explanation)")
    }
    let clause = "Begrippen met een hoofdletter die hier niet zijn gedefinieerd, staan in de hoofdovereenkomst."
    #expect(lines(dutch("Lees het Hijsplan goed.", "Bewaar het Hijsplan.", "Betaal het Hijsplan.", clause)) == [])
  }

  @Test func partsOfTheNameOfAnotherText() {
    let clause = "The Operator accepts the Terms of Service of the Yard."
    #expect(lines(english(clause, clause, clause, clause)) == [])
  }

  @Test func definedInAnotherDocumentOfTheFile() {
    let other = """


      GENERAL TERMS
      1. Definitions
      1.1 "Hijsplan" means the plan.
      2. Hire
      2.1 The supplier shall hire out and the customer shall pay the fees that are due under this agreement.
      2.2 The customer is liable for all loss of or damage to the goods that have been let.
      3. Term
      3.1 This agreement ends when the goods have been returned to the supplier.
      """
    let text = dutch("Lees het Hijsplan goed.", "Bewaar het Hijsplan.", "Betaal het Hijsplan.")
    #expect(lines(text) == ["information 8 Hijsplan"])
    #expect(lines(text + other) == [])
  }

  @Test func withoutDefinedTermsCapitalsSayNothing() {
    #expect(
      lines(
        """
        Artikel 1. Huur
        1.1 De Verhuurder verhuurt aan de Huurder; de Huurder betaalt de Verhuurder.
        1.2 De Huurder en de Verhuurder tekenen; de aansprakelijkheid van de Verhuurder is beperkt.
        """) == [])
  }

  @Test func germanIsNotJudged() {
    let german =
      "Der Kunde hat die Rechnung nach der Lieferung der Ware binnen der Frist auf das Konto der Firma zu zahlen."
    #expect(lines(dutch(german, german, german, german, german, german, german, german)) == [])
  }

  // MARK: The fix

  @Test func aStubInAlphabeticalOrder() throws {
    let probe = TermRuleProbe(
      UndefinedTerm.self,
      dutch("Bewaar het Hijsplan.", "Teken het Hijsplan.", "Betaal het Hijsplan."))
    let text = try #require(probe.fixed(UndefinedTerm.self))
    #expect(text.contains("iets huurt;\nHijsplan: [omschrijving];\nKraan: het"))
  }

  @Test func aStubWithTheNextNumber() throws {
    let probe = TermRuleProbe(
      UndefinedTerm.self, english("Keep the Lifting Plan.", "Sign the Lifting Plan.", "Show the Lifting Plan."))
    let text = try #require(probe.fixed(UndefinedTerm.self))
    #expect(text.contains("is kept.\n1.4 \"Lifting Plan\" means [description].\n2. Hire"))
  }

  @Test func aStubAsABulletInBold() throws {
    let text = """
      ## 1. Definities

      - **Zaak**: wat wordt bewaard.

      - **Bewaarder**: degene die bewaart.

      - **Loods**: waar wordt bewaard.

      ## 2. Bewaring

      2.1 De Bewaarder bewaart de Zaak in de Loods voor de Bewaargever.
      2.2 De Bewaargever betaalt de Bewaarder; de aansprakelijkheid van de Bewaarder is beperkt.
      2.3 Als de Bewaargever niet betaalt, houdt de Bewaarder de Zaak van de Bewaargever.
      """
    let fixed = try #require(TermRuleProbe(UndefinedTerm.self, text).fixed(UndefinedTerm.self))
    #expect(fixed.contains("waar wordt bewaard.\n\n- **Bewaargever**: [omschrijving].\n\n## 2."))
  }
}
