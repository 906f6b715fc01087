/// Lays out generated terms: which articles there are, which references are broken, and where what stands.
struct TermsPlan {
  private let faults: Int
  private let clausesOf: [Int]
  private let often: Int
  private let twice: Int
  private let perClause: Int
  private var prose = TermsProse(seed: 20)
  private var lines: [String] = []
  private var cited = 0
  private(set) var brokenWritten = 0
  private(set) var referencesWritten = 0
  private(set) var citations = 0
  private(set) var rows = GeneratedTerms.Rows()

  var uses: Int { prose.mostUsedWritten }

  /// A clause is 400 bytes, with its share of the headings.
  init(size: Int, faults: Int) {
    let clauses = max(40, (size - 5_000) / 405)
    var generator = SeededGenerator(seed: 7)
    var counts: [Int] = []
    var left = clauses
    while left > 0 {
      counts.append(min(left, Int.random(in: 3...7, using: &generator)))
      left -= min(left, counts[counts.count - 1])
    }
    // Article 1 holds the definitions; counts[i] belongs to article i + 2.
    often = counts.count / 2 + 2
    twice = counts.count / 2 + 4
    counts[often - 2] = 0
    counts[twice - 2] = 0
    clausesOf = counts
    self.faults = faults
    // A small document needs more than one reference in a clause to hold all faults and some that lead somewhere.
    perClause = clauses < faults * 3 ? 3 : 1
  }

  /// Writes the text and fills in the counts and rows.
  mutating func write() -> [UInt8] {
    lines = ["Algemene voorwaarden Voorbeeld B.V.", "", "Artikel 1. Definities", ""]
    lines += ["In deze algemene voorwaarden wordt verstaan onder:", ""]
    for term in TermsProse.terms.indices {
      if term == TermsProse.mostUsed { rows.definition = lines.count }
      lines.append("\(TermsProse.terms[term]): \(TermsProse.meanings[term]).")
    }
    let clauses = clausesOf.reduce(0, +)
    var written = 0
    for (index, count) in clausesOf.enumerated() {
      let article = index + 2
      heading(article)
      if count == 0 { lines += ["\(prose.sentence()) \(prose.sentence())"] }
      for clause in 0..<count {
        written += 1
        let broken = brokenHere(written, of: clauses)
        note(article, isFault: broken > 0)
        lines.append("\(article).\(clause + 1) \(self.clause("\(article).\(clause + 1)", broken: broken))")
      }
    }
    lines.append("")
    return Array(lines.joined(separator: "\n").utf8)
  }

  /// How many references of the next clause lead nowhere: all or none, so that there are clauses without findings in a small
  /// document, too; only the last clause takes what is left.
  private func brokenHere(_ written: Int, of clauses: Int) -> Int {
    if written == clauses { return min(perClause, faults - brokenWritten) }
    let due = ((2 * written - 1) * faults + clauses) / (2 * clauses)
    return due - brokenWritten >= perClause ? perClause : 0
  }

  private mutating func heading(_ article: Int) {
    lines.append("")
    if article == often { rows.citedOften = lines.count }
    if article == twice { rows.citedTwice = lines.count }
    if article == often - 1 { rows.heading = lines.count }
    lines += ["Artikel \(article). \(prose.title())", ""]
  }

  private mutating func note(_ article: Int, isFault: Bool) {
    let isBeforeMiddle = article < often
    if isFault {
      if isBeforeMiddle || rows.fault == 0 { rows.fault = lines.count }
      return
    }
    if rows.start == 0 { rows.start = lines.count }
    if isBeforeMiddle { rows.middle = lines.count }
    rows.end = lines.count
  }

  /// Three sentences; the references stand in the second.
  private mutating func clause(_ own: String, broken: Int) -> String {
    let cited = (0..<perClause).map { "artikel \($0 < broken ? missing() : present(besides: own))" }
    let list = cited.count == 1 ? cited[0] : cited.dropLast().joined(separator: ", ") + " en " + (cited.last ?? "")
    return "\(prose.sentence()) \(prose.sentence(citing: list)) \(prose.sentence())"
  }

  private mutating func missing() -> String {
    referencesWritten += 1
    brokenWritten += 1
    return "\(clausesOf.count + 9 + brokenWritten).\(1 + brokenWritten % 3)"
  }

  /// Up to fifty references lead to the one article and two to the other, spread; the rest to other clauses anywhere.
  private mutating func present(besides own: String) -> String {
    referencesWritten += 1
    cited += 1
    let good = clausesOf.reduce(0, +) * perClause - faults
    let wanted = max(1, min(50, good / 2))
    if cited == good / 5 || cited == good * 4 / 5 { return "\(twice)" }
    if citations < cited * wanted / max(1, good) {
      citations += 1
      return "\(often)"
    }
    while true {
      let article = prose.number(below: clausesOf.count)
      guard clausesOf[article] > 0 else { continue }
      let number = "\(article + 2).\(1 + prose.number(below: clausesOf[article]))"
      if number != own { return number }
    }
  }
}
