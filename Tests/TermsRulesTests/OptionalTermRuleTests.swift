import TermsRules
import TermsTestSupport
import Testing

/// Rules about terms that nobody gets without asking.
@Suite("Term rules that are off")
struct OptionalTermRuleTests {
  @Test func theyAreOff() {
    let off: [any Rule.Type] = [
      UseBeforeDefinition.self, DefinitionOrder.self, UndeclaredSynonym.self, PeriodConflict.self,
    ]
    for rule in off {
      let (code, isOn) = (rule.code, rule.isOnByDefault)
      #expect(!isOn, "\(code)")
      #expect(RuleSet.all.map { $0.code }.contains(code), "\(code)")
    }
  }

  @Test func aTermBeforeItsDefinition() {
    let text = """
      Artikel 1. Huur
      1.1 De klant tekent het Hijsplan.
      1.2 Onder Hijsplan wordt verstaan: de tekening van de overeenkomst.
      1.3 De klant bewaart het Hijsplan.
      """
    let probe = TermRuleProbe(UseBeforeDefinition.self, text)
    #expect(probe.lines == ["hint 2 Hijsplan"])
    #expect(probe.dutch == ["“Hijsplan” wordt gebruikt vóór de definitie (regel 3)."])
    #expect(probe.english == ["“Hijsplan” is used before its definition (line 3)."])
  }

  @Test func aListAtTheEndIsFine() {
    let text = """
      Artikel 1. Huur
      1.1 De Huurder tekent het Hijsplan.
      Artikel 2. Definities
      Huurder: wie de overeenkomst tekent;
      Hijsplan: de tekening van de kraan.
      """
    #expect(TermRuleProbe(UseBeforeDefinition.self, text).lines == [])
  }

  @Test(arguments: [
    (["Huurder", "Kraan", "Bode"], ["hint 5 Bode"]), (["Bode", "Huurder", "Kraan"], []), (["Kraan", "Bode"], []),
  ])
  func order(_ names: [String], _ expected: [String]) {
    let text =
      "Artikel 1. Definities\nIn deze voorwaarden wordt verstaan onder:\n"
      + names.map { "\($0): wat daarvoor doorgaat;" }.joined(separator: "\n")
      + "\nArtikel 2. Slot\n2.1 De klant betaalt."
    #expect(TermRuleProbe(DefinitionOrder.self, text).lines == expected)
    let numbered = text.replacing("Huurder: ", with: "a) Huurder: ").replacing("Kraan: ", with: "b) Kraan: ")
      .replacing("Bode: ", with: "c) Bode: ")
    #expect(TermRuleProbe(DefinitionOrder.self, numbered).lines == [])
  }

  @Test func anotherWordForTheParty() throws {
    let text = """
      Artikel 1. Definities
      In deze voorwaarden wordt verstaan onder:
      Opdrachtgever: degene die huurt;
      Kraan: het werktuig.
      Artikel 2. Huur
      2.1 De Opdrachtgever betaalt de Kraan van een klant.
      2.2 Daarbij helpt de klant, en de klant tekent; een consument niet.
      """
    let probe = TermRuleProbe(UndeclaredSynonym.self, text)
    #expect(probe.lines == ["information 7 klant"])
    #expect(probe.dutch == ["“klant” (2×) lijkt “Opdrachtgever”."])
    let fixed = try #require(probe.fixed(UndeclaredSynonym.self))
    #expect(fixed.contains("helpt de Opdrachtgever, en de klant"))
  }

  @Test(arguments: [
    (
      "Zij meldt dat 1 maand tevoren. Tegen het einde van deze drie maanden zegt de klant op.",
      ["information 2 drie maanden"]
    ),
    ("Zij meldt dat drie maanden tevoren. Tegen het einde van deze 3 maanden zegt de klant op.", []),
    ("Zij meldt dat 1 jaar tevoren, of 14 dagen, en betaalt drie maanden later.", []),
    ("Tegen het einde van deze drie maanden zegt de klant op.", []),
  ])
  func periods(_ clause: String, _ expected: [String]) {
    let probe = TermRuleProbe(PeriodConflict.self, "Artikel 1. Duur\n1.1 \(clause)\n1.2 De klant betaalt na 99 dagen.")
    #expect(probe.lines == expected)
    if !expected.isEmpty { #expect(probe.dutch == ["“1 maand” en “drie maanden” in hetzelfde lid."]) }
  }
}
