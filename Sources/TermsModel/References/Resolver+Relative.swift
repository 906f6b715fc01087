import TermsSyntax

/// Units named by their place: this article, the previous lid.
extension Resolver {
  func enclosing(_ unit: UnitLabel, _ source: Provision?) -> Provision? {
    guard let source else { return nil }
    switch unit {
    case .article: return source.enclosing([.article])
    case .lid, .paragraph: return clause(around: source)
    case .chapter: return source.enclosing([.chapter]) ?? source.enclosing([.article])
    case .module: return source.enclosing([.chapter])
    case .annex: return source.enclosing([.annex])
    case .point, .sentence: return nil
    }
  }

  /// The lid that a place stands in: the innermost unit with a plain number.
  func clause(around source: Provision) -> Provision? {
    source.ancestors.first { $0.kind == .article || $0.number?.last?.isLetters == false }
  }

  func neighbour(_ unit: UnitLabel, _ source: Provision?, step: Int) -> Provision? {
    guard let source else { return nil }
    let own =
      unit == .article
      ? source.enclosing([.article]) : unit == .lid || unit == .paragraph ? clause(around: source) : nil
    guard let own, unit == .article || own.kind != .article else { return nil }
    return component.outline.neighbour(of: own, step: step)
  }
}
