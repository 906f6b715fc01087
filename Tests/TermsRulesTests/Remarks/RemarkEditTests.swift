import TermsModel
import TermsRules
import TermsTestSupport
import TermsText
import Testing

/// Remarks that come and go are heeded at once, and whatever edits led to a text, it is judged as a fresh one.
@Suite("Remarks follow edits")
struct RemarkEditTests {
  private static let text = """
    Artikel 1. Levering
    1.1 De leverancier levert volgens artikel 11.
    1.2 De klant neemt de zaken af.

    Artikel 2. Betaling
    2.1 De klant betaalt volgens artikel 12.
    2.2 De klant betaalt rente.
    Artikel 3. Slot
    3.1 Nederlands recht is van toepassing op de overeenkomst van partijen.
    """

  private static let snippets = [
    "<!-- terms: disable-line -->", "<!-- terms: disable-next-line broken-reference -->\n", "\n", "x",
    "<!-- terms: disable -->", "<!-- terms: enable -->\n", "<!-- terms: disable-file duplicate-section -->", "-->",
    "<!-- ", " artikel 14", "```\n", "<!-- terms: disable-next-line -->\r\n\r\n",
    "\n<!-- terms: enable broken-reference -->",
    "terms: disable-next-line -->", "<!-- terms: disable-nxt-line -->",
  ]

  @Test(arguments: 1...12)
  func randomEdits(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let document = Document(Self.text)
    var index = FindingIndex()
    var revision = (findings: -1, remarks: -1, isTerms: false)
    var shown: [String] = []
    for count in 1...60 {
      let row = Int.random(in: 0..<document.lines.count, using: &generator)
      let start = BytePosition(row: row, offset: Int.random(in: 0...50, using: &generator))
      let isRemoval = Int.random(in: 0..<3, using: &generator) == 0
      let end = BytePosition(
        row: row + (isRemoval ? Int.random(in: 0...2, using: &generator) : 0), offset: isRemoval ? 60 : start.offset)
      document.replace(
        start, end, with: isRemoval ? [] : Array((Self.snippets.randomElement(using: &generator) ?? "").utf8))
      let model = document.model()
      index.update(model)
      // What is shown is worked out anew only when one of these counts says so, or rows moved.
      let now = (findings: index.revision, remarks: model.remarkRevision, isTerms: model.isTerms)
      let lines = index.sorted(model).map { "\($0.finding.code) \($0.finding.span.start.line.text.string)" }
      if now == revision { #expect(lines == shown, "seed \(seed), edit \(count)") }
      (revision, shown) = (now, lines)
      guard count % 5 == 0 else { continue }
      let edited = Understanding(document, &index).everything()
      #expect(edited == Understanding(document.lines.bytes).everything(), "seed \(seed), edit \(count)")
    }
  }

  private func found(_ document: Document, _ index: inout FindingIndex) -> [String] {
    index.update(document.model())
    return index.sorted(document.model()).map { document.text(of: $0.finding.span) }
  }

  private func insert(_ text: String, _ row: Int, _ offset: Int, _ document: Document) {
    let place = BytePosition(row: row, offset: offset)
    document.replace(place, place, with: Array(text.utf8))
  }

  @Test func aRemarkThatComesAndGoes() {
    let document = Document(Self.text)
    var index = FindingIndex()
    #expect(found(document, &index) == ["artikel 11", "artikel 12"])
    insert("<!-- terms: disable-next-line -->\n", 1, 0, document)
    #expect(found(document, &index) == ["artikel 12"])
    insert("1.0 De leverancier.\n", 2, 0, document)
    #expect(found(document, &index) == ["artikel 11", "artikel 12"])
    document.replace(BytePosition(row: 2, offset: 0), BytePosition(row: 3, offset: 0), with: [])
    #expect(found(document, &index) == ["artikel 12"])
    document.replace(BytePosition(row: 1, offset: 0), BytePosition(row: 1, offset: 1), with: [])
    #expect(found(document, &index) == ["artikel 11", "artikel 12"])
  }

  @Test func aBlankLineBelowARemarkGetsText() {
    let document = Document(
      Self.text.replacing("1.2 De klant neemt de zaken af.\n", with: "<!-- terms: disable-next-line -->\n")
        .replacing("Artikel 2. Betaling\n", with: ""))
    var index = FindingIndex()
    #expect(found(document, &index) == ["artikel 11"])
    insert("1.2 De klant.", 3, 0, document)
    #expect(found(document, &index) == ["artikel 11", "artikel 12"])
  }

  @Test func anEditFarFromARemarkDoesNotTouchIt() {
    let document = Document("<!-- terms: disable-next-line -->\n" + Self.text)
    let model = document.model()
    let before = model.remarkRevision
    insert("x", 6, 5, document)
    insert("\n", 7, 0, document)
    _ = document.model()
    #expect(document.model().remarkRevision == before)
  }
}
