import TermsRules
import TermsTestSupport
import Testing

@Suite("Dangling references")
struct DanglingReferenceTests {
  @Test func thePreviousLidOfAFirstLid() {
    let text = """
      Artikel 1. Levering
      1.1 De leverancier levert de zaken.
      1.2 De klant neemt de zaken af volgens de overeenkomst van partijen.
      Artikel 2. Betaling
      2.1 Het vorige lid geldt ook voor diensten.
      2.2 De klant betaalt binnen veertien dagen; het vorige lid geldt.
      """
    let understanding = Understanding(text)
    #expect(understanding.lines(of: DanglingReference.self) == ["5 warning vorige lid"])
    #expect(
      understanding.messages(of: DanglingReference.self) == ["“vorige lid” in het eerste lid: er is geen vorig lid."])
    #expect(understanding.fixedLine(DanglingReference.self) == ["2.1 artikel 1.2 geldt ook voor diensten."])
  }

  @Test func inEnglish() {
    let understanding = Understanding(
      """
      1. Delivery
      1.1 The preceding paragraph applies to the supplier and the customer.
      1.2 The customer accepts the goods under this agreement.
      2. Payment
      2.1 The customer pays.
      2.2 The following paragraph is without prejudice to this agreement.
      """)
    #expect(
      understanding.lines(of: DanglingReference.self) == [
        "2 warning preceding paragraph", "6 warning following paragraph",
      ])
    #expect(
      understanding.messages(of: DanglingReference.self, .english).first
        == "“preceding paragraph” in a first paragraph: there is none before it.")
  }

  @Test func thePreviousArticleOfTheFirst() {
    let understanding = Understanding(
      """
      Artikel 1. Levering
      Het vorige artikel geldt ook voor diensten van de leverancier.
      Artikel 2. Betaling
      Het vorige artikel geldt ook voor de betaling van de overeenkomst.
      """)
    #expect(understanding.lines(of: DanglingReference.self) == ["2 warning vorige artikel"])
  }

  @Test(arguments: [
    "Artikel 1. A\n1.1 De klant betaalt.\n1.2 Het vorige lid geldt.\nArtikel 2. B\n2.1 De leverancier levert.\n",
    "Artikel 1. A\nDe leverancier levert.\n\nHet vorige lid geldt ook hier.\nArtikel 2. B\nDe klant betaalt.\n",
    "Artikel 1. A\n1.1 De klant betaalt.\n\nHet vorige lid geldt ook hier.\nArtikel 2. B\n2.1 De leverancier levert.\n",
    "Hoofdstuk 1. A\nArtikel 1. X\nDe klant betaalt.\nHoofdstuk 2. B\nArtikel 2. Y\nHet vorige artikel geldt.\n",
    "Artikel 1. A\n1.1 De klant betaalt:\n1. contant;\n2. per bank.\n1.2 Het vorige lid geldt.\n",
    "Artikel 2. A\n2.3 Het vorige lid geldt voor partijen.\n2.4 De klant betaalt.\nArtikel 3. B\n3.1 De leverancier.\n",
    "1. A\n1.1 The supplier.\n1.2 The agreement gets the following paragraph: “text”.\n2. B\n2.1 The customer.\n",
  ])
  func isThere(_ text: String) {
    #expect(Understanding(text).lines(of: DanglingReference.self) == [])
  }
}

@Suite("References to themselves")
struct SelfReferenceTests {
  private func around(_ clause: String) -> String {
    """
    Artikel 1. Levering
    1.1 De leverancier levert de zaken binnen de termijn.
    1.2 De klant neemt de zaken af.
    Artikel 2. Betaling
    2.1 De klant betaalt binnen veertien dagen.
    2.2 \(clause)
    2.3 Rente is verschuldigd.
    Artikel 3. Slot
    Nederlands recht is volgens artikel 3 van toepassing op de overeenkomst.
    """
  }

  @Test func aClauseThatCitesItself() {
    let understanding = Understanding(around("De termijn van artikel 2.2 is een maand."))
    #expect(understanding.lines(of: SelfReference.self) == ["6 hint artikel 2.2", "9 hint artikel 3"])
    #expect(
      understanding.messages(of: SelfReference.self) == [
        "Artikel 2.2 verwijst naar zichzelf.", "Artikel 3 verwijst naar zichzelf.",
      ])
    #expect(understanding.messages(of: SelfReference.self, .english).first == "Article 2.2 refers to itself.")
    #expect(understanding.fixedLine(SelfReference.self) == ["2.2 De termijn van artikel 2.1 is een maand."])
  }

  @Test func aLidThatCitesItself() {
    let understanding = Understanding(around("De termijn van artikel 2 lid 2 is een maand."))
    #expect(understanding.lines(of: SelfReference.self).first == "6 hint artikel 2 lid 2")
    #expect(understanding.fixedLine(SelfReference.self) == ["2.2 De termijn van artikel 2 lid 1 is een maand."])
  }

  @Test(arguments: [
    "Zie artikel 2.1.", "Zie dit artikel.", "Dit artikel 2 geldt.", "Zie artikel 2.", "Zie artikel 2.1, 2.2 en 2.3.",
    "Zie artikel 2.1 tot en met 2.3.", "Zie artikel 2.2 BW.", "Zie artikel 2.2 van de Inkoopvoorwaarden van de klant.",
  ])
  func isNoSelfReference(_ clause: String) {
    #expect(Understanding(around(clause)).lines(of: SelfReference.self) == ["9 hint artikel 3"])
  }
}
