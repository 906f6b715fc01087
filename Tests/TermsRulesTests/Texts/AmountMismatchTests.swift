import TermsModel
import TermsRules
import TermsTestSupport
import Testing

@Suite("Amounts in figures and words")
struct AmountMismatchTests {
  @Test(arguments: [
    ("De termijn is vijfentwintig (26) dagen.", "vijfentwintig (26", "26 ≠ “vijfentwintig” (25)."),
    (
      "De prijs is € 5.000 (zegge: vijftigduizend euro).", "5.000 (zegge: vijftigduizend",
      "5.000 ≠ “vijftigduizend” (50000)."
    ),
    ("De prijs is € 5.000,- (zegge vierduizend euro).", "5.000,- (zegge vierduizend", "5.000 ≠ “vierduizend” (4000)."),
    ("De boete is EUR 25.000,00, zegge: twintigduizend euro.", "25.000,00, zegge: twintigduizend", nil),
    ("Binnen 30 (veertig) dagen.", "30 (veertig", nil),
    ("Binnen dertig (14) dagen na de factuurdatum.", "dertig (14", nil),
    ("Na éénentwintig (22) dagen.", "éénentwintig (22", nil),
    ("Voor de duur van één (2) jaar.", "één (2", nil),
    ("Voor de duur van een (2) jaar.", "een (2", nil),
    (
      "Een bedrag van tweehonderd en twintigduizend euro (€ 250.000).", "tweehonderd en twintigduizend euro (€ 250.000",
      nil
    ),
    ("Een vergoeding van vijf procent (10%) is verschuldigd.", "vijf procent (10", nil),
    ("Twee miljoen vijfhonderdduizend (2.000.000) euro.", "Twee miljoen vijfhonderdduizend (2.000.000", nil),
    ("Uiterlijk dertig dagen (20 dagen) daarna.", "dertig dagen (20", nil),
    ("De leverancier mag dertig(20) dagen wachten.", "dertig(20", nil),
    ("De klant betaalt 12 (elf) termijnen.", "12 (elf", nil),
  ])
  func dutch(clause: String, marked: String, message: String?) {
    let found = TextRuleCase(TextRuleCase.dutch(clause))
    #expect(found.marked(AmountMismatch.code) == [marked])
    if let message { #expect(found.messages(AmountMismatch.code, .dutch) == [message]) }
    #expect(found.findings(AmountMismatch.code).allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    ("Payment is due within thirty (60) days.", "thirty (60"),
    ("Payment is due within 30 (sixty) days.", "30 (sixty"),
    ("A fee of EUR 10,000 (twelve thousand euros) is due.", "10,000 (twelve thousand"),
    ("A fee of one hundred and five dollars ($150) is due.", "one hundred and five dollars ($150"),
    ("The term is twenty-four (42) months.", "twenty-four (42"),
    ("Interest of two per cent (3%) applies.", "two per cent (3"),
    ("A cap of five million (50,000,000) pounds.", "five million (50,000,000"),
    ("For a period of one (2) year.", "one (2"),
  ])
  func english(clause: String, marked: String) {
    #expect(TextRuleCase(TextRuleCase.english(clause)).marked(AmountMismatch.code) == [marked])
  }

  /// Pairs that agree, and everything that is no pair.
  @Test(arguments: [
    "Binnen vijf (5) werkdagen, of dertig (30) dagen, of één (1) jaar.", "De leeftijd van zestien (16) jaar.",
    "Een bedrag van honderd duizend (100.000) euro.", "Een boete van tweehonderd en twintigduizend (220.000) euro.",
    "De prijs is € 5.000,- (zegge: vijfduizend euro).", "De prijs is € 5.000,00 (vijfduizend euro).",
    "De prijs is € 1.500,50 (vijftienhonderd euro en vijftig cent).", "Vijftienhonderd (1500) euro.",
    "Na anderhalf (1,5) jaar of twee en een half (2,5) jaar.", "De helpdesk werkt zeven dagen per week (24/7).",
    "Een back-up van zeven (24 x 7) dagen.", "Het termijn van 28 dagen (4 weken) geldt.",
    "Binnen veertien dagen (twee weken) na ontvangst.", "Een periode van drie maanden (90 dagen).",
    "Volgens artikel 2 (vijf dagen) geldt dit.", "Zoals bedoeld in lid 2 (dertig dagen).",
    "De fase 2 (zes weken) volgt.",
    "De volgende drie (1) zaken, (2) diensten en (3) rechten.", "Een van de twee (zie 5) partijen.",
    "Maximaal twee keer vijf (10) dagen.", "Tussen vier en vijf (4-5) dagen.", "De eerste twee (€ 200) termijnen.",
    "Elk van (i) de zaken, (ii) de diensten en (iii) de rechten.", "In het jaar tweeduizend twintig (2020).",
    "Een boete van 50% (vijftig procent) van de prijs.", "Een kwart (1/4) deel of een derde (1/3).",
    "De klant (1) en de leverancier (2) samen.", "De partij (een) en de ander.", "Eenentwintig (21) dagen.",
    "Vier- tot vijf (5) keer.", "Ten minste tien (10) en ten hoogste vijftig (50) stuks.",
    "Vijf maal (6 keer) per jaar.",
    "Rente van 1,5% (anderhalf procent) per maand.", "Twaalfhonderdvijftig (1.250) euro.",
    "Zie noot twee (3).", "Acht (8) dagen; acht u dat (9) te lang, dan niet.",
  ])
  func dutchSilence(clause: String) {
    #expect(TextRuleCase(TextRuleCase.dutch(clause)).marked(AmountMismatch.code) == [])
  }

  @Test(arguments: [
    "Within thirty (30) days or twenty-four (24) hours.", "A fee of one hundred and five (105) dollars.",
    "A fee of USD 1,250,000 (one million two hundred fifty thousand dollars).", "Section 5 (ten days) applies.",
    "In nineteen ninety-nine (1999).", "Two and a half (2.5) percent.", "No one (2) else.",
    "14 days (two weeks) later.",
    "The following two (1) goods and (2) services.", "Within 30 (thirty) calendar days.",
    "Rooms 3 (three) and 4 (four).",
    "You (at least 50%) pay.", "Phase 3 (six months) follows.", "A sum of $5 (five) million.",
  ])
  func englishSilence(clause: String) {
    #expect(TextRuleCase(TextRuleCase.english(clause)).marked(AmountMismatch.code) == [])
  }

  @Test func acrossALineEnd() {
    let found = TextRuleCase(
      TextRuleCase.dutch("De klant betaalt binnen vijfentwintig\n(26 dagen) dagen. Na twintig\neuro (€ 21) niet."))
    #expect(found.marked(AmountMismatch.code) == ["twintig\neuro (€ 21"])
  }

  @Test func codeIsNoProse() {
    #expect(TextRuleCase(TextRuleCase.dutch("Vul `vijf (6)` in.")).marked(AmountMismatch.code) == [])
  }

  @Test func fixesBothWays() {
    let texts = [
      (
        "De prijs is € 5.000,- (zegge: Vijftigduizend euro).",
        ["€ 50.000,- (zegge: Vijftigduizend euro)", "€ 5.000,- (zegge: Vijfduizend euro)"]
      ),
      ("Binnen éénentwintig (22) dagen.", ["éénentwintig (21)", "tweeëntwintig (22)"]),
      ("Binnen dertig (200) dagen.", ["dertig (30)", "tweehonderd (200)"]),
      (
        "De prijs is € 24.000,00 (zegge: vijfentwintigduizend euro).",
        ["€ 25.000,00 (zegge: vijfentwintigduizend euro)", "€ 24.000,00 (zegge: vierentwintigduizend euro)"]
      ),
      ("De prijs is € 900,00 (zegge: duizend euro).", ["€ 1.000,00 (zegge", "€ 900,00 (zegge: negenhonderd euro)"]),
    ]
    for (clause, expected) in texts {
      for (index, part) in expected.enumerated() {
        let found = TextRuleCase(TextRuleCase.dutch(clause))
        let fixes = found.fixes(AmountMismatch.self)
        #expect(fixes.count == 2 && fixes.allSatisfy { !$0.isPreferred && !$0.isSafe })
        guard fixes.indices.contains(index) else { continue }
        let text = found.applying(fixes[index])
        #expect(text.contains(part))
        #expect(TextRuleCase(text).marked(AmountMismatch.code) == [])
      }
    }
    let english = TextRuleCase(TextRuleCase.english("Within forty-two (1,250) days."))
    #expect(
      english.fixes(AmountMismatch.self).last.map(english.applying)?.contains(
        "one thousand two hundred and fifty (1,250)") == true)
  }
}
