import TermsRules
import TermsTestSupport
import Testing

@Suite("The order of numbers")
struct NumberingOrderTests {
  private func lines(_ text: String) -> [String] { Understanding(text).findingLines(atLeast: .information) }

  @Test func twoThatChangedPlaces() {
    let text = NumberedTerms.clauses("2.2 De", "2.X De").replacing("2.3 Ver", with: "2.2 Ver").replacing(
      "2.X", with: "2.3")
    #expect(lines(text) == ["warning numbering-order 7 2.2"])
    #expect(Understanding(text).messages("numbering-order", .dutch) == ["2.2 staat na 2.3."])
    #expect(Understanding(text).messages("numbering-order", .english) == ["2.2 comes after 2.3."])
  }

  @Test func aSlip() {
    let text = NumberedTerms.clauses("2.3 Verrekening", "2.13 Verrekening")
    #expect(lines(text) == ["warning numbering-order 7 2.13"])
    #expect(Understanding(text).messages("numbering-order", .dutch) == ["2.13 staat na 2.2; bedoeld 2.3?"])
    checkFix("numbering-order", in: text, gives: NumberedTerms.clauses)
  }

  @Test func aSlipThatIsCitedIsLeftToItsAuthor() {
    let text = NumberedTerms.clauses("2.3 Verrekening", "2.13 Verrekening")
      .replacing("gebruik van de zaken.", with: "gebruik, zie artikel 2.13.")
    #expect(Understanding(text).fixTitles("numbering-order") == [])
  }

  @Test func aMovedArticleIsOneFinding() throws {
    let clauses = NumberedTerms.clauses
    let two = try #require(clauses.firstRange(of: "Artikel 2")?.lowerBound)
    let three = try #require(clauses.firstRange(of: "Artikel 3")?.lowerBound)
    #expect(
      lines(String(clauses[..<two]) + String(clauses[three...]) + String(clauses[two..<three])) == [
        "warning numbering-order 13 Artikel 2"
      ])
  }

  @Test func itemsOutOfOrder() {
    let text = NumberedTerms.items("2. The customer accepts", "5. The customer accepts")
    #expect(lines(text) == ["warning numbering-order 5 5"])
  }

  @Test func anItemTwice() {
    let text = NumberedTerms.items("3. The customer provides", "2. The customer provides")
    #expect(lines(text) == ["warning numbering-order 7 2"])
    #expect(Understanding(text).messages("numbering-order", .english) == ["1.2 comes after 1.2; is 1.3 meant?"])
    checkFix("numbering-order", in: text, gives: NumberedTerms.items)
    let last = NumberedTerms.items("2. This article does", "2. This article does not matter.\n\n2. This article does")
    #expect(
      Understanding(last).messages("numbering-order", .dutch) == ["3.2 staat er twee keer, direct na elkaar."])
  }

  /// What is no matter of order.
  @Test(arguments: [
    NumberedTerms.clauses("2.3 Verrekening", "2.2 Verrekening"), NumberedTerms.clauses("Artikel 3.", "Artikel 13."),
    NumberedTerms.items("2. The customer accepts", "1. The customer accepts"),
    NumberedTerms.items("under this agreement.\n", "under this agreement,\n14. days after it.\n"),
    NumberedTerms.clauses("verschuldigd bij te late betaling.", "verschuldigd binnen\n12. weken."),
  ])
  func isInOrder(_ text: String) {
    #expect(!Understanding(text).findings.contains { $0.code == "numbering-order" || $0.code == "numbering-gap" })
  }

  @Test func markdownListsOfOnes() {
    let ones = NumberedTerms.items.replacing("\n2. ", with: "\n1. ").replacing("\n3. ", with: "\n1. ")
      .replacing("\n4. ", with: "\n1. ")
    #expect(!Understanding(ones).findings.contains { $0.code.hasPrefix("numbering") })
  }
}
