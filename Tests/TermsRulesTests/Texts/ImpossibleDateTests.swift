import TermsModel
import TermsRules
import TermsTestSupport
import Testing

@Suite("Dates that do not exist")
struct ImpossibleDateTests {
  @Test(arguments: [
    ("De overeenkomst eindigt op 31 februari 2024.", "31 februari 2024"),
    ("Uiterlijk 30 februari van elk jaar.", "30 februari"),
    ("Op 29 februari 2023 begint de huur.", "29 februari 2023"), ("Van 1 tot en met 31 juni.", "31 juni"),
    ("Op 31 september 2024 en 31 november 2024.", "31 september 2024|31 november 2024"),
    ("De huur begint op 30/02/2024 om tien uur.", "30/02/2024"), ("Per 31-06-2025 vervalt dit.", "31-06-2025"),
    ("Per 31.04.2025 vervalt dit.", "31.04.2025"), ("Getekend 2024-02-30.", "2024-02-30"),
    ("Op maandag 3 maart 2024 begint de huur.", "maandag 3 maart 2024"), ("Op 32 januari 2024.", "32 januari 2024"),
    ("De eerste termijn, dinsdag 1 januari 2024, vervalt.", "dinsdag 1 januari 2024"),
    ("Op vrijdag 30-11-2024 sluit de inschrijving.", "vrijdag 30-11-2024"), ("Op 31 apr. 2024.", "31 apr. 2024"),
  ])
  func dutch(clause: String, marked: String) {
    let found = TextRuleCase(TextRuleCase.dutch(clause))
    #expect(found.marked(ImpossibleDate.code).joined(separator: "|") == marked)
    #expect(found.findings(ImpossibleDate.code).allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    ("It ends on 31 February 2024.", "31 February 2024"), ("It ends on February 30, 2024.", "February 30, 2024"),
    ("No later than June 31st.", "June 31st"), ("On the 31st of April 2024 it ends.", "31st of April 2024"),
    ("On Monday, 3 March 2024 it begins.", "Monday, 3 March 2024"), ("On 02/30/2024 it begins.", "02/30/2024"),
    ("On Tuesday, July 4, 2024 it begins.", "Tuesday, July 4, 2024"),
  ])
  func english(clause: String, marked: String) {
    #expect(TextRuleCase(TextRuleCase.english(clause)).marked(ImpossibleDate.code) == [marked])
  }

  @Test(arguments: [
    "Op 29 februari 2024, 31 januari en 30 juni.", "Versie 2.30 van 1 maart 2024.",
    "Versie 30.02.2024 van de software.",
    "Artikel 31 februari blijft gelden.", "Op maandag 4 maart 2024.", "Op zondag 3 maart 2024.",
    "Het nummer 020-1234567.",
    "Zaaknummer 31-06-2025-7 of 45-67-2019.", "IP-adres 30.02.2024.1 en 31/04.", "Op maandag of dinsdag 4 maart 2024.",
    "De 31 mei 2024 geldende prijs.", "In februari 30 dagen wachten.", "Op 29 februari van een schrikkeljaar.",
    "Dossier C/31/04/2024 blijft.", "Maandag tot vrijdag 1 maart 2024 gesloten.", "Bestand 2024-02-30-verslag.",
    "Per 1 januari 2025.",
    "Op 3 of 4 april 2024; zaterdag 6 april 2024.", "Tussen 28 en 30 april.", "Maat 30-02-2 en 31-4.", "Op 03/04/2024.",
  ])
  func dutchSilence(clause: String) {
    #expect(TextRuleCase(TextRuleCase.dutch(clause)).marked(ImpossibleDate.code) == [])
  }

  @Test(arguments: [
    "On 29 February 2024 and July 4, 2024.", "Section 31 may apply.", "In April 31 customers left.",
    "On Monday, 4 March 2024.",
    "The April 31 rule.", "Clause 30 march on.", "On 12/31/2024 and 31/12/2024.", "Monday 03/04/2023 or 04/03/2023.",
    "Version 31.04.2024 of the software.",
  ])
  func englishSilence(clause: String) {
    #expect(TextRuleCase(TextRuleCase.english(clause)).marked(ImpossibleDate.code) == [])
  }

  @Test func messages() {
    let day = TextRuleCase(TextRuleCase.dutch("Op 31 februari."))
    #expect(day.messages(ImpossibleDate.code, .dutch) == ["“31 februari” bestaat niet."])
    #expect(day.messages(ImpossibleDate.code, .english) == ["“31 februari” does not exist."])
    let weekday = TextRuleCase(TextRuleCase.dutch("Op maandag 3 maart 2024."))
    #expect(
      weekday.messages(ImpossibleDate.code, .dutch) == ["“maandag 3 maart 2024” bestaat niet: die dag is een zondag."])
    #expect(
      weekday.messages(ImpossibleDate.code, .english) == [
        "“maandag 3 maart 2024” does not exist: that day is a Sunday."
      ])
  }

  @Test func acrossALineEnd() {
    let found = TextRuleCase(TextRuleCase.dutch("De huur loopt tot en met maandag 31\nfebruari 2024 of later."))
    #expect(found.marked(ImpossibleDate.code) == ["31\nfebruari 2024"])
  }

  @Test(arguments: [
    ("Op 31 februari 2023.", ["Op 28 februari 2023."]), ("Op 31 februari 2024.", ["Op 29 februari 2024."]),
    ("Op 31-06-2025.", ["Op 30-06-2025."]),
    ("Op Maandag 3 maart 2024.", ["Op Zondag 3 maart 2024.", "Op Maandag 4 maart 2024."]),
    ("On Monday, 3 March 2024.", ["On Sunday, 3 March 2024.", "On Monday, 4 March 2024."]),
    ("On February 30, 2023.", ["On February 28, 2023."]), ("On the 31st of June 2025.", ["On the 30th of June 2025."]),
    // The day of the week follows, or leads.
    ("Op maandag 31 februari 2025.", ["Op vrijdag 28 februari 2025.", "Op maandag 24 februari 2025."]),
    ("Op vrijdag 31 februari 2025.", ["Op vrijdag 28 februari 2025."]),
    ("Op maandag 31 april.", ["Op maandag 30 april."]),
    ("On Tuesday, 1st December 2025.", ["On Monday, 1st December 2025.", "On Tuesday, 2nd December 2025."]),
  ])
  func fixes(clause: String, fixed: [String]) {
    for (index, part) in fixed.enumerated() {
      let found = TextRuleCase(TextRuleCase.dutch(clause))
      let fixes = found.fixes(ImpossibleDate.self)
      #expect(fixes.count == fixed.count && fixes.allSatisfy { !$0.isSafe })
      guard fixes.indices.contains(index) else { continue }
      let text = found.applying(fixes[index])
      #expect(text.contains(part))
      #expect(TextRuleCase(text).marked(ImpossibleDate.code) == [])
    }
  }
}
