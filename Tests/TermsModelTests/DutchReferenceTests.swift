import TermsTestSupport
import Testing

/// Every Dutch way to cite, each in a clause of its own behind the same text, and what only looks like it.
@Suite("Dutch references")
struct DutchReferenceTests {
  /// Articles 1 to 3, and article 4, whose only clause holds the expression.
  private static let text = """
    Algemene voorwaarden

    Artikel 1. Definities
    1. In deze voorwaarden wordt verstaan onder:
    a. Bakker: De Korenaar te Deventer;
    b. Klant: de wederpartij van de Bakker;
    c. Dienst: wat de Bakker doet:
    1°. bakken;
    2°. brengen;
    3°. snijden.
    2. De Bakker bakt. De Klant betaalt hem.

    Artikel 2. Levering
    2.1 De Bakker levert.
    2.2 De Klant betaalt: (i) snel, (ii) contant en (iii) volledig.
    2.3 De Klant haalt op:
    a. een brood
    b. twee broden
    c. drie broden

    Artikel 3. Slot
    1. Eerste zin.
    2. Tweede zin.
    3. Derde zin.

    Artikel 3a. Ingevoegd
    1. Een lid.

    Artikel 4. Verwijzingen
    4.1 Vooraf.
    4.2 SENTENCE
    4.3 Achteraf.
    """

  private static func found(_ sentence: String) -> [String] {
    ReferenceForms.found(sentence, in: text)
  }

  @Test(
    "units inside units",
    arguments: [
      ("Zie artikel 1, eerste lid, onder c, sub 2°.", ["artikel 1, eerste lid, onder c, sub 2° -> 1.1.c.2"]),
      ("Zie artikel 1, eerste lid, aanhef en onder a.", ["artikel 1, eerste lid, aanhef en onder a -> 1.1.a"]),
      ("Zie artikel 1 lid 1 aanhef en sub b en c.", ["artikel 1 lid 1 aanhef en sub b en c -> 1.1.b, 1.1.c"]),
      ("Zie artikel 1, lid 1, onderdeel c, onder 2°.", ["artikel 1, lid 1, onderdeel c, onder 2° -> 1.1.c.2"]),
      ("Zie artikel 1 lid 1 letter b.", ["artikel 1 lid 1 letter b -> 1.1.b"]),
      ("Zie artikel 1 lid 1 punt b.", ["artikel 1 lid 1 punt b -> 1.1.b"]),
      ("Zie artikel 1.1.c.2 nog eens.", ["artikel 1.1.c.2 -> 1.1.c.2"]),
      ("Zie artikel 2.3.b of artikel 2.2(ii).", ["artikel 2.3.b of artikel 2.2(ii) -> 2.3.b, 2.2.ii"]),
      ("Zie artikel 2.2 onder (iii).", ["artikel 2.2 onder (iii) -> 2.2.iii"]),
      ("Zie artikel 3, derde lid, tweede volzin.", ["artikel 3, derde lid, tweede volzin -> 3.3"]),
      ("Zie artikel 3, lid 1, volzin 2.", ["artikel 3, lid 1, volzin 2 -> 3.1"]),
      ("Zie artikel 3, 2e lid.", ["artikel 3, 2e lid -> 3.2"]),
      ("Zie artikel 3, laatste lid.", ["artikel 3, laatste lid -> 3.3"]),
      ("Zie dit artikel, derde lid.", ["dit artikel, derde lid -> 4.3"]),
    ])
  func inside(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  @Test(
    "units around units",
    arguments: [
      ("Zie artikel 3, lid 1, en lid 2 van artikel 1.", ["artikel 3, lid 1 -> 3.1", "lid 2 van artikel 1 -> 1.2"]),
      ("Zie artikel 3, lid 1 van artikel 1.", ["artikel 3 -> 3", "lid 1 van artikel 1 -> 1.1"]),
      (
        "Zie onderdeel b van het eerste lid van artikel 1.",
        ["onderdeel b van het eerste lid van artikel 1 -> 1.1.b"]
      ),
      ("Zie sub b van artikel 1 lid 1.", ["sub b van artikel 1 lid 1 -> 1.1.b"]),
      ("Zie onder c van lid 3 van artikel 2.", ["onder c van lid 3 van artikel 2 -> 2.3.c"]),
      ("Zie de leden 1 en 2 van artikel 3.", ["leden 1 en 2 van artikel 3 -> 3.1, 3.2"]),
      (
        "Zie het eerste tot en met derde lid van artikel 3.",
        ["eerste tot en met derde lid van artikel 3 -> 3.1, 3.2, 3.3"]
      ),
      ("Zie het voorlaatste lid van artikel 3.", ["voorlaatste lid van artikel 3 -> 3.2"]),
      (
        "Zie de tweede volzin van het derde lid van artikel 3.",
        ["tweede volzin van het derde lid van artikel 3 -> 3.3"]
      ),
      ("Zie lid 1 of artikel 3.", ["lid 1 -> 4.1", "artikel 3 -> 3"]),
      ("Zie lid 3 van dit artikel.", ["lid 3 van dit artikel -> 4.3"]),
    ])
  func around(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  @Test(
    "ranges",
    arguments: [
      ("Zie de artikelen 2 t/m 3.", ["artikelen 2 t/m 3 -> 2, 3"]),
      ("Zie de artikelen 2 t./m. 3.", ["artikelen 2 t./m. 3 -> 2, 3"]),
      ("Zie artikel 2.1 t.m. 2.3.", ["artikel 2.1 t.m. 2.3 -> 2.1, 2.2, 2.3"]),
      ("Zie artikel 1 – 3.", ["artikel 1 – 3 -> 1, 2, 3"]),
      ("Zie artikel 3 lid 1-3.", ["artikel 3 lid 1-3 -> 3.1, 3.2, 3.3"]),
      ("Zie artikel 2.3 onder a-c.", ["artikel 2.3 onder a-c -> 2.3.a, 2.3.b, 2.3.c"]),
      (
        "Zie artikel 2.3 onder a tot en met onder c.", ["artikel 2.3 onder a tot en met onder c -> 2.3.a, 2.3.b, 2.3.c"]
      ),
      ("Zie artikel 1 tot 3.", ["artikel 1 tot 3 -> 1, 2"]),
      ("Zie artikel 3 lid 1 tot lid 3.", ["artikel 3 lid 1 tot lid 3 -> 3.1, 3.2"]),
      ("Zie artikel 2 tot en met artikel 3.", ["artikel 2 tot en met artikel 3 -> 2, 3"]),
    ])
  func ranges(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  @Test(
    "lists",
    arguments: [
      ("Zie art. 3 lid 2 jo. art. 1 lid 1 sub a.", ["art. 3 lid 2 jo. art. 1 lid 1 sub a -> 3.2, 1.1.a"]),
      ("Zie artikel 3 juncto artikel 1.", ["artikel 3 juncto artikel 1 -> 3, 1"]),
      ("Zie artikel 3 lid 1 resp. lid 2.", ["artikel 3 lid 1 resp. lid 2 -> 3.1, 3.2"]),
      ("Zie artikel 1 c.q. artikel 2.", ["artikel 1 c.q. artikel 2 -> 1, 2"]),
      ("Zie artikel 1 en/of artikel 2.", ["artikel 1 en/of artikel 2 -> 1, 2"]),
      (
        "Zie artikel 1 lid 1 onder a of b dan wel onder c.",
        ["artikel 1 lid 1 onder a of b dan wel onder c -> 1.1.a, 1.1.b, 1.1.c"]
      ),
      (
        "Zie artikel 1, eerste lid, onder a, en tweede lid.",
        ["artikel 1, eerste lid, onder a, en tweede lid -> 1.1.a, 1.2"]
      ),
      (
        "Zie de artikelen 1, 2 lid 1 en 3, tweede en derde lid.",
        ["artikelen 1, 2 lid 1 en 3, tweede en derde lid -> 1, 2.1, 3.2, 3.3"]
      ),
      ("Zie artikel 3 lid 1, 2 en 3 en artikel 1.", ["artikel 3 lid 1, 2 en 3 en artikel 1 -> 3.1, 3.2, 3.3, 1"]),
      ("Zie artikel 3; artikel 2.", ["artikel 3; artikel 2 -> 3, 2"]),
      ("Zie artikel 1, hoofdstuk 3.", ["artikel 1 -> 1", "hoofdstuk 3 -> unknown"]),
      ("Zie de artikelen 3 en 14 dagen daarna.", ["artikelen 3 -> 3"]),
      ("Zie artikel 3 of € 100.", ["artikel 3 -> 3"]),
      ("Zie artikel 3 en 5 % daarvan.", ["artikel 3 -> 3"]),
      ("Zie artikel 3 e.v. van deze voorwaarden.", ["artikel 3 e.v. van deze voorwaarden -> 3"]),
      ("Artikel 2 e.v. geldt.", ["Artikel 2 -> 2"]),
    ])
  func lists(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  @Test(
    "numbers",
    arguments: [
      ("Zie artikel III en artikel nr. 2.", ["artikel III en artikel nr. 2 -> 3, 2"]),
      ("Zie artikel 3 a.", ["artikel 3 a -> 3a"]), ("Zie artikel 3 onder a.", ["artikel 3 onder a -> 3"]),
      ("Zie artikel 2 Ter zake.", ["artikel 2 -> 2"]),
      ("Zie artikel 3 a en artikel 2.", ["artikel 3 a en artikel 2 -> 3a, 2"]),
      ("Zie artikel no. 2 en artt. 1 en 2.", ["artikel no. 2 en artt. 1 en 2 -> 2, 1, 2"]),
      ("Zie het eenentwintigste lid van artikel 4.", ["eenentwintigste lid van artikel 4 -> none"]),
      ("Zie 2.2 en vgl. 2.3.", ["2.2 -> 2.2", "2.3 -> 2.3"]),
      ("Dat staat in 2.2 onder (iii).", ["2.2 onder (iii) -> 2.2.iii"]),
      ("Het in 3 lid 2 bepaalde geldt.", ["3 lid 2 -> 3.2"]),
      ("De vorige volzin en het vorige lid gelden.", ["vorige volzin -> 4.2", "vorige lid -> 4.1"]),
      ("Het bepaalde in het tweede lid, onder a, geldt.", ["tweede lid, onder a -> 4.2"]),
    ])
  func numbers(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  @Test(
    "titles",
    arguments: [
      ("Zie ‘Levering’ hieronder.", ["‘Levering’ -> 2"]),
      ("Zie ‘Verzending’ hieronder.", []),
      ("Zie ‘zoals artikel 2.1 zegt’ hieronder.", ["artikel 2.1 -> 2.1"]),
      ("Onder “Levering” wordt verstaan: het brengen.", []),
      ("Het artikel met de titel “Slot” geldt.", ["artikel met de titel “Slot” -> 3"]),
      ("Onder het kopje “Slot” staat dat.", ["“Slot” -> 3"]),
    ])
  func titles(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  @Test(
    "what cites nothing",
    arguments: [
      "Een lid van de groep en de leden 18 jaar of ouder.", "Het is 24 x 7 en 99,4% beschikbaar.",
      "In de zin van het geheel.",
      "Ten eerste het tweede deel van de prijs.", "Kinderen onder 2 jaar en onder a-merken.", "Om 9:30 of 7:15 uur.",
      "Zie hierboven, hierna, het voorgaande en bovenvermelde.", "Wij leveren onder u bekende voorwaarden.",
      "Een afwijking van 2.5 uur, in 2.5 kg of op 3.4 meter.", "Dat heeft met het laatste artikel niets te maken.",
      "In die artikelen. 3.20 euro.", "Op de 3e dag en in de 2e week.",
    ])
  func nothing(_ sentence: String) { #expect(Self.found(sentence) == []) }
}
