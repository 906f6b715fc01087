/// Up to three parts of a provision's number in one machine word, 20 bits each from the lowest on, and their count on top.
///
/// A part is a value below 2^14 with at most one letter, or a value of 0 with up to three letters; the highest of its bits
/// tells which. A letter takes five bits, `a` is 1.
struct PackedNumber: Hashable, Sendable, BitwiseCopyable {
  private var bits: UInt64 = 0

  private static var width: UInt64 { 20 }
  private static var most: Int { 3 }
  private static var lettersOnly: UInt64 { 1 << 19 }
  private static var countShift: UInt64 { 60 }

  /// No parts.
  init() {}

  /// Nil when the parts do not fit.
  init?(_ parts: some Collection<NumberComponent>) {
    for part in parts {
      guard append(part) else { return nil }
    }
  }

  /// How many parts there are.
  var depth: Int { Int(truncatingIfNeeded: bits >> Self.countShift) }

  /// A part; its place is less than the depth.
  subscript(place: Int) -> NumberComponent {
    let part = bits >> (UInt64(truncatingIfNeeded: place) &* Self.width) & 0xF_FFFF
    if part & Self.lettersOnly == 0 {
      return NumberComponent(value: UInt32(truncatingIfNeeded: part >> 5), packedLetters: Self.ascii(part & 31))
    }
    let second = Self.ascii(part >> 5 & 31) << 8
    return NumberComponent(value: 0, packedLetters: Self.ascii(part & 31) | second | Self.ascii(part >> 10 & 31) << 16)
  }

  /// The first parts; all of them when there are no more than `count`.
  func prefix(_ count: Int) -> PackedNumber {
    guard count < depth else { return self }
    guard count > 0 else { return PackedNumber() }
    var prefix = PackedNumber()
    let kept = UInt64(truncatingIfNeeded: count)
    prefix.bits = bits & ((1 << (kept &* Self.width)) &- 1) | kept << Self.countShift
    return prefix
  }

  /// Adds a part; false, without a change, when it does not fit.
  mutating func append(_ part: NumberComponent) -> Bool {
    guard depth < Self.most, let packed = Self.pack(part) else { return false }
    bits |= packed << (UInt64(truncatingIfNeeded: depth) &* Self.width)
    bits &+= 1 << Self.countShift
    return true
  }

  private static func pack(_ part: NumberComponent) -> UInt64? {
    let letters = part.packedLetters
    guard let first = rank(letters & 0xFF) else { return nil }
    if letters < 1 << 8 { return part.value < 1 << 14 ? UInt64(part.value) << 5 | first : nil }
    guard part.value == 0, letters < 1 << 24, let second = rank(letters >> 8 & 0xFF), let third = rank(letters >> 16)
    else { return nil }
    return lettersOnly | first | second << 5 | third << 10
  }

  /// The place of a small letter in the alphabet; 0 for no letter, nil for any other byte.
  private static func rank(_ ascii: UInt64) -> UInt64? {
    if ascii == 0 { return 0 }
    return ascii >= 0x61 && ascii <= 0x7A ? ascii & 31 : nil
  }

  private static func ascii(_ rank: UInt64) -> UInt64 { rank == 0 ? 0 : rank | 0x60 }
}
