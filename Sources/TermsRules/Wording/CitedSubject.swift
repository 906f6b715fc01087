import TermsModel
import TermsSyntax

/// What a sentence says of the clause that it cites: "de *termijn* bedoeld in artikel 5.2", "the *deposit* referred to in
/// clause 7.1", "de in artikel 3.1 genoemde *specificatie*".
///
/// Without such words there is nothing to hold against the cited clause: "onverminderd artikel 6" may cite anything.
enum CitedSubject {
  /// How many content words around the citing words belong to the subject.
  private static let most = 4

  /// Where the words stand.
  struct Cue {
    /// They stand behind the number.
    let isBehind: Bool
    /// They say that the cited clause defines something.
    let isDefinition: Bool
  }

  /// The citing words around a reference, nil where the sentence does not describe what it cites.
  static func cue(of reference: TextSpan) -> Cue? {
    let words = words(reference.preceding(60))
    if let isDefinition = definition(atEndOf: words) { return Cue(isBehind: false, isDefinition: isDefinition) }
    guard let first = self.words(reference.following(40)).first, trailing.contains(first),
      words.suffix(2).contains(where: { leading.contains($0) })
    else { return nil }
    return Cue(isBehind: true, isDefinition: false)
  }

  /// The stems of the words that the citing words belong to.
  static func stems(
    _ cue: Cue, of reference: TextSpan, in sentence: [TextPiece], _ reader: inout ContentWords
  ) -> Set<UInt64> {
    cue.isBehind
      ? stems(behind: reference.end, sentence, &reader) : stems(before: reference.start, sentence, &reader)
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter }.map(String.init)
  }

  // MARK: Citing words

  /// Whether words that cite stand at the end, and say that the cited clause defines something; nil when none do.
  private static func definition(atEndOf words: [String]) -> Bool? {
    for length in (1...4).reversed() where words.count >= length {
      let phrase = words.suffix(length).joined(separator: " ")
      if definitions.contains(phrase) { return true }
      if descriptions.contains(phrase) { return false }
    }
    return nil
  }

  /// The words that say that the cited clause defines something.
  private static let definitions: Set<String> = [
    "in de zin van", "zoals gedefinieerd in", "als gedefinieerd in", "gedefinieerd in", "within the meaning of",
    "as defined in", "defined in",
  ]

  private static let descriptions: Set<String> = [
    "als bedoeld in", "zoals bedoeld in", "bedoeld in", "als bedoeld onder", "zoals genoemd in", "als genoemd in",
    "genoemd in",
    "zoals omschreven in", "als omschreven in", "omschreven in", "beschreven in", "zoals beschreven in", "vermeld in",
    "zoals vermeld in", "als vermeld in", "vastgelegd in", "zoals vastgelegd in", "opgenomen in", "zoals opgenomen in",
    "bepaald in", "zoals bepaald in", "als bepaald in", "gesteld in", "referred to in", "set out in", "as set out in",
    "described in", "as described in", "specified in", "as specified in", "mentioned in", "as mentioned in",
    "stated in",
    "provided for in", "set forth in", "as referred to in", "as set forth in", "contemplated by", "contemplated in",
    "required by", "granted in", "granted under", "imposed by", "calculated in accordance with",
    "given in", "given by", "stipulated in", "as stipulated in", "provided in", "as provided in", "laid down in",
    "voorgeschreven in", "geregeld in", "zoals geregeld in", "op grond van", "uit hoofde van", "krachtens", "ingevolge",
    "pursuant to", "vastgesteld in", "aangegeven in", "verleend in", "toegekend in", "berekend volgens",
    "neergelegd in",
  ]

  /// Behind the number: "de in artikel 3.1 genoemde …".
  private static let trailing: Set<String> = [
    "bedoelde", "genoemde", "vermelde", "omschreven", "beschreven", "bepaalde", "gestelde", "vastgelegde", "opgenomen",
    "gedefinieerde", "vastgestelde", "aangegeven", "geregelde", "voorgeschreven", "geëiste", "neergelegde",
  ]
  private static let leading: Set<String> = ["in", "onder"]

  // MARK: Words around

  private static func stems(
    before point: TextPoint, _ sentence: [TextPiece], _ reader: inout ContentWords
  ) -> Set<UInt64> {
    var found: [UInt64] = []
    for piece in sentence where piece.line.order <= point.line.order {
      let end = piece.line === point.line ? min(piece.range.upperBound, point.offset) : piece.range.upperBound
      let start = clauseStart(piece, end)
      if start > piece.range.lowerBound { found = [] }
      guard start < end else { continue }
      reader.forEach(of: piece.line.text, in: start..<end) { found.append($1) }
    }
    return Set(found.suffix(most))
  }

  private static func stems(
    behind point: TextPoint, _ sentence: [TextPiece], _ reader: inout ContentWords
  ) -> Set<UInt64> {
    var found: [UInt64] = []
    for piece in sentence where piece.line.order >= point.line.order && found.count < 2 {
      let start = piece.line === point.line ? max(piece.range.lowerBound, point.offset) : piece.range.lowerBound
      guard start < piece.range.upperBound else { continue }
      reader.forEach(of: piece.line.text, in: start..<piece.range.upperBound) { found.append($1) }
    }
    return Set(found.prefix(2))
  }

  /// The subject does not reach back over a semicolon.
  private static func clauseStart(_ piece: TextPiece, _ end: Int) -> Int {
    piece.line.text.withBytes { bytes in
      var place = min(end, bytes.count)
      while place > piece.range.lowerBound {
        if bytes[place - 1] == UInt8(ascii: ";") { return place }
        place -= 1
      }
      return piece.range.lowerBound
    }
  }
}
