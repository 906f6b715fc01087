import TermsSyntax

/// Paragraphs of articles with the sign `§`: they begin with 1 again in every article.
extension Resolver {
  /// Whether `§ 2` is a paragraph inside an article: one that is named, or the own one when it has such paragraphs.
  func isSectionOfArticle(_ syntax: ReferenceSyntax, _ source: Provision?) -> Bool {
    guard syntax.hasSign else { return false }
    if case .within(let around) = syntax.tail, around.unit == .article { return true }
    return source.map(hasSections) ?? false
  }

  private func hasSections(_ source: Provision) -> Bool {
    source.enclosing([.article])?.children.contains { $0.unit == .paragraph } ?? false
  }

  /// `artikel IV.3` where the articles are counted in Roman numerals.
  func romanArticle(_ number: ProvisionNumber) -> Provision? {
    guard number.depth > 1, let first = number.first, let value = first.romanValue else { return nil }
    let plain = ProvisionNumber([NumberComponent(value)] + number.components.dropFirst())
    return component.outline.numbers.provisions(plain).first { !$0.isDivision }
  }
}
