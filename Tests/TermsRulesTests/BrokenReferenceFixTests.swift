import TermsRules
import TermsTestSupport
import Testing

@Suite("Fixes of broken references")
struct BrokenReferenceFixTests {
  private func around(_ clause: String) -> String {
    """
    Artikel 1. Levering
    1.1 De leverancier levert de zaken binnen de leveringstermijn.
    1.2 De klant neemt de zaken af.
    Artikel 2. Betaling
    2.1 De klant betaalt de facturen binnen veertien dagen op de bankrekening.
    2.2 \(clause)
    2.3 Rente over facturen is verschuldigd.
    Artikel 3. Slot
    3.1 Nederlands recht is van toepassing op de overeenkomst van partijen.
    """
  }

  @Test(arguments: [
    // The same last number in the own article, about the same thing.
    (
      "De facturen bedoeld in artikel 9.1 vermelden de bankrekening.",
      ["De facturen bedoeld in artikel 2.1 vermelden de bankrekening."]
    ),
    // One number lower.
    ("Zie artikel 4.", ["Zie artikel 3."]), ("Zie artikel 1.3.", ["Zie artikel 1.2.", "Zie artikel 2.3."]),
    // A lid that there is.
    ("Zie artikel 1 lid 5.", []),
    // Nothing near.
    ("Zie artikel 30.3.", []),
  ])
  func proposals(_ clause: String, _ expected: [String]) {
    let fixed = Understanding(around(clause)).fixedLine(BrokenReference.self)
    #expect(fixed == expected.map { "2.2 " + $0 } || expected.isEmpty && fixed.allSatisfy { $0.contains("1 lid") })
  }

  @Test func titles() {
    #expect(
      Understanding(around("Zie hoofdstuk \"Betalingsregeling\" hierna.")).fixedLine(BrokenReference.self) == [
        "2.2 Zie hoofdstuk \"Betaling\" hierna."
      ])
    #expect(Understanding(around("Zie hoofdstuk \"Verhuur\" hierna.")).fixedLine(BrokenReference.self) == [])
  }
}
