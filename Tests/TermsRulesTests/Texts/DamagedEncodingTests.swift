import TermsModel
import TermsRules
import TermsTestSupport
import Testing

@Suite("Damaged characters")
struct DamagedEncodingTests {
  @Test(arguments: [
    ("Na Ã©Ã©n jaar.", "Na één jaar."), ("Dat is â€œnieuwâ€\u{9D} of â€˜oudâ€™.", "Dat is “nieuw” of ‘oud’."),
    ("De prijs is â‚¬ 5.", "De prijs is € 5."), ("Op grond van Â§ 5.", "Op grond van § 5."),
    ("Een â€“ streep.", "Een – streep."),
    ("Na à © à © n jaar.", "Na é é n jaar."), ("Dit â € “ja â € ” ook.", "Dit –ja — ook."),
    ("CoÃ¶peratie en ideeÃ«n.", "Coöperatie en ideeën."),
    ("Dubbel: Ã\u{83}Â©Ã\u{83}Â©n.", "Dubbel: één."), ("Dubbel: ÃƒÂ©n.", "Dubbel: én."),
  ])
  func found(clause: String, repaired: String) {
    let found = TextRuleCase(TextRuleCase.dutch(clause))
    #expect(found.findings(DamagedEncoding.code).map(\.severity) == [.information])
    let fixes = found.fixes(DamagedEncoding.self)
    #expect(fixes.count == 1)
    guard let fix = fixes.first else { return }
    #expect(
      fix.isPreferred && fix.isSafe == !clause.contains(" ©") && !clause.contains("â €")
        || clause.contains("â €") && !fix.isSafe)
    let text = found.applying(fix)
    #expect(text.contains(repaired))
    #expect(TextRuleCase(text).marked(DamagedEncoding.code) == [])
  }

  @Test(arguments: [
    "Eén café à € 5 en 2 stuks à € 10.", "Dat duurt à ½ uur of à « la carte ».",
    "Ärger über Öl; façade; naïef; coöperatie; ideeën.",
    "De “klant” en de ‘koper’ – beide.", "© 2024; ® en ™; § 5; 20 °C.", "Ça va, señor Ångström, São Paulo, NÃO.",
    "Café” – nieuw.",
    "à la carte; vis-à-vis.", "Rôle, château, âge et être.", "De letters â en Ã komen voor.",
  ])
  func silence(clause: String) {
    #expect(TextRuleCase(TextRuleCase.dutch(clause)).marked(DamagedEncoding.code) == [])
  }

  @Test func oneFindingAFile() {
    let found = TextRuleCase(TextRuleCase.dutch("Na Ã©Ã©n jaar.\n2.4 De ideeÃ«n, en \u{FFFD} ook."))
    #expect(found.marked(DamagedEncoding.code) == ["Ã©"])
    #expect(found.messages(DamagedEncoding.code, .dutch) == ["Tekstcodering beschadigd (“Ã©”), 4 plaatsen."])
    #expect(found.messages(DamagedEncoding.code, .english) == ["Damaged encoding (“Ã©”), 4 places."])
    let text = found.fixes(DamagedEncoding.self).first.map(found.applying) ?? ""
    #expect(text.contains("Na één jaar.") && text.contains("De ideeën, en \u{FFFD} ook."))
  }

  @Test func oneFindingForTwoDocumentsInAFile() throws {
    let bytes = try Repository.bytes("Fixtures/two-documents.txt")
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let damaged = (lines.prefix(12) + ["Na Ã©Ã©n jaar."] + lines.dropFirst(12) + ["Na Ã©Ã©n jaar."]).joined(
      separator: "\n")
    let found = TextRuleCase(damaged)
    #expect(found.understanding.model.components.count == 2)
    #expect(found.messages(DamagedEncoding.code, .english) == ["Damaged encoding (“Ã©”), 4 places."])
  }

  @Test func lostCharactersCannotBeRepaired() {
    let found = TextRuleCase(TextRuleCase.dutch("Na \u{FFFD}\u{FFFD}n jaar."))
    #expect(found.marked(DamagedEncoding.code).count == 1)
    #expect(found.fixes(DamagedEncoding.self).isEmpty)
  }
}
