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
  static func cue(of reference: TextSpan, in source: Provision, _ model: DocumentModel) -> Cue? {
    var words = WordAt.before(reference.start, count: 4)
    let line = reference.start.line
    // "bedoeld in", a line end, "artikel 5.2".
    if words.count < 4, line !== source.line, let above = model.preceding(line), above.scan.kind == .text {
      words += WordAt.before(TextPoint(above, above.text.count), count: 4 - words.count)
    }
    if definitions.end(words) { return Cue(isBehind: false, isDefinition: true) }
    if descriptions.end(words) { return Cue(isBehind: false, isDefinition: false) }
    if isReckoned(words) { return Cue(isBehind: false, isDefinition: false) }
    guard leading.end(words) || leading.end(words.dropFirst()), let next = WordAt.behind(reference.end),
      trailing.end(CollectionOfOne(next))
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

  // MARK: Citing words

  /// The words that say that the cited clause defines something.
  private static let definitions = Phrases([
    "in de zin van", "gedefinieerd in", "within the meaning of", "defined in",
  ])

  private static let descriptions = Phrases([
    "bedoeld in", "als bedoeld onder", "genoemd in", "omschreven in", "beschreven in", "vermeld in",
    "vastgelegd in", "opgenomen in", "bepaald in", "gesteld in", "referred to in", "set out in", "described in",
    "specified in", "mentioned in", "stated in", "provided for in", "set forth in", "contemplated by",
    "contemplated in", "required by", "granted in", "granted under", "imposed by", "calculated in accordance with",
    "given in", "given by", "stipulated in", "provided in", "laid down in", "voorgeschreven in", "geregeld in",
    "op grond van", "uit hoofde van", "krachtens", "ingevolge", "pursuant to", "vastgesteld in", "aangegeven in",
    "verleend in", "toegekend in", "berekend volgens", "die volgens", "dat volgens", "neergelegd in",
  ])

  /// "berekend vanaf de vestiging volgens artikel 5.2": a word or two may stand between.
  private static func isReckoned(_ words: [UInt64]) -> Bool {
    according.end(words) && words.dropFirst().contains { reckoned.end(CollectionOfOne($0)) }
  }

  private static let according = Phrases(["volgens", "in accordance with", "according to"])
  private static let reckoned = Phrases(["berekend", "vastgesteld", "calculated", "computed", "determined"])

  /// Behind the number: "de in artikel 3.1 genoemde …".
  private static let trailing = Phrases([
    "bedoelde", "genoemde", "vermelde", "omschreven", "beschreven", "bepaalde", "gestelde", "vastgelegde", "opgenomen",
    "gedefinieerde", "vastgestelde", "aangegeven", "geregelde", "voorgeschreven", "geëiste", "neergelegde",
  ])
  private static let leading = Phrases(["in", "onder"])

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
