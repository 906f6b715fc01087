import TermsFeatures
import TermsTestSupport
import Testing

@Suite("Document symbols and folds")
struct OutlineTests {
  private func names(_ text: String) -> [String] {
    func walk(_ symbols: [OutlineSymbol], _ depth: Int) -> [String] {
      symbols.flatMap { [String(repeating: "  ", count: depth) + $0.name] + walk($0.children, depth + 1) }
    }
    return walk(Understanding(text).editor().symbols(), 0)
  }

  @Test func everyProvisionHasItsCanonicalNumber() {
    let text = """
      ModuleA. Algemeen
      Artikel A.1. Offerte
      A.1.1 Een offerte is vrijblijvend.
      A.1.2 Storingen zijn (a) van het net, (b) van de stroom en (c) van de centrale.
      ModuleB. Hosting
      Artikel B.1. Uitvoering
      B.1.1 De dienst begint direct.
      """
    #expect(
      names(text) == [
        "Module A Algemeen", "  A.1 Offerte", "    A.1.1 Een offerte is vrijblijvend.", "    A.1.2 Storingen zijn",
        "      A.1.2.a van het net,", "      A.1.2.b van de stroom en", "      A.1.2.c van de centrale.", "Module B Hosting",
        "  B.1 Uitvoering", "    B.1.1 De dienst begint direct.",
      ])
  }

  @Test func itemsCountAsLeden() {
    #expect(
      names("1. Definities\n\n 1. Onder Klant wordt verstaan de huurder.\n 2. Overig.\n\n2. Prijs\n\n 1. De prijs is vast.\n").prefix(3)
        == ["1 Definities", "  1.1 Onder Klant wordt verstaan de huurder.", "  1.2 Overig."])
  }

  @Test func articlesThatRestartCarryTheirChapter() {
    let text = """
      Hoofdstuk I. Koop
      Artikel 1. Prijs
      De prijs is vast.
      Artikel 2. Betaling
      1. De koper betaalt.
      Hoofdstuk II. Huur
      Artikel 1. Prijs
      De prijs is vast.
      Artikel 2. Betaling
      1. De huurder betaalt.
      """
    let found = names(text).map { $0.drop { $0 == " " } }
    #expect(found.contains("II.2 Betaling"))
    #expect(found.contains("II.2.1 De huurder betaalt."))
    #expect(found.contains("I.1 Prijs"))
  }

  @Test func lettersOfItemsAreSmall() {
    let text = """
      Article 10a. Information
      You receive:
      A. Our address;
      B. The price; C. The term;
      D. The rest.
      Article 11. Rest
      Nothing.
      """
    #expect(
      names(text).prefix(5) == [
        "10a Information", "  10a.a Our address;", "  10a.b The price;", "  10a.c The term;", "  10a.d The rest.",
      ])
  }

  @Test func foldsStartAtTheHeadingAndEndBeforeTheNext() {
    let text = "Artikel 1. Een\n1.1 Tekst.\n\nArtikel 2. Twee\n2.1 Tekst\ndie doorloopt.\n\n"
    let folds = Understanding(text).editor().folds()
    #expect(folds.map { [$0.firstLine, $0.lastLine] } == [[0, 1], [3, 5], [4, 5]])
  }

  @Test func twentyThousandHeadingsAreNoTrouble() {
    #expect(Understanding(String(repeating: "Artikel 1. Levering\n", count: 20000)).editor().symbols().count == 20000)
  }
}
