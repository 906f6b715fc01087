import TermsSyntax

/// Articles that are counted in Roman numerals: people say "artikel IV", and "§ 2 of artikel IV" is IV.2.
extension Provision {
  /// The number with the article's as printed; nil where no Roman numeral leads it.
  var romanName: String? {
    guard let number, let article = enclosing([.article]) else { return nil }
    // `2.04` in ARTICLE II prints the article's number itself.
    var unit: Provision? = self
    while let inner = unit, inner !== article {
      if inner.printedMarker.map({ $0.number.depth > 1 }) ?? false { return nil }
      unit = inner.parent
    }
    return article.romanName(of: number)
  }

  /// Another number as the text around this provision would print it: its messages say XIV where the articles are I to XI.
  public func naming(_ number: ProvisionNumber) -> String {
    if isDivision { return romanName(of: number) ?? number.description }
    guard let article = enclosing([.article]), number.depth == article.number?.depth || romanName != nil else {
      return number.description
    }
    return article.romanName(of: number) ?? number.description
  }

  /// A number in which the part that counts articles, or chapters, is Roman, as that of this one is.
  private func romanName(of number: ProvisionNumber) -> String? {
    guard printsRoman, let place = self.number?.depth, place > 0, place <= number.depth,
      let numeral = number.components[place - 1].romanText
    else { return nil }
    var parts = number.components.map(\.description)
    parts[place - 1] = numeral
    if place > 1, number.first?.isLetters == true { parts[0] = parts[0].uppercased() }
    return parts.joined(separator: ".")
  }
}

extension NumberComponent {
  /// The value as a Roman numeral, with the letters behind it: `IV`, `IVa`.
  fileprivate var romanText: String? {
    value > 0 ? RomanNumeral.text(of: Int(value)).map { $0 + letters } : nil
  }
}
