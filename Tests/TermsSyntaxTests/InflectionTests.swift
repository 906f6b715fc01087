import TermsSyntax
import Testing

@Suite("Inflection")
struct InflectionTests {
  @Test(arguments: [
    ("Betrokkene", "betrokkenen"), ("Betrokkenen", "betrokkene"), ("Belanghebbende", "belanghebbenden"),
    ("Dienst", "diensten"), ("Diensten", "dienst"), ("Gebrek", "gebreken"), ("Materialen", "materiaal"),
    ("Materiaal", "materialen"),
    ("Factuur", "facturen"), ("Facturen", "factuur"), ("Partij", "partijen"), ("Partijen", "partij"),
    ("Afnemers", "afnemer"),
    ("Afnemer", "afnemers"), ("Overeenkomst", "overeenkomsten"), ("Resultaten", "resultaat"),
    ("Schriftelijk", "schriftelijke"),
    ("Bevoegdheid", "bevoegdheden"), ("Prijs", "prijzen"), ("Tarief", "tarieven"), ("Gesprek", "gesprekken"),
    ("Licentie", "licentieën"),
    ("Supplier", "suppliers"), ("Party", "parties"), ("Parties", "party"), ("Service", "services"), ("Lid", "leden"),
    ("Opdrachtgever", "opdrachtgevers"), ("Afnemer", "afnemer's"), ("Project", "projecten"), ("Goed", "goederen"),
    ("Bestelling", "bestellinkje"), ("Appendix", "appendices"),
    ("Bewijs", "bewijzen"), ("Bedrag", "bedragen"), ("Categorie", "categorieën"),
  ])
  func covers(_ pair: (String, String)) {
    #expect(Inflection.forms(of: pair.0).contains(pair.1))
  }

  @Test(arguments: [
    ("Overeenkomst", "huurovereenkomst"), ("Project", "projectplan"), ("Dienst", "dienstverlening"),
    ("Partij", "wederpartij"),
    ("Klant", "klantgegevens"), ("Service", "serving"),
  ])
  func leavesAlone(_ pair: (String, String)) {
    #expect(!Inflection.forms(of: pair.0).contains(pair.1))
  }
}
