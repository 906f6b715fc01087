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
  @inline(__always) func forEach(
    where isWanted: (ClosedSymbol.Kind, UnsafeBufferPointer<UInt8>) -> Bool, _ body: (ClosedSymbol) -> Bool
  ) {
    bytes.withUnsafeBufferPointer { bytes in
      var reader = SymbolReader(bytes)
      while let kind = reader.next() {
        guard isWanted(kind, reader.name) else { continue }
        guard body(reader.symbol(kind)) else { return }
      }
    }
  }

  /// Calls `body` with each provision and term whose name holds these letters in their order.
  /// - Parameters:
  ///   - wanted: small letters.
  ///   - body: returns false to end.
  func forEach(named wanted: [UInt8], _ body: (ClosedSymbol) -> Bool) {
    wanted.withUnsafeBufferPointer { wanted in
      forEach(where: { $0 != .citation && Self.holds($1, wanted) }, body)
    }
  }

  @inline(__always) private static func holds(
    _ name: UnsafeBufferPointer<UInt8>, _ wanted: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard var next = wanted.first else { return true }
    guard name.count >= wanted.count else { return false }
    var index = 0
    for byte in name {
      let lower = byte &- 65 < 26 ? byte | 0x20 : byte
      guard lower == next else { continue }
      index += 1
      if index == wanted.count { return true }
      next = wanted[index]
    }
    return false
  }
}
