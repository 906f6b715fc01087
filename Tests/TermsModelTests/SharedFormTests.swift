import TermsModel
import TermsRules
import TermsTestSupport
import Testing

/// Two terms that share forms: each has what is nearest to its own name.
@Suite("Terms that share forms")
struct SharedFormTests {
  private let dutch = """
    Artikel 1. Partijen
    1.1 Zeil BV (hierna: "Maker") en Werf BV (hierna: "Afnemer"), gezamenlijk "Partijen" en ieder afzonderlijk: "Partij".
    1.2 "Werk" betekent het zeil.
    Artikel 2. Uitvoering
    2.1 Een Partij die niet levert, meldt dat aan de andere Partij. Elke Partij draagt haar kosten.
    2.2 Partijen overleggen. Beide Partijen tekenen voor het Werk van de Maker. De Afnemer betaalt het Werk aan de Maker.
    2.3 De wil van Partij's bestuur telt, zegt de Afnemer.
    """

  private func uses(_ text: String, of name: String) -> [String] {
    let understanding = Understanding(text)
    return understanding.model.uses.filter { $0.term.name == name }.map { understanding.text($0.span) }
  }

  @Test func eachHasItsOwn() {
    #expect(uses(dutch, of: "Partij") == ["Partij", "Partij", "Partij", "Partij's"])
    // The title of the first article is one.
    #expect(uses(dutch, of: "Partijen") == ["Partijen", "Partijen", "Partijen"])
    #expect(Understanding(dutch).findingLines(atLeast: .hint) == [])
  }

  @Test func oneHasAllForms() {
    let text = dutch.replacing(" en ieder afzonderlijk: \"Partij\"", with: "")
    #expect(uses(text, of: "Partijen").count == 7)
  }

  @Test func english() {
    let text = """
      1. Parties
      1.1 "Maker" means Sail Ltd and "Buyer" means Yard Ltd, together the "Parties" and each a "Party".
      1.2 "Work" means the sail.
      2. Use
      2.1 A Party that fails tells the other Party, and the Maker starts the Work for the Buyer.
      """
    #expect(uses(text, of: "Party") == ["Party", "Party"])
    // Who uses one has used for what the two were named.
    #expect(Understanding(text).findingLines(atLeast: .hint) == [])
    let understanding = Understanding(text)
    let use = understanding.model.uses.first { $0.term.name == "Party" }
    #expect(use.flatMap { understanding.model.definition(of: $0.term, at: $0.span.start)?.name } == "Party")
  }

  /// Where the singular is not used and stands elsewhere, it is unused.
  @Test func definedApart() {
    let text = """
      1. Parties
      1.1 "Parties" means Sail Ltd and Yard Ltd.
      1.2 "Party" means one of them.
      1.3 "Work" means the sail.
      2. Use
      2.1 When the Parties meet, the Parties start the Work.
      """
    #expect(Understanding(text).findingLines(atLeast: .hint) == ["hint unused-definition 3 Party"])
  }

  @Test func noCircle() {
    let text = """
      Artikel 1. Definities
      In deze voorwaarden wordt verstaan onder:
      Partijen: de Partij die levert en de Partij die betaalt;
      Partij: Partijen afzonderlijk;
      Werk: het zeil.
      Artikel 2. Gebruik
      2.1 De Partij levert het Werk. Dan betalen de Partijen.
      """
    #expect(Understanding(text).found(by: "circular-definition") == [])
  }
}

extension Understanding {
  fileprivate func found(by code: String) -> [String] { findings.filter { $0.code == code }.map { text($0.span) } }
}
