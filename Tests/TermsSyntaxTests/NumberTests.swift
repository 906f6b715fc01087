import TermsSyntax
import Testing

@Suite("Numbers")
struct NumberTests {
  @Test(arguments: ["30.1.1", "A.3.1", "10a", "10a.b", "9bis", "1.iv"])
  func readsAndPrints(_ text: String) {
    #expect(ProvisionNumber(text)?.description == text)
  }

  @Test(arguments: ["", ".", "1.2-3", "é", "1..é"])
  func refuses(_ text: String) {
    #expect(ProvisionNumber(text) == nil)
  }

  @Test func ordersAsPeopleCount() {
    let numbers = ["10", "9.10", "9.2", "10a", "10.1", "9"].compactMap { ProvisionNumber($0) }
    #expect(numbers.sorted().map(\.description) == ["9", "9.2", "9.10", "10", "10.1", "10a"])
  }

  @Test(arguments: [("2", "3"), ("a", "b"), ("z", "aa"), ("10a", "10b"), ("9", "10")])
  func next(_ pair: (String, String)) {
    #expect(ProvisionNumber(pair.0)?.last?.next.description == pair.1)
  }

  @Test func roman() {
    #expect(RomanNumeral.value(of: "XXIV") == 24)
    #expect(RomanNumeral.text(of: 39) == "XXXIX")
    #expect(RomanNumeral.value(of: "iiii") == nil)
    #expect(RomanNumeral.text(of: 40) == nil)
  }
}
