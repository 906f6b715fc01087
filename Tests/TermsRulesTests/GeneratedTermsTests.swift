import TermsModel
import TermsRules
import TermsTestSupport
import TermsText
import Testing

/// The documents that speed is measured on say what they were made to say.
@Suite("Generated terms")
struct GeneratedTermsTests {
  @Test(arguments: [(20_000, 50), (60_000, 50), (60_000, 1), (60_000, 0)])
  func exactlyThePlantedFaultsAreFound(size: Int, faults: Int) {
    let terms = GeneratedTerms(size: size, faults: faults)
    let document = Document(terms.text)
    let found = RuleSet.findings(in: document.model())
    #expect(terms.planted == faults)
    #expect(found.count == faults)
    #expect(found.allSatisfy { $0.code == BrokenReference.code })
    #expect(abs(terms.text.count - size) < size / 10)
    #expect(faults == 0 || found.contains { document.position(of: $0.span.start)?.row == terms.rows.fault })
  }

  @Test func hardlyALineStandsThereTwice() {
    let terms = GeneratedTerms(size: 200_000, faults: 50)
    let lines = terms.text.split(separator: 0x0A).map { String(decoding: $0, as: UTF8.self) }
    #expect(Set(lines).count == lines.count)
    #expect(terms.text == GeneratedTerms(size: 200_000, faults: 50).text)
  }

  @Test func theRowsHoldWhatTheyAreNamedAfter() {
    let terms = GeneratedTerms(size: 20_000, faults: 50)
    let line = { (row: Int) in String(decoding: terms.line(row), as: UTF8.self) }
    let rows = terms.rows
    #expect([rows.heading, rows.citedOften, rows.citedTwice].allSatisfy { line($0).hasPrefix("Artikel ") })
    #expect([rows.start, rows.middle, rows.end, rows.fault].allSatisfy { line($0).contains(" artikel ") })
    #expect(line(rows.definition).hasPrefix("Opdrachtgever: "))
    let number = line(rows.citedTwice).split(separator: " ")[1].dropLast()
    let cites = String(decoding: terms.text, as: UTF8.self).split(separator: "artikel \(number)").dropFirst()
    #expect(cites.count { $0.first == "," || $0.first == " " } == 2)
  }
}
