extension StructureCase {
  /// Titles in small letters, numbers alone on a line, and numbers that only their neighbours explain.
  static let smallLetters: [StructureCase] = [
    StructureCase(
      "a number alone above a title in small letters",
      #"""
      voorwaarden van de smid

      1 » 1 begin
      begin

      1) wij smeden wat is besteld. » ·1.1 wij smeden wat is besteld.

      2) een wijziging wordt bevestigd. » ·1.2 een wijziging wordt bevestigd.

      2 » 2 betaling
      betaling

      1) de klant betaalt binnen tien dagen. » ·2.1 de klant betaalt binnen tien dagen.
      """#),
    StructureCase(
      "parts in small letters through which the articles run on",
      #"""
      voorwaarden van de smid

      Deel I – algemeen » Deel I algemeen

      1 » ·1 begin
      begin

      1) wij smeden wat is besteld. » ··1.1 wij smeden wat is besteld.

      2 » ·2 betaling
      betaling

      1) de klant betaalt binnen tien dagen. » ··2.1 de klant betaalt binnen tien dagen.

      Deel II – hekken » Deel II hekken

      3 » ·3 maten
      maten

      1) de klant meet zelf. » ··3.1 de klant meet zelf.
      """#),
    StructureCase(
      "page numbers in a text in small letters",
      #"""
      Voorwaarden

      1 Begin » 1 Begin
      1.1 De smid levert wat is besteld en wat daarbij hoort, en de klant betaalt de prijs op de » ·1.1 De smid levert wat is besteld en wat daarbij hoort, en de…
      2
      dag waarop het hek is geplaatst en de sleutel is overhandigd aan hem
      of aan een ander.
      1.2 De smid garandeert het hek gedurende een jaar, gerekend vanaf de dag waarop het is » ·1.2 De smid garandeert het hek gedurende een jaar, gerekend…

      3

      geplaatst door de smid
      of door zijn knecht.

      2 Slot » 2 Slot
      2.1 Nederlands recht is van toepassing. » ·2.1 Nederlands recht is van toepassing.
      """#),
    StructureCase(
      "a bare number that its clauses set right",
      #"""
      Voorwaarden

      1 Begin » 1 Begin

      1.1 De smid levert wat is besteld. » ·1.1 De smid levert wat is besteld.

      2 Prijs » 2 Prijs

      2.1 De prijs staat in de offerte. » ·2.1 De prijs staat in de offerte.

      13 Betaling » 3 Betaling

      3.1 De klant betaalt binnen tien dagen. » ·3.1 De klant betaalt binnen tien dagen.

      4 Slot » 4 Slot

      4.1 Nederlands recht is van toepassing. » ·4.1 Nederlands recht is van toepassing.
      """#),
    StructureCase(
      "a bare number that counts something else",
      #"""
      Voorwaarden

      1 Begin » 1 Begin

      1.1 De smid levert aan » ·1.1 De smid levert aan
      12 Gemeenten in de provincie.

      2 Prijs » 2 Prijs

      2.1 De prijs staat in de offerte. » ·2.1 De prijs staat in de offerte.

      15 Hekken

      2.2 De smid levert per 15 Hekken. » ·2.2 De smid levert per 15 Hekken.
      """#),
  ]
}
