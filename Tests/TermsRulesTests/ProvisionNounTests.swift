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
}
