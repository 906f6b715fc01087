import TermsModel
import TermsSyntax

/// How a line of text ends: whether it must go on, and its last words for a message.
enum TextEnd {
  /// Words behind which a Dutch or English sentence cannot end. No prepositions that part from their verb: `af`, `op`, `in`.
  private static let open: Set<String> = ["de", "een", "van", "the", "an", "at"]
  private static let announcing: Set<String> = [
    "volgende", "onderstaande", "hieronder", "volgt", "verstaan", "weten", "namelijk", "indien", "wanneer", "following",
    "below", "follows", "namely", "including", "if", "shall",
  ]
  /// What a form to be signed asks for.
  private static let form: Set<String> = [
    "getekend", "ondertekend", "ondergetekenden", "handtekening", "datum", "plaats", "naam", "signed", "signature",
    "date",
    "place", "name", "witness",
  ]

  /// The line ends in a word that another must follow.
  static func isCut(_ line: Line) -> Bool {
    line.text.withBytes { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      var start = end
      while start > 0, end - start <= 5, (bytes[start - 1] | 0x20) &- 97 < 26 { start -= 1 }
      guard start > 0, end - start >= 2, end - start <= 3, bytes[start - 1] == 0x20 else { return false }
      // Small letters only: "Hepatitis AN" and "De Van" are names.
      guard bytes[start..<end].allSatisfy({ $0 & 0x20 != 0 }) else { return false }
      return open.contains(String(decoding: bytes[start..<end], as: UTF8.self))
    }
  }

  /// The line says that something comes: `de volgende gegevens:`, `shall:`; and it is no form to be filled in.
  static func announces(_ line: Line) -> Bool {
    let words = Set(line.text.string.lowercased().split { !$0.isLetter }.map(String.init))
    return words.isDisjoint(with: form) && !words.isDisjoint(with: announcing)
  }

  /// The line ends in `as follows:`, `als volgt:`: what comes may be a whole document.
  static func opens(_ line: Line) -> Bool {
    let words = line.text.string.lowercased().split { !$0.isLetter }.suffix(2)
    return words == ["as", "follows"] || words == ["als", "volgt"]
  }

  /// The last words of a line, some forty bytes from the start of a word on.
  static func span(of line: Line) -> TextSpan {
    let start = max(line.scan.textStart, 0)
    let range = line.text.withBytes { bytes -> Range<Int> in
      var end = bytes.count
      while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
      var from = start
      if end - start > 48 {
        from = end - 40
        while from < end, bytes[from - 1] != 0x20 { from += 1 }
        if from == end { from = start }
      }
      return from..<max(from, end)
    }
    return TextSpan(line, range)
  }
}
