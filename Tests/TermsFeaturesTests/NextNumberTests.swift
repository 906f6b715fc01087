import TermsFeatures
import TermsModel
import TermsTestSupport
import Testing

@Suite("The next number on a new line")
struct NextNumberTests {
  /// What is put on the first empty line of a text.
  private func next(_ text: String, row wanted: Int? = nil) -> String? {
    let understanding = Understanding(text)
    let row =
      wanted ?? text.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.allSatisfy { $0 == " " } }
    guard let row, let point = understanding.point(row + 1, "", offset: 0) else { return "no empty line" }
    return understanding.editor(.dutch).nextNumber(at: point)?.text
  }

  private func clauses(_ last: String, _ after: String = "") -> String {
    "Artikel 1. Levering\n1.1 De een levert.\n1.2 De ander betaalt:\n\(last)\n\n\(after)"
  }

  @Test func clausesGoOn() {
    #expect(next("Artikel 4. Prijs\n4.1 De prijs staat vast.\n4.2 De klant betaalt.\n") == "4.3 ")
    #expect(next("Artikel 4. Prijs\n4.9.  De prijs staat vast.\n") == "4.10.  ")
    #expect(next("1. Price\n1.1\tThe price is fixed.\n1.2\tIt is paid.\n") == "1.3\t")
  }

  @Test func itemsGoOn() {
    #expect(next(clauses("a. vooraf; of\nb. achteraf.")) == "c. ")
    #expect(next(clauses("  a) vooraf; of\n  b) achteraf.")) == "  c) ")
  }

  @Test func listsOfOnesStaySo() {
    #expect(
      next("## Artikel 1. Levering\n\n1. De een levert.\n1. De ander betaalt.\n\n## Artikel 2. Slot\n", row: 4) == "1. "
    )
  }

  @Test func takenNumbersAndOtherLinesStay() {
    #expect(next("Artikel 4. Prijs\n4.1 De prijs.\n\n4.2 De klant betaalt.") == nil)
    #expect(next("Artikel 4. Prijs\n\n4.1 De prijs.") == nil)
    #expect(next("Een gewone brief.\n\nMet een slot.") == nil)
    // It may be a letter or a Roman numeral.
    #expect(next(clauses("h. vooraf;\ni. achteraf.")) == nil)
  }

  @Test func aLineWithTextStays() {
    let understanding = Understanding("Artikel 4. Prijs\n4.1 De prijs staat vast.\nEn meer.")
    #expect(understanding.point(3, "En", offset: 0).flatMap { understanding.editor(.dutch).nextNumber(at: $0) } == nil)
  }
}
