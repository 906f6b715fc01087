import TermsModel
import TermsTestSupport
import Testing

/// Headings by bold letters or a mark behind a label, with their text on the same line.
@Suite("Bold headings")
struct BoldHeadingTests {
  private func outline(_ text: String) -> [String] {
    Understanding(text).provisionLines().map { $0.split(separator: " ").prefix(3).joined(separator: " ") }
  }

  @Test func textOnTheSameLine() {
    let text = """
      **1. Purpose**. The parties use these terms.

      **2. Data**.

      **2.1.** Storage. The host keeps data.

      **3. Staff**. The host may hire. See Section 4.

      **4. Meanings**.

      "Host" means the seller.
      """
    #expect(outline(text) == ["1 article 1", "3 article 2", "5 paragraph 2.1", "7 article 3", "9 article 4"])
    #expect(Understanding(text).findingLines(atLeast: .warning) == [])
    #expect(Understanding(text).provisionLines().last?.contains("Meanings ..") == true)
  }

  @Test func boldNumbersAloneAreClauses() {
    let text = """
      1. Purpose

      **1.** The parties use these terms.

      **2.** The host keeps data.

      2. Data

      **1.** The host may hire.
      """
    #expect(!outline(text).contains("3 article 1"))
  }

  @Test func labelBehindAGap() {
    let text = """
      # Hoofdstuk I - Algemeen

      **Art. 1** - De bond heet Zon.

      **Art. 2** - De bond zit in het dorp.

      # Hoofdstuk II - Leden

      **Art. 4** - Leden die willen bijdragen, kunnen dat doen.

      **Art. 5** - Leden die niet betalen, vertrekken.
      """
    #expect(
      outline(text).filter { $0.contains("article") }.map { $0.split(separator: " ").last } == ["1", "2", "4", "5"])
    #expect(Understanding(text).findingLines(atLeast: .error) == [])
  }

  @Test func citationsOpenNothing() {
    let text = """
      Artikel 1. Doel
      De bond speelt.
      Artikel 2. Leden
      Wie lid is, betaalt volgens
      Artikel 4. Dat staat in het reglement van een ander.
      Artikel 3. Slot
      De bond stopt.
      """
    #expect(outline(text).filter { $0.contains("article") }.map { $0.split(separator: " ").last } == ["1", "2", "3"])
  }
}
