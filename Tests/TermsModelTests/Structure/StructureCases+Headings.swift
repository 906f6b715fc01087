extension StructureCase {
  static let headings: [StructureCase] = [
    StructureCase(
      "capitals over articles",
      #"""
      ALGEMENE VOORWAARDEN

      ALGEMEEN » ALGEMEEN

      1. Definities » ·1 Definities
      1.1 Tekst. » ··1.1 Tekst.
      1.2 Tekst. » ··1.2 Tekst.

      LEVERING » LEVERING

      2. Levering » ·2 Levering
      2.1 Tekst. » ··2.1 Tekst.

      3. Risico » ·3 Risico
      3.1 Tekst. » ··3.1 Tekst.

      BETALING » BETALING

      4. Prijs » ·4 Prijs
      4.1 Tekst. » ··4.1 Tekst.
      """#),
    StructureCase(
      "nothing but capitals",
      #"""
      ALGEMENE VOORWAARDEN

      DEFINITIES » DEFINITIES

      De leverancier levert aan de klant.

      LEVERING » LEVERING

      De leverancier levert op tijd.

      AANSPRAKELIJKHEID » AANSPRAKELIJKHEID

      De leverancier is aansprakelijk.
      """#),
    StructureCase(
      "bold headings",
      #"""
      **Algemene voorwaarden**

      **1. Definities** » 1 Definities

      De leverancier is de partij.

      **2. Levering** » 2 Levering

      De leverancier levert.

      **2.1 Termijn.** De termijn is vast. » ·2.1 Termijn

      __3. Betaling__ » 3 Betaling

      De klant betaalt.
      """#),
    StructureCase(
      "nothing but Roman numerals",
      #"""
      LEVERINGSVOORWAARDEN

      I. DEFINITIES » I DEFINITIES

      De leverancier is de partij.

      II. LEVERING » II LEVERING

      De leverancier levert.

      III. BETALING » III BETALING

      De klant betaalt.
      """#),
    StructureCase(
      "numbers without a full stop, four deep",
      #"""
      Voorwaarden

      1 Algemeen » 1 Algemeen
      1.1 Begrippen » ·1.1 Begrippen
      1.1.1 Klant: de partij die betaalt. » ··1.1.1 Klant: de partij die betaalt.
      1.1.1.1 Ook zijn rechtsopvolger. » ···1.1.1.1 Ook zijn rechtsopvolger.
      1.1.2 Leverancier: de partij die levert. » ··1.1.2 Leverancier: de partij die levert.
      1.2 Reikwijdte » ·1.2 Reikwijdte
      1.2.1 Alles. » ··1.2.1 Alles.
      2 Prijzen » 2 Prijzen
      2.1 Vast » ·2.1 Vast
      2.1.1 De prijs is vast. » ··2.1.1 De prijs is vast.
      """#),
    StructureCase(
      "English numbers without a full stop",
      #"""
      1 DEFINITIONS AND INTERPRETATION » 1 DEFINITIONS AND INTERPRETATION

      1.1 In this Agreement: » ·1.1 In this Agreement:

      2 SUPPLY » 2 SUPPLY

      2.1 The Supplier supplies. » ·2.1 The Supplier supplies.
      2.2 The Customer pays. » ·2.2 The Customer pays.

      3 TERM » 3 TERM

      3.1 One year. » ·3.1 One year.
      """#),
    StructureCase(
      "numbers alone above their titles",
      #"""
      Voorwaarden

      1. » 1 Definities
      Definities
      De leverancier is de partij.

      2. » 2 Levering
      Levering
      De leverancier levert.

      3. » 3 Betaling
      Betaling
      De klant betaalt.
      """#),
    StructureCase(
      "1 - Title",
      #"""
      Voorwaarden

      1 - Definities » 1 Definities
      De leverancier.

      2 - Levering » 2 Levering
      De levering.

      3 - Betaling » 3 Betaling
      De betaling.
      """#),
  ]
}
