extension StructureCase {
  static let markdown: [StructureCase] = [
    StructureCase(
      "closed headings, ones, escapes, quotations, tables, code",
      #"""
      # Voorwaarden

      ## 1. Definities ## » 1 Definities

      1. Eerste » ·1.1 Eerste
      1. Tweede » ·1.2 Tweede

         Vervolg van tweede.
      1. Derde » ·1.3 Derde
         1. Sub een » ··1.3.1 Sub een
         1. Sub twee » ··1.3.2 Sub twee
      1. Vierde » ·1.4 Vierde

      ## 2\. Levering » 2 Levering

      1\. Een » ·2.1 Een
      2\. Twee » ·2.2 Twee

      Betaling » Betaling
      --------

      Tekst.

      **Artikel 9 Slot** » ·9 Slot

      > 1. Citaat
      > ## Kop

      | 1. | x |
      |----|---|

      ```
      ## 3. Code
      ```
      """#),
    StructureCase(
      "front matter, tilde fences, tables without outer pipes",
      #"""
      ---
      title: Voorwaarden
      1. geen: artikel
      ---

      # Voorwaarden

      ## Algemeen » Algemeen

      ### Artikel 1. Definities » ·1 Definities

      De leverancier levert.

      ### Artikel 2. Levering » ·2 Levering

      1. Een. » ··2.1 Een.
      2. Twee. » ··2.2 Twee.

      ## Betaling » Betaling

      ### Artikel 3. Prijs » ·3 Prijs

      ~~~
      ### Artikel 9. Code
      ~~~

          ```
      2. Geen lid.

      | Artikel 4. | Prijs |
      |---|---|
      | 1. | x |

      Artikel 5 | Prijs | 10
      """#),
    StructureCase(
      "underlined headings",
      #"""
      Voorwaarden
      ===========

      1. Definities » 1 Definities
      -------------

      De leverancier levert.

      Artikel 2. Levering » 2 Levering
      -------------------

      De levering is vast.

      Een gewone zin die eindigt met een punt.
      ----------------------------------------

      Slot » Slot
      ----

      Tekst.
      """#),
    StructureCase(
      "lists by indent",
      #"""
      # Voorwaarden

      ## 1. Definities » 1 Definities

      1. Een » ·1.1 Een
          1. Sub een » ··1.1.1 Sub een
          2. Sub twee » ··1.1.2 Sub twee
      2. Twee » ·1.2 Twee

         ```
         1. code
         ```
      3. Drie » ·1.3 Drie
          - bullet
              1. diep » ··1.3.1 diep

      ## 2. Leveringen » 2 Leveringen

      1. Alpha. » ·2.1 Alpha.
      1. Beta. » ·2.2 Beta.

          > citaat

      1. Gamma. » ·2.3 Gamma.
      """#),
    StructureCase(
      "HTML in Markdown",
      #"""
      <h1>Voorwaarden</h1>
      <h2>Artikel 1 - Definities</h2> » 1 Definities
      <p>De leverancier levert.</p>
      <ol>
      <li>1. Een</li> » ·1.1 Een
      <li>2. Twee</li> » ·1.2 Twee
      </ol>
      <h2 class="x">Artikel 2 - Levering</h2> » 2 Levering
      <p><strong>2.1</strong> De levering.&nbsp;</p> » ·2.1 De levering.
      ## Artikel 3 Betaling {#betaling} » 3 Betaling
      <a name="x"></a>3.1 De klant betaalt. » ·3.1 De klant betaalt.
      Vul in: <bedrijfsnaam>.
      <!-- 3.2 oud -->
      3.2 Nieuw <!-- 3.3 weg --> tekst. » ·3.2 Nieuw  tekst.
      """#),
  ]
}
