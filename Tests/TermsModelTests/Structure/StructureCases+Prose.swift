extension StructureCase {
  static let prose: [StructureCase] = [
    StructureCase(
      "numbers that are no headings",
      #"""
      Brief

      Artikel 1. Levering » 1 Levering
      De leverancier levert aan
      12 Kerkstraat, Utrecht, tegen
      1.500 Amerikaanse dollars op
      12 Januari 2024 of op
      1. Januari 2025, mits de klant
      3. Overmacht. heeft gemeld
      2.5 Procent korting geldt
      24 uur per dag.

      Artikel 2. Betaling » 2 Betaling
      De klant betaalt € 1.250,00 binnen
      14 dagen, namelijk 1. huur, 2. koop en 3. pacht.
      01.02.2024 is de ingangsdatum.
      Artikel 1 is niet van toepassing op
      Artikel 2 van deze voorwaarden en op
      Bijlage 1 bij deze overeenkomst.
      Titel 5 van boek 7 geldt.
      DIT IS EEN REGEL IN HOOFDLETTERS MIDDEN IN EEN ZIN
      en gaat door.

      > 1. Geachte heer,
      > 2. Wij vragen u

      Artikel 3. Slot » 3 Slot
      3.1 Naam: J. de Vries » ·3.1 Naam: J. de Vries
      3.2 Klaar. » ·3.2 Klaar.
      """#),
    StructureCase(
      "a letter",
      #"""
      Geachte heer,

      1. Wij hebben uw brief ontvangen. » 1 Wij hebben uw brief ontvangen.
      2. Wij danken u. » 2 Wij danken u.

      Met vriendelijke groet,
      12 Januari 2024
      J. de Vries
      """#),
  ]
}
