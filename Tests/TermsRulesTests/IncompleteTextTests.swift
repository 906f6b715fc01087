import TermsRules
import TermsTestSupport
import Testing

@Suite("Lost text")
struct IncompleteTextTests {
  private func found(_ old: String, _ new: String) -> [String] {
    Understanding(NumberedTerms.clauses(old, new)).findingLines(atLeast: .information)
  }

  @Test(arguments: [
    ("1.2 De klant neemt de zaken af volgens de overeenkomst.", "1.2 De klant verstrekt de volgende gegevens:"),
    ("2.2 De klant is rente verschuldigd bij te late betaling.", "2.2 De klant betaalt in dat geval:"),
    ("5.2 Geschillen worden voorgelegd aan de rechter te Utrecht.", "5.2 Geschillen worden als volgt beslecht:"),
  ])
  func anAnnouncement(old: String, new: String) {
    let found = found(old, new)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("warning incomplete-text ") == true)
    let understanding = Understanding(NumberedTerms.clauses(old, new))
    #expect(understanding.messages("incomplete-text", .dutch) == ["Na “\(new.dropFirst(4))” volgt niets."])
    #expect(understanding.messages("incomplete-text", .english) == ["Nothing follows “\(new.dropFirst(4))”."])
  }

  @Test func anAnnouncementCutByALineEnd() {
    let old = "1.2 De klant neemt de zaken af volgens de overeenkomst."
    #expect(
      found(old, "1.2 Zonder toestemming van de leverancier verricht de klant geen van de\nvolgende handelingen:")
        .map { $0.split(separator: " ")[1] } == ["incomplete-text"])
    #expect(
      found(
        old, "1.2 De klant verricht geen van de\nvolgende handelingen:\na. verkopen van de zaken;\nb. lenen van geld.")
        == [])
  }

  @Test func twoAnnouncements() {
    let found = found(
      "5.2 Geschillen worden voorgelegd aan de rechter te Utrecht.",
      """
      5.2 De leverancier verwerkt namens de klant de volgende gegevens:

      Van de groepen personen:

      De klant staat ervoor in dat de gegevens juist zijn en dat hij ze aan de leverancier mag geven.
      """)
    #expect(
      found.map { $0.split(separator: " ")[1...2].joined(separator: " ") } == [
        "incomplete-text 17", "incomplete-text 19",
      ])
  }

  @Test func aSentenceThatBreaksOff() {
    let understanding = Understanding(
      NumberedTerms.clauses(
        "3.2 De klant controleert de levering bij ontvangst van de zaken.",
        "3.2 De klant meldt gebreken aan de afdeling van de"))
    #expect(understanding.findingLines(atLeast: .warning).count == 1)
    #expect(
      understanding.messages("incomplete-text", .dutch)
        == ["De zin breekt af na “De klant meldt gebreken aan de afdeling van de”."])
    #expect(
      understanding.messages("incomplete-text", .english)
        == ["The sentence breaks off after “De klant meldt gebreken aan de afdeling van de”."])
  }

  /// A verb behind which another must follow.
  @Test(arguments: [
    "3.2 De klant controleert de levering bij ontvangst, waarna de leverancier zal",
    "3.2 Bij ontvangst van de zaken controleert hij die en de klant dient",
    "3.2 The customer inspects the goods on delivery and the supplier shall",
    "3.2 The customer inspects the goods on delivery and the supplier may",
    "3.2 The customer inspects the goods on delivery and the supplier will",
  ])
  func aSentenceThatBreaksOffBehindAVerb(_ clause: String) {
    let text = NumberedTerms.clauses("3.2 De klant controleert de levering bij ontvangst van de zaken.", clause)
    #expect(
      Understanding(text).findingLines(atLeast: .warning).map { $0.split(separator: " ")[1] } == ["incomplete-text"])
  }

  @Test(arguments: [
    // What follows is its list, or the rest of the sentence; the verb is a noun, or another verb's.
    "3.2 De klant controleert de levering bij ontvangst, en hij zal\na. klagen;\nb. betalen.",
    "3.2 De klant controleert de levering bij ontvangst, en hij zal\n- klagen;\n- betalen.",
    "3.2 De klant controleert de levering bij ontvangst, en hij zal\nbetalen.",
    "3.2 De klant controleert de levering bij ontvangst, en hij zal\n\nbetalen voor de zaken.",
    "3.2 The customer inspects the goods and this agreement is terminable at will",
    "3.2 De klant gebruikt de zaken voor het doel waartoe het dient", "3.2 De klant controleert en zal",
    "3.2 The customer inspects the goods on the first day of the month of May",
    "3.2 The customer inspects the goods on delivery, and any of its partners shall.",
  ])
  func goesOnBehindAVerb(_ clause: String) {
    let text = NumberedTerms.clauses("3.2 De klant controleert de levering bij ontvangst van de zaken.", clause)
    #expect(!Understanding(text).findings.contains { $0.code == "incomplete-text" })
  }

  @Test func aVerbOverWhatIsNumberedLikeClauses() {
    let text = NumberedTerms.clauses(
      "3.2 De klant controleert de levering bij ontvangst van de zaken.",
      "3.2 De klant controleert de levering en hij zal\n3.3 de zaken betalen.")
    #expect(!Understanding(text).findings.contains { $0.code == "incomplete-text" })
  }

  @Test(arguments: ["2.3", "2.3 ", "2.3 c.", "2.3 x"])
  func aNumberWithoutText(_ clause: String) {
    let understanding = Understanding(
      NumberedTerms.clauses("2.3 Verrekening is niet toegestaan zonder toestemming.", clause))
    #expect(understanding.findingLines(atLeast: .information) == ["warning incomplete-text 7 2.3"])
    #expect(understanding.messages("incomplete-text", .dutch) == ["Van 2.3 is geen tekst over."])
    #expect(understanding.messages("incomplete-text", .english) == ["Nothing is left of the text of 2.3."])
  }

  /// What goes on, or is complete.
  @Test(arguments: [
    "2.2 De klant betaalt:\n- per bank;\n- contant.", "2.2 De klant betaalt:\na) per bank;\nb) contant.",
    "2.2 De klant betaalt:\n\n• per bank;", "2.2 De klant betaalt:\n\nper bank of contant.",
    "2.2 De klant betaalt:\n\n| wijze | kosten |\n|---|---|\n| bank | geen |",
    "2.2 De klant betaalt:\n\n![tabel](tabel.png)", "2.2 De klant betaalt:\n\n```\ntabel\n```",
    "2.2 De klant betaalt:\n\n12\n\n\u{0C}a) per bank;\nb) contant.",
    "2.2 De klant betaalt:\n\nPagina 3 van 12\n\n- per bank;",
    "2.2 De klant betaalt als volgt.\n\nRechten van de klant:", "2.2 De klant betaalt tijdig.\n\nLet op:",
    "2.2 De klant betaalt de prijs die op de offerte staat, wat hij daar ook van vindt of an\nders",
    "2.2 De klant betaalt de rekening van de\nleverancier binnen acht dagen.", "2.2 (vervallen)", "2.2 -", "2.2 n.v.t.",
    "2.2 Betaling van de prijs\n\nDe klant betaalt.",
  ])
  func isComplete(_ clause: String) {
    let text = NumberedTerms.clauses("2.2 De klant is rente verschuldigd bij te late betaling.", clause)
    #expect(!Understanding(text).findings.contains { $0.code == "incomplete-text" })
  }

  @Test func itemsNumberedOnLikeClauses() {
    let text = NumberedTerms.items(
      "2. The customer accepts the goods under this agreement.\n\n3. The customer provides:\n   (a) access to the site;\n   (b) power and water; and\n   (c) a place to store materials.\n\n4. The supplier may refuse an order without giving reasons.",
      "2. The customer provides:\n\n3. power;\n\n4. water.")
    #expect(Understanding(text).findings.isEmpty)
  }

  @Test func formsAreFilledInByHand() {
    let form = "\nAldus overeengekomen en in tweevoud getekend te:\n\nDatum en plaats van ondertekening:\n"
    #expect(Understanding(NumberedTerms.clauses + form).findings.isEmpty)
  }

  @Test func headingsAndContentsLists() {
    #expect(Understanding("Inhoud van deze algemene voorwaarden:\n\n" + NumberedTerms.clauses).findings.isEmpty)
    #expect(Understanding(NumberedTerms.clauses.replacing("Betaling\n", with: "Over de betaling:\n")).findings.isEmpty)
  }
}
