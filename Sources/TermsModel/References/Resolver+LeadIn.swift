import TermsSyntax

/// Items below a text that names another document cite that: `for the EU SCCs: (a) Clause 7 …`, `The Lease is amended as
/// follows: (a) …`.
extension Resolver {
  /// How far above a reference such a text may stand, in lines. What stands there may change alone, so an edit looks at what
  /// cites nothing on as many lines below it (``DocumentModel/unsettledLines(below:)``).
  static let leadInReach = 24

  /// Whether the units around a reference, or the text before it on its line, say that another document is meant.
  func isAnnounced(_ reference: Reference, _ line: Line) -> Bool {
    let citesClauses = reference.syntax.form == .absolute && reference.syntax.members.first?.unit == .article
    let start = reference.span.start.offset
    guard citesClauses, let source = reference.source, let row = model.document.lines.row(of: line) else {
      return false
    }
    if namesOther(line.text.substring(max(0, start - Self.mostBytes)..<start)) { return true }
    var child = source
    while let unit = child.parent, !unit.isDivision {
      guard let above = model.document.lines.row(of: unit.line), row - above <= Self.leadInReach else { return false }
      if unit.line !== line, namesOther(text(from: unit.line, to: child.line)) { return true }
      child = unit
    }
    return false
  }

  /// The first lines of a unit, up to the first unit inside it.
  private func text(from first: Line, to end: Line) -> String {
    var text = ""
    var line: Line? = first
    for _ in 0..<Self.mostLines {
      guard let current = line, current !== end else { break }
      // What is behind its first unit belongs to that.
      if current !== first, current.scan.markers.first?.place == .lineStart { break }
      text += current.text.substring(0..<min(current.text.count, Self.mostBytes)) + " "
      line = model.following(current)
    }
    return text
  }

  private static let mostLines = 5
  private static let mostBytes = 4096

  // MARK: Names

  private func namesOther(_ text: String) -> Bool {
    let words = text.split { !($0.isLetter || $0.isNumber || $0 == ":" || $0 == "-" || $0 == "‑") }
    var announced = false
    for (index, printed) in words.enumerated() {
      let word = printed.prefix { $0 != ":" }
      let before = index > 0 ? words[index - 1] : ""
      if Self.isSetOfClauses(word, before) {
        let name = word.first == "S" ? String(word) : "\(before) \(word)"
        if !isOwnDocument(name) { return true }
      }
      if isOtherDocument(word, index > 1 ? words[index - 2] : "", before) { announced = true }
      // "The Agreement is amended as follows:"
      if word == "volgt" || word == "follows",
        words[..<index].suffix(8).contains(where: Self.changes)
          || words[index...].prefix(3).contains(where: Self.changes)
      {
        announced = true
      }
    }
    let end = words.last?.last == ":" || text.contains(": (") || text.contains(": a)")
    return announced && end
  }

  /// `EU SCCs`, `Standard Contractual Clauses`, `modelcontractbepalingen`: published clauses, which are cited by their number.
  private static func isSetOfClauses(_ word: Substring, _ before: Substring) -> Bool {
    if word == "SCCs" || word == "SCC" || sets.contains(word.lowercased()) { return true }
    return word == "Clauses" && kinds.contains(before.lowercased())
  }

  private static let sets: Set<String> = [
    "standaardcontractbepalingen", "modelcontractbepalingen", "modelcontractsbepalingen", "modelclausules",
    "standaardclausules", "modelbepalingen",
  ]
  private static let kinds: Set<String> = ["contractual", "model", "standard", "protection"]

  /// `the Master Agreement`, `het Huurcontract`: with a capital, and more than the noun alone.
  private func isOtherDocument(_ word: Substring, _ second: Substring, _ before: Substring) -> Bool {
    guard word.first?.isUppercase == true, !Self.own.contains(before.lowercased()),
      !Self.own.contains(second.lowercased())
    else { return false }
    let folded = word.lowercased()
    if Self.nouns.contains(folded) {
      guard before.first?.isUppercase == true, !Self.articles.contains(before.lowercased()) else { return false }
      return !isOwnDocument("\(before) \(word)")
    }
    return Self.compounds.contains { folded.hasSuffix($0) && folded.count > $0.count } && !isOwnDocument(String(word))
  }

  private static func changes(_ word: Substring) -> Bool {
    changing.contains(word.lowercased().trimmingSuffix(":"))
  }

  private static let own: Set<String> = ["this", "these", "deze", "dit", "onderhavige", "present"]
  private static let articles: Set<String> = ["the", "de", "het", "an", "a", "een"]
  private static let nouns: Set<String> = [
    "agreement", "addendum", "contract", "deed", "lease", "overeenkomst", "voorwaarden", "reglement",
  ]
  private static let compounds = ["overeenkomst", "contract", "voorwaarden", "reglement", "addendum"]
  private static let changing: Set<String> = [
    "amended", "modified", "varied", "replaced", "supplemented", "gewijzigd", "aangepast", "aangevuld", "vervangen",
    "wijzigt", "luiden", "luidt",
  ]
}

extension String {
  fileprivate func trimmingSuffix(_ mark: Character) -> String { last == mark ? String(dropLast()) : self }
}

extension DocumentModel {
  /// The lines not far below some others that cite what was not found: a text above them may say whose clauses they mean.
  func unsettledLines(below lines: [Line]) -> Set<Line> {
    let unsettled = references.unsettled
    guard !unsettled.isEmpty, lines.count <= Resolver.leadInReach else { return unsettled }
    var found = Set<Line>()
    for line in lines {
      guard let row = document.lines.row(of: line) else { continue }
      document.lines.forEach(in: row..<min(document.lines.count, row + Resolver.leadInReach + 2)) { _, below in
        if unsettled.contains(below) { found.insert(below) }
        return true
      }
    }
    return found
  }
}
