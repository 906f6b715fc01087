import TermsSyntax

/// Units that are named around the cited ones: `lid 2 van artikel 5`, `paragraph 3 of Schedule 2`.
extension Resolver {
  /// A lid or item in a unit that is named; nil when that was named before and holds none, so that the own unit counts.
  func inside(
    _ around: ReferenceSyntax.Around, _ step: ReferenceSyntax.Step, _ syntax: ReferenceSyntax, _ source: Provision?
  ) -> MissingResult? {
    switch surrounding(around, source) {
    case .found(let unit):
      if let child = child(of: unit, step) { return .found(child) }
      if around.isBefore { return nil }
      if unit.isDivision {
        return articleInside(unit, ProvisionNumber([step.component])).map { .found($0) } ?? .unknown
      }
      return missingChild(of: unit, step).map { .missing($0, nearest: unit) } ?? .found(unit)
    case let other: return around.isBefore ? nil : other
    }
  }

  /// The unit itself.
  func surrounding(_ around: ReferenceSyntax.Around, _ source: Provision?) -> MissingResult {
    let base: MissingResult
    if let number = around.number {
      if let division = around.division {
        guard case .found(let part) = self.division(division.unit, division.number, rank: division.rank, source) else {
          return .unknown
        }
        base = articleInside(part, number).map { .found($0) } ?? .unknown
      } else {
        base = unit(around.unit, number, rank: around.rank, source)
      }
    } else {
      base = enclosing(around.unit, rank: around.rank, source).map { .found($0) } ?? .unknown
    }
    guard case .found(let provision) = base else { return base }
    var unit = provision
    for step in around.inner {
      // What is deeper than the text shows ends at the last unit that is there.
      guard let child = child(of: unit, step) else {
        return missingChild(of: unit, step).map { .missing($0, nearest: unit) } ?? .found(unit)
      }
      unit = child
    }
    return .found(unit)
  }

  private func unit(_ label: UnitLabel, _ number: ProvisionNumber, rank: UInt8, _ source: Provision?) -> MissingResult {
    switch label {
    case .article: return article(number, source)
    case .chapter, .module, .annex: return division(label, number, rank: rank, source)
    case .sentence: return .unknown
    case .lid, .paragraph, .point:
      let member = ReferenceSyntax.Member(unit: label, number: number)
      let plain = ReferenceSyntax(form: .absolute, unit: label)
      return label == .paragraph ? paragraph(member, plain, source) : inner(member, plain, source)
    }
  }

  /// An article or numbered item in a part of the document.
  func articleInside(_ division: Provision, _ number: ProvisionNumber) -> Provision? {
    let own = division.number ?? ProvisionNumber([])
    let counted = component.outline.numbers.provisions(own.appending(number))
    if let found = counted.first(where: { $0 !== division && $0.isInside(division) }) { return found }
    // Item 1 of Annex 2 is 2.1, and so may a clause of it be called: that is meant which prints the number.
    let inside = component.outline.numbers.provisions(number).filter { $0 !== division && $0.isInside(division) }
    return number.depth == 1 || inside.isEmpty ? inside.first : inside.first { $0.printedMarker?.number == number }
  }

  /// An article, of the part of the document that the expression names.
  func article(_ number: ProvisionNumber, _ syntax: ReferenceSyntax, _ source: Provision?) -> MissingResult {
    guard case .within(let around) = syntax.tail, around.unit.isDivision else {
      if number.last?.isFromEnd == true { return .unknown }
      return article(number, source)
    }
    if case .found(let division) = surrounding(around, source) {
      if number.last?.isFromEnd == true { return .unknown }
      if let article = articleInside(division, number) { return .found(article) }
      return around.isBefore ? article(number, source) : .unknown
    }
    guard around.isBefore, case .found(let own) = article(number, source) else { return .unknown }
    return .found(own)
  }

  /// A sentence has no number: the unit that holds it.
  func sentence(_ syntax: ReferenceSyntax, _ source: Provision?) -> MissingResult {
    if case .within(let around) = syntax.tail { return surrounding(around, source) }
    return source.flatMap { clause(around: $0) }.map { .found($0) } ?? .unknown
  }

  // MARK: Letters apart

  /// `artikel 10 a` where there is no article 10: article 10a.
  func withLetter(_ member: ReferenceSyntax.Member, _ source: Provision?) -> Provision? {
    guard member.unit == .article, member.inner.count == 1, let step = member.inner.first, let last = member.number.last
    else { return nil }
    return withLetter(member.number, last, step, source)
  }

  /// The same where article 10 has no item a.
  func withLetter(_ article: Provision, _ step: ReferenceSyntax.Step) -> Provision? {
    guard let number = article.number, let last = number.last else { return nil }
    return withLetter(number, last, step, nil)
  }

  private func withLetter(
    _ number: ProvisionNumber, _ last: NumberComponent, _ step: ReferenceSyntax.Step, _ source: Provision?
  ) -> Provision? {
    guard step.isApart, !last.isLetters, last.packedLetters == 0 else { return nil }
    let joined = number.parent.appending(NumberComponent(Int(last.value), suffix: step.component.letters))
    guard case .found(let article) = article(joined, source) else { return nil }
    return article
  }
}
