extension StructureCase {
  static let labels: [StructureCase] = [
    StructureCase(
      "Artikel with dashes, Roman numerals, leden with a label and suffixes",
      #"""
      Algemene voorwaarden

      Artikel 1 - Definities » 1 Definities
      De leverancier levert.

      Artikel 2 – Levering » 2 Levering
      1. Eerste lid van de levering. » ·2.1 Eerste lid van de levering.
      2. Tweede lid. » ·2.2 Tweede lid.

      ARTIKEL III. BETALING » III BETALING
      Lid 1: De klant betaalt. » ·III.1 De klant betaalt.
      Lid 2: De klant betaalt binnen 14 dagen. » ·III.2 De klant betaalt binnen 14 dagen.

      Artikel 4 » 4 Overmacht
      Overmacht
      De leverancier is niet aansprakelijk.

      Artikel 4bis. Extra » 4bis Extra
      Tekst.

      Artikel 4 ter Nog meer » 4ter Nog meer
      Tekst.

      Artikel 4 a. Letter » 4a Letter
      Tekst.
      """#),
    StructureCase(
      "Article I",
      #"""
      AGREEMENT

      Article I - Definitions » I Definitions
      In this agreement the supplier is liable.

      Article II - Term » II Term
      The term is one year.

      Article IV - Liability » IV Liability
      (a) First. » ·IV.a First.
      (b) Second: » ·IV.b Second:
          (i) one; » ··IV.b.i one;
          (ii) two. » ··IV.b.ii two.
      (c) Third. » ·IV.c Third.
      """#),
    StructureCase(
      "paragraph signs, 1) and 1°",
      #"""
      Voorwaarden

      § 1 Geltung » 1 Geltung
      Tekst een.

      § 2 Prijzen » 2 Prijzen
      1) De prijs. » ·2.1 De prijs.
      2) De korting. » ·2.2 De korting.

      § 3 Slot » 3 Slot
      1° eerste; » ·3.1 eerste;
      2° tweede; » ·3.2 tweede;
      3° derde. » ·3.3 derde.
      """#),
    StructureCase(
      "quinquies, sexies, a capital suffix",
      #"""
      Wet

      Artikel 10 quinquies. Extra » 10quinquies Extra
      Tekst.
      Artikel 10sexies. Meer » 10sexies Meer
      Tekst.
      Article 11A Foo » 11a Foo
      Text.
      """#),
    StructureCase(
      "articles of association with the title above",
      #"""
      STATUTEN VAN DE VERENIGING

      Naam en zetel
      Artikel 1 » 1 Naam en zetel
      1. De vereniging draagt de naam: De Fok. » ·1.1 De vereniging draagt de naam: De Fok.
      2. Zij is gevestigd te Sneek. » ·1.2 Zij is gevestigd te Sneek.

      Doel
      Artikel 2 » 2 Doel
      1. De vereniging heeft ten doel: » ·2.1 De vereniging heeft ten doel:
      a. het zeilen; » ··2.1.a het zeilen;
      b. het roeien. » ··2.1.b het roeien.
      2. Zij tracht dit doel te bereiken door: » ·2.2 Zij tracht dit doel te bereiken door:
      a. lessen; » ··2.2.a lessen;
      b. wedstrijden. » ··2.2.b wedstrijden.

      Leden
      Artikel 3. » 3 Leden
      Lid is degene die betaalt.
      """#),
    StructureCase(
      "a label alone, its title below an empty line",
      #"""
      Algemene voorwaarden

      Artikel 1: » 1 Definities

      Definities

      De leverancier levert.

      Artikel 2: » 2 Levering

      Levering

      De leverancier levert op tijd.
      """#),
    StructureCase(
      "Lid 1 and lid 1:",
      #"""
      Voorwaarden

      Artikel 1. Levering » 1 Levering
      Lid 1. De leverancier levert. » ·1.1 De leverancier levert.
      Lid 2. De klant ontvangt. » ·1.2 De klant ontvangt.
      a. goederen; » ··1.2.a goederen;
      b. diensten. » ··1.2.b diensten.
      Lid 3. Klaar. » ·1.3 Klaar.

      Artikel 2. Betaling » 2 Betaling
      lid 1: de klant betaalt. » ·2.1 de klant betaalt.
      """#),
    StructureCase(
      "§ inside Art.",
      #"""
      Wet

      Art. 1. § 1. De verkoper levert. » 1 De verkoper levert. | ·1.1 De verkoper levert.
      § 2. De koper betaalt. » ·1.2 De koper betaalt.
      Art. 2. § 1. De prijs is vast. » 2 De prijs is vast. | ·2.1 De prijs is vast.
      1° een; » ··2.1.1 een;
      2° twee. » ··2.1.2 twee.
      § 2. De korting niet. » ·2.2 De korting niet.
      """#),
    StructureCase(
      "Article One, Part A",
      #"""
      Terms

      ARTICLE ONE » 1 DEFINITIONS
      DEFINITIONS
      Text is here.

      ARTICLE TWO » 2 FEES
      FEES
      (h) x
      Text.

      Part A. First » Part A First
      Part B. Second » Part B Second
      """#),
  ]
}
