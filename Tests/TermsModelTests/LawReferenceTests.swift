import TermsSyntax
import TermsTestSupport
import Testing

/// Laws and other documents: what an expression cites that is not in the text.
@Suite("Laws and other documents")
struct LawReferenceTests {
  private static let text = """
    Algemene voorwaarden

    Artikel 1. Begrippen
    1. De Wet voorbeeldig ondernemen (hierna: Wvo) en de Wet schone lucht (“Wsl”) gelden.
    2. De overeenkomst tussen partijen, hierna: “Overeenkomst”, en de Wet op het horen, hierna te noemen: “Who”.

    Artikel 2. Slot
    1. Eerste zin.
    2. Tweede zin.

    Artikel 3. Verwijzingen
    1. SENTENCE
    """

  private static func found(_ sentence: String) -> [String] {
    ReferenceForms.found(sentence, in: text)
  }

  @Test(
    "laws",
    arguments: [
      (
        "Zie artikel 7, onder **a** , van de Wet op het horen.",
        ["artikel 7, onder **a** , van de Wet op het horen -> external"]
      ),
      ("Zie artikel 7, onder *a*, b en *c* Wvo.", ["artikel 7, onder *a*, b en *c* Wvo -> external"]),
      ("Zie artikel 77, onder a, van de wet.", ["artikel 77, onder a -> unknown"]),
      ("Zie artikel 77, onder a, of de klant betaalt.", ["artikel 77, onder a -> none"]),
      ("Zie artikel 658 Boek 7 BW.", ["artikel 658 Boek 7 BW -> external"]),
      (
        "Zie artikel 2 van Boek 7 van het Burgerlijk Wetboek.",
        ["artikel 2 van Boek 7 van het Burgerlijk Wetboek -> external"]
      ),
      ("Burgerlijk Wetboek Boek 7, artikel 2, geldt.", ["artikel 2 -> external"]),
      ("Zie BW 6:236 sub n en 6:233 onder a BW.", ["6:236 sub n en 6:233 onder a BW -> external"]),
      ("De artikelen 7:404, 7:407 lid 2 en 7:409 BW gelden.", ["artikelen 7:404, 7:407 lid 2 en 7:409 BW -> external"]),
      ("Art. 6:234 lid 1 jo. art. 6:233 sub b BW geldt.", ["Art. 6:234 lid 1 jo. art. 6:233 sub b BW -> external"]),
      ("Zie de artikelen 1 en 2 AVG.", ["artikelen 1 en 2 AVG -> external"]),
      ("Zie lid 1 van artikel 2 AVG.", ["lid 1 van artikel 2 AVG -> external"]),
      ("Zie het eerste lid van artikel 6:233 BW.", ["eerste lid van artikel 6:233 BW -> external"]),
      ("Zie artikel 2 e.v. AVG.", ["artikel 2 e.v. AVG -> external"]),
      ("In de AVG (artikel 2) staat dat.", ["artikel 2 -> external"]),
      ("De AVG geldt; artikel 2 daarvan ook.", ["artikel 2 daarvan -> external"]),
      ("De AVG geldt, zie artikel 2 van die wet.", ["artikel 2 van die wet -> external"]),
      (
        "Artikel 2 van deze voorwaarden en artikel 1 AVG gelden.",
        ["Artikel 2 van deze voorwaarden -> 2", "artikel 1 AVG -> external"]
      ),
      ("Artikel 240b is naast de Grondwet van toepassing.", ["Artikel 240b -> external"]),
      ("Zie section 2 of the Companies Act 2006.", ["section 2 of the Companies Act 2006 -> external"]),
      ("Zie 17 U.S.C. § 512.", ["§ 512 -> external"]),
      ("Zie artikel 1 WER en artikel 2 oud BW.", ["artikel 1 WER -> external", "artikel 2 oud BW -> external"]),
      ("Zie artikel 2 van Verordening (EU) 2022/2065.", ["artikel 2 van Verordening (EU) 2022/2065 -> external"]),
    ])
  func laws(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  @Test(
    "laws that the document names",
    arguments: [
      ("Artikel 2 Wvo geldt.", ["Artikel 2 Wvo -> external"]),
      ("Artikel 2 van de Wsl geldt.", ["Artikel 2 van de Wsl -> external"]),
      ("Lid 1 van artikel 2 Wvo geldt.", ["Lid 1 van artikel 2 Wvo -> external"]),
      ("Artikel 7 Who geldt.", ["Artikel 7 Who -> external"]),
      ("Artikel 2 Zomaar geldt.", ["Artikel 2 -> 2"]),
      ("Artikel 7 Zomaar geldt.", ["Artikel 7 -> unknown"]),
    ])
  func ownNames(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  @Test(
    "documents",
    arguments: [
      ("Artikel 2 van de Overeenkomst geldt.", ["Artikel 2 van de Overeenkomst -> other-document"]),
      ("Lid 2 van artikel 2 van de Overeenkomst geldt.", ["Lid 2 van artikel 2 van de Overeenkomst -> other-document"]),
      ("Artikel 2 van onze voorwaarden geldt.", ["Artikel 2 van onze voorwaarden -> 2"]),
      ("Artikel 2 van de onderhavige voorwaarden geldt.", ["Artikel 2 van de onderhavige voorwaarden -> 2"]),
      (
        "Het tweede lid van artikel 2 van deze voorwaarden geldt.",
        ["tweede lid van artikel 2 van deze voorwaarden -> 2.2"]
      ),
    ])
  func documents(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  @Test(
    "what is no law",
    arguments: [
      ("Mw. De Vries (artikel 2) en Sr Jansen (artikel 2).", ["artikel 2 -> 2", "artikel 2 -> 2"]),
      ("De verhouding 3:2 en het tijdstip 9:30 uur.", []),
      ("De was en de code, zie artikel 2.", ["artikel 2 -> 2"]),
    ])
  func noLaw(_ sentence: String, _ expected: [String]) { #expect(Self.found(sentence) == expected) }

  // MARK: The table

  @Test func namesAndAbbreviationsAreKnownOnce() {
    var seen = Set<String>()
    for law in LawTable.laws {
      for name in [law.name] + law.abbreviations { #expect(seen.insert(name).inserted, "\(name)") }
    }
  }

  @Test func anEndedLawSaysSo() throws {
    let law = try #require(LawTable.laws.first { $0.abbreviations.contains("Wbp") })
    #expect(law.statusText(dutch: true) == "vervallen per 25 mei 2018; zie de AVG en de UAVG")
    #expect(LawTable.laws.first { $0.abbreviations.contains("AVG") }?.statusText(dutch: true) == nil)
  }
}
