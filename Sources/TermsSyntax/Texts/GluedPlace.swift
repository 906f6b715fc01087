/// A place where a space is missing between words.
public struct GluedPlace: Equatable {
  /// What was found.
  public enum Kind: Equatable {
    /// `ModuleB.`: a label and what it counts; the label in small letters.
    case label(String)
    /// `woord.Woord`, `woord,woord`.
    case punctuation
    /// A chain of words: `isnietaansprakelijkvoorhet`.
    case chain
  }

  /// The words that stand together (byte offsets).
  public let range: Range<Int>
  /// What was found.
  public let kind: Kind
  /// Where a space belongs; empty when that cannot be told.
  public let gaps: [Int]

  /// Those of a text.
  public static func all(in bytes: [UInt8]) -> [GluedPlace] {
    let masked = ProseMask.masked(bytes)
    return GluedReader(masked, TextPiece.pieces(masked)).all()
  }
}

private struct GluedReader {
  let bytes: [UInt8]
  let pieces: [TextPiece]

  init(_ bytes: [UInt8], _ pieces: [TextPiece]) {
    self.bytes = bytes
    self.pieces = pieces
  }

  func all() -> [GluedPlace] {
    var found: [GluedPlace] = []
    for index in pieces.indices where pieces[index].isWord {
      guard let next = label(index) ?? sentence(index) ?? list(index) ?? chain(index) else { continue }
      if let last = found.last, last.range.overlaps(next.range) { continue }
      found.append(next)
    }
    return found
  }

  private func byte(_ index: Int) -> UInt8 { index >= 0 && index < bytes.count ? bytes[index] : 0 }

  private func isSmall(_ piece: TextPiece) -> Bool { bytes[piece.range].allSatisfy { !$0.isUpper } }

  /// One capital, at the start.
  private func isTitleCase(_ piece: TextPiece) -> Bool {
    piece.isCapitalised && bytes[piece.range].dropFirst().allSatisfy { !$0.isUpper } && piece.text.utf8.count > 1
  }

  // MARK: "ModuleB."

  private static let labels = [
    "module", "artikel", "bijlage", "hoofdstuk", "paragraaf", "afdeling", "article", "section", "clause", "annex",
    "schedule",
    "exhibit", "appendix", "chapter",
  ]

  private func label(_ index: Int) -> GluedPlace? {
    let piece = pieces[index]
    guard piece.isApart || pieces.piece(index - 1).map({ "([#*“\"‘'".contains($0.text) }) ?? true,
      let label = Self.labels.first(where: { piece.text.hasPrefix($0) })
    else { return nil }
    let end = piece.range.lowerBound + label.utf8.count
    let first = bytes[piece.range.lowerBound..<end]
    guard first.dropFirst().allSatisfy({ $0.isLower }) else { return nil }
    if piece.range.upperBound == end {
      // "Artikel5": the number stands behind the word.
      guard let number = pieces.piece(index + 1), number.isFigure, !number.isApart, isEnd(index + 2),
        number.text.utf8.count <= 6
      else { return nil }
      return GluedPlace(
        range: piece.range.lowerBound..<number.range.upperBound, kind: .label(label), gaps: [number.range.lowerBound])
    }
    guard piece.range.upperBound == end + 1, byte(end).isUpper, isEnd(index + 1) else { return nil }
    return GluedPlace(range: piece.range, kind: .label(label), gaps: [end])
  }

  /// What stands here begins something else; a small letter behind a full stop would make it a file's name.
  private func isEnd(_ index: Int) -> Bool {
    guard let next = pieces.piece(index), !next.isApart else { return true }
    guard next.kind == .sign, !"_-/\\@=+&".contains(next.text), next.range.count == 1,
      byte(next.range.lowerBound) > 0x20
    else { return false }
    guard let second = pieces.piece(index + 1), !second.isApart, second.isWord else { return true }
    return second.isCapitalised && isTitleCase(second)
  }

  // MARK: "woord.Woord"

  private static let names: Set = [
    "com", "net", "org", "nl", "eu", "info", "biz", "io", "app", "dev", "ai", "tv", "co", "uk", "js", "ts", "py", "txt",
    "pdf",
    "doc", "docx", "xls", "xlsx", "xml", "json", "html", "php", "css", "md", "exe", "zip",
  ]

  private func sentence(_ index: Int) -> GluedPlace? {
    let piece = pieces[index]
    guard let stop = pieces.piece(index + 1), stop.isSign(".") || stop.isSign(";") || stop.isSign(","), !stop.isApart,
      let next = pieces.piece(index + 2), next.isWord, !next.isApart, isTitleCase(next),
      isSmall(piece) || isTitleCase(piece) && ShortWords.all.contains(next.text),
      piece.text.utf8.count >= 3, next.text.utf8.count >= 2, isWhole(index, index + 2)
    else { return nil }
    if stop.isSign("."), Self.names.contains(next.text) { return nil }
    // The sentence goes on behind it, or the paragraph ends: a name of two parts stands alone.
    let goesOn = pieces.piece(index + 3).map { $0.isApart && ($0.isWord || $0.isFigure) } ?? false
    guard goesOn || ShortWords.all.contains(next.text) else { return nil }
    return GluedPlace(
      range: piece.range.lowerBound..<next.range.upperBound, kind: .punctuation, gaps: [next.range.lowerBound])
  }

  // MARK: "woord,woord"

  private func list(_ index: Int) -> GluedPlace? {
    let piece = pieces[index]
    guard let comma = pieces.piece(index + 1), comma.isSign(",") || comma.isSign(";"), !comma.isApart,
      let next = pieces.piece(index + 2), next.isWord, !next.isApart, isSmall(next) || isTitleCase(next),
      isSmall(piece) || isTitleCase(piece), piece.text.utf8.count >= 3, next.text.utf8.count >= 2,
      isWhole(index, index + 2)
    else { return nil }
    return GluedPlace(
      range: piece.range.lowerBound..<next.range.upperBound, kind: .punctuation, gaps: [next.range.lowerBound])
  }

  /// The two words are all that stands between white space, but for quotation marks, brackets and a last punctuation mark.
  private func isWhole(_ first: Int, _ last: Int) -> Bool {
    if !pieces[first].isApart {
      guard let before = pieces.piece(first - 1), "(\"“‘„*".contains(before.text), pieces[first - 1].isApart else {
        return false
      }
    }
    guard let after = pieces.piece(last + 1), !after.isApart else { return true }
    guard ".,;:!?)\"”’*".contains(after.text) else { return false }
    return pieces.piece(last + 2).map {
      $0.isApart || $0.kind == .sign && $0.range.count == 1 && byte($0.range.lowerBound) > 0x20
    } ?? true
  }

  // MARK: "isnietaansprakelijkvoorhet"

  /// Function words that stand behind each other in no compound.
  private static let joints = [
    "isniet", "voorhet", "vaneen", "vanhet", "vande", "zijnvan", "eenhet", "ofde", "ofhet", "ophet", "inhet",
    "metde", "methet", "doorde", "doorhet", "bijhet", "aanhet", "wordtde", "ofthe",
    "inthe", "tothe", "bythe", "forthe", "andthe", "shallbe", "withthe", "isnot",
  ].map { Array($0.utf8) }

  private static let fewestLetters = 30

  private func chain(_ index: Int) -> GluedPlace? {
    let piece = pieces[index]
    guard piece.range.count >= Self.fewestLetters, piece.range.count <= 2_000 else { return nil }
    let letters = Array(piece.text.utf8)
    let count = Self.joints.count { joint in
      letters.indices.contains { letters[$0...].starts(with: joint) }
    }
    guard count >= 3 || FunctionWordChain.isIn(letters) else { return nil }
    return GluedPlace(range: piece.range, kind: .chain, gaps: [])
  }
}

/// Words that begin sentences.
enum ShortWords {
  static let all = Set(
    """
    de het een dit deze die dat in op bij als indien voor na met van aan tot ter te er is wij hij zij ook niet alle elke iedere \
    partijen wanneer tenzij hierbij hiervoor daarnaast verder onder over door om zodra zolang \
    the this that these if any all each when where for by on at to it we you such upon unless no neither in as
    """.split(separator: " ").map(String.init))
}
