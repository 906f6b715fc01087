import TermsText

/// A random generator with a fixed seed, so that a failure comes back.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  /// A generator; equal seeds give equal sequences (SplitMix64).
  public init(seed: UInt64) { state = seed }

  /// The next value.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Makes edits such as a person and a careless program make: letters, numbers, line ends of every kind, whole clauses, moved
/// and deleted blocks.
public struct RandomEdits {
  private var generator: SeededGenerator

  /// Edits from a seed.
  public init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  private static let snippets = [
    "a", "e", " ", "\n", "\r\n", "\r", "\n\n", ".", "1", "3.2", "artikel 3.1", "artikel 99", "lid 2", "é", "€", "🙂",
    "\u{2028}",
    "“", "”", "(", ")", "```\n", "<!-- ", " -->", "\n4. Nieuwe kop\n", "\n2.2 Een nieuwe bepaling over iets.\n",
    "Opdrachtgever",
    "overeenkomst", " (“Leverancier”)", "\nArtikel 5. Levering\n", "# ", "a) ", "\n  3 Indien ", ": ",
    "Onder Werk wordt verstaan: ",
    "in\nartikel 2", "Module B. ", "tot en met ", "\n\nDeel II. Huur\n", "\n- 3 -\n", "\n\nBETALING\n\n", "---\n",
    "§ 2 ",
    "**", "<h2>", "</h2>", "\nSection 1.01 Fees. The fee is fixed.\n", "A. ", "(i) ", "1. ", "> ", "| ", "\u{0C}",
    "Bijlage I\n",
    "in\nartikel 2", "Module B. ", "tot en met ", " van artikel 3", "onder a ", "eerste lid, ",
    "het laatste lid van artikel 2",
    " (hierna: Wvo)", "artikel 7 Wvo ", "Bijlage 2. ", "van bijlage 2", "\n| Begrip | Betekenis |\n",
    "| Werk | het te maken werk |",
    "zie ‘Levering’", "In dit artikel wordt verstaan onder:\n", "artikel 3 a, ", "\n: ",
  ]

  /// An edit of a document of that many lines: two places and new text. Places may lie outside the document.
  public mutating func next(lines: Int) -> (start: BytePosition, end: BytePosition, text: [UInt8]) {
    let row = Int.random(in: -1...lines, using: &generator)
    let start = BytePosition(row: row, offset: Int.random(in: -1...90, using: &generator))
    switch Int.random(in: 0..<10, using: &generator) {
    case 0..<5:
      return (start, start, snippet())
    case 5..<7:
      return (
        start, BytePosition(row: row, offset: start.offset + Int.random(in: 0...12, using: &generator)), snippet()
      )
    case 7:
      return (start, BytePosition(row: row + Int.random(in: 0...3, using: &generator), offset: 3), [])
    case 8:
      return (BytePosition(row: row, offset: 0), BytePosition(row: row + 1, offset: 0), [])
    default:
      return (start, BytePosition(row: row + 1, offset: 0), snippet() + snippet())
    }
  }

  private mutating func snippet() -> [UInt8] {
    Array((Self.snippets.randomElement(using: &generator) ?? "").utf8)
  }
}
