import FoundationEssentials

/// Replaces what a JSON string may hold but a Swift string may not: halves of surrogate pairs
/// written as `\uD83D`, and bytes that are no UTF-8.
///
/// Editors that keep text as UTF-16 send half a pair when the user's cursor can stand inside one.
/// The escape of U+FFFD is as long as the one it replaces, and both are one UTF-16 unit, so
/// positions stay right.
///
/// - Returns: the mended body, or nil when there is nothing to mend.
func mendText(in body: Data) -> Data? {
  var bytes = [UInt8](body)
  var changed = false
  if String(validating: bytes, as: UTF8.self) == nil {
    bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    changed = true
  }
  var index = 0
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "\\") else {
      index += 1
      continue
    }
    guard let unit = escapedUnit(in: bytes, at: index) else {
      index += 2
      continue
    }
    if unit & 0xFC00 == 0xD800, let next = escapedUnit(in: bytes, at: index + 6), next & 0xFC00 == 0xDC00 {
      index += 12
      continue
    }
    if unit & 0xF800 == 0xD800 {
      bytes.replaceSubrange(index + 2..<index + 6, with: "FFFD".utf8)
      changed = true
    }
    index += 6
  }
  return changed ? Data(bytes) : nil
}

/// The UTF-16 unit of an escape `\uXXXX` that starts at a byte offset, or nil when none does.
private func escapedUnit(in bytes: [UInt8], at offset: Int) -> UInt16? {
  guard offset + 6 <= bytes.count, bytes[offset] == UInt8(ascii: "\\"), bytes[offset + 1] == UInt8(ascii: "u")
  else { return nil }
  return UInt16(String(decoding: bytes[offset + 2..<offset + 6], as: UTF8.self), radix: 16)
}
