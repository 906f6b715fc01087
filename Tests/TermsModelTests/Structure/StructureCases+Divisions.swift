extension StructureCase {
  static let divisions: [StructureCase] = [
    StructureCase(
      "five levels of divisions",
      #"""
      Statuten

      Deel I. Algemeen » Deel I Algemeen

      Titel 1. Inleiding » ·Titel 1 Inleiding

      Hoofdstuk 1. Begrippen » ··Hoofdstuk 1 Begrippen

      Afdeling 1. Definities » ···Afdeling 1 Definities

      Artikel 1. Definities » ····1 Definities
      Tekst.

      Paragraaf 2. Uitleg » ····Paragraaf 2 Uitleg

      Artikel 2. Uitleg » ·····2 Uitleg
      Tekst.

      Tweede afdeling. Reikwijdte » ···Tweede afdeling Reikwijdte

      Artikel 3. Reikwijdte » ····3 Reikwijdte
      Tekst.

      Deel II. Bijzonder » Deel II Bijzonder

      Hoofdstuk A. Koop » ·Hoofdstuk A Koop

      Artikel 4. Koop » ··4 Koop
      Tekst.
      """#),
    StructureCase(
      "sections over articles",
      #"""
      REGULATION

      CHAPTER I » CHAPTER I General provisions
      General provisions

      Article 1 » ·1 Subject-matter
      Subject-matter
      1. This Regulation lays down rules. » ··1.1 This Regulation lays down rules.
      2. This Regulation protects. » ··1.2 This Regulation protects.

      CHAPTER II » CHAPTER II Rights
      Rights

      Section 1 » ·Section 1 Transparency
      Transparency

      Article 2 » ··2 Modalities
      Modalities
      1. The controller shall: » ···2.1 The controller shall:
      (a) do; » ····2.1.a do;
      (b) not do. » ····2.1.b not do.

      Section 2 » ·Section 2 Access
      Access

      Article 3 » ··3 Right of access
      Right of access
      The data subject has the right.
      """#),
    StructureCase(
      "articles that restart in each part",
      #"""
      Voorwaarden

      Deel I. Koop » Deel I Koop

      Hoofdstuk 1. Algemeen » ·Hoofdstuk 1 Algemeen
      Artikel 1. Een » ··I.1 Een
      Tekst.
      Artikel 2. Twee » ··I.2 Twee
      Tekst.
      Hoofdstuk 2. Prijs » ·Hoofdstuk 2 Prijs
      Artikel 3. Drie » ··I.3 Drie
      3.1 Tekst. » ···I.3.1 Tekst.

      Deel II. Huur » Deel II Huur

      Hoofdstuk 1. Algemeen » ·Hoofdstuk 1 Algemeen
      Artikel 1. Een » ··II.1 Een
      1.1 Tekst. » ···II.1.1 Tekst.
      Hoofdstuk 2. Prijs » ·Hoofdstuk 2 Prijs
      Artikel 2. Twee » ··II.2 Twee
      Tekst.

      Bijlage A. Tarieven » Bijlage A Tarieven
      Artikel 1. Uur » ·1 Uur
      1.1 Prijs. » ··1.1 Prijs.
      """#),
    StructureCase(
      "chapters by letters over articles",
      #"""
      Voorwaarden

      A. ALGEMEEN » A ALGEMEEN

      Artikel 1. Een » ·1 Een
      Tekst van een.

      B. KOOP » B KOOP

      Artikel 2. Twee » ·2 Twee
      Tekst van twee.

      C. HUUR » C HUUR

      Artikel 3. Drie » ·3 Drie
      Tekst van drie.
      """#),
    StructureCase(
      "modules that restart",
      #"""
      Voorwaarden

      Module A. Algemeen » Module A Algemeen
      Artikel 1. Een » ·A.1 Een
      Tekst.
      Artikel 2. Twee » ·A.2 Twee
      2.1 Tekst. » ··A.2.1 Tekst.
      Module B. Hosting » Module B Hosting
      Artikel 1. Een » ·B.1 Een
      1.1 Tekst. » ··B.1.1 Tekst.
      """#),
    StructureCase(
      "lettered chapters with A.1",
      #"""
      Terms

      A. General » A General

      A.1 The supplier delivers. » ·A.1 The supplier delivers.
      A.1.1 On time. » ··A.1.1 On time.
      A.2 The customer pays. » ·A.2 The customer pays.

      B. Liability » B Liability

      B.1 The supplier is liable. » ·B.1 The supplier is liable.
      B.2 Not more. » ·B.2 Not more.
      """#),
    StructureCase(
      "Markdown chapters by letters",
      #"""
      # Terms

      ## A. Definitions » A Definitions

      Text here about the supplier.

      ## B. Liability » B Liability

      1. First » ·B.1 First
      2. Second » ·B.2 Second

      ## C. Payment » C Payment

      Text.
      """#),
  ]
}
