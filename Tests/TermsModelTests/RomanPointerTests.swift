import TermsModel
import TermsTestSupport
import Testing

/// `this Article II` in a text that numbers its articles in Roman numerals.
@Suite("Roman numbers behind a pointer")
struct RomanPointerTests {
  private func understanding(_ clause: String) -> Understanding {
    Understanding(
      """
      ARTICLE I
      DEFINITIONS

      1.1 "Services" means the services under this agreement.
      1.2 "Customer" means the customer.

      ARTICLE II
      PAYMENT

      2.1 The Customer shall pay within thirty days.
      2.2 \(clause)

      ARTICLE III
      LIABILITY

      3.1 The liability of the supplier is limited.
      3.2 The Customer shall notify the supplier.
      """)
  }

  @Test(arguments: ["this Article II", "this Article III", "this Article"])
  func leadsThere(pointer: String) {
    let lines = understanding("Obligations under \(pointer) survive.").referenceLines()
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix("11 \(pointer) -> ") == true)
    #expect(lines.first?.hasSuffix("\(pointer == "this Article III" ? "III@13" : "II@7")") == true, "\(lines)")
  }

  @Test func whatIsNoNumberStaysOutside() {
    #expect(understanding("This Article I wrote.").referenceLines().first?.hasPrefix("11 This Article -> ") == true)
    #expect(understanding("This Article A applies.").referenceLines().first?.hasPrefix("11 This Article -> ") == true)
  }
}
