import FoundationEssentials
import JSONRPC

/// Finds members of a JSON object without decoding what lies between.
///
/// The supervisor passes bodies on as bytes; a value it does not need costs a look at each byte, eight at a time inside
/// strings. It is no validator: of a body that is no JSON it finds something or nothing, and the worker refuses it. It
/// never reads outside the bytes, and nesting costs no stack.
struct JSONSkimmer {
  private let bytes: UnsafeRawBufferPointer
  /// The byte offset of what comes next.
  private(set) var offset: Int

  init(_ bytes: UnsafeRawBufferPointer, at offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
    skipBlanks()
  }

  /// The next byte, 0 at the end.
  var next: UInt8 { byte(at: offset) }

  private func byte(at offset: Int) -> UInt8 { offset >= 0 && offset < bytes.count ? bytes[offset] : 0 }

  // MARK: Finding

  /// Visits the members of the object that comes next. `body` gets a skimmer at the member's value and returns false to
  /// stop.
  mutating func forEachMember(_ body: (_ name: String, _ value: JSONSkimmer) -> Bool) {
    guard next == UInt8(ascii: "{") else { return }
    offset += 1
    while true {
      skipBlanks()
      if next == UInt8(ascii: ",") {
        offset += 1
        continue
      }
      guard next == UInt8(ascii: "\""), let name = string() else { return }
      skipValue()
      skipBlanks()
      guard next == UInt8(ascii: ":") else { return }
      offset += 1
      skipBlanks()
      guard offset < bytes.count, body(name, self) else { return }
      let start = offset
      skipValue()
      guard offset > start else { return }
    }
  }

  /// A skimmer at the value of a member of a member, and so on; nil when one is missing.
  func member(_ path: String...) -> JSONSkimmer? {
    var place = self
    for name in path {
      var found: JSONSkimmer?
      place.forEachMember {
        if $0 == name { found = $1 }
        return found == nil
      }
      guard let found else { return nil }
      place = found
    }
    return place
  }

  // MARK: Values

  /// Where the value that comes next stands, as byte offsets.
  var range: Range<Int> {
    var end = self
    end.skipValue()
    return offset..<end.offset
  }

  /// The string that comes next; nil when something else does.
  func string() -> String? {
    guard next == UInt8(ascii: "\"") else { return nil }
    let range = self.range
    guard range.count >= 2 else { return nil }
    let content = UnsafeRawBufferPointer(rebasing: bytes[range.dropFirst().dropLast()])
    return content.contains(UInt8(ascii: "\\")) ? decode(String.self) : String(decoding: content, as: UTF8.self)
  }

  /// The whole number that comes next; nil when something else does.
  func integer() -> Int? {
    let digits = bytes[range]
    // Almost always a few digits, which the decoder would take microseconds for.
    guard digits.count < 18, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
      !digits.isEmpty
    else { return decode(Int.self) }
    return digits.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }

  /// The value that comes next as a type, by the decoder that the worker uses too; nil when it is none.
  func decode<Value: Decodable>(_ type: Value.Type) -> Value? {
    try? JSONDecoder().decode(type, from: Data(bytes[range]))
  }

  // MARK: Skipping

  private mutating func skipBlanks() {
    while [0x20, 0x09, 0x0A, 0x0D].contains(next) { offset += 1 }
  }

  private mutating func skipValue() {
    switch next {
    case UInt8(ascii: "\""): skipString()
    case UInt8(ascii: "{"), UInt8(ascii: "["): skipNest()
    default:
      while offset < bytes.count, ![0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D].contains(next) { offset += 1 }
    }
  }

  private mutating func skipNest() {
    var depth = 0
    while offset < bytes.count {
      switch next {
      case UInt8(ascii: "\""):
        skipString()
        continue
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
      default: break
      }
      offset += 1
      if depth == 0 { return }
    }
  }

  private mutating func skipString() {
    offset += 1
    while offset < bytes.count {
      if offset + 8 <= bytes.count {
        let word = bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
        if !Self.holds(UInt8(ascii: "\""), word), !Self.holds(UInt8(ascii: "\\"), word) {
          offset += 8
          continue
        }
      }
      switch next {
      case UInt8(ascii: "\""):
        offset += 1
        return
      case UInt8(ascii: "\\"): offset += 2
      default: offset += 1
      }
    }
    offset = bytes.count
  }

  /// Whether one of eight bytes is this one: the one that differs in nothing borrows when 1 is taken from it.
  private static func holds(_ byte: UInt8, _ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let difference = word ^ (ones &* UInt64(byte))
    return (difference &- ones) & ~difference & (ones << 7) != 0
  }
}
