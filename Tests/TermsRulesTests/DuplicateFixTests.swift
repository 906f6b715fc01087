import TermsRules
import TermsTestSupport
import Testing

@Suite("Fixes for what stands twice")
struct DuplicateFixTests {
  @Test func theNumberThatTheSeriesHasRoomFor() {
    checkFix("duplicate-section", in: NumberedTerms.clauses("2.3 Ver", "2.2 Ver"), gives: NumberedTerms.clauses)
    #expect(
      Understanding(NumberedTerms.clauses("2.3 Ver", "2.2 Ver")).fixTitles("duplicate-section") == ["Write 2.3"],
      "the whole number, though only a part of it is replaced")
    checkFix("duplicate-section", in: NumberedTerms.clauses("2.4 De", "2.3 De"), gives: NumberedTerms.clauses)
    #expect(Understanding(NumberedTerms.clauses("2.3 Ver", "2.1 Ver")).fixTitles("duplicate-section") == [])
  }

  private static let sentence =
    "De klant meldt zichtbare gebreken binnen acht dagen na de levering schriftelijk aan de leverancier."

  @Test func theSecondTextGoes() {
    let text = NumberedTerms.clauses(
      "3.1 De levering vindt plaats op het overeengekomen adres.", "3.1 " + Self.sentence
    )
    .replacing("4.2 De garantie vervalt bij onjuist gebruik van de zaken.", with: "4.2 " + Self.sentence)
    checkFix("duplicate-section", in: text, gives: text.replacing("4.2 " + Self.sentence + "\n", with: ""))
    #expect(
      Understanding(text).fixTitles("duplicate-section") == ["Delete this text; 3.1 (line 10) stays"])
  }

  @Test func aNumberInTheMiddleStays() {
    let text = NumberedTerms.clauses(
      "3.1 De levering vindt plaats op het overeengekomen adres.", "3.1 " + Self.sentence
    )
    .replacing("4.1 De leverancier herstelt gebreken binnen een redelijke termijn.", with: "4.1 " + Self.sentence)
    checkFix("duplicate-section", in: text, gives: text.replacing("4.1 " + Self.sentence, with: "4.1 (vervallen)"))
    #expect(
      Understanding(text).fixTitles("duplicate-section", .dutch) == [
        "Vervang door “(vervallen)”; 3.1 (regel 10) blijft staan", "Verwijder deze tekst; 3.1 (regel 10) blijft staan",
      ])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func aCopyGoes(_ terminator: String) throws {
    let fixture = String(decoding: try Repository.bytes("Fixtures/repeated-copies.txt"), as: UTF8.self)
      .replacing("\n", with: terminator)
    var understanding = Understanding(fixture)
    var copies = understanding.findings.count { $0.code == "repeated-document" }
    #expect(copies == 2)
    while copies > 0 {
      let fix = try #require(understanding.fixes("repeated-document").last)
      understanding = Understanding(understanding.text(after: fix))
      copies -= 1
      #expect(understanding.findings.count { $0.code == "repeated-document" } == copies)
    }
    #expect(understanding.model.components.count == 1)
  }
}
