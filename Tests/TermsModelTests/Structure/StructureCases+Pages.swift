extension StructureCase {
  static let pages: [StructureCase] = [
    StructureCase(
      "contents with dot leaders, page numbers",
      #"""
      Algemene voorwaarden

      Inhoud
      1. Definities ............ 2
      2. Levering .............. 3
      3. Betaling .............. 4

      1. Definities » 1 Definities

      1.1 Tekst. » ·1.1 Tekst.
      1.2 Tekst. » ·1.2 Tekst.

      - 1 -

      2. Levering » 2 Levering

      2.1 Tekst. » ·2.1 Tekst.
      2.2 Tekst die doorloopt » ·2.2 Tekst die doorloopt

      Pagina 2 van 3

      op de volgende bladzijde.

      3. Betaling » 3 Betaling

      3.1 Tekst. » ·3.1 Tekst.
      """#),
    StructureCase(
      "contents with page numbers alone",
      #"""
      Algemene voorwaarden

      Inhoud
      1. Definities 2
      2. Levering 3
      3. Betaling 4

      1. Definities » 1 Definities
      Tekst van de definities loopt hier.

      2. Levering » 2 Levering
      Tekst van de levering loopt hier.

      3. Betaling » 3 Betaling
      Tekst van de betaling loopt hier.
      """#),
    StructureCase(
      "contents with numbers only",
      #"""
      Algemene voorwaarden

      Inhoud
      1. Definities
      2. Levering
      3. Betaling

      Artikel 1 - Definities » 1 Definities
      1.1 Tekst. » ·1.1 Tekst.
      1.2 Tekst. » ·1.2 Tekst.

      Artikel 2 - Levering » 2 Levering
      2.1 Tekst. » ·2.1 Tekst.

      Artikel 3 - Betaling » 3 Betaling
      1. Vooraf » ·3.1 Vooraf
      2. Achteraf » ·3.2 Achteraf
      3. Nooit » ·3.3 Nooit
      """#),
    StructureCase(
      "running headers in capitals",
      #"""
      ALGEMENE VOORWAARDEN

      INHOUDSOPGAVE
      Artikel 1 Definities ........ 2
      Artikel 2 Levering .......... 3
      Artikel 3 Betaling .......... 3

      Artikel 1 Definities » 1 Definities
      1.1 Tekst. » ·1.1 Tekst.
      \#u{0C}
      ALGEMENE VOORWAARDEN JANSEN

      Artikel 2 Levering » 2 Levering
      2.1 Tekst die op de volgende » ·2.1 Tekst die op de volgende

      2

      ALGEMENE VOORWAARDEN JANSEN

      bladzijde doorloopt.
      2.2 Tekst. » ·2.2 Tekst.

      3

      ALGEMENE VOORWAARDEN JANSEN

      Artikel 3 Betaling » 3 Betaling
      3.1 Tekst. » ·3.1 Tekst.
      """#),
    StructureCase(
      "running headers with a label",
      #"""
      Jansen BV - Algemene voorwaarden

      Hoofdstuk 1 Levering » Hoofdstuk 1 Levering

      Artikel 1 Levering » ·1 Levering
      1.1 De levering. » ··1.1 De levering.

      Pagina 1 van 3
      Jansen BV - Algemene voorwaarden

      Hoofdstuk 1 Levering

      1.2 De levering gaat door en » ··1.2 De levering gaat door en

      blz. 2
      Jansen BV - Algemene voorwaarden

      Hoofdstuk 1 Levering

      eindigt hier.
      1.3 Slot. » ··1.3 Slot.

      3/3
      """#),
  ]
}
