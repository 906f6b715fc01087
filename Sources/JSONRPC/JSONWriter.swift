/// Appends JSON to one buffer that is used again for the next message.
///
/// Members and elements are separated by themselves; the writer trusts its caller to close what it
/// opens, which `object` and `array` do. Strings are escaped as RFC 8259, 7 asks.
public struct JSONWriter {
  /// What has been written: UTF-8, compact.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// A writer with an empty buffer.
  public init() {}

  /// Forgets what has been written and keeps the memory, unless it grew past 1 MB.
  public mutating func reset() {
    bytes.removeAll(keepingCapacity: bytes.capacity <= 1 << 20)
    needsComma = false
  }

  /// Writes an object; `body` writes its members.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "{"))
    body(&self)
    close(UInt8(ascii: "}"))
  }

  /// Writes an array; `body` writes its elements.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    open(UInt8(ascii: "["))
    body(&self)
    close(UInt8(ascii: "]"))
  }

  /// Writes an array of values.
  public mutating func array(_ elements: some Sequence<some JSONWritable>) {
    array { writer in
      for element in elements { element.write(to: &writer) }
    }
  }

  /// Writes a member of the object that is open; `body` writes its value.
  public mutating func member(_ name: StaticString, _ body: (inout JSONWriter) -> Void) {
    key(name)
    body(&self)
  }

  /// Writes a member of the object that is open.
  public mutating func member(_ name: StaticString, _ value: some JSONWritable) {
    key(name)
    value.write(to: &self)
  }

  /// Writes a member of the object that is open, or nothing when there is no value.
  public mutating func member(_ name: StaticString, ifPresent value: (some JSONWritable)?) {
    if let value { member(name, value) }
  }

  /// Writes the name of a member; its value must follow.
  public mutating func key(_ name: StaticString) {
    separate()
    name.withUTF8Buffer { appendQuoted($0) }
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes the name of a member that is known at run time only; its value must follow.
  public mutating func key(dynamic name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  /// Writes a value that is JSON already.
  public mutating func value(json: [UInt8]) {
    separate()
    bytes += json
    needsComma = true
  }

  /// Writes a string.
  public mutating func value(_ string: String) {
    separate()
    var string = string
    string.withUTF8 { appendQuoted($0) }
    needsComma = true
  }

  /// Writes a whole number.
  public mutating func value(_ number: Int) {
    separate()
    var magnitude = number.magnitude
    if number < 0 { bytes.append(UInt8(ascii: "-")) }
    let start = bytes.count
    repeat {
      bytes.append(UInt8(ascii: "0") + UInt8(truncatingIfNeeded: magnitude % 10))
      magnitude /= 10
    } while magnitude > 0
    bytes[start...].reverse()
    needsComma = true
  }

  /// Writes `true` or `false`.
  public mutating func value(_ flag: Bool) {
    raw(flag ? "true" : "false")
  }

  /// Writes `null`.
  public mutating func null() {
    raw("null")
  }

  private mutating func raw(_ text: StaticString) {
    separate()
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
    needsComma = true
  }

  private mutating func open(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    needsComma = false
  }

  private mutating func close(_ bracket: UInt8) {
    bytes.append(bracket)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func appendQuoted(_ text: UnsafeBufferPointer<UInt8>) {
    bytes.append(UInt8(ascii: "\""))
    var plain = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else { continue }
      bytes.append(contentsOf: text[plain..<index])
      appendEscape(of: byte)
      plain = index + 1
    }
    bytes.append(contentsOf: text[plain...])
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func appendEscape(of byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0x00..<0x20:
      bytes.append(contentsOf: "u00".utf8)
      let digits: StaticString = "0123456789abcdef"
      digits.withUTF8Buffer {
        bytes.append($0[Int(byte >> 4)])
        bytes.append($0[Int(byte & 15)])
      }
    default: bytes.append(byte)
    }
  }
}
