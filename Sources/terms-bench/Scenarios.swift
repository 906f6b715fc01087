import TermsTestSupport

extension Scenario {
  /// A letter typed in the line of a finding, before it: one line changes, the finding moves by a column and is published.
  static let inLine = "edit in a line"
  static let inDefinition = "letter in the definition of the term used most"
  static let citedHeading = "heading cited by many deleted"

  /// Every edit that is measured, for one document.
  static func all(_ terms: GeneratedTerms) -> [Scenario] {
    let rows = terms.rows
    return [
      letter(inLine, terms, rows.fault, publishes: true),
      letter("letter at the start", terms, rows.start),
      letter("letter in the middle", terms, rows.middle),
      letter("letter at the end", terms, rows.end),
      letter("letter in a heading's title", terms, rows.heading, after: ". "),
      letter(inDefinition, terms, rows.definition, after: ": de "),
      letter("letter in the term used most itself", terms, rows.definition, after: "Op"),
      digit("digit on the number of a heading cited twice", terms, rows.citedTwice),
      enter(terms, rows.middle),
      heading(terms, rows.citedOften),
      paste(terms, rows.middle),
    ]
  }

  /// A letter in the first word of a line, or behind a text in it; and out again.
  static func letter(
    _ name: String, _ terms: GeneratedTerms, _ row: Int, after text: String = " ", publishes: Bool = false
  ) -> Scenario {
    let line = terms.line(row)
    let place = offset(in: line, after: text)
    return Scenario(
      name, there: Edit(line, row: row, place..<place, with: "e"),
      back: Edit(line, row: row, place..<place + 1, with: ""),
      publishes: publishes)
  }

  /// `Artikel 30.` becomes `Artikel 309.`: what cites 30 leads nowhere; and back.
  private static func digit(_ name: String, _ terms: GeneratedTerms, _ row: Int) -> Scenario {
    let line = terms.line(row)
    let place = (line.firstIndex(of: UInt8(ascii: ".")) ?? 1)
    return Scenario(
      name, there: Edit(line, row: row, place..<place, with: "9"),
      back: Edit(line, row: row, place..<place + 1, with: ""),
      publishes: true)
  }

  /// A line end in the middle of a clause: the rows of all findings below move.
  private static func enter(_ terms: GeneratedTerms, _ row: Int) -> Scenario {
    let line = terms.line(row)
    let place = offset(in: line, after: ". ")
    let there = Edit(line, row: row, place..<place, with: "\n")
    return Scenario(
      "Enter in a clause", "Enter taken back", there: there,
      back: Edit(joining: row, at: place, column: there.startColumn), publishes: true)
  }

  private static func heading(_ terms: GeneratedTerms, _ row: Int) -> Scenario {
    Scenario(
      citedHeading, "that heading brought back", there: Edit(rows: row..<row + 1, with: ""),
      back: Edit(rows: row..<row, with: String(decoding: terms.line(row), as: UTF8.self) + "\n"), publishes: true)
  }

  /// 100 KB of paragraphs without numbers of their own.
  private static func paste(_ terms: GeneratedTerms, _ row: Int) -> Scenario {
    let paragraphs = GeneratedTerms.paragraphs(bytes: 100_000)
    return Scenario(
      "paste of 100 KB", "the paste taken back",
      there: Edit(rows: row..<row, with: paragraphs.map { $0 + "\n" }.joined()),
      back: Edit(rows: row..<row + paragraphs.count, with: ""), publishes: true)
  }

  /// Inside the word behind a text; behind the line's first word when the text is not there.
  private static func offset(in line: [UInt8], after text: String) -> Int {
    if let found = line.firstRange(of: Array(text.utf8)) { return min(line.count - 1, found.upperBound + 1) }
    return min(line.count - 1, (line.firstIndex(of: 0x20) ?? 0) + 2)
  }
}
