import TermsFeatures
import TermsModel
import TermsTestSupport
import Testing

@Suite("Go to definition")
struct GoToDefinitionTests {
  /// The cursor leads to the marked numbers and terms.
  private func check(_ marked: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let text = MarkedText(marked)
    for variant in text.variants() {
      let understanding = Understanding(variant.text)
      guard let cursor = text.cursors.first, let point = understanding.point(cursor, lines: variant.lines) else { continue }
      let found = understanding.editor().definition(at: point).map { understanding.mark($0.selection, lines: variant.lines) }
      #expect(found == text.ranges, "\(variant.name)", sourceLocation: sourceLocation)
    }
  }

  @Test func articleAndClause() {
    check(
      """
      Artikel 1. Levering
      ^^^^^^^^^^
      1.1 De termijn van artikel 2.2 geldt niet.
      Artikel 2. Betaling
      2.1 Betaling volgt direct, zie artikel 1.
                                         |
      2.2 De termijn is veertien dagen.
      """)
    check(
      """
      Artikel 1. Levering
      1.1 De termijn van artikel 2.2 geldt niet.
                                 |
      Artikel 2. Betaling
      2.1 Betaling volgt direct.
      2.2 De termijn is veertien dagen.
      ^^^
      """)
  }

  @Test func onANumberOfAListToThatProvisionElsewhereToAll() {
    check(
      """
      1. Levering

       1. De leverancier levert op tijd.
       2. De klant neemt af.
       ^^
       3. In artikel 1.1 en 1.2 is de klant koper.
                            |
      2. Betaling

       1. De klant betaalt.
      """)
    check(
      """
      1. Levering

       1. De leverancier levert op tijd.
       ^^
       2. De klant neemt af.
       ^^
       3. In artikel 1.1 en 1.2 is de klant koper.
             |
      2. Betaling

       1. De klant betaalt.
      """)
  }

  @Test func aRangeLeadsToAllItsMembersFromItsLabelAndToItsEndFromItsEnd() {
    let text = """
      Artikel 1. Levering
      1.1 De een.
      1.2 De ander.
      1.3 De derde.
      1.4 Zie de artikelen 1.1 tot en met 1.3 hierboven.
      Artikel 2. Rest
      2.1 Niets.
      """
    let understanding = Understanding(text)
    let editor = understanding.editor()
    let label = understanding.point(5, "artikelen")
    let end = understanding.point(5, "1.3")
    #expect(label.map { editor.definition(at: $0).map { understanding.line($0.selection.start) } } == [2, 3, 4])
    #expect(end.map { editor.definition(at: $0).map { understanding.line($0.selection.start) } } == [4])
  }

  @Test func aTermLeadsToItsDefinition() {
    check(
      """
      Artikel 1. Definities
      In deze voorwaarden wordt verstaan onder:
      Opdrachtgever: degene die opdracht geeft.
      ^^^^^^^^^^^^^
      Werk: wat Opdrachtgever laat maken.
      Artikel 2. Uitvoering
      2.1 De Opdrachtgevers betalen het Werk.
             |
      """)
  }

  @Test func aReferenceCutByALineEndIsOneReference() {
    check(
      """
      1. Levering
      1.1. De verplichtingen zoals vastgelegd in
      artikel
      2 van deze voorwaarden blijven bestaan, ook na het einde van de overeenkomst.
      |
      2. Betaling
      ^^
      2.1. De klant betaalt binnen veertien dagen na de factuur.
      """)
  }

  @Test func lawsLeadNowhere() {
    check(
      """
      Artikel 1. Levering
      1.1 Artikel 6:233 BW blijft gelden.
             |
      Artikel 2. Betaling
      2.1 De klant betaalt.
      """)
  }
}

@Suite("References and highlights")
struct FindReferencesTests {
  private let text = """
    Artikel 1. Levering
    1.1 De Leverancier (“Maker”) levert volgens artikel 2.
    Artikel 2. Betaling
    2.1 Zie artikel 2 en artikel 1.
    2.2 De Maker int, zoals bepaald in dit artikel.
    """

  private func places(_ line: Int, _ word: String, declaration: Bool) -> [Int] {
    let understanding = Understanding(text)
    guard let point = understanding.point(line, word) else { return [] }
    return understanding.editor().references(at: point, includeDeclaration: declaration).map { understanding.line($0.start) }
  }

  @Test func ofAProvision() {
    #expect(places(3, "Artikel", declaration: false) == [2, 4, 5])
    #expect(places(3, "Artikel", declaration: true) == [3, 2, 4, 5])
    // From a reference, the provision that it cites.
    #expect(places(2, "artikel 2", declaration: false) == [2, 4, 5])
  }

  @Test func ofATerm() {
    #expect(places(5, "Maker", declaration: false) == [5])
    #expect(places(5, "Maker", declaration: true) == [2, 5])
  }

  @Test func ofNothing() {
    #expect(places(2, "levert", declaration: true).isEmpty)
  }

  @Test func highlightsTellTheDeclaration() throws {
    let understanding = Understanding(text)
    let point = try #require(understanding.point(5, "Maker"))
    let found = understanding.editor().highlights(at: point)
    #expect(found.map(\.isDeclaration) == [true, false])
    #expect(found.map { understanding.text($0.span) } == ["Maker", "Maker"])
  }
}
