/// Units that stand beside numbers.
enum AmountUnit: Equatable {
  case money, percent
  /// Days, months and the like, by a name of both languages.
  case time(String)

  private static let names: [String: AmountUnit] = {
    var names: [String: AmountUnit] = [:]
    for word in ["euro", "euro's", "euros", "eur", "usd", "gbp", "dollar", "dollars", "pound", "pounds", "gulden"] {
      names[word] = .money
    }
    for word in ["procent", "percent"] { names[word] = .percent }
    let times = [
      "dag dagen day days", "kalenderdag kalenderdagen", "werkdag werkdagen", "week weken weeks",
      "maand maanden month months", "kalendermaand kalendermaanden", "jaar jaren year years", "uur uren hour hours",
      "minuut minuten minute minutes", "kwartaal kwartalen",
    ]
    for list in times {
      let words = list.split(separator: " ").map(String.init)
      for word in words { names[word] = .time(words[0]) }
    }
    return names
  }()

  private static func unit(_ piece: TextPiece) -> AmountUnit? {
    switch piece.kind {
    case .word: names[piece.text]
    case .sign: piece.text == "%" ? .percent : "€$£".contains(piece.text) ? .money : nil
    case .figure: nil
    }
  }

  /// The unit that starts at a place, and how many pieces it takes.
  static func starting(at index: Int, _ pieces: [TextPiece]) -> (unit: AmountUnit, length: Int)? {
    guard let piece = pieces.piece(index) else { return nil }
    if pieces.word(index) == "per", pieces.word(index + 1) == "cent" { return (.percent, 2) }
    if ["working", "business", "calendar"].contains(pieces.word(index)), let next = pieces.piece(index + 1),
      case .time(let name) = unit(next)
    {
      return (.time(piece.text + name), 2)
    }
    return unit(piece).map { ($0, 1) }
  }

  /// The unit that ends at a place, and how many pieces it takes.
  static func ending(at index: Int, _ pieces: [TextPiece]) -> (unit: AmountUnit, length: Int)? {
    guard let piece = pieces.piece(index) else { return nil }
    if let two = starting(at: index - 1, pieces), two.length == 2 { return two }
    return unit(piece).map { ($0, 1) }
  }
}

/// Words around numbers.
enum AmountWords {
  /// Before a number in words that repeats a figure.
  static let saying: Set<String> = ["zegge", "zeg", "say", "in", "words", "letters", "woorden"]
  /// Before a number: it counts something else then.
  static let changesNumber: Set<String> = ["keer", "maal", "times", "x", "plus", "min", "minus"]

  /// Whether a number in small letters is Dutch.
  static func isDutch(_ words: String) -> Bool {
    [
      "one", "two", "three", "four", "five", "six", "eight", "nine", "twelve", "thir", "ty", "teen", "hundred",
      "thousand", "million", "and", "zero",
    ]
    .allSatisfy { !words.contains($0) } && words != "ten" && words != "seven"
      && words != "eleven"
  }
}

/// Words before a number that cites or names: it is no amount.
enum CitingWords {
  static let all = Set(
    """
    artikel artikelen art lid leden sub onderdeel onder punt hoofdstuk paragraaf afdeling deel titel bijlage module boek pagina \
    blz nr no nummer versie categorie fase optie pakket stap niveau klasse tabel figuur regel noot voetnoot \
    article articles section sections clause clauses subsection paragraph paragraphs chapter part title annex schedule exhibit \
    appendix item page number version release category phase option package step level tier class table figure line note footnote
    """.split(separator: " ").map(String.init))
}
