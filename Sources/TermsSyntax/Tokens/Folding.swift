/// Case folding and hashing of words, over bytes: ASCII and the Latin-1 letters of UTF-8 (É, ë, ï, …) in either case are
/// the same; nothing else is changed.
public enum Folding {
  /// The hashes of words that stand apart by spaces.
  static func hashes(_ words: String) -> Set<UInt64> { Set(words.split(separator: " ").map { hash($0) }) }

  /// The hash of the folded word. It depends on the program's build: do not store it.
  public static func hash(_ word: some StringProtocol) -> UInt64 {
    var hash = WordHash()
    var previous: UInt8 = 0
    for byte in word.utf8 {
      hash.add(fold(byte, after: previous))
      previous = byte
    }
    return hash.value
  }

  /// Folds one byte, knowing the byte before it: C3 80…9E are the Latin-1 capitals.
  @inline(__always)
  static func fold(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    if byte.isUpper { return byte | 0x20 }
    if previous == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { return byte | 0x20 }
    return byte
  }
}

/// A hash of the bytes of a word, taken eight at a time as a little-endian number, the last ones filled up with zeros.
struct WordHash: BitwiseCopyable {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15
  private var pending: UInt64 = 0
  private var shift: UInt64 = 0

  /// The hash of what was added.
  var value: UInt64 {
    guard shift > 0 else { return state }
    var whole = self
    whole.addEight(pending)
    return whole.state
  }

  /// Adds one byte.
  mutating func add(_ byte: UInt8) {
    pending |= UInt64(byte) << shift
    shift += 8
    guard shift == 64 else { return }
    addEight(pending)
    pending = 0
    shift = 0
  }

  /// Adds eight bytes, or the last ones of a word. The caller has added no single bytes.
  @inline(__always)
  mutating func addEight(_ bytes: UInt64) {
    let product = (state ^ bytes).multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    state = product.high ^ product.low
  }
}
