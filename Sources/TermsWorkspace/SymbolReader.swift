/// Reads a ``SymbolList`` one symbol after the other. It trusts no length.
struct SymbolReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var index = 0
  private var line = 0
  private var start = 0
  private var count = 0
  private var number: UnsafeBufferPointer<UInt8>
  /// The name of the symbol that was read last.
  private(set) var name: UnsafeBufferPointer<UInt8>

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    number = UnsafeBufferPointer(rebasing: bytes[0..<0])
    name = number
  }

  /// Reads the next symbol.
  /// - Returns: its kind; nil at the end.
  @inline(__always) mutating func next() -> ClosedSymbol.Kind? {
    guard index < bytes.count, let kind = ClosedSymbol.Kind(rawValue: bytes[index]) else { return nil }
    index += 1
    line += value()
    start = value()
    count = value()
    number = text()
    name = text()
    return kind
  }

  /// The symbol that was read last.
  func symbol(_ kind: ClosedSymbol.Kind) -> ClosedSymbol {
    ClosedSymbol(
      kind: kind, line: line, columns: start..<start + count, number: String(decoding: number, as: UTF8.self),
      name: String(decoding: name, as: UTF8.self))
  }

  @inline(__always) private mutating func value() -> Int {
    guard index < bytes.count else { return 0 }
    let first = bytes[index]
    index += 1
    // Nearly all are small.
    return first < 0x80 ? Int(first) : longValue(first)
  }

  private mutating func longValue(_ first: UInt8) -> Int {
    var value = UInt(first & 0x7F)
    var shift: UInt = 7
    while index < bytes.count, shift < 35 {
      let byte = bytes[index]
      index += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { break }
      shift += 7
    }
    return Int(value)
  }

  @inline(__always) private mutating func text() -> UnsafeBufferPointer<UInt8> {
    let count = value()
    let end = min(bytes.count, index + count)
    defer { index = end }
    return UnsafeBufferPointer(rebasing: bytes[index..<end])
  }
}
