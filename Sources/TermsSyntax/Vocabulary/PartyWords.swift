/// Words for the sides of an agreement and the things that most terms define: written with a capital they mean a defined
/// term, with an article before them or without.
public enum PartyWords {
  /// Who delivers.
  public static let suppliers = [
    "opdrachtnemer", "leverancier", "dienstverlener", "verkoper", "verhuurder", "aannemer", "uitvoerder",
    "licentiegever",
    "aanbieder", "exploitant", "beheerder", "organisator", "vervoerder", "bewaarder", "uitlener",
    "supplier", "contractor", "provider", "seller", "vendor", "lessor", "licensor", "landlord", "carrier", "organiser",
  ]

  /// Who is delivered to.
  public static let customers = [
    "opdrachtgever", "klant", "cliënt", "afnemer", "koper", "huurder", "licentienemer", "wederpartij", "besteller",
    "abonnee", "inlener", "cursist", "deelnemer", "consument",
    "customer", "client", "buyer", "purchaser", "lessee", "licensee", "tenant", "hirer", "subscriber", "consumer",
  ]

  /// Other persons.
  static let others = [
    "partij", "ondernemer", "gebruiker", "bezoeker", "gast", "patiënt", "adviseur", "werkgever", "werknemer",
    "bewerker",
    "verwerker", "verwerkingsverantwoordelijke", "wederverkoper", "distributeur", "agent", "borg", "lener",
    "party", "user", "visitor", "guest", "member", "merchant", "employer", "employee", "reseller", "distributor",
    "publisher", "author", "shipper", "borrower", "lender", "guarantor", "processor", "controller", "participant",
    "affiliate", "subcontractor",
  ]

  /// Things.
  static let things = [
    "overeenkomst", "offerte", "dienst", "product", "programmatuur", "software", "apparatuur", "zaak", "goed",
    "website",
    "werkdag", "schriftelijk", "overmacht", "persoonsgegevens", "bestelling", "order", "project", "werk",
    "werkzaamheden",
    "resultaat", "vergoeding", "levering", "abonnement", "platform", "account", "documentatie", "tarief", "locatie",
    "agreement", "service", "goods", "equipment", "fee", "fees", "deliverable", "content", "documentation",
    "subscription",
    "premises", "quotation", "price", "charge", "work", "works", "materials",
  ]

  private static func hashes(_ words: [String]) -> Set<UInt64> {
    Set(words.flatMap { Inflection.forms(of: $0) }.map { Folding.hash($0) })
  }

  private static let persons = hashes(suppliers + customers + others)
  private static let known = persons.union(hashes(things))

  /// Whether a word, by its folded hash, is for a person, in some form.
  static func isPerson(_ word: UInt64) -> Bool { persons.contains(word) }

  /// Whether a word, by its folded hash, is one of them in some form.
  static func contains(_ word: UInt64) -> Bool { known.contains(word) }

  /// Whether a word is one of them in some form.
  public static func contains(_ word: some StringProtocol) -> Bool { contains(Folding.hash(word)) }
}
