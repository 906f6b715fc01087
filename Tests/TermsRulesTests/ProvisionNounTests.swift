import TermsModel
import TermsRules
import TermsTestSupport
import Testing

/// Messages call provisions what the drafter calls them.
@Suite("Words for provisions")
struct ProvisionNounTests {
  private func messages(_ clause: String, _ language: Language) -> [String] {
    let text = """
      1. Definitions
      1.1 "Supplier" means the supplier and "Customer" means the customer.
      2. Liability
      2.1 The Supplier is liable for any breach of this agreement.
      2.2 \(clause)
      """
    let understanding = Understanding(text)
    return understanding.messages(of: BrokenReference.self, language)
      + understanding.messages(of: MissingAnnex.self, language)
  }

  @Test(arguments: [
    ("See clause 9.", "Clause 9 does not exist in this document (last clause is 2)."),
    ("See clauses 1 and 9.", "Clause 9 does not exist in this document (last clause is 2)."),
    ("See Section 9.", "Section 9 does not exist in this document (last section is 2)."),
    ("See article 9.", "Article 9 does not exist in this document (last article is 2)."),
    ("See cl. 9.", "Clause 9 does not exist in this document (last clause is 2)."),
    ("See **clause 9**.", "Clause 9 does not exist in this document (last clause is 2)."),
    ("See Schedule 4.", "Schedule 4 is not in this document."),
    ("See Exhibit 4.", "Exhibit 4 is not in this document."),
    ("See Appendices 4 and 5.", "Appendix 4 is not in this document."),
    ("Zie bijlage 4.", "Annex 4 is not in this document."),
    ("Zie artikel 9.", "Article 9 does not exist in this document (last article is 2)."),
  ])
  func english(_ clause: String, _ expected: String) { #expect(messages(clause, .english).first == expected) }

  @Test(arguments: [
    ("Zie artikel 9.", "Artikel 9 bestaat niet in dit document (laatste artikel is 2)."),
    ("Zie clausule 9.", "Clausule 9 bestaat niet in dit document (laatste clausule is 2)."),
    ("See clause 9.", "Clause 9 bestaat niet in dit document (laatste clause is 2)."),
    ("Zie bijlage 4.", "Bijlage 4 staat niet in dit document."),
    ("Zie Annex 4.", "Annex 4 staat niet in dit document."),
    ("See Schedule 4.", "Schedule 4 staat niet in dit document."),
  ])
  func dutch(_ clause: String, _ expected: String) { #expect(messages(clause, .dutch).first == expected) }

  @Test func wordsOfHeadings() {
    let text = """
      Inhoud
      Hoofdstuk 1 Begrippen
      Hoofdstuk 2 Betaling
      Hoofdstuk 3 Slot

      Hoofdstuk 1 Begrippen
      1.1 De opdrachtgever betaalt de opdrachtnemer.
      Hoofdstuk 2 Betaling
      2.1 De opdrachtgever betaalt op tijd.
      """
    #expect(!Understanding(text).messages(of: ContentsMismatch.self).contains { $0.contains("artikel") })
  }

  // MARK: Numbers as they are printed

  private func articles(_ clause: String) -> String {
    """
    ARTICLE I
    DEFINITIONS

    Section 1.1 "Goods" means the goods that the supplier delivers under this agreement.

    Section 1.2 "Fee" means the amount due for the Goods.

    ARTICLE II
    DELIVERY

    Section 2.1 The supplier shall deliver the Goods within five days after the order.

    Section 2.2 \(clause)

    ARTICLE III
    PAYMENT

    Section 3.1 The customer shall pay the Fee within 30 days after the date of the invoice.
    """
  }

  @Test(arguments: [
    ("See Section 2.7.", "Section 2.7 does not exist in this document."),
    ("See Section 9.1.", "Section 9.1 does not exist in this document (last article is III)."),
    ("See Article IX.", "Article IX does not exist in this document (last article is III)."),
    ("See Article 9.", "Article IX does not exist in this document (last article is III)."),
  ])
  func sectionsOfRomanArticles(_ clause: String, _ expected: String) {
    #expect(Understanding(articles(clause)).messages(of: BrokenReference.self, .english) == [expected])
  }

  @Test(arguments: [
    ("Zie Hoofdstuk IX.", "I", "Hoofdstuk IX bestaat niet in dit document (laatste hoofdstuk is III)."),
    ("Zie Hoofdstuk 9.", "1", "Hoofdstuk 9 bestaat niet in dit document (laatste hoofdstuk is 3)."),
  ])
  func chapters(_ clause: String, _ one: String, _ expected: String) {
    let number = one == "I" ? ["I", "II", "III"] : ["1", "2", "3"]
    let text = """
      Hoofdstuk \(number[0]). Begrippen
      Artikel 1. Partijen
      1.1 De opdrachtgever betaalt de opdrachtnemer.
      Hoofdstuk \(number[1]). Betaling
      Artikel 2. Termijn
      2.1 \(clause)
      Hoofdstuk \(number[2]). Slot
      Artikel 3. Recht
      3.1 Nederlands recht geldt voor de overeenkomst.
      """
    let understanding = Understanding(text)
    #expect(understanding.messages(of: BrokenReference.self) == [expected])
    #expect(understanding.found(by: BrokenReference.self).first?.related.count == 1)
  }

  @Test func countsInTheWordOfTheText() {
    let text = """
      1. Definitions
      1.1 "Supplier" means the supplier and "Customer" means the customer.
      2. Liability
      2.1 The 15 clauses of this Lease contain all that was agreed.
      3. Law
      3.1 Dutch law applies to this agreement.
      """
    let understanding = Understanding(text)
    #expect(understanding.messages(of: CountMismatch.self, .english) == ["The text says 15 clauses; there are 3."])
    #expect(understanding.messages(of: CountMismatch.self) == ["De tekst noemt 15 clauses, het document heeft er 3."])
  }
}
