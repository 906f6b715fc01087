import TermsModel
import TermsRules
import TermsTestSupport
import Testing

@Suite("Remarks in the text")
struct RemarkTests {
  /// Three broken references, one a clause: 2.1, 2.2 and 2.3.
  func terms(before: String = "", _ one: String = "", _ two: String = "", _ three: String = "") -> String {
    """
    \(before)Artikel 1. Levering
    1.1 De leverancier levert de zaken binnen de overeengekomen termijn.
    1.2 De klant neemt de zaken af.
    Artikel 2. Betaling
    \(one)
    2.1 De klant betaalt volgens artikel 11.
    \(two)
    2.2 De klant betaalt volgens artikel 12.
    \(three)
    2.3 De klant betaalt volgens artikel 13.
    Artikel 3. Slot
    3.1 Nederlands recht is van toepassing op de overeenkomst van partijen.
    """
  }

  /// What is found, whatever the line ends.
  func found(_ text: String, _ location: SourceLocation = #_sourceLocation) -> [String] {
    let variants = [text, text.replacing("\n", with: "\r\n"), text.replacing("\n", with: "\r")].map { variant in
      let understanding = Understanding(variant)
      return understanding.findings.map { "\($0.code) \(understanding.text($0.span))" }
    }
    #expect(variants.allSatisfy { $0 == variants[0] }, sourceLocation: location)
    return variants[0].map { $0.replacing("broken-reference ", with: "") }
  }

  private let all = ["artikel 11", "artikel 12", "artikel 13"]

  @Test func nothingIsRuledOutWithoutThem() {
    #expect(found(terms()) == all)
    #expect(found(terms("<!-- terms: enable -->", "<!-- a comment -->")) == all)
  }

  @Test(arguments: [
    "<!-- terms: disable-line -->", "<!-- terms: disable-line broken-reference -->", "<!--terms:disable-line-->",
    "<!--  terms:  disable-line\tduplicate-section,broken-reference -- meant so -->",
    "<!-- first --> <!-- terms: disable-line broken-reference -->",
  ])
  func theLine(remark: String) {
    #expect(found(terms().replacing("artikel 12.", with: "artikel 12. \(remark)")) == ["artikel 11", "artikel 13"])
    #expect(found(terms().replacing("klant betaalt", with: "klant \(remark) betaalt")) == [])
  }

  @Test(arguments: [
    "<!-- terms: disable-next-line -->", "<!-- terms: disable-next-line broken-reference -->",
    "<!-- terms: disable-next-line -->\n\n", "<!-- terms: disable-next-line -->\n<!-- terms: enable -->",
    "<!-- terms: disable-next-line duplicate-section -->\n<!-- terms: disable-next-line broken-reference -->",
  ])
  func theNextLine(remark: String) {
    #expect(found(terms("", remark)) == ["artikel 11", "artikel 13"])
  }

  @Test func theNextLineIsTheFirstWithText() {
    let text = terms().replacing("1.2 De klant neemt", with: "<!-- terms: disable-next-line -->\n1.2 De klant neemt")
    #expect(found(text) == all)
    #expect(found(terms("", "<!-- terms: disable-next-line -->" + String(repeating: "\n", count: 9))) == all)
    #expect(found(terms("", "", "") + "\n<!-- terms: disable-next-line -->") == all)
  }

  @Test func theFileFromAnyPlace() {
    let remark = "<!-- terms: disable-file broken-reference -->"
    #expect(found(terms(before: remark + "\n")) == [])
    #expect(found(terms() + "\n" + remark) == [])
    #expect(found(terms() + "\n<!-- terms: disable-file duplicate-section -->") == all)
    #expect(found(terms() + "\n" + remark + "\n<!-- terms: enable -->") == [])
  }

  @Test func aStretch() {
    let (off, on) = ("<!-- terms: disable -->", "<!-- terms: enable -->")
    #expect(found(terms("", off)) == ["artikel 11"])
    #expect(found(terms("", off, on)) == ["artikel 11", "artikel 13"])
    #expect(found(terms(off, "<!-- terms: enable broken-reference -->", off)) == ["artikel 12"])
    #expect(found(terms("<!-- terms: disable broken-reference -->", on)) == ["artikel 12", "artikel 13"])
    #expect(found(terms("<!-- terms: disable duplicate-section -->")) == all)
    #expect(
      found(terms("<!-- terms: disable duplicate-section -->\n\(off)", "<!-- terms: enable duplicate-section -->"))
        == [])
    // From where the remark stands, not from its line on.
    #expect(found(terms().replacing("artikel 12.", with: "artikel 12. \(off)")) == ["artikel 11", "artikel 12"])
  }

  @Test(arguments: [
    "```\n<!-- terms: disable-file -->\n```", "<!--\n<!-- terms: disable-file\n-->", "<!-- terms disable-file -->",
    "<!-- terms: disable-file", "terms: disable-file", "<!-- TERMS: disable-file -->",
    "<!-- voorterms: disable-file -->",
  ])
  func whatIsNoRemark(text: String) {
    #expect(found(terms() + "\n" + text) == all)
  }

  @Test func isNotReadAsText() {
    let plain = Understanding(terms())
    let remark = "<!-- terms: disable-line inconsistent-term -- zie artikel 99 van de Klant -->"
    let remarked = Understanding(terms().replacing("artikel 12.", with: "artikel 12. \(remark)"))
    #expect(remarked.provisionLines() == plain.provisionLines())
    #expect(remarked.referenceLines() == plain.referenceLines())
    let title = Understanding(terms().replacing("Artikel 2. Betaling", with: "Artikel 2. Betaling \(remark)"))
    #expect(title.provisionLines() == plain.provisionLines())
    let clause = "De klant betaalt de leverancier binnen veertien dagen na de levering van alle zaken"
    let twice =
      "Artikel 1. Betaling\n1.1 \(clause).\n1.2 <!-- terms: disable-line x --> \(clause).\nArtikel 2. Slot\n2.1 Tekst."
    #expect(Understanding(twice).findings.map(\.code).contains("duplicate-section"))
  }

  @Test func aReferenceGoesOnBehindOne() {
    let text = terms().replacing(
      "volgens artikel 12.", with: "volgens artikel <!-- terms: disable-line duplicate-section -->\n12.")
    #expect(Understanding(text).referenceLines().contains { $0.contains("12 -> none") })
    let ruledOut = text.replacing("disable-line duplicate-section", with: "disable-line")
    #expect(found(ruledOut) == ["artikel 11", "artikel 13"])
  }
}

@Suite("Remarks that nobody understands")
struct InvalidRemarkTests {
  private func check(_ remark: String, _ marks: String, _ messages: [String] = [], _ expected: Int = 1) {
    let text = """
      Artikel 1. Levering
      1.1 De leverancier levert de zaken. \(remark)
                                          \(marks)
      1.2 De klant neemt de zaken af.
      Artikel 2. Betaling
      2.1 De klant betaalt binnen veertien dagen.
      2.2 Nederlands recht is van toepassing op de overeenkomst van partijen.
      """
    checkFindings(text, Array(repeating: "warning invalid-remark", count: expected))
    let found = Understanding(MarkedText(text).text).findings.map { $0.message.text(.english) { _ in nil } }
    if !messages.isEmpty { #expect(found == messages) }
  }

  @Test func aRuleThatIsNotThere() {
    check(
      "<!-- terms: disable-line broken-refrence -->", "                         ^^^^^^^^^^^^^^^",
      ["There is no rule “broken-refrence” (did you mean “broken-reference”?)."])
    check(
      "<!-- terms: disable-file duplicate-section, banana -->", "                                            ^^^^^^",
      ["There is no rule “banana”."])
  }

  @Test func aWordThatIsNotThere() {
    check(
      "<!-- terms: disable-lines -->", "            ^^^^^^^^^^^^^",
      [
        "Unknown remark “disable-lines” (did you mean “disable-line”?); the known ones are disable-line, disable-next-line, "
          + "disable-file, disable, enable."
      ])
  }

  @Test func noRemarkSuppressesIt() {
    check(
      "<!-- terms: disable --> <!-- terms: disable-line x -->", "                                                 ^")
  }

  @Test func anUnknownCodeDoesNotMeanAllRules() {
    let text = RemarkTests().terms().replacing("artikel 12.", with: "artikel 12. <!-- terms: disable-line x -->")
    #expect(RemarkTests().found(text) == ["artikel 11", "artikel 12", "invalid-remark x", "artikel 13"])
  }

  @Test(arguments: [
    "<!-- terms: disable-line -->", "<!-- terms: enable broken-reference -->", "<!-- any comment -->",
    "<!-- terms: disable-next-line repeated-document -->",
  ])
  func whatIsUnderstood(remark: String) { check(remark, "", [], 0) }
}
