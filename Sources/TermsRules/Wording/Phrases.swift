import TermsModel

/// Fixed phrases that are looked for around a reference, by the hashes of their words: no text is copied for it, because
/// that is done for every reference of a document.
struct Phrases {
  private let hashes: Set<UInt64>
  /// How many words the longest has.
  let most: Int

  /// Phrases of words with single spaces.
  init(_ phrases: [String]) {
    hashes = Set(
      phrases.map { phrase in
        phrase.split(separator: " ").reversed().reduce(0) { Self.joined($0, WordAt.hash($1.utf8)) }
      })
    most = phrases.map { $0.split(separator: " ").count }.max() ?? 0
  }

  /// Whether a phrase ends a text, whose words are given from the last one backwards.
  func end(_ words: some Sequence<UInt64>) -> Bool {
    var hash: UInt64 = 0
    for word in words.prefix(most) {
      hash = Self.joined(hash, word)
      if hashes.contains(hash) { return true }
    }
    return false
  }

  private static func joined(_ hash: UInt64, _ word: UInt64) -> UInt64 { (hash &* 31) ^ word }
}

/// The words before and behind a place, by hash: letters without regard to case, everything else is between words.
enum WordAt {
  /// Up to `count` words before a place, from the nearest backwards; `back` bytes are looked at.
  static func before(_ point: TextPoint, count: Int, back: Int = 80) -> [UInt64] {
    point.line.text.withBytes { bytes in
      let low = max(0, point.offset - back)
      var place = min(point.offset, bytes.count)
      var words: [UInt64] = []
      while words.count < count, place > low {
        while place > low, !isLetter(bytes[place - 1]) { place -= 1 }
        let end = place
        while place > low, isLetter(bytes[place - 1]) { place -= 1 }
        // A word that is cut by the limit is none.
        if place < end, place == 0 || !isLetter(bytes[place - 1]) { words.append(hash(bytes[place..<end])) }
      }
      return words
    }
  }

  /// The word behind a place on its line; nil when there is none within some bytes.
  static func behind(_ point: TextPoint) -> UInt64? {
    point.line.text.withBytes { bytes in
      var place = point.offset
      let limit = min(bytes.count, place + 8)
      while place < limit, !isLetter(bytes[place]) { place += 1 }
      let start = place
      while place < bytes.count, place < start + 40, isLetter(bytes[place]) { place += 1 }
      return start < place ? hash(bytes[start..<place]) : nil
    }
  }

  /// The hash of a word.
  static func hash(_ word: some Sequence<UInt8>) -> UInt64 {
    word.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1 &- 65 < 26 ? $1 | 0x20 : $1)) &* 0x100_0000_01b3 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 97 < 26 || byte >= 0x80 }
}
