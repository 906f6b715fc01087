import TermsTestSupport
import Testing

/// What the article is called stands in parentheses before whose it is.
@Suite("References with a title, a part or a standard behind them")
struct TitledReferenceTests {
  private static let text = """
    Raamwerk voor diensten

    Artikel 1. Definities
    1.1 De Leverancier levert de diensten aan de Opdrachtgever volgens de overeenkomst.
    1.2 SENTENCE

    Artikel 2. Duur
    2.1 De overeenkomst duurt een jaar.
    2.2 De Opdrachtgever kan de overeenkomst opzeggen.

    Bijlage 1. Prijzen
    1. De prijs.
    2. De korting.

    Bijlage 2. Niveaus
    1. De niveaus.
    2. De meting:
    2.1 per maand;
    2.2 per jaar.
    """

  private func found(_ sentence: String) -> [String] {
    let understanding = Understanding(Self.text.replacing("SENTENCE", with: sentence))
    return understanding.model.allReferences.map { reference in
      let rows = reference.targets.compactMap { target in
        target.provision.flatMap { understanding.document.lines.row(of: $0.line) }.map { $0 + 1 }
      }
      return "\(understanding.text(reference.span)): \(reference.status) \(rows)"
    }
  }

  @Test(arguments: [
    ("Grondslag is artikel 6 (rechtmatigheid) AVG.", ["artikel 6 (rechtmatigheid) AVG: external []"]),
    (
      "Dat is artikel 6, eerste lid, onder f (gerechtvaardigd belang), AVG.",
      ["artikel 6, eerste lid, onder f (gerechtvaardigd belang), AVG: external []"]
    ),
    (
      "De artikelen 12 (transparantie) tot en met 14 AVG gelden.",
      ["artikelen 12 (transparantie) tot en met 14 AVG: external []"]
    ),
    (
      "Zie artikel 8 (Grondslag) van de Wet open overheid.",
      ["artikel 8 (Grondslag) van de Wet open overheid: external []"]
    ),
    (
      "Artikel 13 (Geheimhouding) van de Verwerkersovereenkomst geldt.",
      ["Artikel 13 (Geheimhouding) van de Verwerkersovereenkomst: otherDocument []"]
    ),
    ("Zie artikel 2 (Duur) en de AVG.", ["artikel 2: resolved [7]"]),
    ("Zie artikel 9 (Duur) van deze overeenkomst.", ["artikel 9: broken []"]),
    ("Hij voldoet aan artikel 5.2 van NEN 7510.", ["artikel 5.2: unknown []"]),
  ])
  func titles(_ sentence: String, _ expected: [String]) { #expect(found(sentence) == expected) }

  /// A number of an annex is not that of the body, nor that of an item which is counted so.
  @Test(arguments: [
    ("Zie paragraaf 2.1 van Bijlage 2.", ["paragraaf 2.1 van Bijlage 2: resolved [18]"]),
    ("Zie artikel 2.1 van Bijlage 2.", ["artikel 2.1 van Bijlage 2: resolved [18]"]),
    ("Zie paragraaf 2.1 van Bijlage 1.", ["paragraaf 2.1 van Bijlage 1: unknown []"]),
    ("Zie paragraaf 2.1 van Bijlage 3.", ["paragraaf 2.1 van Bijlage 3: unknown []"]),
    ("Zie paragraaf 2 van Bijlage 1.", ["paragraaf 2 van Bijlage 1: resolved [13]"]),
    ("Zie paragraaf 2.1.", ["paragraaf 2.1: resolved [8]"]),
  ])
  func annexes(_ sentence: String, _ expected: [String]) { #expect(found(sentence) == expected) }
}
