import TermsRules
import TermsTestSupport
import Testing

@Suite("Invalid ranges")
struct InvalidRangeTests {
  private func around(_ clause: String) -> String {
    """
    Artikel 1. Levering
    1.1 De leverancier levert de zaken binnen de termijn.
    1.2 De klant neemt de zaken af.
    1.3 De klant controleert de zaken.
    Artikel 2. Betaling
    2.1 De klant betaalt binnen veertien dagen: a) contant; b) per bank; c) op rekening.
    2.2 \(clause)
    2.3 Rente is verschuldigd.
    Artikel 3. Slot
    3.1 Nederlands recht is van toepassing op de overeenkomst van partijen.
    """
  }

  @Test(arguments: [
    ("Zie artikel 1.3 tot en met 1.1.", "1.3 tot en met 1.1"), ("Zie de artikelen 3 t/m 1.", "3 t/m 1"),
    ("Zie artikel 1 lid 3 tot en met 1.", "1 lid 3 tot en met 1"), ("See Articles 3 to 1.", "3 to 1"),
    ("Zie artikel 1.1, 1.3 tot en met 1.2.", "1.3 tot en met 1.2"),
    ("Zie artikel 1.1 tot en met 2.", "1.1 tot en met 2"),
    ("Zie artikel 2.1 onder c tot en met a.", "2.1 onder c tot en met a"),
  ])
  func isInvalid(_ clause: String, _ text: String) {
    #expect(Understanding(around(clause)).lines(of: InvalidRange.self) == ["7 warning \(text)"])
  }

  @Test(arguments: [
    "Zie artikel 1.1 tot en met 1.3.", "Zie de artikelen 1 t/m 3.", "Zie artikel 1 lid 1 tot en met 3.",
    "De artikelen 6:247 tot en met 6:231 BW gelden niet.", "Artikel 32 tot en met 28 AVG.",
    "Zie artikel 1.2 tot en met artikel 3.", "Zie artikel 1.3 en 1.1.", "Zie artikel 2.1 onder ix tot en met x.",
    "Zie artikel 12 tot en met 10 van de Inkoopvoorwaarden.", "Van maandag 9 tot 5 uur.",
    "Zie artikel 2.1 onder a tot en met c.", "Sections 1 through 3 apply.",
  ])
  func isValid(_ clause: String) {
    #expect(Understanding(around(clause)).lines(of: InvalidRange.self) == [])
  }

  @Test func messages() {
    let backwards = Understanding(around("Zie artikel 1.3 tot en met 1.1."))
    #expect(backwards.messages(of: InvalidRange.self) == ["Bereik 1.3 tot en met 1.1 loopt terug."])
    #expect(backwards.messages(of: InvalidRange.self, .english) == ["Range 1.3 to 1.1 runs backwards."])
    let levels = Understanding(around("Zie artikel 1.1 tot en met 2."))
    #expect(levels.messages(of: InvalidRange.self) == ["Bereik 1.1 tot en met 2 wisselt van niveau."])
    #expect(levels.messages(of: InvalidRange.self, .english) == ["Range 1.1 to 2 mixes levels."])
  }

  @Test func theEndsAreSwapped() {
    #expect(
      Understanding(around("Zie artikel 1.3 tot en met 1.1.")).fixedLine(InvalidRange.self) == [
        "2.2 Zie artikel 1.1 tot en met 1.3."
      ])
    #expect(Understanding(around("Zie artikel 1.1 tot en met 2.")).fixedLine(InvalidRange.self) == [])
  }
}
