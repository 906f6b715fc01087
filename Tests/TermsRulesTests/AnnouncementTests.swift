import TermsTestSupport
import Testing

/// Announcements with a whole document behind them, headings in sentences, and lists under headings.
@Suite("Announcements and lists")
struct AnnouncementTests {
  private func findings(_ text: String) -> [String] { Understanding(text).findingLines(atLeast: .warning) }

  @Test func announcesTheDocument() {
    let text = """
      The parties are:

      1. the host, who sells; and
      2. the guest, who buys.

      **The parties agree** as follows:

      1\\. Purpose

      1.1 The host keeps data for the guest.

      2\\. Data

      2.1 The guest owns the data.
      """
    #expect(findings(text).filter { $0.contains("incomplete-text") } == [])
  }

  @Test func announcesNothing() {
    let text = """
      Article 1. Purpose
      1.1 The Supplier shall keep the data of the Customer under this agreement.
      1.2 The prices that the Supplier shall charge are as follows:
      Article 2. Data
      2.1 The Customer shall own the data that the Supplier keeps under this agreement.
      """
    #expect(findings(text) == ["warning incomplete-text 3 Supplier shall charge are as follows:"])
  }

  @Test func longHeadingAboveText() {
    let text = """
      Artikel 1. Bedenktijd
      1. De koper mag de koop binnen veertien dagen ontbinden.

      Bij diensten en digitale inhoud die niet op een tastbare drager is geleverd:
      2. De koper mag de dienst binnen veertien dagen ontbinden.
      3. De bedenktijd van lid 2 begint op de dag na het sluiten.
      """
    #expect(findings(text) == [])
  }

  @Test func listsUnderHeadings() {
    let list = "1.  The guest may read.\n\n2.  The guest may write.\n\n"
    let text =
      "# Terms\n\n## Use\n\n\(list)## Data\n\n\(list)## Pay\n\nThe guest pays, as told\n1.  once; and\n\n2.  on time.\n\n## End\n\n\(list)"
    #expect(findings(text) == [])
    #expect(!Understanding(text).provisionLines().contains { $0.contains(" article ") })
  }
}
