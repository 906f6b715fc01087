import TermsText

/// How many units a text says there are: `deze 13 artikelen`, `bestaat uit twaalf hoofdstukken`.
public struct UnitCount: Sendable {
  /// The number, as a figure or a word (bytes).
  public let range: Range<Int>
  /// The number.
  public let count: Int
  /// What is counted.
  public let unit: UnitLabel
  /// The number is written in figures.
  public let isFigure: Bool

  /// The counts of all units of this document that a line gives. Reads the line again: ask
  /// ``LineFeatures/countedUnits`` first.
  public static func all(in text: LineText) -> [UnitCount] {
    var tokenized = TokenizedLine()
    return text.withBytes { own in
      Tokenizer.tokenize(LineBytes(own), into: &tokenized)
      let line = tokenized.view()
      return (0..<line.ownCount).compactMap { count(at: $0, line) }
    }
  }

  /// Cheap: whether a line is worth reading for counts.
  static func mayStand(in line: LineTokens) -> Bool {
    (1..<max(1, line.ownCount)).contains { place in
      let token = line.tokens[place]
      return token.isWord && plural(token) != nil && value(line[place - 1], line) != nil
    }
  }

  /// A count at the number's token. The words around it must say that all units of the document are meant, because goods
  /// are articles and people are members.
  private static func count(at index: Int, _ line: LineTokens) -> UnitCount? {
    guard let value = value(line[index], line), let unit = plural(line[index + 1]), value >= 2 else { return nil }
    guard saysAll(before: index, line) else { return nil }
    guard isOfThisDocument(after: index + 2, line) || saysConsists(before: index, line) else { return nil }
    return UnitCount(range: line[index].range, count: value, unit: unit, isFigure: line[index].isNumber)
  }

  private static func value(_ token: Token, _ line: LineTokens) -> Int? {
    if let number = line.number(token) { return 2..<1000 ~= number.integer ? number.integer : nil }
    return token.isWord ? words[token.payload] : nil
  }

  private static func plural(_ token: Token) -> UnitLabel? { token.isWord ? plurals[token.payload] : nil }

  /// `de`, `deze`, `alle`, `bestaat uit`, `the`, `these`, `all`.
  private static func saysAll(before index: Int, _ line: LineTokens) -> Bool {
    let token = line[index - 1]
    guard token.isWord else { return false }
    return token.keyword == .the || token.keyword == .this || alls.contains(token.payload)
      || saysConsists(before: index, line)
  }

  private static func saysConsists(before index: Int, _ line: LineTokens) -> Bool {
    let place = alls.contains(line[index - 1].payload) || line[index - 1].keyword == .the ? index - 1 : index
    let near = [line[place - 1], line[place - 2]]
    guard near.contains(where: { $0.isWord && consisting.contains($0.payload) }) else { return false }
    // Of the document, and not of one chapter of it.
    return (max(0, place - 7)..<max(0, place - 1)).contains {
      line[$0].keyword == .documentNoun && line[$0].isWord
    } && !(max(0, place - 7)..<max(0, place - 1)).contains { UnitLabel(line[$0].keyword) != nil }
  }

  /// `van deze voorwaarden`, `of this agreement`, `of this standard set of terms`.
  private static func isOfThisDocument(after index: Int, _ line: LineTokens) -> Bool {
    guard line[index].keyword == .from || line[index].keyword == .of, line[index + 1].keyword == .this else {
      return false
    }
    // "of this Lease": goods are articles of an order, too.
    if line[index + 2].isWord, documents.contains(line[index + 2].payload) { return true }
    return (index + 2..<index + 7).contains { line[$0].keyword == .documentNoun && line[$0].isWord }
  }

  private static let documents = Folding.hashes("lease deed contract charter licence license act akte wet")
  private static let alls = Folding.hashes("alle all")
  private static let consisting = Folding.hashes(
    "bestaan bestaat uit omvatten omvat tellen telt consist consists comprise comprises of")

  private static let plurals: [UInt64: UnitLabel] = {
    var table: [UInt64: UnitLabel] = [:]
    for (words, unit) in [
      ("artikelen articles sections clauses", UnitLabel.article), ("hoofdstukken chapters", .chapter),
      ("modules", .module), ("bijlagen annexes schedules exhibits appendices", .annex),
    ] {
      for hash in Folding.hashes(words) { table[hash] = unit }
    }
    return table
  }()

  private static let words: [UInt64: Int] = {
    let dutch = """
      twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien \
      twintig eenentwintig tweeëntwintig drieëntwintig vierentwintig vijfentwintig
      """
    let english = """
      two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen \
      nineteen twenty
      """
    var table: [UInt64: Int] = [:]
    for text in [dutch, english] {
      for (place, word) in text.split(separator: " ").enumerated() { table[Folding.hash(word)] = place + 2 }
    }
    return table
  }()
}
