import TermsText

/// Markup in a text, for those who show a part of a line.
public enum LineMarkup {
  /// Some bytes of a line without tags, comments and anchors.
  public static func plainText(_ line: LineText, _ range: Range<Int>) -> String {
    line.withBytes { all in
      let bytes = LineBytes(all)
      var kept: [UInt8] = []
      var index = max(0, range.lowerBound)
      let end = min(range.upperBound, all.count)
      while index < end {
        if InlineMarkup.mayBegin(with: bytes[index]), let behind = InlineMarkup.end(bytes, index) {
          index = behind
        } else {
          kept.append(bytes[index])
          index += 1
        }
      }
      return String(decoding: kept, as: UTF8.self)
    }
  }

  /// Where the tag or anchor that ends before `end` starts; nil when the text before `end` is no markup.
  public static func start(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Int? {
    guard end > 0, end <= bytes.count, bytes[end - 1] == 0x3E || bytes[end - 1] == 0x7D else { return nil }
    return InlineMarkup.start(LineBytes(bytes), endingAt: end)
  }
}
