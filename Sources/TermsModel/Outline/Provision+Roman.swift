import TermsSyntax

/// Articles that are counted in Roman numerals: people say "artikel IV", and "§ 2 of artikel IV" is IV.2.
extension Provision {
  /// The number with the article's as printed; nil where no Roman numeral leads it.
  var romanName: String? {
    guard let number, let article = enclosing([.article]), article.printedMarker?.isRoman == true,
      let place = article.number?.depth, place > 0, place <= number.depth
    else { return nil }
    // `2.04` in ARTICLE II prints the article's number itself.
    var unit: Provision? = self
    while let inner = unit, inner !== article {
      if inner.printedMarker.map({ $0.number.depth > 1 }) ?? false { return nil }
      unit = inner.parent
    }
    var parts = number.components.map(\.description)
    guard let numeral = number.components[place - 1].romanText else { return nil }
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
