/// What generated sentences are made of. None of the terms occurs in small letters.
extension TermsProse {
  /// The term that is used most: about ten thousand times in 20 MB.
  static let mostUsed = 0

  /// Fifty defined terms.
  static let terms: [String] =
    ["Opdrachtgever"]
    + ["Bouw", "Dienst", "Huur", "Koop", "Onderhouds", "Raam", "Zorg"].flatMap { first in
      ["beheerder", "bemiddelaar", "coördinator", "deskundige", "gemachtigde", "ontwikkelaar", "uitvoerder"].map {
        first + $0
      }
    }

  /// What the terms mean, one each. Each names the next term, so that all are used in the smallest text.
  static let meanings: [String] = terms.indices.map { index in
    "de natuurlijke persoon of rechtspersoon die \(objects[index % objects.count]) \(limits[index % limits.count]) "
      + (index + 1 < terms.count ? "voor een \(terms[index + 1]) regelt" : "voor zijn rekening neemt")
  }

  static let subjects = [
    "De leverancier", "De wederpartij", "Iedere partij", "De verkoper", "De gebruiker", "De ontvanger",
    "De rechthebbende",
    "De verzekeraar", "Een derde", "De eigenaar",
  ]

  static let verbs = [
    "bevestigt", "bewaart", "vergoedt", "meldt", "weigert", "accepteert", "onderzoekt", "registreert", "herstelt",
    "verlengt", "waarborgt", "controleert", "betwist", "draagt zorg voor", "is verantwoordelijk voor", "behoudt",
  ]

  static let objects = [
    "de overeengekomen prestatie", "het verschuldigde bedrag", "de geleverde zaken", "de vertrouwelijke informatie",
    "alle redelijke maatregelen", "de schriftelijke ingebrekestelling", "de reële schade", "het coördinerend overleg",
    "de bijbehorende documentatie", "de kosten van herstel", "de ter beschikking gestelde middelen", "de oplevering",
    "het gereserveerde materiaal", "de toegang tot het terrein", "de keuring van de onderdelen", "de planning",
  ]

  static let limits = [
    "binnen een redelijke termijn", "zonder nadere ingebrekestelling", "voor het einde van de maand",
    "op eerste verzoek",
    "na voorafgaand overleg", "voor eigen rekening", "met inachtneming van de wettelijke bepalingen", "elk kwartaal",
    "uiterlijk bij aanvang van de werkzaamheden", "zonder uitstel", "tegen een redelijke vergoeding", "in euro (€)",
  ]

  static let conditions = [
    "tenzij", "voor zover", "ook wanneer", "zolang", "behalve indien", "mits", "totdat", "ongeacht of",
  ]

  static let things = [
    "de levering", "de betaling", "de garantie", "de opslag", "de verzekering", "de reparatie", "de verhuur",
    "de ingebruikname", "de overdracht", "de montage", "de melding", "de terugname", "de vertraging", "de controle",
  ]

  static let ends = [
    "schriftelijk is betwist", "is geweigerd", "nog niet is voltooid", "door een derde is verricht", "is uitgesteld",
    "redelijkerwijs kan worden verlangd", "in het geding is", "is bevestigd", "tijdelijk is onderbroken", "is verlopen",
    "buiten de schuld van partijen uitblijft", "is verzekerd",
  ]

  static let titles = [
    "Toepasselijkheid", "Aanbiedingen", "Totstandkoming", "Prijzen", "Betaling", "Levering", "Garantie", "Reclames",
    "Eigendomsvoorbehoud", "Aansprakelijkheid", "Overmacht", "Geheimhouding", "Opzegging", "Ontbinding", "Geschillen",
    "Verzekering", "Wijzigingen",
  ]
}
