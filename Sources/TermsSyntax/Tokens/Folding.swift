/// Case folding and hashing of words, over bytes: ASCII and the Latin-1 letters of UTF-8 (É, ë, ï, …) in either case are
/// the same; nothing else is changed.
public enum Folding {
  /// The FNV-1a hash of the folded word.
  public static func hash(_ word: some StringProtocol) -> UInt64 {
    var hash = seed
    var previous: UInt8 = 0
    for byte in word.utf8 {
      hash = mix(hash, fold(byte, after: previous))
      previous = byte
    }
    return hash
  }

  @inline(__always) static var seed: UInt64 { 0xcbf2_9ce4_8422_2325 }

  @inline(__always)
  static func mix(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }

  /// Folds one byte, knowing the byte before it: C3 80…9E are the Latin-1 capitals.
  @inline(__always)
  static func fold(_ byte: UInt8, after previous: UInt8) -> UInt8 {
    if byte.isUpper { return byte | 0x20 }
    if previous == 0xC3, byte >= 0x80, byte <= 0x9E, byte != 0x97 { return byte | 0x20 }
    return byte
  }
}
