import TermsRules
import TermsTestSupport
import Testing

@Suite("Suspicious references")
struct SuspiciousReferenceTests {
  private func around(_ clause: String) -> String {
    CitingTexts.bicycles + "\n\nArtikel 10. Slot\n10.1 \(clause)\n10.2 Nederlands recht is van toepassing.\n"
  }

  // MARK: Measured

  private static let texts = [CitingTexts.bicycles, CitingTexts.software, CitingTexts.lease, CitingTexts.catering]

  /// Not one of the right references is suspected, whatever the words.
  @Test(arguments: texts.indices) func rightReferencesAreLeftAlone(_ index: Int) {
    #expect(Understanding(Self.texts[index]).lines(of: SuspiciousReference.self) == [])
  }

  /// Of references that are off by an article a good part is found where the words can tell, none other is touched, and
  /// what is proposed is what stood there.
  @Test func driftIsFound() {
    var found = 0
    let drifts = [CitingTexts.bicycles, CitingTexts.software, CitingTexts.lease].flatMap(Drift.all)
    for drift in drifts {
      let understanding = Understanding(drift.text)
      let findings = understanding.found(by: SuspiciousReference.self)
      #expect(findings.allSatisfy { understanding.line($0.span.start) == drift.line })
      guard !findings.isEmpty else { continue }
      found += 1
      #expect(understanding.fixed(SuspiciousReference.self) == [drift.original])
    }
    #expect(drifts.count >= 50)
    #expect(found * 2 >= drifts.count, "\(found) of \(drifts.count)")
  }

  // MARK: Single cases

  @Test func bothLanguagesNameTheClauses() {
    let understanding = Understanding(
      around(
        "De kinderen dragen een helm en gebruiken verharde wegen volgens de eis van een helm, genoemd in artikel 5.2."))
    #expect(
      understanding.messages(of: SuspiciousReference.self) == [
        "Verwijst naar 5.2 (Schade en diefstal); mogelijk is 4.2 (Gebruik van de fiets) bedoeld."
      ])
    #expect(
      understanding.messages(of: SuspiciousReference.self, .english) == [
        "Points to 5.2 (Schade en diefstal); 4.2 (Gebruik van de fiets) may be meant."
      ])
  }

  /// A clause that is cited as a definition and defines nothing is a second sign.
  @Test func aMissingDefinitionIsAWarning() {
    let understanding = Understanding(
      around("Wie een kapotte accu met een eigen lader laadt, bewaart de accu niet droog in de zin van artikel 7.2."))
    #expect(understanding.lines(of: SuspiciousReference.self) == ["51 warning artikel 7.2"])
  }

  /// A term that is said to be defined there has a finding of its own, which says where it is.
  @Test func aMisplacedDefinitionIsSpokenOfOnce() {
    let text = around("De kinderen gebruiken verharde wegen met een Kinderhelm, zoals gedefinieerd in artikel 5.2.")
    let understanding = Understanding(
      text.replacing("jaar dragen een helm.", with: "jaar dragen op verharde wegen een helm (“Kinderhelm”)."))
    #expect(understanding.lines(of: SuspiciousReference.self) == [])
    #expect(understanding.lines(of: MisplacedDefinition.self) == ["51 warning artikel 5.2"])
  }

  /// What is no sign of anything.
  @Test(arguments: [
    "Onverminderd de helm voor kinderen op verharde wegen als bedoeld in artikel 5.2 geldt dit.",
    "In afwijking van de helm voor kinderen, genoemd in artikel 5.2, is een muts genoeg.",
    "De kinderen dragen een helm volgens artikel 5.",
    "De helm genoemd in artikel 5.2.",
    "Kinderen dragen een helm op verharde wegen; artikel 5.2 geldt ook voor volwassenen.",
    "Kinderen dragen een helm, bedoeld in artikel 5.2 BW, op verharde wegen.",
    "De kinderen dragen een helm als bedoeld in artikel 5.2 van de Inkoopvoorwaarden van de klant.",
    "De kinderen dragen een helm als bedoeld in de artikelen 5.1 tot en met 5.3 op verharde wegen.",
    "De kinderen op verharde wegen dragen een helm als bedoeld in artikel 4.2.",
  ])
  func isNotSuspicious(_ clause: String) {
    #expect(Understanding(around(clause)).lines(of: SuspiciousReference.self) == [])
  }

  @Test(
    "the real documents", .enabled(if: Repository.seeds != nil),
    arguments: [
      ("000", []), ("001", [250]), ("002", [611]), ("004", []),
      ("003", [293, 317, 334, 340, 599, 623, 640, 646, 906, 930, 947, 953, 1162, 1186, 1203, 1209]),
    ])
  func seeds(seed: String, expected: [Int]) throws {
    let understanding = Understanding(try #require(try Repository.seed(seed)))
    #expect(understanding.found(by: SuspiciousReference.self).map { understanding.line($0.span.start) } == expected)
  }
}

/// A text with one reference off by an article.
private struct Drift {
  let text: String
  let original: String
  let line: Int

  /// Every reference `N.M` of a text moved to the articles beside, where these have a clause M and are not its own.
  static func all(_ text: String) -> [Drift] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let clauses = Set(lines.compactMap { $0.firstMatch(of: #/^(\d+\.\d+) /#).map { String($0.1) } })
    var drifts: [Drift] = []
    for (row, line) in lines.enumerated() {
      guard let own = line.firstMatch(of: #/^(\d+)\.\d+ /#).flatMap({ Int($0.1) }) else { continue }
      for match in line.matches(of: /(?:artikel|clause|Article) (\d+)\.(\d+)/) {
        guard let article = Int(match.1) else { continue }
        for moved in [article - 1, article + 1] where moved != own && clauses.contains("\(moved).\(match.2)") {
          var changed = lines
          changed[row] = line[..<match.1.startIndex] + "\(moved)" + line[match.1.endIndex...]
          drifts.append(Drift(text: changed.joined(separator: "\n"), original: text, line: row + 1))
        }
      }
    }
    return drifts
  }
}
