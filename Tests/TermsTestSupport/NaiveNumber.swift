/// A printed number such as `13.1`, `10a` or `A.3.1`, read from the start of a text.
struct NaiveNumber {
  /// Its parts in lower case.
  let parts: [String]
  /// What follows it.
  let rest: Substring

  /// Nil when the text does not start with a number, or with one that cannot be a provision's: an amount, a law book's.
  init?(_ text: some StringProtocol) {
    var rest = Substring(text)
    var parts: [String] = []
    if let letter = rest.first, letter.isASCII, letter.isLetter, rest.dropFirst().first == "." {
      parts.append(letter.lowercased())
      rest = rest.dropFirst(2)
    }
    while true {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard !digits.isEmpty, digits.first != "0", digits.count <= (parts.isEmpty ? 4 : 3) else { return nil }
      rest = rest.dropFirst(digits.count)
      let letters = rest.prefix { $0.isLetter || $0 == "'" || $0 == "’" }
      guard letters.count <= 1, letters.allSatisfy({ $0.isASCII }) else { return nil }
      rest = rest.dropFirst(letters.count)
      guard !Self.startsWithDigit(rest) else { return nil }
      parts.append((digits + letters).lowercased())
      guard rest.first == ".", Self.startsWithDigit(rest.dropFirst()) else { break }
      rest = rest.dropFirst()
    }
    if let mark = rest.first, mark == "," || mark == ":", Self.startsWithDigit(rest.dropFirst()) { return nil }
    self.parts = parts
    self.rest = rest
  }

  private static func startsWithDigit(_ text: Substring) -> Bool { text.first?.isNumber ?? false }
}
