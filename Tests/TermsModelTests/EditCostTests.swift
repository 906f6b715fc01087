import TermsModel
import TermsRules
import TermsTestSupport
import TermsText
import Testing

/// The same edit costs the same work in a document of a thousand, ten thousand and a hundred thousand lines: counted, not
/// timed.
@Suite("An edit costs what it touches")
struct EditCostTests {
  /// What an edit and its taking back made the engine do.
  struct Work: Equatable, CustomStringConvertible {
    var scanned = 0
    var evaluated = 0
    var structured = 0
    var isWithinPath = true

    var description: String {
      "scanned \(scanned), evaluated \(evaluated), structured \(structured), nodes within a path: \(isWithinPath)"
    }
  }

  struct Edit {
    let row: Int
    let from: Int
    let to: Int
    let text: String
  }

  /// A text of articles with three clauses each; article 5 is cited once from elsewhere, in clause 7.2.
  private static func text(lines: Int) -> String {
    var text = "Voorwaarden\n\nArtikel 1. Definities\nIn deze voorwaarden wordt verstaan onder:\n"
    text += "Leverancier: de partij die levert.\nKlant: de partij die betaalt.\nDienst: wat de Leverancier levert.\n\n"
    for article in 2...(lines / 5) {
      text += "Artikel \(article). Onderwerp \(article)\n"
      text += "\(article).1 De Leverancier levert aan de Klant wat onder nummer \(article) is afgesproken.\n"
      let cited = article == 7 ? 5 : article
      text += "\(article).2 De Klant betaalt volgens artikel \(cited) binnen \(article) dagen na de levering.\n"
      text += "\(article).3 De Dienst eindigt na \(article) maanden, tenzij partijen anders overeenkomen.\n\n"
    }
    return text
  }

  /// The row of an article's heading in that text.
  private static func heading(_ article: Int) -> Int { 8 + (article - 2) * 5 }

  /// Edits that are taken back, by name.
  private static let scenarios: KeyValuePairs<String, [Edit]> = [
    "letter in a clause": [
      Edit(row: heading(9) + 1, from: 12, to: 12, text: "x"), Edit(row: heading(9) + 1, from: 12, to: 13, text: ""),
    ],
    "letter in a title": [
      Edit(row: heading(9), from: 14, to: 14, text: "x"), Edit(row: heading(9), from: 14, to: 15, text: ""),
    ],
    "letter in a definition that every article uses": [
      Edit(row: 4, from: 20, to: 20, text: "x"), Edit(row: 4, from: 20, to: 21, text: ""),
    ],
    "digit in a number": [
      Edit(row: heading(5), from: 9, to: 9, text: "0"), Edit(row: heading(5), from: 9, to: 10, text: ""),
    ],
    "Enter in a clause": [
      Edit(row: heading(9) + 1, from: 20, to: 20, text: "\n"),
      Edit(row: heading(9) + 1, from: 20, to: .max, text: ""),
    ],
    "a clause deleted": [
      Edit(row: heading(9) + 2, from: 0, to: .max, text: ""),
      Edit(row: heading(9) + 2, from: 0, to: 0, text: "9.2 De Klant betaalt volgens artikel 9 binnen een week."),
    ],
  ]

  private static func work(lines: Int) -> [Work] {
    let document = Document(text(lines: lines))
    var findings = FindingIndex()
    findings.update(document.model())
    #expect(document.model().provisions.count > lines / 2)
    return scenarios.map { _, edits in
      // Once to warm up what is built when it is first needed.
      _ = play(edits, on: document, &findings)
      return play(edits, on: document, &findings)
    }
  }

  private static func play(_ edits: [Edit], on document: Document, _ findings: inout FindingIndex) -> Work {
    var work = Work()
    for edit in edits {
      let model = document.model()
      let before = (document.scannedLines, model.keysEvaluated, model.linesStructured, document.lines.nodesCopied)
      let joins = edit.text.isEmpty && edit.to == .max && edit.from > 0
      let end = joins ? BytePosition(row: edit.row + 1, offset: 0) : BytePosition(row: edit.row, offset: edit.to)
      document.replace(BytePosition(row: edit.row, offset: edit.from), end, with: Array(edit.text.utf8))
      findings.update(document.model())
      work.scanned += document.scannedLines - before.0
      work.evaluated += model.keysEvaluated - before.1
      work.structured += model.linesStructured - before.2
      if document.lines.nodesCopied - before.3 > document.lines.depth + 2 { work.isWithinPath = false }
    }
    return work
  }

  @Test func costsTheSameAtEverySize() {
    let works = [1_000, 10_000, 100_000].map { Self.work(lines: $0) }
    for (index, (name, _)) in Self.scenarios.enumerated() {
      let same = works.map { $0[index] }
      #expect(same.allSatisfy { $0 == same[0] && $0.isWithinPath }, "\(name): \(same)")
      #expect(same[0].scanned <= 6 && same[0].evaluated <= 40 && same[0].structured <= 300, "\(name): \(same[0])")
    }
  }

  /// References that lead nowhere are looked at again when a text above them may name another document, and not for every
  /// letter that is typed above them.
  @Test func brokenReferencesBelowALetterAreLeftAlone() {
    let above = "De Leverancier levert aan de Klant:\n"
    let broken = (1...20).map { "(\($0)) wat in artikel \(100 + $0) staat;\n" }.joined()
    let document = Document(
      "Voorwaarden\n\nArtikel 1. Levering\n" + above + broken + "\nArtikel 2. Slot\nPartijen tekenen.\n")
    var findings = FindingIndex()
    findings.update(document.model())
    #expect(findings.sorted(document.model()).count == 20)
    let letter = [Edit(row: 3, from: 5, to: 5, text: "x"), Edit(row: 3, from: 5, to: 6, text: "")]
    _ = Self.play(letter, on: document, &findings)
    #expect(Self.play(letter, on: document, &findings).evaluated <= 8)
    let name = [
      Edit(row: 3, from: 22, to: 22, text: "volgens het Huurcontract "), Edit(row: 3, from: 22, to: 47, text: ""),
    ]
    #expect(Self.play([name[0]], on: document, &findings).evaluated >= 20)
    #expect(findings.sorted(document.model()).count == 0)
    #expect(Self.play([name[1]], on: document, &findings).evaluated >= 20)
    #expect(findings.sorted(document.model()).count == 20)
  }
}
