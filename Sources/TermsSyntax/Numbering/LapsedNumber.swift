/// Tells whether a text says that a number was given up on purpose: `5. (vervallen)`, `[Reserved]`, `7.3 Intentionally
/// omitted`.
public enum LapsedNumber {
  private static let phrases = [
    "vervallen", "gereserveerd", "ingetrokken", "geschrapt", "verwijderd", "doorgehaald", "niet gebruikt",
    "niet in gebruik",
    "opengelaten", "leeg gelaten", "leeggelaten", "weggelaten", "overgeslagen", "n.v.t.", "niet van toepassing",
    "reserved", "repealed", "deleted", "omitted", "left blank", "left open", "not used", "not in use", "unused",
    "removed",
    "revoked", "withdrawn", "rescinded", "superseded", "spare", "not applicable", "n/a",
  ].map { Array($0.utf8) }

  private static let words = Set(
    phrases.filter { !$0.contains(0x20) }.map { Folding.hash(String(decoding: $0, as: UTF8.self)) })

  /// Whether a word, by its folded hash, says so where it stands alone.
  static func contains(_ word: UInt64) -> Bool { words.contains(word) }

  /// What may stand beside the phrase on its line: a label, numbers, a verb. In a sentence these are ordinary words.
  private static let mostElse = 34
  /// How far before the phrase its bracket may be.
  private static let farthestBracket = 24

  /// Whether a line, or what stands behind its number, says no more than that, or says it in brackets.
  public static func isNamed(in text: String) -> Bool {
    let bytes = text.lowercased().utf8.filter { $0 < 0x80 }
    return phrases.contains { phrase in
      guard let place = find(phrase, in: bytes) else { return false }
      return bytes.count - phrase.count <= mostElse || isBracketed(bytes[..<place])
    }
  }

  private static func find(_ phrase: [UInt8], in bytes: [UInt8]) -> Int? {
    guard bytes.count >= phrase.count else { return nil }
    for place in 0...bytes.count - phrase.count where bytes[place] == phrase[0] {
      let end = place + phrase.count
      guard bytes[place..<end].elementsEqual(phrase), place == 0 || !isLetter(bytes[place - 1]),
        end == bytes.count || !isLetter(bytes[end])
      else { continue }
      return place
    }
    return nil
  }

  private static func isBracketed(_ before: ArraySlice<UInt8>) -> Bool {
    let near = before.suffix(farthestBracket)
    guard let open = near.lastIndex(where: { $0 == 0x28 || $0 == 0x5B }) else { return false }
    return !near[open...].contains { $0 == 0x29 || $0 == 0x5D }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
}
