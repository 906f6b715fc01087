/// Headings that are bold from the number to the end of the title, with the text on the same line.
extension MarkerScanner {
  /// `**3. Users**. Customer may …`, `**23. Definitions**.`, but not `**3.** Customer may …`.
  func isBoldTitle(_ marker: NumberingMarker) -> Bool {
    let start = marker.range.lowerBound
    let mark = bytes[start - 1]
    guard start >= 2, mark == 0x2A || mark == 0x5F, bytes[start - 2] == mark, bytes[marker.range.upperBound] != mark
    else { return false }
    var index = marker.contentStart
    let end = min(bytes.count, index + Self.longestBoldTitle)
    guard index < end, bytes[index].isUpper || bytes[index] >= 0xC3 else { return false }
    while index < end {
      if bytes[index] == mark, bytes[index + 1] == mark { return true }
      index += 1
    }
    return false
  }

  /// In bytes.
  private static let longestBoldTitle = 80
}
