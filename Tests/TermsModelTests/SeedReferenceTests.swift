import TermsModel
import TermsTestSupport
import Testing

/// The references of the real documents, each with the line of the provision that it must lead to. Only numbers of lines
/// and provisions stand here, no text of the documents.
@Suite("References of the real documents", .enabled(if: Repository.seeds != nil))
struct SeedReferenceTests {
  struct Gold: CustomTestStringConvertible, Sendable {
    let seed: String
    let line: Int
    let cited: String
    let targets: String
    var testDescription: String { "\(seed):\(line) \(cited) -> \(targets)" }
  }

  static let gold: [Gold] = [
    ("000", 84, "vorige paragraaf", "4.5@80"), ("000", 135, "6.1", "6.1@130"),
    ("000", 290, "artikel 4 van deze voorwaarden", "4@57"),
    ("001", 151, "dit lid", "15.5@151"), ("001", 161, "artikelen 16.1 tot en met 16.3", "16.1@155, 16.2@157, 16.3@159"),
    ("001", 163, "artikelen 16.1 tot en met 16.4", "16.1@155, 16.2@157, 16.3@159, 16.4@161"),
    ("001", 171, "dit artikel", "16@153"), ("001", 183, "dit artikel", "18@179"),
    ("001", 240, "artikel 30.3", "none"), ("001", 250, "artikel 26.1", "26.1@254"),
    ("002", 11, "article 7", "7@97"), ("002", 80, "article 10", "10@117"), ("002", 99, "article 6", "6@87"),
    ("002", 144, "10a", "10a@126"), ("002", 149, "10a", "10a@126"), ("002", 167, "paragraph 2", "10c.2@165"),
    ("002", 310, "artikel 1 lid 1", "A.1.1@302"), ("002", 340, "artikel 3.1", "A.3.1@338"),
    ("002", 372, "artikel 7:413 BW", "external"), ("002", 372, "artikel 7:408 lid 1 BW", "external"),
    ("002", 444, "lid 1 en lid 2 van dit artikel", "A.8.1@438, A.8.2@440"), ("002", 460, "lid 1", "A.9.1@458"),
    ("002", 490, "artikel 14 Wet bescherming persoonsgegevens", "external"), ("002", 562, "lid 2", "B.1.2@560"),
    ("002", 611, "artikel 3.1", "B.3.1@625"), ("002", 833, "artikelen A.11.6 en A.11.7", "A.11.6@502, A.11.7@504"),
    ("003", 192, "artikel 13.1", "13.1@181"), ("003", 197, "artikel 14.2", "14.2@218"),
    ("003", 198, "dit artikel 13", "13@179"), ("003", 208, "artikel 13.5 en 13.6", "13.5@199, 13.6@205"),
    ("003", 241, "artikel 6", "6@91"), ("003", 248, "19.1", "19.1@246"), ("003", 250, "19.2", "19.2@248"),
    ("003", 261, "19.1 tot en met 19.5", "19.1@246, 19.2@248, 19.3@250, 19.4@251, 19.5@252"),
    ("003", 293, "artikel 20.1", "20.1@256"), ("003", 306, "artikel 6", "6@91"),
    ("003", 314, "artikel 23.9", "23.9@317"),
    ("003", 314, "artikel 23.10", "23.10@317"), ("003", 317, "artikel 6.7", "6.7@101"),
    ("003", 317, "artikel 26", "none"),
    ("003", 331, "artikel 23.19", "23.19@333"), ("003", 337, "artikel 23.19", "23.19@333"),
    ("004", 43, "art. 13", "13@87"), ("004", 48, "vorige lid", "5.1@47"), ("004", 54, "vorige lid", "6.1@53"),
    ("004", 81, "Art. 9 lid 1 van deze voorwaarden", "9.1@67"), ("004", 103, "vorige lid", "16.1@102"),
    ("004", 129, "voorgaande lid", "20.1@128"),
    ("004", 178, "artikel 23.1, 23.2, 23.3, 23.4 en 23.5", "23.1@173, 23.2@174, 23.3@175, 23.4@176, 23.5@177"),
    ("004", 185, "artikel 22.7", "22.7@154"), ("004", 193, "artikel 23.9 van deze voorwaarden", "23.9@181"),
    ("004", 200, "punt 25.3", "25.3@199"), ("004", 201, "punt 25.4", "25.4@200"),
    ("004", 204, "artikel 25.7", "25.7@203"),
    ("004", 212, "artikel 6:277BW", "external"), ("004", 241, "vorige lid", "30.1.1@240"),
    ("004", 241, "Artikel 30.13", "30.13@322"), ("004", 246, "artikel 30.1", "30.1@238"),
    ("004", 248, "lid 1", "30.2.1@246"),
    ("004", 324, "artikel 30.1.1 van de Verwerkersovereenkomst", "30.1.1@240"),
  ].map { Gold(seed: $0.0, line: $0.1, cited: $0.2, targets: $0.3) }

  @Test("resolves", arguments: gold)
  func resolves(_ gold: Gold) throws {
    let understanding = Understanding(try #require(try Repository.seed(gold.seed)))
    let found = understanding.model.allReferences
      .filter { understanding.line($0.span.start) == gold.line && understanding.text($0.span) == gold.cited }
    #expect(
      !found.isEmpty,
      "no such reference; line has \(understanding.referenceLines().filter { $0.hasPrefix("\(gold.line) ") })")
    for reference in found { #expect(understanding.targets(of: reference) == gold.targets) }
  }

  /// Titles are quoted here by the line of the heading only.
  @Test(
    "resolves titles",
    arguments: [
      ("001", 194, [192]), ("001", 222, [220, 192]), ("003", 268, [266]), ("003", 298, [296, 0, 320, 296]),
      ("003", 321, [320]),
    ])
  func resolvesTitles(seed: String, line: Int, headings: [Int]) throws {
    let understanding = Understanding(try #require(try Repository.seed(seed)))
    let found = understanding.model.allReferences
      .filter { understanding.line($0.span.start) == line && $0.syntax.unit == .chapter }
      .map { $0.targets.first?.provision.map { understanding.line($0.marker.start) } ?? 0 }
    #expect(found == headings)
  }
}
