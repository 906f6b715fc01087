import TermsFeatures
import TermsModel
import TermsRules
import TermsSyntax
import TermsTestSupport
import TermsText
import Testing

/// What a project says of its documents, apart from where it says so.
@Suite("Configuration")
struct ConfigurationTests {
  private func understand(_ text: String, _ change: (inout Configuration) -> Void = { _ in }) -> Understanding {
    var configuration = Configuration()
    change(&configuration)
    return Understanding(Document(text, configuration))
  }

  private static let terms = """
    Artikel 1. Definities
    In deze voorwaarden wordt verstaan onder:
    Leverancier: de partij die de zaken levert aan de klant.
    Klant: de partij die de zaken van de leverancier afneemt.
    Werk: alles wat de Leverancier voor de Klant maakt.
    Artikel 2. Levering
    2.1 De Klant neemt het Werk af van de Leverancier. De Klant en de Leverancier werken samen.
    2.2 De Leverancier levert aan de Klant en de Klant betaalt; het Werk is van de Leverancier.
    2.3 Alleen de klant betaalt rente volgens artikel 9 aan de Leverancier.
    Artikel 3. Slot
    3.1 De Klant en de Leverancier kiezen de rechter te Utrecht.
    """

  @Test func levelsOfRules() {
    #expect(understand(Self.terms).findingLines().contains("error broken-reference 9 artikel 9"))
    for level in [RuleLevel.error, .warning, .information, .hint] {
      let lines = understand(Self.terms) { $0.rules = ["broken-reference": level] }.findingLines()
      #expect(lines.contains("\(level.rawValue) broken-reference 9 artikel 9"))
    }
    #expect(
      understand(Self.terms) { $0.rules = ["broken-reference": .off, "inconsistent-term": .off] }.findings.isEmpty)
  }

  @Test func ignoredTerms() {
    let usual = understand(Self.terms).findings.filter { $0.code == "inconsistent-term" }
    #expect(!usual.isEmpty)
    let ignoring = understand(Self.terms) { $0.ignoredTerms = NameSet(["klant", "LEVERANCIER"]) }
    #expect(ignoring.findings.allSatisfy { $0.code != "inconsistent-term" })
    let other = understand(Self.terms) { $0.ignoredTerms = NameSet(["Koper"]) }
    #expect(other.findingLines() == understand(Self.terms).findingLines())
  }

  /// Terms with a name that nobody defined, a firm that is no party, a party in other capitals, and words without a space.
  private static let named = """
    Voorwaarden van Nova Kranen

    Artikel 1. Definities
    In deze voorwaarden wordt verstaan onder:
    Opdrachtgever: degene die huurt;
    Kraan: het werktuig;
    Nova Kranen: de vennootschap Nova Kranen B.V., gevestigd te Goes, die de Kraan verhuurt;

    Artikel 2. Huur
    2.1 De Opdrachtgever betaalt Nova Kranen de huur van de Kraan volgens de overeenkomst.
    2.2 Van Houten Verhuur is niet aansprakelijk voor schade aan de Kraan.
    2.3 De Opdrachtgever meldt gebreken aan NOVA Kranen en aan de Hijsmeester en wacht op de Hijsmeester.
    2.4 Zonder de Hijsmeester mag de Opdrachtgever de Kraan niet laten bedienen; de Hijsmeester beslist.
    2.5 De Opdrachtgever verzekert de Kraan via kranen.Direct en betaalt Nova Kranen volgens de overeenkomst.
    """

  private func codes(_ change: (inout Configuration) -> Void) -> [String] {
    understand(Self.named, change).findings.map(\.code)
  }

  @Test func properNames() {
    #expect(codes { _ in } == ["foreign-party", "inconsistent-name", "undefined-term", "glued-words"])
    #expect(
      codes { $0.names = NameSet(["van houten verhuur"]) } == ["inconsistent-name", "undefined-term", "glued-words"])
    // Part of the name is enough, and so is more than the words in the text.
    #expect(codes { $0.names = NameSet(["Houten Verhuur"]) } == ["inconsistent-name", "undefined-term", "glued-words"])
    #expect(codes { $0.names = NameSet(["Nova Kranen"]) } == ["foreign-party", "undefined-term", "glued-words"])
    #expect(codes { $0.names = NameSet(["Hijsmeester"]) } == ["foreign-party", "inconsistent-name", "glued-words"])
    #expect(
      codes { $0.names = NameSet(["Kranen.Direct BV"]) } == ["foreign-party", "inconsistent-name", "undefined-term"])
    #expect(codes { $0.names = NameSet(["Kraanmeester", "Verhuur Direct"]) } == codes { _ in })
  }

  @Test func ignoredTermsOfEveryRule() {
    // In any number, as long as it is the same word.
    for name in ["Hijsmeester", "hijsmeesters"] {
      #expect(
        codes { $0.ignoredTerms = NameSet([name]) } == ["foreign-party", "inconsistent-name", "glued-words"], "\(name)")
    }
    let list = Self.terms.replacing("Artikel 2. L", with: "Bijzaak: wat nergens wordt genoemd.\nArtikel 2. L")
    let usual = understand(list).findings.filter { $0.subject == .term(["Bijzaak"]) }
    #expect(!usual.isEmpty)
    let ignoring = understand(list) { $0.ignoredTerms = NameSet(["bijzaak"]) }
    #expect(ignoring.findings.filter { $0.subject == .term(["Bijzaak"]) }.isEmpty)
    #expect(ignoring.findings.contains { $0.code == "inconsistent-term" })
  }

  @Test func documentsAndLawsOfTheProjectAreNoUndefinedTerms() {
    let left = ["foreign-party", "inconsistent-name", "glued-words"]
    #expect(codes { $0.cited = CitedNames(documents: ["Hijsmeester"]) } == left)
    #expect(
      codes { $0.cited = CitedNames(laws: [Law("Kraanwet", abbreviations: ["Hijsmeester"], otherNames: [])]) } == left)
    #expect(codes { $0.definitions = [ExternalDefinition("Hijsmeester")] } == left)
  }

  @Test func aDocumentOfNobodyHasNoFindings() {
    #expect(codes { $0.hasFindings = false } == [])
  }

  private func reference(_ text: String, _ cited: CitedNames) -> String {
    let full = Self.terms.replacing("volgens artikel 9 aan", with: text)
    return understand(full) { $0.cited = cited }.referenceLines().first { $0.hasPrefix("9 ") } ?? ""
  }

  @Test func laws() {
    let laws = CitedNames(laws: [
      Law("Huisregels Bouw 2030", abbreviations: ["HrB"], otherNames: ["Bouwregels"])
    ])
    for text in [
      "volgens artikel 2 HrB aan", "volgens artikel 2 van de Bouwregels aan",
      "volgens artikel 2 Huisregels Bouw 2030 aan", "volgens de HrB, artikel 2, aan",
    ] {
      #expect(reference(text, laws).hasSuffix("external"), "\(text)")
      #expect(!reference(text, CitedNames()).hasSuffix("external"), "\(text)")
    }
    #expect(reference("volgens artikel 2 hrb aan", laws).contains("2@6"))
    #expect(reference("volgens artikel 2 aan", laws).contains("2@6"))
    #expect(reference("volgens artikel 2 Huisregels\nBouw 2030 aan", laws).hasSuffix("external"))
  }

  @Test func externalDocuments() {
    let documents = CitedNames(documents: ["VIOM 2018", "Inkoopvoorwaarden", "Definities"])
    for text in [
      "volgens artikel 2 VIOM 2018 aan", "volgens artikel 2 van de VIOM 2018 aan", "volgens artikel 2 viom 2018 aan",
      "volgens artikel 2 van de inkoopvoorwaarden aan", "volgens artikel 2 van “VIOM 2018” aan",
      "volgens de VIOM 2018 (artikel 2) aan", "volgens artikel 2 van de Definities aan",
    ] {
      #expect(reference(text, documents).hasSuffix("other-document"), "\(text): \(reference(text, documents))")
    }
    #expect(reference("volgens artikel 2 aan", documents).contains("2@6"))
    #expect(reference("volgens artikel 2 VIOM aan", documents).contains("2@6"))
  }

  private static let elsewhere = """
    Artikel 1. Levering
    1.1 De Opdrachtnemer levert het Werk op en de Opdrachtnemer ruimt op.
    1.2 Is het Werk klaar, dan meldt de Opdrachtnemer dat aan de Directie.
    1.3 Alleen de opdrachtnemer mag het Werk wijzigen.
    Artikel 2. Betaling
    2.1 De Directie betaalt de Opdrachtnemer binnen veertien dagen na de overeenkomst.
    2.2 De aansprakelijkheid van de Opdrachtnemer eindigt daarna.
    """

  private static let definitions = [
    ExternalDefinition("Opdrachtnemer", aliases: ["Aannemer"], text: "Wie het werk maakt."),
    ExternalDefinition("Werk"), ExternalDefinition("Directie", text: "Wie het werk bestelt."),
  ]

  @Test func definitionsFromElsewhere() throws {
    #expect(understand(Self.elsewhere).findings.isEmpty)
    let known = understand(Self.elsewhere) { $0.definitions = Self.definitions }
    #expect(known.findingLines() == ["warning inconsistent-term 4 opdrachtnemer"])
    #expect(
      known.findings[0].message.text(.english) { _ in nil }
        == "“opdrachtnemer” is defined elsewhere as “Opdrachtnemer”; lower case here.")
    let hover = try #require(known.point(2, "Opdrachtnemer").flatMap { known.editor().hover(at: $0) })
    #expect(hover.markdown.contains("Wie het werk maakt."))
    #expect(hover.markdown.contains("defined elsewhere · used 6 times"))
    #expect(known.point(2, "Opdrachtnemer").map { known.editor().definition(at: $0).isEmpty } == true)
    #expect(known.model.definitions.isEmpty)
  }

  @Test func theTextDefinesForItself() throws {
    let text =
      "Artikel 1. Definities\n1.1 Onder Directie wordt verstaan: de leiding van het bedrijf.\n" + Self.elsewhere
    let known = understand(text) { $0.definitions = Self.definitions }
    let hover = try #require(known.point(5, "Directie").flatMap { known.editor().hover(at: $0) })
    #expect(hover.markdown.contains("de leiding van het bedrijf"))
  }

  /// Definitions from elsewhere do not make a terms document.
  @Test func aShoppingListStaysOne() {
    let list = "Werk\n\nBrood, melk en het Werk van de Directie.\nOpdrachtnemer bellen.\n"
    let found = understand(list) { $0.definitions = Self.definitions }
    withExtendedLifetime(found) { #expect(!found.model.isTerms) }
  }

  /// Two clauses and few words may be anything, unless somebody says what they are.
  @Test func aShortTextIsJudgedWhenItIsKnownAsTerms() {
    let text = "1. Price\n1.1 It is paid under clause 7.\n\n2. End\n2.1 It ends.\n"
    #expect(understand(text).findingLines(atLeast: .information) == [])
    let known = understand(text) { $0.isKnownAsTerms = true }
    #expect(known.findingLines(atLeast: .information) == ["error broken-reference 2 clause 7"])
  }

  @Test func theLanguageOfTheTexts() {
    let (usual, chosen) = (understand(Self.terms), understand(Self.terms) { $0.language = .english })
    #expect(usual.model.components.map(\.language) == [.dutch])
    #expect(chosen.model.components.map(\.language) == [.english])
  }

  // MARK: Edits

  @Test(arguments: 1...8)
  func editsGiveWhatAFreshDocumentGives(seed: UInt64) {
    var configuration = Configuration()
    configuration.definitions = Self.definitions
    configuration.cited = CitedNames(
      laws: [Law("Bouwregels", abbreviations: ["HrB"], otherNames: [])], documents: ["VIOM 2018"])
    configuration.rules = ["broken-reference": .warning, "duplicate-section": .off]
    let document = Document(Self.elsewhere, configuration)
    var index = FindingIndex()
    var generator = SeededGenerator(seed: seed)
    let snippets = [
      "Onder Werk wordt verstaan: alles.\n", "artikel 2 HrB", "artikel 9 VIOM", " 2018", "\n", "Opdrachtnemer",
      "directie", "x",
      "(“Directie”)", "artikel 7",
    ]
    for count in 1...60 {
      let row = Int.random(in: 0..<document.lines.count, using: &generator)
      let start = BytePosition(row: row, offset: Int.random(in: 0...40, using: &generator))
      let isRemoval = Int.random(in: 0..<3, using: &generator) == 0
      let end = isRemoval ? BytePosition(row: row + Int.random(in: 0...1, using: &generator), offset: 30) : start
      document.replace(start, end, with: isRemoval ? [] : Array((snippets.randomElement(using: &generator) ?? "").utf8))
      index.update(document.model())
      guard count % 6 == 0 else { continue }
      let edited = Understanding(document, &index).everything()
      #expect(edited == Understanding(Document(document.lines.bytes, configuration)).everything(), "edit \(count)")
    }
  }
}
