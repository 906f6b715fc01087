/// One part of a provision's number: `10a` is value 10 with letters "a"; item `b` is value 0 with letters "b".
///
/// Letters are lower case ASCII, packed into one word so that comparing and hashing numbers stays cheap.
public struct NumberComponent: Hashable, Sendable, Comparable, BitwiseCopyable {
  /// The decimal part, 0 when the component is only letters.
  public let value: UInt32
  /// Up to eight lower-case ASCII letters, the first in the lowest byte; 0 when there are none.
  public let packedLetters: UInt64

  /// A component with a decimal part and, when given, a letter suffix.
  public init(_ value: Int, suffix: String = "") {
    self.value = UInt32(clamping: value)
    self.packedLetters = NumberComponent.pack(suffix.utf8)
  }

  /// A component of letters only: an item `a`, `iv`, or a module `B`.
  public init(letters: String) {
    self.value = 0
    self.packedLetters = NumberComponent.pack(letters.utf8)
  }

  init(value: UInt32, packedLetters: UInt64) {
    self.value = value
    self.packedLetters = packedLetters
  }

  /// Whether the component has no decimal part.
  public var isLetters: Bool { value == 0 && packedLetters != 0 }

  /// The letters in lower case, empty when there are none.
  public var letters: String {
    var rest = packedLetters
    var text = ""
    while rest != 0 {
      text.unicodeScalars.append(Unicode.Scalar(UInt8(truncatingIfNeeded: rest & 0xFF)))
      rest >>= 8
    }
    // The one suffix with a ninth letter.
    return text == "quinquie" ? "quinquies" : text
  }

  /// The rank of the letters in a list: a…z are 1…26, aa is 27; nil for anything longer than two letters.
  public var letterRank: Int? {
    guard value == 0, packedLetters != 0, packedLetters < 1 << 16 else { return nil }
    let first = Int(packedLetters & 0xFF) - 96
    let second = Int(packedLetters >> 8)
    if second == 0 { return first }
    return first * 26 + (second - 96)
  }

  /// The value of the letters read as a Roman numeral of at most XXXIX, nil when they are none.
  public var romanValue: Int? { RomanNumeral.value(of: letters) }

  /// The component that follows in a series: 3 after 2, b after a, 10b after 10a.
  public var next: NumberComponent {
    guard packedLetters != 0 else { return NumberComponent(value: value &+ 1, packedLetters: 0) }
    if packedLetters < 1 << 8, packedLetters != 0x7A {
      return NumberComponent(value: value, packedLetters: packedLetters + 1)
    }
    if value == 0, packedLetters == 0x7A { return NumberComponent(letters: "aa") }
    if value == 0, packedLetters < 1 << 16, packedLetters >> 8 != 0x7A {
      return NumberComponent(value: 0, packedLetters: packedLetters + 0x100)
    }
    return NumberComponent(value: value &+ 1, packedLetters: 0)
  }

  /// By value, then by letters: 10 before 10a before 11.
  public static func < (left: NumberComponent, right: NumberComponent) -> Bool {
    if left.value != right.value { return left.value < right.value }
    if left.packedLetters < 1 << 8 || right.packedLetters < 1 << 8 {
      return left.packedLetters < right.packedLetters
    }
    return left.letters < right.letters
  }

  private static func pack(_ bytes: some Sequence<UInt8>) -> UInt64 {
    var packed: UInt64 = 0
    var shift: UInt64 = 0
    for byte in bytes {
      let lower = byte &- 65 < 26 ? byte | 0x20 : byte
      guard lower &- 97 < 26, shift < 64 else { continue }
      packed |= UInt64(lower) << shift
      shift += 8
    }
    return packed
  }
}

extension NumberComponent: CustomStringConvertible {
  /// As printed in a canonical number: `10a`, `b`.
  public var description: String { value == 0 ? letters : "\(value)\(letters)" }
}
