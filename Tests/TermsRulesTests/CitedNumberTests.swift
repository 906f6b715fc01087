import TermsModel
import TermsRules
import TermsTestSupport
import Testing

/// What fixes of references propose, in which order and in which words.
@Suite("Proposed numbers")
struct CitedNumberTests {
  private func text(_ clause: String) -> String {
    """
    Artikel 1. Levering
    1.1 De leverancier levert de zaken:
    a. op de kade;
    b. in de loods;
    c. aan boord.
    1.2 De klant neemt de zaken af.
    Artikel 2. Betaling
    2.1 De klant betaalt de facturen binnen veertien dagen op de bankrekening van de leverancier.
    2.2 \(clause)
    2.3 Rente over facturen is verschuldigd.
    2.4 De klant betaalt de rente.
    Artikel 3. Slot
    3.1 Nederlands recht is van toepassing op de overeenkomst van partijen.
    """
  }

  private func titles(_ text: String, _ language: Language = .dutch) -> [String] {
    let understanding = Understanding(text)
    guard let finding = understanding.found(by: BrokenReference.self).first else { return ["no finding"] }
    return BrokenReference.fixes(of: finding, in: understanding.model).map { $0.title.text(language) { _ in nil } }
  }

  @Test(arguments: [
    ("Zie artikel 4.", ["Wijzig in 3 (Slot)"]),
    ("Zie artikel 13.", ["Wijzig in 3 (Slot)", "Wijzig in 1 (Levering)"]),
    (
      "Zie artikel 1.1 sub d.",
      ["Wijzig in 1.1 sub c (aan boord)", "Wijzig in 1.1 sub b (in de loods)", "Wijzig in 1.1 sub a (op de kade)"]
    ),
    (
      "Zie artikel 1.1(d).",
      ["Wijzig in 1.1(c) (aan boord)", "Wijzig in 1.1(b) (in de loods)", "Wijzig in 1.1(a) (op de kade)"]
    ),
    (
      "Zie artikel 1 lid 1 onder d.",
      [
        "Wijzig in 1 lid 1 onder c (aan boord)", "Wijzig in 1 lid 1 onder b (in de loods)",
        "Wijzig in 1 lid 1 onder a (op de kade)",
      ]
    ),
    ("Zie artikel 3.7.", ["Wijzig in 3.1 (Nederlands recht is van toepassing op de…)"]),
  ])
  func proposals(_ clause: String, _ expected: [String]) { #expect(titles(text(clause)) == expected) }

  /// Articles that went: the last one is nearer than one with a figure less, and a title of which the sentence speaks nearest.
  @Test(arguments: [
    ("Zie artikel 14.", "Wijzig in 12 (Slot)"),
    ("De aansprakelijkheid volgt uit artikel 14.", "Wijzig in 9 (Aansprakelijkheid)"),
    ("Zie artikel 14 (Garantie).", "Wijzig in 6 (Garantie)"),
    ("De garantie volgt uit artikel 14.1.", "Wijzig in 6.1 (Tekst van 6)"),
  ])
  func behindTheLastArticle(_ clause: String, _ expected: String) {
    let titles = [
      "Begrippen", "Aanbod", "Prijs", "Levering", "Risico", "Garantie", "Betaling", "Duur", "Aansprakelijkheid",
      "Overmacht",
      "Geschillen", "Slot",
    ]
    let text = titles.enumerated().map { index, title in
      "Artikel \(index + 1). \(title)\n\(index + 1).1 "
        + (index == 0 ? "Garantie en aansprakelijkheid: wat volgt uit de overeenkomst." : "Tekst van \(index + 1).")
    }.joined(separator: "\n")
    #expect(self.titles(text.replacing("Tekst van 2.", with: clause)).first == expected)
  }

  @Test func wordsInCommonComeFirst() {
    let found = titles(text("De facturen die de klant volgens artikel 9.1 betaalt op de bankrekening, vermelden die."))
    #expect(found.first == "Wijzig in 2.1 (De klant betaalt de facturen binnen…)")
    #expect(found.count <= 5)
  }

  @Test func english() {
    #expect(titles(text("Zie artikel 4."), .english) == ["Change to 3 (Slot)"])
  }

  @Test func romanNumerals() {
    let roman = """
      Artikel I. Levering
      De leverancier levert de zaken.
      Artikel II. Betaling
      De klant betaalt volgens artikel V de leverancier.
      Artikel III. Rente
      De klant betaalt rente.
      Artikel IV. Slot
      Partijen tekenen de overeenkomst.
      """
    #expect(titles(roman).first == "Wijzig in IV (Slot)")
    let understanding = Understanding(roman)
    #expect(
      understanding.fixedLine(BrokenReference.self).first == "De klant betaalt volgens artikel IV de leverancier.")
  }
}
