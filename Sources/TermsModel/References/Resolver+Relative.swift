import TermsSyntax

/// Units named by their place: this article, the previous lid.
extension Resolver {
  func enclosing(_ unit: UnitLabel, rank: UInt8, _ source: Provision?) -> Provision? {
    guard let source else { return nil }
    switch unit {
    case .article: return enclosingArticle(source, rank: rank)
    case .lid, .paragraph: return clause(around: source)
    case .chapter: return enclosingChapter(source, rank: rank) ?? source.enclosing([.article])
    case .module: return source.enclosing([.chapter])
    case .annex: return source.enclosing([.annex])
    case .sentence: return clause(around: source)
    case .point: return source.enclosing([.point])
    }
  }

  /// The lid that a place stands in: the innermost unit with a plain number.
  func clause(around source: Provision) -> Provision? {
    source.ancestors.first { $0.kind == .article || $0.number?.last?.isLetters == false }
  }

  func neighbour(_ unit: UnitLabel, rank: UInt8, _ source: Provision?, step: Int) -> Provision? {
    guard let source else { return nil }
    switch unit {
    case .article:
      return enclosingArticle(source, rank: rank).flatMap { component.outline.neighbour(of: $0, step: step) }
    case .lid, .paragraph:
      // Where sections are called paragraphs, the neighbour is a section.
      if unit == .paragraph, let section = source.enclosing([.article]), section.unit == .paragraph {
        return component.outline.neighbour(of: section, step: step)
      }
      guard let own = clause(around: source), own.kind != .article else { return nil }
      return component.outline.neighbour(of: own, step: step)
    case .chapter, .module:
      guard let own = enclosingChapter(source, rank: rank) else { return nil }
      let peers = component.outline.numbers.divisions.filter { $0.unit == own.unit && $0.parent === own.parent }
        .sorted { $0.precedes($1) }
      guard let place = peers.firstIndex(of: own), peers.indices.contains(place + step) else { return nil }
      return peers[place + step]
    // A sentence has no number: the unit that holds it.
    case .sentence: return clause(around: source)
    case .point, .annex: return nil
    }
  }
}
