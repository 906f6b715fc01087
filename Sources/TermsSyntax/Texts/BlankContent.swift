/// What stands between brackets, and whether it is a name for something to be filled in. Brackets have many other uses:
/// notes, omissions, quotations that were adapted, links, boxes to tick. So only what names a blank counts.
struct BlankContent {
  private let bytes: [UInt8]
  private let words: [TextPiece]
  private let pieces: [TextPiece]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    pieces = TextPiece.pieces(bytes)
    words = pieces.filter(\.isWord)
  }

  /// `[naam]`, `[●]`, `[DATE]`, `[…]`, `[bedrag invullen]`.
  var isBlankInBrackets: Bool {
    if words.isEmpty { return isOnlyMarks }
    return isNamed || isXs
  }

  /// `<bedrijf>`, `<naam klant>`.
  var isBlankInAngles: Bool {
    guard let first = bytes.first, let last = bytes.last, first != 0x20, last != 0x20, first != 0x2F else {
      return false
    }
    return !words.isEmpty && pieces.allSatisfy { $0.isWord || "-_ /.'’".contains($0.text) } && (isNamed || isXs)
  }

  /// Bullets, dots, underscores and stars; blanks alone are a box to tick.
  private var isOnlyMarks: Bool {
    guard !pieces.isEmpty, pieces.allSatisfy({ $0.kind == .sign }) else { return false }
    let text = String(decoding: bytes.filter { $0 != 0x20 }, as: UTF8.self)
    if ["●", "•", "◦", "○", "■", "▪", "*", "**", "***"].contains(text) { return true }
    // "[…]" is an omission as often as a blank.
    return text.utf8.count >= 2 && text.allSatisfy { $0 == "_" } || text.count >= 4 && text.allSatisfy { $0 == "." }
      || text.count >= 2 && text.allSatisfy { $0 == "●" || $0 == "•" || $0 == "…" }
  }

  private var isXs: Bool {
    words.count == 1 && pieces.count == 1 && words[0].text.utf8.count >= 2
      && words[0].text.utf8.allSatisfy { $0 == 0x78 }
  }

  private var isNamed: Bool {
    guard words.count <= 8, let first = words.first else { return false }
    if words.contains(where: { BlankWords.kept.contains($0.text) }) { return false }
    let asks = words.contains { BlankWords.asking.contains($0.text) }
    if asks, words.count > 1 || first.text == "invullen" || first.text == "tbd" { return true }
    // "[the Company]" adapts a quotation.
    if BlankWords.articles.contains(first.text) { return false }
    return words.contains(where: isName) && words.count <= 5 && !pieces.contains { $0.isFigure && $0.text.count > 2 }
  }

  private func isName(_ word: TextPiece) -> Bool {
    let parts = word.text.split(separator: "_").map(String.init)
    return parts.contains { part in
      BlankWords.names.contains(part) || BlankWords.dutchEndings.contains { part.hasSuffix($0) && part != $0 }
    }
  }
}

/// Words by which blanks are known.
enum BlankWords {
  private static func words(_ list: String) -> Set<String> { Set(list.split(separator: " ").map(String.init)) }

  /// What a blank is for.
  static let names = words(
    """
    naam namen datum data dag maand jaar bedrag adres straat straatnaam huisnummer postcode plaats woonplaats vestigingsplaats \
    gemeente provincie land bedrijf onderneming organisatie kvk nummer telefoon telefoonnummer email mail mailadres website url \
    webadres functie aantal percentage termijn prijs tarief handtekening rechtbank klant klantnaam partij rekeningnummer iban \
    contactpersoon bedrijfsnaam rechtsvorm \
    name names date day month year amount address street city town state county country company business organisation organization \
    number phone telephone fax website title position percentage price fee term signature jurisdiction court client customer \
    party employer employee contractor landlord tenant buyer seller supplier vendor currency
    """)

  /// Endings of Dutch compounds that say what a blank is for.
  static let dutchEndings = [
    "naam", "datum", "bedrag", "adres", "nummer", "plaats", "periode", "termijn", "tarief", "prijs",
  ]

  /// What tells the drafter to do something.
  static let asking = words("invullen vullen insert enter fill specify kies kiezen choose select tbd vermelden")

  /// What stays between brackets on purpose.
  static let kept = words(
    """
    verwijderd vervallen gereserveerd weggelaten doorgehaald geanonimiseerd reserved omitted intentionally deleted redacted \
    removed sic toc ecli noot note bron source
    """)

  static let articles = words("de het een the a an deze dit this that these zijn haar hun his her its their our your")

  /// Letters that stand for a decision to come.
  static let undecided = words("tbd tbc tba ntb")

  static let filling = words("vullen")

  /// Words of places where people sign.
  static let signing = words(
    """
    handtekening handtekeningen getekend ondertekend ondertekening opgemaakt tekenen signature signed witness
    """)
}
