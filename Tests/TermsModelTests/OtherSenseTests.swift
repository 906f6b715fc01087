import TermsModel
import TermsTestSupport
import Testing

/// Words in small letters that mean another thing than the defined term.
@Suite("Ordinary words")
struct OtherSenseTests {
  private func slips(_ sentence: String) -> [String] {
    let text = """
      1. Definitions
      1.1 "Agreement" means this document, "Order" means the order form and "Landlord" means the owner.
      2. Use
      2.1 The Landlord signs the Agreement and the Order. If the Landlord ends the Agreement, the Order ends.
      2.2 The Tenant tells the Landlord of the Order, and the Landlord may end the Agreement or the Order.
      2.3 When the Landlord changes the Agreement, the Order stands; the liability of the Landlord does not change.
      2.4 \(sentence)
      """
    return Understanding(text).findingLines(atLeast: .warning)
  }

  @Test(arguments: [
    "He comes in order to look.", "It happens by order of the court.", "He ends the maintenance agreement of 2014.",
    "Such a service agreement is void.", "He is what a willing landlord is.", "It is the sum that a\nlandlord asks.",
    "It is the sum that a willing tenant pays to a\nwilling landlord in the market.", "Any other agreement is void.",
  ])
  func isMeant(_ sentence: String) { #expect(slips(sentence) == []) }

  @Test(arguments: [
    ("In order to start he signs the order.", "warning inconsistent-term 7 order"),
    ("He ends the agreement of 2014.", "warning inconsistent-term 7 agreement"),
    ("He tells the willing landlord.", "warning inconsistent-term 7 landlord"),
    ("It is the sum that he pays to the\nlandlord in the market.", "warning inconsistent-term 8 landlord"),
    ("This service agreement is void.", "warning inconsistent-term 7 agreement"),
  ])
  func isNot(_ sentence: String, _ expected: String) { #expect(slips(sentence).last == expected) }
}
