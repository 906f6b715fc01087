import TermsModel
import TermsRules
import TermsTestSupport
import Testing

@Suite("Brackets and quotation marks without a partner")
struct UnbalancedBracketTests {
  @Test(arguments: [
    ("De klant (de afnemer betaalt.", "("), ("De klant de afnemer) betaalt.", ")"),
    ("De klant [de afnemer betaalt.", "["),
    ("De zaken (inclusief (oude) onderdelen) en rechten) blijven.", ")"), ("De “klant betaalt.", "“"),
    ("De \"klant betaalt.", "\""),
    ("De klant (artikel 1) en (artikel 2 betalen.", "("), ("De «klant betaalt.", "«"),
    ("De zaken (5) en diensten) blijven.", ")"),
  ])
  func found(clause: String, marked: String) {
    let found = TextRuleCase(TextRuleCase.dutch(clause))
    #expect(found.marked(UnbalancedBracket.code) == [marked])
    #expect(found.findings(UnbalancedBracket.code).allSatisfy { $0.severity == .information })
  }

  @Test(arguments: [
    "De zaken: a) de ene, b) de andere en c) de laatste.", "De klant (zie onder a) en b)) betaalt.",
    "1) Eerst en 2) dan.",
    "De ’s avonds geleverde foto's en zo'n zaak.", "De prijs is (€ 5.000,-) of (€ 50,--).",
    "Dank u :-) en tot ziens ;)",
    "Zie [dit](https://voorbeeld.nl/a_(b)) hier.", "Het scherm van 19\" is inbegrepen.",
    "De „klant” en de „koper\" betalen.",
    "De “klant“ en de ”koper” betalen.", "De (web)applicatie en overeenkomst(en).", "Onder (i), (ii) en iii) genoemd.",
    "Het teken “(” is verboden, en `)` ook.", "Bij i) en iv) hierboven.", "De klant [zie (a)] betaalt.",
    "Niet :( maar wel.", "\"\"\"De klant betaalt.",
  ])
  func silence(clause: String) {
    #expect(TextRuleCase(TextRuleCase.dutch(clause)).marked(UnbalancedBracket.code) == [])
  }

  @Test func acrossLinesAndItems() {
    for clause in [
      "De klant (de afnemer\nvan de zaken) betaalt.",
      "De zaken (te weten:\na) de ene;\nb) de andere;\nalle nieuw) blijven.",
      "De zaken (te weten:\n\n- de ene;\n\n- de andere) blijven.", "“De eerste alinea.\n\n“De tweede alinea.”",
    ] {
      #expect(TextRuleCase(TextRuleCase.dutch(clause)).marked(UnbalancedBracket.code) == [], "\(clause)")
    }
  }

  @Test func codeAndCommentsAreNotRead() {
    let text = TextRuleCase.dutch("De klant betaalt.\n\n```\nf(\n```\n\n<!-- (zie -->\n")
    #expect(TextRuleCase(text).marked(UnbalancedBracket.code) == [])
  }

  @Test func messages() {
    let found = TextRuleCase(TextRuleCase.dutch("De klant (de afnemer betaalt."))
    #expect(found.messages(UnbalancedBracket.code, .dutch) == ["Haakje zonder paar: “(”."])
    #expect(found.messages(UnbalancedBracket.code, .english) == ["Unpaired bracket: “(”."])
  }

  @Test(arguments: [
    ("De klant (de afnemer betaalt.", ["De klant (de afnemer betaalt).", "De klant de afnemer betaalt."]),
    ("De klant de afnemer) betaalt.", ["De klant de afnemer betaalt."]),
    ("De “klant betaalt. Dan niet.", ["De “klant betaalt”. Dan niet.", "De klant betaalt. Dan niet."]),
  ])
  func fixes(clause: String, fixed: [String]) {
    let count = TextRuleCase(TextRuleCase.dutch(clause)).fixes(UnbalancedBracket.self).count
    #expect(count == fixed.count)
    for index in 0..<min(count, fixed.count) {
      let found = TextRuleCase(TextRuleCase.dutch(clause))
      let text = found.applying(found.fixes(UnbalancedBracket.self)[index])
      #expect(text.contains(fixed[index]))
      #expect(TextRuleCase(text).marked(UnbalancedBracket.code) == [])
    }
  }
}
