import TermsModel
import TermsTestSupport
import Testing

/// References that the end of a line or page cuts off from their number, and clauses that only look like the number.
@Suite("Cut references")
struct CutReferenceTests {
  private static let start = """
    1. Begin
    1.1 De smid levert wat is besteld.
    1.2 De klant betaalt de prijs die is afgesproken.
    2. Betaling

    """

  private func lines(_ text: String) -> [String] { Understanding(Self.start + text).referenceLines() }
  private func numbers(_ text: String) -> [String] {
    Understanding(Self.start + text).provisionLines().compactMap { line in
      let number = line.split(separator: " ")[2]
      return number.hasPrefix("2") ? String(number) : nil
    }
  }

  // MARK: Lines

  @Test(arguments: [
    "2.1 De klant betaalt volgens artikel \n2.2 Korting wordt niet gegeven.",
    "2.1 De klant betaalt volgens artikel\n2.2 De korting vervalt.",
    "2.1. De klant betaalt volgens artikel\n2.2. De korting vervalt.",
    "2.1 De klant betaalt, en\nhij doet dat volgens artikel\n2.2 De korting vervalt.",
    "2.1 De klant betaalt volgens de artikelen 1.1 en\n2.2 Korting wordt niet gegeven.",
    "2.1 The client pays under Section\n2.2 The discount lapses.",
  ])
  func aSentenceThatIsStillTyped(_ text: String) { #expect(numbers(text) == ["2", "2.1", "2.2"]) }

  @Test func theNextArticle() {
    let next = Understanding("1. Begin\n1.1 Zie artikel\n2.1 Betaling volgt.")
    #expect(next.provisionLines().map { $0.split(separator: " ")[2] } == ["1", "1.1", "2", "2.1"])
  }

  @Test(arguments: [
    ("2.1 De klant betaalt volgens artikel\n1.2 bedoelde prijs.", "5 artikel\n1.2 -> 1.2@3"),
    ("2.1 De klant betaalt volgens artikel\n1.2 Prijslijst.", "5 artikel\n1.2 -> 1.2@3"),
    ("2.1 De klant betaalt volgens artikel\n1.2. De rest volgt.", "5 artikel\n1.2 -> 1.2@3"),
    ("2.1 De klant betaalt, zie artikel\n1.2, of later.", "5 artikel\n1.2 -> 1.2@3"),
    ("2.1 Er geldt wat staat in artikel\n6.1 AVG.", "5 artikel\n6.1 AVG -> external"),
    (
      "2.1 De klant betaalt volgens de artikelen 1.1 en\n1.2 van deze tekst.", "5 artikelen 1.1 en\n1.2 -> 1.1@2, 1.2@3"
    ),
  ])
  func aReferenceThatTheLineEndCut(_ text: String, _ expected: String) { #expect(lines(text) == [expected]) }

  // MARK: Pages

  @Test(arguments: [
    "\n\nPagina 4 van 5\n\nVoorwaarden Smid\n\n", "\n\nPagina 4 van 5\n\n", "\nPagina 4 van 5\n",
    "\n- 4 -\nVoorwaarden Smid\n",
  ])
  func aReferenceThatThePageCut(_ between: String) {
    let text = "2.1 De klant betaalt volgens de staffel in artikel\(between)1.2, met een minimum van tien euro.\n"
    let understanding = Understanding(Self.start + text)
    #expect(understanding.referenceLines().map { $0.drop { $0.isNumber } } == [" 1.2 -> 1.2@3"])
    #expect(numbers(text) == ["2", "2.1"])
    let broken = Understanding(Self.start + text.replacing("1.2,", with: "9.2,"))
    #expect(broken.referenceLines().map { $0.drop { $0.isNumber } } == [" 9.2 -> none"])
  }

  @Test(arguments: [
    // A clause begins on the page.
    "2.1 De klant betaalt volgens artikel\n\nPagina 4 van 5\n\n2.2 De korting vervalt.",
    "2.1 De klant betaalt volgens artikel\n\nPagina 4 van 5\n\n2.2 Korting vervalt.",
    // Too much stands between.
    "2.1 De klant betaalt volgens artikel\n\nPagina 4 van 5\n\nKop Een\n\nKop Twee\n\n1.2, met een minimum.\n2.2 De korting vervalt.",
    // No page ended.
    "2.1 De klant betaalt volgens artikel\n\n1.2, met een minimum.\n2.2 De korting vervalt.",
    "2.1 De klant betaalt volgens artikel\n\nPagina 4 van 5\n\n14 dagen later.\n2.2 De korting vervalt.",
  ])
  func whatThePageDidNotCut(_ text: String) {
    #expect(lines(text) == [])
    #expect(numbers(text) == ["2", "2.1", "2.2"])
  }

  @Test func followsEdits() {
    let text =
      Self.start + "2.1 De klant betaalt volgens artikel\n\nPagina 4 van 5\n\nKop\n\n1.2, met een minimum van tien.\n"
    let document = Document(text.replacing("volgens artikel", with: "volgens"))
    #expect(Understanding(document).referenceLines() == [])
    guard let line = document.lines.line(at: 4) else { return }
    document.replace(
      .init(row: 4, offset: line.text.count), .init(row: 4, offset: line.text.count), with: Array(" artikel".utf8))
    #expect(Understanding(document).everything() == Understanding(text).everything())
    #expect(Understanding(document).referenceLines() == ["11 1.2 -> 1.2@3"])
  }
}
