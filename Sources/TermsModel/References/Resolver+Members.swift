import TermsSyntax

/// Looking up one cited place.
extension Resolver {
  func resolve(
    _ member: ReferenceSyntax.Member, _ syntax: ReferenceSyntax, source: Int?, component: Int, _ empty: ReferenceTarget
  ) -> ReferenceTarget {
    var target = empty
    let base: MissingResult
    switch member.unit {
    case .article: base = article(member.number, source, component)
    case .lid: base = inner(member, syntax, source, component)
    case .paragraph: base = paragraph(member, syntax, source, component)
    case .point where member.number.depth > 1: base = article(member.number, source, component)
    case .point: base = inner(member, syntax, source, component)
    case .chapter, .module, .annex: base = division(member.unit, member.number, component)
    case .sentence: base = .unknown
    }
    switch base {
    case .found(let provision):
      return descend(member.inner, from: provision, target)
    case .missing(let missing, let nearest):
      target.missing = missing
      target.nearest = nearest
    case .unknown:
      break
    }
    return target
  }

  /// What a look-up gives.
  enum MissingResult {
    case found(Int)
    case missing(MissingTarget, nearest: Int?)
    case unknown
  }

  /// Follows `lid 2, onder b` from a provision; stops in silence where the text inside is not numbered.
  func descend(_ steps: [ReferenceSyntax.Step], from provision: Int, _ target: ReferenceTarget)
    -> ReferenceTarget
  {
    var target = target
    target.provision = provision
    for step in steps {
      guard let current = target.provision else { return target }
      if let child = child(of: current, step) {
        target.provision = child
        continue
      }
      if let missing = missingChild(of: current, step) {
        target.missing = missing
        target.nearest = current
        target.provision = nil
      }
      return target
    }
    return target
  }

  /// Lids and items are inside an article, articles inside a chapter are not.
  static func isInner(_ kind: ProvisionKind) -> Bool { kind == .paragraph || kind == .point }

  func child(of provision: Int, _ step: ReferenceSyntax.Step) -> Int? {
    let children = outline[provision].children.filter { Self.isInner(outline[$0].kind) }
    if let direct = children.first(where: { outline[$0].number?.last == step.component }) { return direct }
    guard step.component.isLetters else { return nil }
    // "artikel 9 onder a" where the letters stand inside its only lid.
    let below = children.flatMap { outline[$0].children }.filter { outline[$0].number?.last == step.component }
    return below.count == 1 ? below.first : nil
  }

  /// The finding for a missing lid or item: only where there is a series of that kind to compare with.
  func missingChild(of provision: Int, _ step: ReferenceSyntax.Step) -> MissingTarget? {
    let numbers = outline[provision].children
      .filter { Self.isInner(outline[$0].kind) }
      .compactMap { outline[$0].number?.last }
      .filter { $0.isLetters == step.component.isLetters }
    guard let first = numbers.first, let last = numbers.max(), let own = outline[provision].number, numbers.count >= 2
    else { return nil }
    if step.component.isLetters, step.component.letterRank == nil || last.letterRank == nil { return nil }
    return .inner(of: own, step, first: first, last: last)
  }

  func article(_ number: ProvisionNumber, _ source: Int?, _ component: Int) -> MissingResult {
    for candidate in spellings(number, source, component) {
      let found = outline.provisions(candidate, in: component)
        .filter { outline[$0].kind != .chapter && outline[$0].kind != .annex }
      guard let first = found.first else { continue }
      let scope = source.flatMap { outline[$0].scope }
      return .found(found.first { outline[$0].scope == scope } ?? first)
    }
    return articles[component].missing(number, spellings: spellings(number, source, component), outline)
  }

  /// The canonical numbers that a printed number can stand for, the nearest first.
  func spellings(_ number: ProvisionNumber, _ source: Int?, _ component: Int) -> [ProvisionNumber] {
    var spellings: [ProvisionNumber] = []
    if let source, let first = outline[source].number?.first, let series = articles[component].prefixes,
      series.contains(first),
      number.first != first || !first.isLetters
    {
      spellings.append(ProvisionNumber([first]).appending(number))
    }
    spellings.append(number)
    return spellings
  }

  func division(_ unit: UnitLabel, _ number: ProvisionNumber, _ component: Int) -> MissingResult {
    let found = outline.provisions(number, in: component).first { outline[$0].unit == unit }
    if let found { return .found(found) }
    // Annexes and other parts are often published apart: unknown, not broken.
    let known = outline.provisions.filter { $0.component == component && $0.unit == unit }
    guard unit == .chapter, known.count >= 2, let last = known.compactMap(\.number).max(), number.depth == 1,
      number > last
    else {
      return .unknown
    }
    return .missing(.aboveHighest(number, highest: last), nearest: nil)
  }

  func paragraph(
    _ member: ReferenceSyntax.Member, _ syntax: ReferenceSyntax, _ source: Int?, _ component: Int
  ) -> MissingResult {
    let labelled = outline.provisions(member.number, in: component).first { outline[$0].unit == .paragraph }
    if let labelled { return .found(labelled) }
    if member.number.depth > 1 || articles[component].areParagraphs { return article(member.number, source, component) }
    return inner(member, syntax, source, component)
  }

  /// A lid or item without an article in front: of the own unit, or of the unit that `van artikel 5` names.
  func inner(
    _ member: ReferenceSyntax.Member, _ syntax: ReferenceSyntax, _ source: Int?, _ component: Int
  ) -> MissingResult {
    guard let counted = member.number.first, member.number.depth == 1 else {
      return article(member.number, source, component)
    }
    let step = ReferenceSyntax.Step(unit: member.unit, component: counted)
    if case .within(_, let number) = syntax.tail {
      switch article(number, source, component) {
      case .found(let around):
        if let child = child(of: around, step) { return .found(child) }
        return missingChild(of: around, step).map { .missing($0, nearest: around) } ?? .found(around)
      case let other: return other
      }
    }
    guard let source else { return .unknown }
    // The nearest unit around the place that has a series of this kind.
    var around: Int? = source
    var first: Int?
    while let unit = around {
      let isSeries = outline[unit].children.contains {
        outline[$0].number?.last?.isLetters == step.component.isLetters && outline[$0].kind != .article
      }
      if isSeries, first == nil, unit != source || outline[unit].kind == .article || step.component.isLetters {
        first = unit
      }
      if let found = first, let child = child(of: found, step) { return .found(child) }
      if first != nil { break }
      if outline[unit].kind == .article || outline[unit].kind == .chapter { break }
      around = outline[unit].parent
    }
    guard let first, let missing = missingChild(of: first, step), member.unit == .lid else { return .unknown }
    return .missing(missing, nearest: first)
  }
}
