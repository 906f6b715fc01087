/// Dutch terms of any size, the same each time: articles, clauses, a list of fifty definitions, a reference in about every 400
/// bytes, and a fixed number of planted faults, spread evenly.
public struct GeneratedTerms {
  /// The text.
  public let text: [UInt8]
  /// How many findings the text was made to have: references to articles that are not there.
  public let planted: Int
  /// The 0-based line of a sentence without numbers, in the middle, for typing in.
  public let proseLine: Int

  private static let nouns = [
    "levering", "betaling", "garantie", "opslag", "verzekering", "keuring", "reparatie", "verhuur", "ingebruikname",
    "overdracht",
    "schade", "controle", "montage", "vergoeding", "melding", "aflevering", "terugname", "vertraging", "planning",
    "oplevering",
  ]
  private static let verbs = [
    "bevestigt", "bewaart", "vergoedt", "meldt", "weigert", "accepteert", "onderzoekt", "registreert", "herstelt",
    "verlengt",
  ]
  private static let times = [
    "binnen veertien dagen", "voor het einde van de maand", "zonder uitstel", "op eerste verzoek", "na overleg",
    "elk kwartaal",
  ]

  /// Terms of about `size` bytes.
  /// - Parameter faults: how many references lead nowhere.
  public init(size: Int, faults: Int) {
    let articles = max(12, size / 1650)
    let clauses = articles * 4
    var lines = [
      "Algemene voorwaarden", "", "Artikel 1. Definities", "", "In deze voorwaarden wordt verstaan onder:", "",
    ]
    for term in 0..<50 {
      lines.append(
        "\(Self.term(term)): de \(Self.nouns[term % 20]) die partijen onder nummer \(term) zijn overeengekomen.")
    }
    // A small document needs more than one reference in a clause to hold all faults and some that lead somewhere.
    let references = clauses < faults * 2 ? 2 : 1
    let every = max(1, clauses * references / max(1, faults))
    var made = 0
    var number = 0
    var prose = 0
    for article in 2...articles {
      lines += [
        "", "Artikel \(article). \(Self.nouns[article % 20].capitalized) en \(Self.nouns[(article / 20) % 20])", "",
      ]
      for part in 1...4 {
        var clause = "\(article).\(part) \(Self.sentence(article, part))"
        for extra in 0..<references {
          number += 1
          var cited = "\(2 + (article * 7 + part + extra) % (articles - 1)).\(1 + (article + part) % 4)"
          if made < faults, number % every == 0 {
            cited = "\(articles + 10 + made).1"
            made += 1
          }
          clause += " Dit geldt onverminderd het bepaalde in artikel \(cited)."
        }
        if article == articles / 2, part == 2 { prose = lines.count }
        lines.append("\(clause) \(Self.sentence(article + 3, part + 1))")
      }
    }
    text = Array((lines.joined(separator: "\n") + "\n").utf8)
    planted = made
    proseLine = prose
  }

  private static func term(_ number: Int) -> String {
    "Begrip\(["aar", "eling", "schrift", "werk", "stuk"][number % 5])\(["a", "e", "i", "o", "u", "ie", "oe", "eu", "ui", "ij"][number / 5])n"
  }

  private static func sentence(_ article: Int, _ part: Int) -> String {
    let seed = article &* 31 &+ part &* 7
    return
      "De Leverancier \(verbs[seed % 10]) de \(nouns[seed % 20]) van \(term(seed % 50)) met kenmerk \(article)/\(part) \(times[seed % 6]), tenzij de klant de \(nouns[(seed / 3) % 20]) van \(term((seed / 7) % 50)) schriftelijk \(["betwist", "afwijst", "uitstelt"][seed % 3]) in geval van aansprakelijkheid."
  }
}
