import TermsRules
import TermsTestSupport
import Testing

@Suite("Laws that no longer apply")
struct OutdatedLawTests {
  private func around(_ clauses: String...) -> String {
    "Artikel 1. Levering\n1.1 De leverancier levert volgens de overeenkomst.\nArtikel 2. Privacy\n"
      + clauses.enumerated().map { "2.\($0 + 1) \($1)\n" }.joined()
  }

  @Test func oneFindingForEachLaw() {
    let understanding = Understanding(
      around(
        "De Wet bescherming persoonsgegevens geldt.", "De Wbp geldt.", "Ook de Colportagewet geldt."))
    #expect(
      understanding.lines(of: OutdatedLaw.self) == [
        "4 information Wet bescherming persoonsgegevens", "6 information Colportagewet",
      ])
    #expect(
      understanding.messages(of: OutdatedLaw.self) == [
        "“Wet bescherming persoonsgegevens” is vervallen per 25 mei 2018; zie de AVG en de UAVG.",
        "“Colportagewet” is vervallen per 13 juni 2014; zie 6:230g BW.",
      ])
    #expect(
      understanding.messages(of: OutdatedLaw.self, .english).first
        == "“Wet bescherming persoonsgegevens” was repealed on 25 May 2018; see the AVG and the UAVG.")
    #expect(understanding.found(by: OutdatedLaw.self).first?.related.count == 1)
  }

  @Test func withAnArticleToo() {
    #expect(
      Understanding(around("Artikel 14 Wbp geldt voor partijen.")).lines(of: OutdatedLaw.self) == ["4 information Wbp"])
  }

  @Test(arguments: [
    "De AVG geldt.", "Waar de Wbp wordt genoemd, geldt vanaf 25 mei 2018 de AVG.", "De voormalige Wbp gold tot 2018.",
    "De wob-ber en de WPRS gelden.", "Artikel 6:233 BW geldt.", "Een wet bepaalt dat anders.", "De Wobbe-index geldt.",
    "The former Wet bescherming persoonsgegevens applied.", "Waar de Wabo wordt genoemd, geldt de Omgevingswet.",
    "Zie Wtt voor de afkorting.",
  ])
  func isInForce(_ clause: String) {
    #expect(Understanding(around(clause)).lines(of: OutdatedLaw.self) == [])
  }

  @Test func aTextThatKnowsIsRightFromThereOn() {
    let knowing = "Waar de Wbp wordt genoemd, geldt vanaf 25 mei 2018 de AVG."
    #expect(Understanding(around(knowing, "De Wbp geldt.")).lines(of: OutdatedLaw.self) == [])
    #expect(Understanding(around("De Wbp geldt.", knowing)).lines(of: OutdatedLaw.self) == ["4 information Wbp"])
  }

  @Test(
    "the real documents", .enabled(if: Repository.seeds != nil),
    arguments: [
      ("000", [57]), ("001", [248]), ("002", [490]), ("003", [283, 589, 896, 1152]), ("004", []),
    ])
  func seeds(seed: String, expected: [Int]) throws {
    let understanding = Understanding(try #require(try Repository.seed(seed)))
    #expect(understanding.found(by: OutdatedLaw.self).map { understanding.line($0.span.start) } == expected)
  }
}

@Suite("Names of laws")
struct LawSpellingTests {
  @Test func theOfficialName() {
    let understanding = Understanding("Artikel 240b van het Wetboek van strafrecht geldt.")
    #expect(understanding.lines(of: LawSpelling.self) == ["1 hint Wetboek van strafrecht"])
    #expect(understanding.messages(of: LawSpelling.self) == ["Officiële naam: Wetboek van Strafrecht."])
    #expect(understanding.fixedLine(LawSpelling.self) == ["Artikel 240b van het Wetboek van Strafrecht geldt."])
    #expect(understanding.findings.allSatisfy { $0.code != LawSpelling.code })
  }

  @Test(arguments: [
    "Het Wetboek van Strafrecht geldt.", "De AVG en het BW gelden.", "De Auteurswet 1912 geldt.", "De wet bepaalt dit.",
    "Het Burgerlijk Wetboek geldt.",
  ])
  func isOfficial(_ text: String) {
    #expect(Understanding(text).lines(of: LawSpelling.self) == [])
  }
}
