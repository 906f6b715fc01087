import TermsModel
import TermsTestSupport
import Testing

/// Numbers that begin again under headings without a number: lists, or articles.
@Suite("Lists under headings")
struct HeadedListTests {
  private static let rules = """
    # Open Terms

    ## What you may do

    Under these terms and conditions the supplier lets the customer use the service:

    1.  You may look for, fetch and publish packages of your own
        in the public store, as the policy on names allows.

    2.  You may keep your account by means of the website that
        we run for that.

    ## What you may not do

    1.  You must be of age to use the service, or have leave.

    2.  You may not use the service after we say so, such as by
        closing your account.

    3.  You may not be in breach of this agreement.

    ## Liability

    You are liable as the law says.

    ## Content

    1. Content that is not lawful, or harmful to others. This includes
       all that the party who sends it has no right to.

    2. Content that takes the rights of others in what they own
       away from them.
    """

  @Test func areItems() {
    let understanding = Understanding(Self.rules)
    #expect(understanding.model.components.flatMap { $0.outline.provisions }.filter { $0.kind == .article }.isEmpty)
    #expect(understanding.findingLines(atLeast: .information) == [])
  }

  /// Titled numbers that run on through the headings are articles.
  @Test func articlesThatRunOn() {
    let text = """
      # Terms

      ## General

      1. Offers

      The supplier makes an offer to the customer.

      2. Payment

      The customer pays the supplier under this agreement.

      ## Delivery

      3. Time

      The supplier delivers and is liable for any breach.

      ## End

      4. Notice

      Either party ends the agreement as section 2 says.
      """
    let understanding = Understanding(text)
    let articles = understanding.model.components.flatMap { $0.outline.provisions }.filter { $0.kind == .article }
    #expect(articles.map(\.name) == ["1", "2", "3", "4"])
  }

  /// Titled numbers that begin again are articles of several sets of terms.
  @Test func articlesThatBeginAgain() {
    let text = """
      # Terms

      ## For buyers

      1. Offers

      The supplier makes an offer to the customer.

      2. Payment

      The customer pays the supplier under this agreement.

      ## For sellers

      1. Offers

      The seller makes an offer to the supplier and is liable for any breach.

      2. Payment

      The supplier pays the seller.

      ## For all

      1. Notice

      Either party ends the agreement.
      """
    let understanding = Understanding(text)
    let articles = understanding.model.components.flatMap { $0.outline.provisions }.filter { $0.kind == .article }
    #expect(articles.count == 5)
  }

  /// A title of which the second line begins with a small letter is one still, where clauses prove it.
  @Test func longTitlesInTwoLines() {
    let text = """
      1. Offers that the supplier makes and
         their acceptance
      1.1 The supplier makes an offer.
      2. Payment that the customer makes and
         its delay
      2.1 The customer pays the supplier under this agreement.
      """
    let understanding = Understanding(text)
    let articles = understanding.model.components.flatMap { $0.outline.provisions }.filter { $0.kind == .article }
    #expect(articles.map(\.name) == ["1", "2"])
  }

  /// Several documents in one, each under a heading of the first level: their numbers are their own.
  @Test func setsOfTerms() {
    let understanding = Understanding(OracleTexts.sets)
    #expect(understanding.findingLines(atLeast: .warning) == ["error broken-reference 31 section 9"])
    #expect(
      understanding.referenceLines().prefix(4) == [
        "7 section 2.2 -> 2.2@13", "13 section 1.2 -> 1.2@7", "21 section 3 -> 3@29", "27 section 1.1 -> 1.1@21",
      ])
  }

  /// Headings of the first level through which the numbers run on are chapters.
  @Test func chaptersThroughWhichNumbersRunOn() {
    let text = """
      # General

      ## 1. Offers

      The supplier makes an offer to the customer, see section 3.

      ## 2. Payment

      The customer pays the supplier under this agreement.

      # Delivery

      ## 3. Time

      The supplier delivers and is liable for any breach, see section 1.

      # End

      ## 4. Notice

      Either party ends the agreement as section 2 says.

      ## 1. Slip

      This is one.
      """
    let understanding = Understanding(text)
    #expect(understanding.referenceLines() == ["5 section 3 -> 3@13", "15 section 1 -> 1@3", "21 section 2 -> 2@7"])
    #expect(understanding.findingLines(atLeast: .warning) == ["warning duplicate-section 23 1"])
  }
}
