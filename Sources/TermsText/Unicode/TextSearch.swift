/// Search for texts inside texts, byte for byte. The library's own search reads characters and brings a regular expression
/// engine of a megabyte along.
extension StringProtocol {
  /// Whether a text stands in this one; the empty one does everywhere.
  public func containsText(_ part: some StringProtocol) -> Bool { utf8.firstRange(ofBytes: part.utf8) != nil }

  /// How often a text stands in this one, from left to right; the empty one never.
  public func count(ofText part: some StringProtocol) -> Int {
    guard !part.isEmpty else { return 0 }
    var count = 0
    var rest = utf8[...]
    while let range = rest.firstRange(ofBytes: part.utf8) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }

  /// This text with another in the place of each occurrence of a part, from left to right.
  public func replacingText(_ part: some StringProtocol, with other: some StringProtocol) -> String {
    guard !part.isEmpty else { return String(self) }
    var result: [UInt8] = []
    var rest = utf8[...]
    while let range = rest.firstRange(ofBytes: part.utf8) {
      result += rest[..<range.lowerBound]
      result += Array(other.utf8)
      rest = rest[range.upperBound...]
    }
    return String(decoding: result + rest, as: UTF8.self)
  }
}

extension Collection<UInt8> {
  /// Where a part stands first; nil where it does not. The empty one stands at the start.
  public func firstRange(ofBytes part: some Collection<UInt8>) -> Range<Index>? {
    guard let first = part.first else { return startIndex..<startIndex }
    var start = startIndex
    while let found = self[start...].firstIndex(of: first) {
      var end = found
      var wanted = part.startIndex
      while wanted != part.endIndex, end != endIndex, self[end] == part[wanted] {
        formIndex(after: &end)
        part.formIndex(after: &wanted)
      }
      if wanted == part.endIndex { return found..<end }
      start = index(after: found)
    }
    return nil
  }
}
