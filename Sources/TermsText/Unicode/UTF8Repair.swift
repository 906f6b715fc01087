/// Turns arbitrary bytes into valid UTF-8, so that nothing above has to think of invalid text.
public enum UTF8Repair {
  /// The bytes with each invalid sequence replaced by U+FFFD, as Swift's `String(decoding:as:)` replaces them, and
  /// whether they were valid. Valid bytes come back as the same array, without a copy.
  public static func repair(_ bytes: [UInt8]) -> (bytes: [UInt8], wasValid: Bool) {
    if bytes.withUnsafeBufferPointer(UTF8Validation.isValid) { return (bytes, true) }
    return (Array(String(decoding: bytes, as: UTF8.self).utf8), false)
  }
}
