import TermsSyntax

/// Looking up one cited place.
extension Resolver {
  func resolve(
    _ member: ReferenceSyntax.Member, _ syntax: ReferenceSyntax, source: Provision?, _ empty: ReferenceTarget
  ) -> ReferenceTarget {
    var target = empty
    let base: MissingResult
    switch member.unit {
    case .article where isSectionOfArticle(syntax, source):
      var lid = member
      lid.unit = .lid
      base = inner(lid, syntax, source)
    case .article: base = article(member.number, syntax, source)
    case .lid: base = inner(member, syntax, source)
    case .paragraph: base = paragraph(member, syntax, source)
    case .point where member.number.depth > 1: base = article(member.number, syntax, source)
    case .point: base = inner(member, syntax, source)
    case .chapter, .module, .annex: base = division(member.unit, member.number, rank: syntax.rank, source)
    case .sentence: base = sentence(syntax, source)
    }
    switch base {
    case .found(let provision):
      return descend(member.inner, from: provision, target)
    case .missing where withLetter(member, source) != nil:
      target.provision = withLetter(member, source)
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
    case found(Provision)
    case missing(MissingTarget, nearest: Provision?)
    case unknown
  }

  /// Follows `lid 2, onder b` from a provision; stops in silence where the text inside is not numbered.
  func descend(_ steps: [ReferenceSyntax.Step], from provision: Provision, _ target: ReferenceTarget)
    -> ReferenceTarget
  {
    var target = target
    target.provision = provision
    for step in steps {
      guard let current = target.provision else { return target }
      if steps.count == 1, provision.kind == .article, child(of: current, step) == nil,
        let article = withLetter(provision, step)
      {
        target.provision = article
        return target
      }
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

  func child(of provision: Provision, _ step: ReferenceSyntax.Step) -> Provision? {
    // An article may have thousands of lids that cite each other: none is copied to find one.
    let children = provision.children.lazy.filter { Self.isInner($0.kind) }
    if step.component.isFromEnd {
      let series = provision.children.reversed().lazy.filter {
        Self.isInner($0.kind) && $0.number?.last?.isLetters == false
      }
      return step.component == .last ? series.first : series.dropFirst().first
    }
    if let direct = children.first(where: { $0.number?.last == step.component }) { return direct }
    guard step.component.isLetters else { return nil }
    // "artikel 9 onder a" where the letters stand inside its only lid.
    let below = children.flatMap(\.children).filter { $0.number?.last == step.component }
    return below.count == 1 ? below.first : nil
  }

  /// The finding for a missing lid or item: only where there is a series of that kind to compare with.
  func missingChild(of provision: Provision, _ step: ReferenceSyntax.Step) -> MissingTarget? {
    let numbers = provision.children
      .filter { Self.isInner($0.kind) }
      .compactMap { $0.number?.last }
      .filter { $0.isLetters == step.component.isLetters }
    guard let first = numbers.first, let last = numbers.max(), let own = provision.number, numbers.count >= 2,
      !step.component.isFromEnd
    else { return nil }
    guard step.component.isLetters else { return .inner(of: own, step, first: first, last: last) }
    if let roman = Self.romanSeries(numbers) {
      // (iv) behind (i) to (iii) is the fourth; a letter is another list's.
      return step.component.romanValue == nil ? nil : .inner(of: own, step, first: first, last: roman)
    }
    let letters = numbers.filter { $0.letters.utf8.count == 1 }
    guard step.component.letterRank != nil, let last = letters.max() ?? numbers.last, last.letterRank != nil else {
      return nil
    }
    return .inner(of: own, step, first: first, last: last)
  }

  /// The highest of items that are numbered i, ii, iii; nil for letters.
  private static func romanSeries(_ numbers: [NumberComponent]) -> NumberComponent? {
    guard numbers.first?.letters == "i", numbers.count > 1, numbers[1].letters == "ii" else { return nil }
    return numbers.filter { $0.romanValue != nil }.max { $0.romanValue ?? 0 < $1.romanValue ?? 0 }
  }

  func article(_ number: ProvisionNumber, _ source: Provision?) -> MissingResult {
    let spellings = spellings(number, source)
    for candidate in spellings {
      let found = component.outline.numbers.provisions(candidate)
      guard let first = found.first(where: { !$0.isDivision }) else { continue }
      guard let scope = source?.scope else { return .found(found.first { !$0.isDivision && $0.scope == nil } ?? first) }
      return .found(found.first { !$0.isDivision && $0.scope === scope } ?? first)
    }
    if let roman = romanArticle(number) { return .found(roman) }
    return ArticleSeries(component.outline.numbers).missing(number, spellings: spellings)
  }

  /// The canonical numbers that a printed number can stand for, the nearest first.
  func spellings(_ number: ProvisionNumber, _ source: Provision?) -> [ProvisionNumber] {
    if let first = source?.number?.first, component.outline.numbers.isPrefix(first),
      number.first != first || !first.isLetters
    {
      return [ProvisionNumber([first]).appending(number), number]
    }
    return [number]
  }

  func paragraph(
    _ member: ReferenceSyntax.Member, _ syntax: ReferenceSyntax, _ source: Provision?
  ) -> MissingResult {
    let isInPart = if case .within(let around) = syntax.tail { around.unit.isDivision } else { false }
    let labelled = component.outline.numbers.provisions(member.number).first { $0.unit == .paragraph }
    if let labelled, !isInPart { return .found(labelled) }
    if member.number.depth > 1 || component.outline.numbers.areParagraphs {
      return article(member.number, syntax, source)
    }
    return inner(member, syntax, source)
  }

  /// A lid or item without an article in front: of the own unit, or of the unit that `van artikel 5` names.
  func inner(
    _ member: ReferenceSyntax.Member, _ syntax: ReferenceSyntax, _ source: Provision?
  ) -> MissingResult {
    guard let counted = member.number.first, member.number.depth == 1 else {
      return article(member.number, syntax, source)
    }
    let step = ReferenceSyntax.Step(unit: member.unit, component: counted)
    if case .within(let around) = syntax.tail, let found = inside(around, step, syntax, source) { return found }
    guard let source else { return .unknown }
    // The nearest unit around the place that has a series of this kind.
    var around: Provision? = source
    var first: Provision?
    while let unit = around {
      let isSeries = unit.children.contains { $0.number?.last?.isLetters == step.component.isLetters }
      if isSeries, first == nil, unit != source || unit.kind == .article || step.component.isLetters {
        first = unit
      }
      if let found = first, let child = child(of: found, step) { return .found(child) }
      if first != nil { break }
      if unit.kind == .article || unit.kind == .chapter { break }
      around = unit.parent
    }
    guard let first, let missing = missingChild(of: first, step), member.unit == .lid else { return .unknown }
    return .missing(missing, nearest: first)
  }
}
