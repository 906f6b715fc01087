import TermsModel
import TermsRules
import TermsTestSupport
import Testing

@Suite("Missing spaces")
struct GluedWordsTests {
  @Test(arguments: [
    ("De zaken worden geleverd.De klant betaalt.", "geleverd.De"), ("De zaken,diensten en rechten.", "zaken,diensten"),
    ("Dit geldt voor ModuleB. De rest niet.", "ModuleB"), ("Zie Bijlage2 hierna.", "Bijlage2"),
    ("Zie artikel5 hierna.", "artikel5"),
    ("Aan de Opdrachtgever.De klant betaalt.", "Opdrachtgever.De"), ("De klant;de leverancier ook.", "klant;de"),
    (
      "De LeverancierisnietaansprakelijkvoorhetgebruikvandeZaken.",
      "LeverancierisnietaansprakelijkvoorhetgebruikvandeZaken"
    ),
  ])
  func found(clause: String, marked: String) {
    let found = TextRuleCase(TextRuleCase.dutch(clause))
    #expect(found.marked(GluedWords.code) == [marked])
    #expect(found.findings(GluedWords.code).allSatisfy { $0.severity == .hint })
  }

  @Test(arguments: [
    "De gegevensbeschermingseffectbeoordelingen en arbeidsongeschiktheidsverzekeringsmaatschappijen.",
    "Zie www.Voorbeeld.nl en Voorbeeld.Com hier.",
    "Mail jan.Jansen@voorbeeld.nl of kijk op voorbeeld.nl/De.", "Bestand bijlage2.pdf en Readme.Txt hier.",
    "SaaS, iOS, WordPress en PayPal.",
    "De B.V.De Boer en mr.De Wit.", "De bestanden jpg,png,gif zijn toegestaan.", "Zie `zaken,diensten` hier.",
    "De prijs is 5,De rest volgt.",
    "Gebruik Node.Js en ASP.NET hier.", "De klant c.q.De leverancier.", "Afnemer/Klant en web-Applicatie.",
    "De modules A en B.", "Zie artikel 5a hierna.",
    "Met &nbsp;de klant.", "De klant(en) en (web)applicatie.", "Een GB2 en H2O en A4.", "Sectie8 van Windows10.",
    "Moduleert en Bijlagen.",
    "De heer a.De ander.", "Section_8 en module_B.", "System.Collections.Generic is code.",
  ])
  func silence(clause: String) {
    #expect(TextRuleCase(TextRuleCase.dutch(clause)).marked(GluedWords.code) == [])
  }

  @Test func aSeriesIsOneFinding() {
    let text = """
      ModuleA. Algemeen
      Artikel A.1. Levering
      A.1.1 De leverancier levert de zaken aan de klant.
      ModuleB. Ontwikkeling
      Artikel B.1. Levering
      B.1.1 De leverancier levert de zaken aan de klant van partijen.
      ModuleC. Slot
      """
    let found = TextRuleCase(text)
    #expect(found.marked(GluedWords.code) == ["ModuleA"])
    #expect(found.findings(GluedWords.code).first?.related.count == 2)
    let fixes = found.fixes(GluedWords.self)
    #expect(fixes.map(\.isSafe) == [true])
    let repaired = fixes.first.map(found.applying) ?? ""
    #expect(
      repaired.contains("Module A. Algemeen") && repaired.contains("Module B. Ont")
        && repaired.contains("Module C. Slot"))
    #expect(TextRuleCase(repaired).marked(GluedWords.code) == [])
  }

  @Test func messagesAndFix() {
    let found = TextRuleCase(TextRuleCase.dutch("De zaken worden geleverd.De klant betaalt."))
    #expect(found.messages(GluedWords.code, .dutch) == ["Spaties ontbreken: “geleverd.De”."])
    #expect(found.messages(GluedWords.code, .english) == ["Missing spaces: “geleverd.De”."])
    #expect(found.fixes(GluedWords.self).first.map(found.applying)?.contains("geleverd. De klant") == true)
    let chain = TextRuleCase(TextRuleCase.dutch("LeverancierisnietaansprakelijkvoorhetgebruikvandeZaken."))
    #expect(chain.fixes(GluedWords.self).isEmpty)
  }
}
