/// Markup at the end of a text, for those who cut a title out of a line.
public enum LineMarkup {
  /// Where the tag or anchor that ends before `end` starts; nil when the text before `end` is no markup.
  public static func start(_ bytes: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Int? {
    guard end > 0, end <= bytes.count, bytes[end - 1] == 0x3E || bytes[end - 1] == 0x7D else { return nil }
    return InlineMarkup.start(LineBytes(bytes), endingAt: end)
  }
}
