import TermsModel
import TermsRules
import TermsTestSupport
import Testing

@Suite("Text that was not filled in")
struct PlaceholderTests {
  @Test(arguments: [
    ("Dit zijn de voorwaarden van [naam].", "[naam]"),
    ("Gevestigd te [vestigingsplaats], [adres].", "[vestigingsplaats]|[adres]"),
    ("De prijs is € [●] per maand.", "[●]"), ("De prijs is € [bedrag invullen] per maand.", "[bedrag invullen]"),
    ("Ingeschreven onder [KvK-nummer] bij de kamer.", "[KvK-nummer]"),
    ("Per [DATE] of [COMPANY_NAME].", "[DATE]|[COMPANY_NAME]"),
    ("De klant betaalt € ______ per maand.", "______"), ("Gevestigd te ________, hierna de leverancier.", "________"),
    ("De leverancier is <bedrijf> te <plaats>.", "<bedrijf>|<plaats>"), ("De rente is XXXX procent.", "XXXX"),
    ("De rente is xxx procent per jaar.", "xxx"), ("De termijn is tbd.", "tbd"), ("De rente: TBD.", "TBD"),
    ("De termijn is [nog in te vullen].", "[nog in te vullen]"), ("De prijs is nog in te vullen.", "nog in te vullen"),
    ("De prijs (in te vullen) geldt.", "in te vullen"), ("De prijs is € ........ per jaar.", "........"),
    ("Onder de naam \"[bedrijfsnaam]\" handelend.", "[bedrijfsnaam]"), ("Lorem ipsum dolor sit amet.", "Lorem ipsum"),
    ("De klant is [XX] te [___].", "[XX]|[___]"), ("Binnen [aantal] dagen.", "[aantal]"),
    ("De naam XXX is een merk.", "XXX"),
  ])
  func dutch(clause: String, marked: String) {
    let found = TextRuleCase(TextRuleCase.dutch(clause))
    #expect(found.marked(Placeholder.code).joined(separator: "|") == marked)
    #expect(found.findings(Placeholder.code).allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: [
    ("These are the terms of [Company Name].", "[Company Name]"), ("Dated [insert date].", "[insert date]"),
    ("The fee is <amount> per month.", "<amount>"), ("Notices go to [email address].", "[email address]"),
    ("The fee is USD ____ per month.", "____"), ("The courts of [jurisdiction] decide.", "[jurisdiction]"),
  ])
  func english(clause: String, marked: String) {
    #expect(TextRuleCase(TextRuleCase.english(clause)).marked(Placeholder.code).joined(separator: "|") == marked)
  }

  @Test(arguments: [
    "Zie [onze website](https://voorbeeld.nl) of [naam][1].", "Zie noot [1] en [2], en [^3].",
    "De rest volgt.\n\n[naam]: https://voorbeeld.nl",
    "De naam [verwijderd] en [vervallen] of [gereserveerd].", "Hij zegt: “[de] naam is […] van belang”.", "- [ ] Ja",
    "- [x] Akkoord", "[ ] ja [ ] nee", "Rechtbank [2011] NJ 30, [ECLI:NL:HR:2011:1].", "Zie `[naam]` en `____`.",
    "De <b>naam</b> en <br> en <u>plaats</u>.", "Mail naar <info@voorbeeld.nl>.", "Zie <https://voorbeeld.nl>.",
    "Naam: ____________", "Handtekening: ______ Datum: ______", "Naam ______ Plaats ______",
    "__vet__ en ___vet en schuin___ hier.",
    "Het door de klant in te vullen formulier geldt.", "Op een nader te bepalen datum.", "Titel XXX van het wetboek.",
    "Rekening NL00XXXX0123 en XXXX XXXX XXXX 1234.", "Nader te bepalen (“TBD”) door partijen.", "[/span12] [/row]",
    "Artikel 1 ........ 5", "De waarde x < y en y > z.", "Bestand mijn_naam_hier en a___b.", "De klant [hij] betaalt.",
    "TBD betekent nader te bepalen.",
    "De snelheid (0,1] en [0,1) telt.", "Getekend te ______ op ______ door partijen.", "Citaat: “[de naam]”.", "[TOC]",
    "Optie [a] of [b].",
    "De klant \\[naam\\] hier.", "De AVG [GDPR] geldt.", "Toets &lt;naam&gt; in.",
  ])
  func silence(clause: String) {
    #expect(TextRuleCase(TextRuleCase.dutch(clause)).marked(Placeholder.code) == [])
  }

  @Test func rulesAndCodeAreNoBlanks() {
    let text = TextRuleCase.dutch(
      "De klant betaalt.\n\n____________\n\n```\n[naam] ____ hier\n```\n\n<!-- [naam] -->\n")
    #expect(TextRuleCase(text).marked(Placeholder.code) == [])
  }

  @Test func messages() {
    let found = TextRuleCase(TextRuleCase.dutch("Van [naam]."))
    #expect(found.messages(Placeholder.code, .dutch) == ["Niet ingevuld: “[naam]”."])
    #expect(found.messages(Placeholder.code, .english) == ["Unfilled: “[naam]”."])
  }
}
