import TermsText

/// Tells words from pieces of addresses: `https://example.com/services`, `mail@company.com`, the target of a link.
public enum AddressText {
  /// Whether a place lies inside an address.
  public static func holds(_ range: Range<Int>, in text: LineText) -> Bool {
    text.withBytes { bytes in
      guard range.lowerBound >= 0, range.upperBound <= bytes.count else { return false }
      var start = range.lowerBound
      while start > 0, range.lowerBound - start < longest, bytes[start - 1] > 0x20, bytes[start - 1] != 0x3C {
        start -= 1
        // "](/support/plans)": the target of a Markdown link.
        if bytes[start] == 0x28, start > 0, bytes[start - 1] == 0x5D { return true }
      }
      var end = range.upperBound
      while end < bytes.count, end - range.upperBound < longest, bytes[end] > 0x20, bytes[end] != 0x3E { end += 1 }
      return isAddress(bytes, start..<end)
    }
  }

  /// It has a scheme or an at sign between other letters.
  private static func isAddress(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
    for index in range.dropFirst().dropLast() {
      if bytes[index] == 0x40 { return true }
      if bytes[index] == 0x3A, bytes[index + 1] == 0x2F { return true }
    }
    let opening = bytes[range].prefix(5).map { $0 | 0x20 }
    return opening.starts(with: "www.".utf8) || opening.dropFirst().starts(with: "www.".utf8)
  }

  /// Bytes looked at on either side.
  private static let longest = 256
}
