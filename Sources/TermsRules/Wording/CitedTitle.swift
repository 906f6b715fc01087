import TermsModel

/// A title that stands behind a cited number: `Section 1 (Payments)`, `artikel 5 “Betaling”`.
struct CitedTitle {
  /// The title.
  let text: String
  /// The title with its parentheses or quotation marks.
  let span: TextSpan
  /// The title alone.
  let textSpan: TextSpan
  /// It stands between quotation marks.
  let isQuoted: Bool

  private static let pairs: [(open: String, close: String)] = [
    ("(", ")"), ("“", "”"), ("‘", "’"), ("\"", "\""), ("„", "”"),
  ]

  /// Reads what follows a reference; nil when that is no title.
  init?(behind reference: TextSpan) {
    let line = reference.end.line
    guard Self.mayOpen(line, reference.end.offset) else { return nil }
    let rest = reference.following(120)
    guard rest.hasPrefix(" ") else { return nil }
    let opening = rest.drop { $0 == " " }
    guard let pair = Self.pairs.first(where: { opening.hasPrefix($0.open) }),
      let close = opening.dropFirst().firstIndex(where: { String($0) == pair.close })
    else { return nil }
    let title = opening[..<close].dropFirst()
    guard Self.mayBeTitle(title) else { return nil }
    let start = reference.end.offset + rest.utf8.count - opening.utf8.count
    let low = start + pair.open.utf8.count
    let high = low + title.utf8.count
    text = String(title)
    isQuoted = pair.open != "("
    textSpan = TextSpan(line, low..<high)
    span = TextSpan(line, start..<high + pair.close.utf8.count)
  }

  /// A space, and a parenthesis or quotation mark behind it.
  private static func mayOpen(_ line: Line, _ offset: Int) -> Bool {
    line.text.withBytes { bytes in
      guard offset + 1 < bytes.count, bytes[offset] == 0x20 else { return false }
      let next = bytes[offset + 1]
      return next == 0x20 || next == UInt8(ascii: "(") || next == UInt8(ascii: "\"") || next == 0xE2
    }
  }

  /// Some words, the first with a capital: no remark, number, abbreviation or law.
  private static func mayBeTitle(_ text: Substring) -> Bool {
    guard text.count >= 4, text.count <= 80, text.first?.isUppercase == true else { return false }
    guard !text.contains(where: { $0.isNumber || "()[];:=".contains($0) }) else { return false }
    let words = text.split { $0 == " " }
    guard words.count <= 10, let first = words.first?.lowercased() else { return false }
    if words.count == 1, text.dropFirst().contains(where: \.isUppercase) { return false }
    return !remarks.contains(first)
  }

  private static let remarks: Set<String> = [
    "zie", "see", "hierna", "oud", "nieuw", "mits", "tenzij", "indien", "if", "unless", "vgl", "cf", "inclusief",
    "including",
    "wet", "besluit", "regeling", "verordening", "act",
  ]
}
