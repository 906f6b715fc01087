import JSONRPC
import TermsRules

/// Reads JSON (RFC 8259) and goes on where it can: behind a comma too many, over a comment. At anything else that is no JSON
/// it stops, and what it has read until then counts.
struct LocatedJSONParser {
  private let bytes: UnsafeRawBufferPointer
  private var index = 0
  private(set) var problems: [SettingsProblem] = []
  private var hasStopped = false
  private static let deepest = 32

  private init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// The value of a text, as far as it can be read, and what is wrong with the text.
  static func parse(_ text: [UInt8]) -> (value: LocatedJSON?, problems: [SettingsProblem]) {
    text.withUnsafeBytes { bytes in
      var parser = LocatedJSONParser(bytes)
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.index = 3 }
      // A file that was just made says nothing yet.
      if bytes[parser.index...].allSatisfy(JSONStyle.isBlank) { return (nil, []) }
      let value = parser.value(depth: 0)
      parser.skipBlanks()
      if !parser.hasStopped, parser.index < bytes.count { parser.stop(.behindEnd) }
      return (value, parser.problems)
    }
  }

  private var next: UInt8 { index < bytes.count ? bytes[index] : 0 }

  private mutating func stop(_ what: SettingsProblem.What) {
    let what = index < bytes.count ? what : .unfinished
    if !hasStopped { problems.append(SettingsProblem(what, at: index..<min(index + 1, bytes.count))) }
    hasStopped = true
  }

  // MARK: Values

  private mutating func value(depth: Int) -> LocatedJSON? {
    skipBlanks()
    guard !hasStopped else { return nil }
    guard depth < Self.deepest else {
      stop(.noJSON)
      return nil
    }
    let start = index
    switch next {
    case UInt8(ascii: "{"): return LocatedJSON(value: .object(members(depth)), range: start..<index)
    case UInt8(ascii: "["): return LocatedJSON(value: .array(elements(depth)), range: start..<index)
    case UInt8(ascii: "\""): return string().map { LocatedJSON(value: .string($0), range: start..<index) }
    default: return word()
    }
  }

  private mutating func members(_ depth: Int) -> [LocatedJSON.Member] {
    var members: [LocatedJSON.Member] = []
    var names = Set<String>()
    list(until: UInt8(ascii: "}")) { parser in
      guard parser.next == UInt8(ascii: "\"") else { return parser.stop(.noJSON) }
      let start = parser.index
      guard let name = parser.string() else { return }
      let range = start..<parser.index
      parser.skipBlanks()
      guard parser.next == UInt8(ascii: ":") else { return parser.stop(.noJSON) }
      parser.index += 1
      guard let value = parser.value(depth: depth + 1) else { return }
      if !names.insert(name).inserted { parser.problems.append(SettingsProblem(.twice(name), at: range)) }
      members.append(LocatedJSON.Member(name: name, nameRange: range, value: value))
    }
    return members
  }

  private mutating func elements(_ depth: Int) -> [LocatedJSON] {
    var elements: [LocatedJSON] = []
    list(until: UInt8(ascii: "]")) { parser in
      if let value = parser.value(depth: depth + 1) { elements.append(value) }
    }
    return elements
  }

  /// Reads what stands between two brackets, with commas between.
  private mutating func list(until end: UInt8, _ item: (inout LocatedJSONParser) -> Void) {
    index += 1
    skipBlanks()
    while !hasStopped, next != end {
      item(&self)
      skipBlanks()
      guard !hasStopped, next != end else { continue }
      guard next == UInt8(ascii: ",") else { return stop(.noJSON) }
      let comma = index
      index += 1
      skipBlanks()
      if next == end { problems.append(SettingsProblem(.comma, at: comma..<comma + 1)) }
    }
    if !hasStopped { index += 1 }
  }

  private mutating func string() -> String? {
    let reader = JSONStringReader(bytes)
    guard let end = reader.end(ofStringAt: index), end <= bytes.count,
      let text = reader.unescaped(index + 1..<end - 1)
    else {
      stop(.noJSON)
      return nil
    }
    index = end
    return String(decoding: text, as: UTF8.self)
  }

  /// A number, `true`, `false` or `null`.
  private mutating func word() -> LocatedJSON? {
    let start = index
    while index < bytes.count, Self.isInWord(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    let value: LocatedJSON.Value
    switch text {
    case "true": value = .bool(true)
    case "false": value = .bool(false)
    case "null": value = .null
    default:
      guard let number = Double(text), text.first != "+", text.first?.isLetter == false else {
        index = start
        stop(.noJSON)
        return nil
      }
      value = .number(number)
    }
    return LocatedJSON(value: value, range: start..<index)
  }

  private static func isInWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  // MARK: Between values

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch next {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      case UInt8(ascii: "/"):
        guard skipComment() else { return }
      default: return
      }
    }
  }

  /// Comments are no JSON, and many write them.
  private mutating func skipComment() -> Bool {
    let start = index
    let kind = index + 1 < bytes.count ? bytes[index + 1] : 0
    guard kind == UInt8(ascii: "/") || kind == UInt8(ascii: "*") else { return false }
    let isLong = kind == UInt8(ascii: "*")
    index += 2
    while index < bytes.count {
      if isLong, bytes[index] == UInt8(ascii: "/"), bytes[index - 1] == UInt8(ascii: "*"), index > start + 2 {
        index += 1
        break
      }
      if !isLong, bytes[index] == 0x0A || bytes[index] == 0x0D { break }
      index += 1
    }
    problems.append(SettingsProblem(.comment, at: start..<index))
    return true
  }
}
