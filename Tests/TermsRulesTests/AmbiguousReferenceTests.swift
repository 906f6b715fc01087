import TermsRules
import TermsTestSupport
import Testing

@Suite("Ambiguous references")
struct AmbiguousReferenceTests {
  @Test func aNumberThatStandsTwice() {
    let understanding = Understanding(
      """
      Artikel 1. Levering
      1.1 De leverancier levert volgens artikel 2.2 van deze voorwaarden.
      Artikel 2. Betaling
      2.1 De klant betaalt volgens de overeenkomst.
      2.2 De klant controleert de levering.
      2.2 De klant bewaart de levering zorgvuldig.
      Artikel 3. Slot
      3.1 De rechter te Utrecht is bevoegd.
      """)
    #expect(understanding.lines(of: AmbiguousReference.self) == ["2 information artikel 2.2"])
    #expect(understanding.messages(of: AmbiguousReference.self) == ["2.2 komt 2× voor; gebruikt wordt regel 5."])
    #expect(understanding.messages(of: AmbiguousReference.self, .english) == ["2.2 exists 2 times; using line 5."])
    #expect(understanding.found(by: AmbiguousReference.self).first?.related.count == 2)
  }

  @Test(arguments: [
    // Lids of different articles.
    "1. A\n\n 1. De leverancier.\n 2. De klant volgens artikel 2 lid 1.\n\n2. B\n\n 1. De klant.\n 2. Partijen.\n",
    // Chapters that count their own articles.
    "Hoofdstuk 1. A\nArtikel 1. X\nDe klant volgens artikel 2.\nArtikel 2. Y\nDe leverancier.\nHoofdstuk 2. B\nArtikel 1. Z\nDe partijen.\nArtikel 2. W\nDe overeenkomst.\n",
    // An annex.
    "Artikel 1. X\nDe klant volgens artikel 2.\nArtikel 2. Y\nDe leverancier.\nBijlage 1\nArtikel 1. Z\nDe partijen.\nArtikel 2. W\nDe overeenkomst.\n",
  ])
  func isClear(_ text: String) {
    #expect(Understanding(text).lines(of: AmbiguousReference.self) == [])
  }

  /// Whole copies lead to their own clauses.
  @Test func wholeCopies() {
    let once = CitingTexts.bicycles + "\n\n"
    #expect(Understanding(once + once + once).lines(of: AmbiguousReference.self) == [])
  }
}

@Suite("References without the letter of the module")
struct ModuleRelativeReferenceTests {
  private func around(_ clause: String, letter: String = "B") -> String {
    """
    Module A. Algemeen
    Artikel A.1. Levering
    A.1.1 De leverancier levert volgens de overeenkomst van partijen.
    A.1.2 \(clause)
    Artikel A.2. Betaling
    A.2.1 De klant betaalt binnen dertig dagen.
    A.2.2 De klant is rente verschuldigd.
    Module \(letter). Ontwikkeling
    Artikel \(letter).1. Levering
    \(letter).1.1 De leverancier levert de programmatuur aan de klant.
    Artikel \(letter).2. Garantie
    \(letter).2.1 De garantie geldt drie maanden na levering.
    """
  }

  @Test func theOwnModuleIsMeant() {
    let understanding = Understanding(around("De klant betaalt volgens artikel 2.1 en 2.2."))
    #expect(understanding.lines(of: ModuleRelativeReference.self) == ["4 hint artikel 2.1 en 2.2"])
    #expect(
      understanding.messages(of: ModuleRelativeReference.self) == ["Zonder moduleletter; opgevat als A.2.1 en A.2.2."])
    #expect(
      understanding.messages(of: ModuleRelativeReference.self, .english) == [
        "No module letter; read as A.2.1 and A.2.2."
      ])
    #expect(
      understanding.fixedLine(ModuleRelativeReference.self) == [
        "A.1.2 De klant betaalt volgens artikel A.2.1 en A.2.2."
      ])
  }

  @Test func anArticleAndALid() {
    let understanding = Understanding(around("De klant betaalt volgens artikel 2 lid 1."))
    #expect(understanding.lines(of: ModuleRelativeReference.self) == ["4 hint artikel 2 lid 1"])
    #expect(
      understanding.fixedLine(ModuleRelativeReference.self) == ["A.1.2 De klant betaalt volgens artikel A.2 lid 1."])
  }

  @Test(arguments: [
    "De klant betaalt volgens artikel A.2.1.", "Artikel 2.1 BW geldt.", "Zie dit artikel.", "Het vorige lid geldt.",
    "Zie artikel 2.1 van de Inkoopvoorwaarden van de klant.", "Zie artikel B.2.1.", "Zie lid 1 van dit artikel.",
  ])
  func isComplete(_ clause: String) {
    #expect(Understanding(around(clause)).lines(of: ModuleRelativeReference.self) == [])
  }

  @Test func oneModuleNeedsNoLetter() {
    let text = around("De klant betaalt volgens artikel 2.1.", letter: "A").replacing(
      "Module A. Ontwikkeling", with: "")
    #expect(Understanding(text).lines(of: ModuleRelativeReference.self) == [])
  }
}
