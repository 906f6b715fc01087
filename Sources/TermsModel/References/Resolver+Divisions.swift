import TermsSyntax

/// Chapters, parts, modules and annexes: by number, and around a place.
extension Resolver {
  /// The division with a number. "Part 1" is not "Chapter 1", unless the text has only one of the two.
  /// - Parameter rank: how far out the unit of the citing label stands (``NumberingMarker/rank``).
  func division(
    _ unit: UnitLabel, _ number: ProvisionNumber, rank: UInt8, _ source: Provision?
  ) -> MissingResult {
    let found = component.outline.numbers.provisions(number).filter { $0.unit == unit }
    let peers = found.filter { $0.rank == rank }
    if let first = peers.first {
      // Chapters that count anew in each part: the own part's.
      let own = source.flatMap { source in
        peers.first { $0.parent.map { source.isInside($0) } ?? false }
      }
      return .found(own ?? first)
    }
    let known = component.outline.numbers.divisions.filter { $0.unit == unit }
    let ranked = known.filter { $0.rank == rank }
    if ranked.isEmpty, let first = found.first { return .found(first) }
    // "Annex V" is the fifth or the one behind U, by its neighbours.
    if number.depth == 1, let letters = number.last, letters.value == 0, let value = letters.romanValue,
      let roman = component.outline.numbers.provisions(ProvisionNumber([NumberComponent(value)]))
        .first(where: { $0.unit == unit })
    {
      return .found(roman)
    }
    // Annexes and other parts are often published apart: unknown, not broken.
    guard unit == .chapter, number.depth == 1 else { return .unknown }
    let series = ranked.isEmpty ? known : ranked
    guard series.count >= 2, let last = series.compactMap(\.number).max(), number > last else { return .unknown }
    return .missing(.aboveHighest(number, highest: last), nearest: series.first { $0.number == last })
  }

  /// "this Part" around a place, wherever the chapters stand.
  func enclosingChapter(_ source: Provision, rank: UInt8) -> Provision? {
    let chapters = source.ancestors.filter { $0.kind == .chapter }
    return chapters.first { $0.rank == rank } ?? chapters.first
  }

  /// "this Section" in `Section 2.04` of `ARTICLE II` is the section; where nothing is called so, the article.
  func enclosingArticle(_ source: Provision, rank: UInt8) -> Provision? {
    let own = rank > 0 ? source.ancestors.first { $0.unit == .article && $0.rank == rank } : nil
    return own ?? source.enclosing([.article])
  }
}
