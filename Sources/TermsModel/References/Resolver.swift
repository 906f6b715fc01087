import TermsSyntax

/// Looks references up: in the own clause, the own article, the own module or chapter, the own document, and at last in
/// the other copies of it.
struct Resolver {
  let outline: Outline
  let components: [Component]
  let titles: [TitleIndex]
  let terms: DefinitionTable
  private let articles: [ArticleSeries]

  init(_ outline: Outline, _ components: [Component], _ terms: DefinitionTable) {
    self.outline = outline
    self.components = components
    self.terms = terms
    titles = components.indices.map { TitleIndex(outline, component: $0) }
    articles = components.indices.map { ArticleSeries(outline, component: $0) }
  }

  func resolve(_ syntax: ReferenceSyntax, line: Line, next: Line?, component: Int) -> Reference {
    let span = self.span(syntax.range, line, next)
    let source = outline.innermost(at: span.start, component: component)
    var reference = Reference(
      span: span, syntax: syntax, component: component, source: source, status: .unknown, targets: [])
    switch syntax.tail {
    case .law(let index, let range):
      reference.status = .external
      reference.law = index
      reference.documentName = text(range, line, next)
      return reference
    case .document(let range):
      let name = text(range, line, next)
      reference.documentName = name
      guard isOwnDocument(name, component) else {
        reference.status = .otherDocument
        return reference
      }
    case .none, .thisDocument, .within, .withinThis: break
    }
    reference.targets = targets(of: syntax, line: line, next: next, source: source, component: component)
    classify(&reference, line: line)
    return reference
  }

  private func classify(_ reference: inout Reference, line: Line) {
    if reference.targets.contains(where: { $0.missing != nil }) {
      if case .document = reference.syntax.tail {
        // A document that only seems to be this one: its numbers are its own.
        reference.status = .otherDocument
        reference.targets = []
      } else if isFarBeyond(reference),
        line.scan.references.contains(where: { if case .law = $0.tail { true } else { false } })
      {
        // A high number beside a law in the same line is the law's.
        reference.status = .external
        reference.targets = []
      } else {
        reference.status = .broken
      }
    } else if reference.targets.contains(where: { $0.provision != nil }) {
      reference.status = .resolved
    }
  }

  private func isFarBeyond(_ reference: Reference) -> Bool {
    reference.targets.contains { target in
      if case .aboveHighest(let number, let highest) = target.missing, let cited = number.first, let top = highest.first
      {
        return cited.value > top.value + 40 || cited.packedLetters != 0
      }
      return false
    }
  }

  // MARK: Text

  private func span(_ range: Range<Int>, _ line: Line, _ next: Line?) -> TextSpan {
    TextSpan(point(range.lowerBound, line, next), point(range.upperBound, line, next))
  }

  private func point(_ offset: Int, _ line: Line, _ next: Line?) -> TextPoint {
    guard offset > line.text.count, let next else { return TextPoint(line, min(offset, line.text.count)) }
    return TextPoint(next, min(offset - line.text.count - 1, next.text.count))
  }

  private func text(_ range: Range<Int>, _ line: Line, _ next: Line?) -> String {
    let count = line.text.count
    if range.upperBound <= count { return line.text.substring(range) }
    let first = line.text.substring(min(range.lowerBound, count)..<count)
    let rest = next?.text.substring(max(0, range.lowerBound - count - 1)..<max(0, range.upperBound - count - 1)) ?? ""
    return first.isEmpty ? rest : first + " " + rest
  }

  // MARK: Documents

  /// Whether a named document is this one or a part of it.
  private func isOwnDocument(_ name: String, _ component: Int) -> Bool {
    titles[component].exact(name) != nil || terms.namesThisDocument(name, component: component)
  }

  // MARK: Targets

  private func targets(
    of syntax: ReferenceSyntax, line: Line, next: Line?, source: Int?, component: Int
  ) -> [ReferenceTarget] {
    switch syntax.form {
    case .title:
      let title = syntax.titleRange.map { text($0, line, next) } ?? ""
      return [titleTarget(title, syntax, span(syntax.range, line, next), component)]
    case .this where syntax.members.isEmpty:
      return relative(enclosing(syntax.unit, source), syntax, line, next)
    case .previous:
      return relative(neighbour(syntax.unit, source, step: -1), syntax, line, next)
    case .next:
      return relative(neighbour(syntax.unit, source, step: 1), syntax, line, next)
    case .absolute, .bare, .this:
      return members(of: syntax, line: line, next: next, source: source, component: component)
    }
  }

  private func relative(_ provision: Int?, _ syntax: ReferenceSyntax, _ line: Line, _ next: Line?) -> [ReferenceTarget]
  {
    guard let provision else { return [] }
    let span = span(syntax.range, line, next)
    return [ReferenceTarget(span: span, number: span, provision: provision)]
  }

  private func titleTarget(_ title: String, _ syntax: ReferenceSyntax, _ span: TextSpan, _ component: Int)
    -> ReferenceTarget
  {
    var target = ReferenceTarget(span: span, number: span)
    target.provision = titles[component].find(title)
    if target.provision == nil, let twin = copies(of: component).lazy.compactMap({ titles[$0].find(title) }).first {
      target.provision = twin
    }
    if target.provision == nil { target.missing = .title(title) }
    return target
  }

  private func members(
    of syntax: ReferenceSyntax, line: Line, next: Line?, source: Int?, component: Int
  ) -> [ReferenceTarget] {
    var targets: [ReferenceTarget] = []
    for member in syntax.members where !member.number.components.isEmpty {
      let memberSpan = span(member.range, line, next)
      let empty = ReferenceTarget(
        span: memberSpan,
        number: span(member.numberStart..<max(member.numberStart, member.range.upperBound), line, next))
      var target = resolve(member, syntax, source: source, component: component, empty)
      if target.provision == nil, let twin = inCopies(member, syntax, component: component, empty) { target = twin }
      if member.endsRange, let first = targets.last?.provision, let last = target.provision {
        targets.append(contentsOf: between(first, last, empty))
      }
      targets.append(target)
    }
    return targets
  }

  /// The provisions between the ends of a range, when both stand in the same unit.
  private func between(_ first: Int, _ last: Int, _ empty: ReferenceTarget) -> [ReferenceTarget] {
    guard outline[first].parent == outline[last].parent, first < last else { return [] }
    return outline.siblings(of: first)
      .filter { $0 > first && $0 < last && outline[$0].kind == outline[first].kind }
      .map { ReferenceTarget(span: empty.span, number: empty.number, provision: $0) }
  }

  private func inCopies(
    _ member: ReferenceSyntax.Member, _ syntax: ReferenceSyntax, component: Int, _ empty: ReferenceTarget
  ) -> ReferenceTarget? {
    guard member.unit == .article || member.unit.isDivision else { return nil }
    for copy in copies(of: component) {
      let target = resolve(member, syntax, source: nil, component: copy, empty)
      if target.provision != nil, target.missing == nil { return target }
    }
    return nil
  }

  private func copies(of component: Int) -> [Int] {
    let original = components[component].copyOf ?? component
    return components.indices.filter { $0 != component && ($0 == original || components[$0].copyOf == original) }
  }

  // MARK: One member

  private func resolve(
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
  private func descend(_ steps: [ReferenceSyntax.Step], from provision: Int, _ target: ReferenceTarget)
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
  private static func isInner(_ kind: ProvisionKind) -> Bool { kind == .paragraph || kind == .point }

  private func child(of provision: Int, _ step: ReferenceSyntax.Step) -> Int? {
    let children = outline[provision].children.filter { Self.isInner(outline[$0].kind) }
    if let direct = children.first(where: { outline[$0].number?.last == step.component }) { return direct }
    guard step.component.isLetters else { return nil }
    // "artikel 9 onder a" where the letters stand inside its only lid.
    let below = children.flatMap { outline[$0].children }.filter { outline[$0].number?.last == step.component }
    return below.count == 1 ? below.first : nil
  }

  /// The finding for a missing lid or item: only where there is a series of that kind to compare with.
  private func missingChild(of provision: Int, _ step: ReferenceSyntax.Step) -> MissingTarget? {
    let numbers = outline[provision].children
      .filter { Self.isInner(outline[$0].kind) }
      .compactMap { outline[$0].number?.last }
      .filter { $0.isLetters == step.component.isLetters }
    guard let first = numbers.first, let last = numbers.max(), let own = outline[provision].number, numbers.count >= 2
    else { return nil }
    if step.component.isLetters, step.component.letterRank == nil || last.letterRank == nil { return nil }
    return .inner(of: own, step, first: first, last: last)
  }

  private func article(_ number: ProvisionNumber, _ source: Int?, _ component: Int) -> MissingResult {
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
  private func spellings(_ number: ProvisionNumber, _ source: Int?, _ component: Int) -> [ProvisionNumber] {
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

  private func division(_ unit: UnitLabel, _ number: ProvisionNumber, _ component: Int) -> MissingResult {
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

  private func paragraph(
    _ member: ReferenceSyntax.Member, _ syntax: ReferenceSyntax, _ source: Int?, _ component: Int
  ) -> MissingResult {
    let labelled = outline.provisions(member.number, in: component).first { outline[$0].unit == .paragraph }
    if let labelled { return .found(labelled) }
    if member.number.depth > 1 { return article(member.number, source, component) }
    return inner(member, syntax, source, component)
  }

  /// A lid or item without an article in front: of the own unit, or of the unit that `van artikel 5` names.
  private func inner(
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

  // MARK: Relative

  private func enclosing(_ unit: UnitLabel, _ source: Int?) -> Int? {
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
  private func clause(around source: Int) -> Int? {
    outline.ancestors(of: source).first {
      outline[$0].kind == .article || outline[$0].number?.last?.isLetters == false
    }
  }

  private func neighbour(_ unit: UnitLabel, _ source: Int?, step: Int) -> Int? {
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
