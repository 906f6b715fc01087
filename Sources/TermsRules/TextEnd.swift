import TermsModel
import TermsSyntax

/// How a line of text ends: whether it must go on, and its last words for a message.
enum TextEnd {
  /// Words behind which a Dutch or English sentence cannot end. No prepositions that part from their verb: `af`, `op`, `in`.
  private static let open: Set<String> = ["de", "een", "van", "the", "an", "at"]
  /// Verbs behind which another must follow. In Dutch it may come before: `wat hij betalen zal`.
  private static let auxiliaries: Set<String> = ["shall", "may", "will", "must", "zal", "dient"]
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
    guard let (word, before) = lastWords(line) else { return false }
    if open.contains(word) { return true }
    // "at will", "de behandeling die hij verdient": whose verb it is must stand before it.
    return auxiliaries.contains(word) && !endings.contains(before)
  }

  /// The line ends in a verb behind which another must follow.
  static func isVerb(_ line: Line) -> Bool { lastWords(line).map { auxiliaries.contains($0.last) } ?? false }

  /// Words before a verb that make it another word or put it last: `at will`, `hij betalen zal`, `waartoe het dient`.
  private static let endings: Set<String> = [
    "at", "free", "good", "ill", "last", "own", "het", "dat", "waartoe", "waarvoor",
  ]

  /// The last word of a line in small letters, and the one before it; nil where the line ends in anything else.
  private static func lastWords(_ line: Line) -> (last: String, before: String)? {
    line.text.withBytes { bytes in
      var end = bytes.count
      while end > 0, bytes[end - 1] == 0x20 || bytes[end - 1] == 0x09 { end -= 1 }
      var start = end
      while start > 0, end - start <= 6, (bytes[start - 1] | 0x20) &- 97 < 26 { start -= 1 }
      guard start > 0, end - start >= 2, end - start <= 5, bytes[start - 1] == 0x20 else { return nil }
      // Small letters only: "Hepatitis AN" and "De Van" are names.
      guard bytes[start..<end].allSatisfy({ $0 & 0x20 != 0 }) else { return nil }
      var high = start
      while high > 0, bytes[high - 1] == 0x20 { high -= 1 }
      var low = high
      while low > 0, (bytes[low - 1] | 0x20) &- 97 < 26 { low -= 1 }
      return (
        String(decoding: bytes[start..<end], as: UTF8.self),
        String(decoding: bytes[low..<high], as: UTF8.self).lowercased()
      )
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
