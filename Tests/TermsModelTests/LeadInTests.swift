import TermsModel
import TermsRules
import TermsTestSupport
import TermsText
import Testing

/// Items below a text that names another document, and those that cite their own.
@Suite("Lead-ins that name another document")
struct LeadInTests {
  private func text(_ clause: String) -> String {
    """
    Data Processing Agreement

    1. Definitions
    1.1 "Supplier" means the supplier and "Customer" means the customer.

    2. Transfers
    2.1 The Supplier is liable for any breach of this agreement.
    2.2 \(clause)

    3. General
    3.1 The supplier shall keep to clause 1.
    """
  }

  private func errors(_ text: String) -> [String] {
    Understanding(text).findingLines(atLeast: .warning).filter { $0.contains("broken-reference") }
  }

  @Test(arguments: [
    "The parties agree that for the EU SCCs: (a) the option in Clause 17 applies; and (b) in Clause 18 the courts are named.",
    "The parties agree that for the EU SCCs:\n(a) the option in Clause 17 applies; and\n(b) in Clause 18 the courts are named.",
    "Where the Standard Contractual Clauses apply:\n(a) the first option applies;\n(b) the following holds:\n(i) in Clause 17 law is named.",
    "The Standard Contractual Clauses apply as follows.\n\nThey are completed so:\n\n(a) Clause 17 names the law;\n(b) Clause 18 the courts.",
    "The Framework Agreement is changed in this way:\n(a) clause 14 is left out;\n(b) clause 15 is new.",
    "The contract is amended as follows:\n(a) clause 14 is left out.",
  ])
  func areOfThatDocument(_ clause: String) { #expect(errors(text(clause)) == []) }

  @Test(arguments: [
    ("The Customer has these duties:\n(a) those of clause 17;\n(b) others.", ["error broken-reference 9 clause 17"]),
    ("It keeps to the clauses:\n(a) clause 17 is one.", ["error broken-reference 9 clause 17"]),
    ("This Data Processing Agreement says:\n(a) clause 17 is one.", ["error broken-reference 9 clause 17"]),
    ("The Data Processing Agreement says:\n(a) clause 17 is one.", ["error broken-reference 9 clause 17"]),
    ("The EU SCCs apply.\n2.3 The Supplier keeps to clause 17.", ["error broken-reference 9 clause 17"]),
  ])
  func areOfThisOne(_ clause: String, _ expected: [String]) { #expect(errors(text(clause)) == expected) }

  @Test func dutch() {
    let text = """
      Addendum

      Artikel 1. Wijzigingen
      1.1 De overeenkomst wordt als volgt gewijzigd:
      a. artikel 14 vervalt;
      b. in artikel 15 wordt de prijs aangepast.
      1.2 Op de doorgifte zijn de modelcontractbepalingen van toepassing, met dien verstande dat:
      a. artikel 17 de eerste optie kent.
      1.3 De opdrachtnemer houdt zich aan artikel 16.
      Artikel 2. Slot
      2.1 Partijen tekenen.
      """
    #expect(errors(text) == ["error broken-reference 9 artikel 16"])
  }

  /// The text above an item may change alone.
  @Test func aLeadInThatComesAndGoes() {
    let clause = "Where the EU SCCs apply:\n(a) the first option applies;\n(b) in Clause 17 law is named."
    let start = text(clause)
    let row = 7
    for (from, to, new) in [(14, 18, "rules"), (4, 26, "Then"), (0, 28, "")] {
      let edit = EditScript.Edit(
        start: BytePosition(row: row, offset: from), end: BytePosition(row: row, offset: to), text: Array(new.utf8))
      var (document, findings, naive) = EditScript.play([edit], on: Array(start.utf8))
      let edited = Understanding(document, &findings).everything()
      #expect(EditEquivalenceTests.difference(edited, Understanding(naive.bytes).everything()) == [])
    }
  }
}
