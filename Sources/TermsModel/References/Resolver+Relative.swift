import TermsSyntax

/// Units named by their place: this article, the previous lid.
extension Resolver {
  func enclosing(_ unit: UnitLabel, _ source: Int?) -> Int? {
    guard let source else { return nil }
    switch unit {
    case .article: return outline.enclosing(source, [.article])
    case .lid, .paragraph: return clause(around: source)
    case .chapter: return outline.enclosing(source, [.chapter]) ?? outline.enclosing(source, [.article])
    case .module: return outline.enclosing(source, [.chapter])
    case .annex: return outline.enclosing(source, [.annex])
    case .point, .sentence: return nil
    }
  }

  /// The lid that a place stands in: the innermost unit with a plain number.
  func clause(around source: Int) -> Int? {
    outline.ancestors(of: source).first {
      outline[$0].kind == .article || outline[$0].number?.last?.isLetters == false
    }
  }

  func neighbour(_ unit: UnitLabel, _ source: Int?, step: Int) -> Int? {
    guard let source else { return nil }
    let own =
      unit == .article
      ? outline.enclosing(source, [.article]) : unit == .lid || unit == .paragraph ? clause(around: source) : nil
    guard let own, unit == .article || outline[own].kind != .article else { return nil }
    let siblings = outline.siblings(of: own).filter { outline[$0].kind == outline[own].kind }
    guard let position = siblings.firstIndex(of: own) else { return nil }
    let wanted = position + step
    return siblings.indices.contains(wanted) ? siblings[wanted] : nil
  }
}
