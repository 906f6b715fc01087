/// Symbols of a file in as few bytes as can be: tens of thousands of files are kept like that.
///
/// Each is its kind, how many lines it stands below the one before, column, length, and the two texts behind their lengths;
/// numbers of seven bits a byte, the lowest first.
struct SymbolList: Sendable, Equatable {
  private(set) var bytes: [UInt8] = []

  /// - Parameter symbols: in order of their lines.
  init(_ symbols: [ClosedSymbol] = []) {
    var line = 0
    for symbol in symbols {
      bytes.append(symbol.kind.rawValue)
      append(max(0, symbol.line - line))
      line = max(line, symbol.line)
      append(symbol.columns.lowerBound)
      append(symbol.columns.count)
      append(symbol.number)
      append(symbol.name)
    }
    bytes = bytes.withUnsafeBufferPointer { Array($0) }
  }

  private mutating func append(_ value: Int) {
    var rest = UInt(clamping: value)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(truncatingIfNeeded: rest))
  }

  private mutating func append(_ text: String) {
    append(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Calls `body` with each symbol for whose kind and name `isWanted` says so.
  /// - Parameter body: returns false to end.
  func forEach(
    where isWanted: (ClosedSymbol.Kind, UnsafeBufferPointer<UInt8>) -> Bool, _ body: (ClosedSymbol) -> Bool
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = Reader(bytes)
      var line = 0
      while let kind = reader.kind() {
        line += reader.value()
        let start = reader.value()
        let count = reader.value()
        let number = reader.text()
        let name = reader.text()
        guard isWanted(kind, name) else { continue }
        let symbol = ClosedSymbol(
          kind: kind, line: line, columns: start..<start + count, number: String(decoding: number, as: UTF8.self),
          name: String(decoding: name, as: UTF8.self))
        guard body(symbol) else { return }
      }
    }
  }

  private struct Reader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var index = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) { self.bytes = bytes }

    mutating func kind() -> ClosedSymbol.Kind? {
      guard index < bytes.count else { return nil }
      defer { index += 1 }
      return ClosedSymbol.Kind(rawValue: bytes[index])
    }

    mutating func value() -> Int {
      var value: UInt = 0
      var shift: UInt = 0
      while index < bytes.count, shift < 35 {
        let byte = bytes[index]
        index += 1
        value |= UInt(byte & 0x7F) << shift
        if byte < 0x80 { break }
        shift += 7
      }
      return Int(value)
    }

    mutating func text() -> UnsafeBufferPointer<UInt8> {
      let count = value()
      let end = min(bytes.count, index + count)
      defer { index = end }
      return UnsafeBufferPointer(rebasing: bytes[index..<end])
    }
  }
}
