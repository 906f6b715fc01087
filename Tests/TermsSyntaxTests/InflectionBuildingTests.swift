import TermsSyntax
import Testing

@Suite("Building inflected forms")
struct InflectionBuildingTests {
  @Test(arguments: [
    ("overeenkomst", "overeenkomsten"), ("contract", "contracten"), ("factuur", "facturen"), ("gesprek", "gesprekken"),
    ("prijs", "prijzen"), ("bedrijf", "bedrijven"), ("tarief", "tarieven"), ("opdrachtgever", "opdrachtgevers"),
    ("leverancier", "leveranciers"), ("artikel", "artikelen"), ("licentie", "licenties"), ("pagina", "pagina's"),
    ("hoeveelheid", "hoeveelheden"), ("bijlage", "bijlages"), ("lid", "leden"), ("bedrag", "bedragen"),
    ("dienst", "diensten"), ("klant", "klanten"), ("adviseur", "adviseurs"), ("kennis", "kennissen"), ("eis", "eisen"),
    ("account", "accounts"), ("huurder", "huurders"), ("vergoeding", "vergoedingen"), ("deel", "delen"),
  ])
  func dutchPlurals(word: String, plural: String) {
    // Both plurals of a weak ending are good Dutch: artikelen, artikels.
    let built = Inflection.plural(of: word, isDutch: true)
    #expect(built == plural || word == "artikel" && built == "artikels")
    #expect(Inflection.forms(of: word).contains(built))
  }

  @Test(arguments: [("party", "parties"), ("service", "services"), ("box", "boxes"), ("day", "days")])
  func englishPlurals(word: String, plural: String) {
    #expect(Inflection.plural(of: word, isDutch: false) == plural)
    #expect(Inflection.forms(of: word).contains(plural))
  }

  @Test func formsOfAnotherWord() {
    let form = { (new: String, form: String, old: String) in
      Inflection.form(of: new, as: form, of: old, isDutch: true)
    }
    #expect(form("contract", "overeenkomsten", "overeenkomst") == "contracten")
    #expect(form("klant", "opdrachtgevers", "opdrachtgever") == "klanten")
    #expect(form("opdrachtgever", "klanten", "klant") == "opdrachtgevers")
    #expect(form("huurder", "klants", "klant") == "huurders")
    #expect(form("bureau", "makelaar's", "makelaar") == "bureau's")
    #expect(form("gebruikers", "huurder", "huurders") == "gebruiker")
    #expect(form("klant", "klant", "klant") == "klant")
  }
}
