import TermsTestSupport
import Testing

/// American agreements: articles that hold labelled sections, with a title and the text on one line.
@Suite("Labelled sections")
struct SectionTests {
  private static let text = """
    LOAN AGREEMENT

    This Loan Agreement (this "Agreement") is made between North Bank Inc. ("Lender") and Ann Poe ("Borrower").

    ARTICLE I
    LOAN

    Section 1.01 Loan. The Lender lends the money. This Section prevails over this Article.

    Section 1.02 Interest. The preceding Section does not limit the interest under:

    (a) the first rate:

    (i) in summer; or

    (ii) in winter; and

    (b) the second rate.

    ARTICLE II
    GENERAL

    Section 2.01 General. SENTENCE

    Section 2.02 Headings. Headings have no effect on the meaning of this Agreement.
    """

  private func found(_ sentence: String) -> [String] { ReferenceForms.found(sentence, in: Self.text) }

  @Test func units() {
    #expect(
      Understanding(Self.text).referenceLines() == [
        "8 This Section -> 1.01@8", "8 this Article -> I@5", "10 preceding Section -> 1.01@8",
      ])
  }

  @Test func definitions() {
    let understanding = Understanding(Self.text)
    let names = understanding.model.definitions.map(\.name)
    #expect(names == ["Agreement", "Lender", "Borrower"])
  }

  @Test(arguments: [
    ("See Section 1.02(a)(ii).", ["Section 1.02(a)(ii) -> 1.02.a.ii"]),
    ("See Section 1.02(a)(iv).", ["Section 1.02(a)(iv) -> none"]),
    ("See Section 1.02(a)(c).", ["Section 1.02(a)(c) -> 1.02.a"]),
    ("See Section 1.02(c).", ["Section 1.02(c) -> none"]),
  ])
  func items(_ sentence: String, _ expected: [String]) { #expect(found(sentence) == expected) }

  /// What stands behind a title on its line counts as text.
  @Test func runInTitles() {
    let text = """
      1. Definitions
      "Crane" means the machine of the supplier. "Hirer" means the customer of the supplier. "Fee" means the price under this agreement.
      2. Hire
      2.1 Use. The Hirer keeps the Crane dry, and the Hirer pays the Fee for the Crane.
      2.2 Crane. The Hirer returns the Crane clean.
      2.3 Care. The Hirer looks after the Crane and warns the seller of damage to the Crane.
      2.4 Fuel. The Hirer fills the crane with fuel before the Crane is returned under this agreement.
      """
    #expect(Understanding(text).findingLines(atLeast: .warning) == ["warning inconsistent-term 7 crane"])
  }

  /// Capital headings over text without a number are chapters beside those over articles.
  @Test func capitalHeadings() {
    let text = """
      TERMS OF SALE

      ABOUT US

      1. We are a shop and you are the buyer under this agreement.

      YOUR ORDER

      2. You order by letter. Our promise under 'Faulty goods' stands.

      FAULTY GOODS

      By law the goods must be as described, and nothing in these terms changes that.

      3. Tell us if the goods are faulty.
      """
    let lines = Understanding(text).provisionLines().map { $0.split(separator: " ").prefix(3).joined(separator: " ") }
    #expect(
      lines == ["3 chapter -", "5 article 1", "7 chapter -", "9 article 2", "11 chapter -", "15 article 3"])
    #expect(Understanding(text).referenceLines() == ["9 'Faulty goods' -> FAULTY GOODS@11"])
  }

  /// Where no article stands below capitals they are shouted.
  @Test func capitalsAreNoChapters() {
    let text = """
      1. Sale
      1.1 The buyer pays the seller under this agreement.

      PLEASE NOTE

      The seller is not liable for delay.

      2. Delivery
      2.1 The seller delivers.
      """
    #expect(!Understanding(text).provisionLines().contains { $0.contains("chapter") })
  }
}
