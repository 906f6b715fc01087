import TermsSyntax
import TermsText

/// What stands at a place.
extension DocumentModel {
  /// The component that a line belongs to.
  public func component(of line: Line) -> Component? {
    guard components.count > 1 else { return components.first }
    let index = borders.partitioningIndex { $0.first.order > line.order }
    return components[borders[max(0, index - 1)].component]
  }

  /// The innermost provision around a place.
  public func provision(at point: TextPoint) -> Provision? {
    guard let component = component(of: point.line), let provision = component.outline.innermost(at: point),
      component.end.map({ point < $0 }) ?? false
    else { return nil }
    return provision
  }

  /// The references that begin on a line, in order.
  public func references(on line: Line) -> [Reference] {
    let references = line.scan.references
    guard !references.isEmpty, let component = component(of: line) else { return [] }
    let resolver = Resolver(self, component)
    let next = references.contains { $0.range.upperBound > line.text.count } ? following(line) : nil
    return references.compactMap { syntax in
      if syntax.startsLine, Self.opensHeading(line) { return nil }
      let reference = resolver.resolve(syntax, line: line, next: next)
      // A quoted word that no heading says is no reference.
      return syntax.isTentative && reference.status == .unknown ? nil : reference
    }
  }

  private static func opensHeading(_ line: Line) -> Bool {
    line.facts.headings > 0 || line.scan.shape.isTitleLike && line.scan.markers.first?.unit != nil
  }

  /// The reference at a place; it may begin on the line before.
  public func reference(at point: TextPoint) -> Reference? {
    let own = references(on: point.line)
    if let found = own.last(where: { $0.span.start <= point && $0.span.touches(point) }) { return found }
    guard let above = preceding(point.line), !above.scan.references.isEmpty else { return nil }
    return references(on: above).last { $0.span.touches(point) }
  }

  /// The definitions that a line makes, in order.
  public func definitions(on line: Line) -> [Definition] { line.definitions }

  /// The uses of terms that begin on a line, in order.
  public func uses(on line: Line) -> [TermUse] {
    let stored = line.facts.uses
    guard let last = stored.last else { return [] }
    let count = line.text.count
    let next = Int(last.end) > count ? following(line) : nil
    return stored.map { use in
      let start = TextPoint(line, Int(use.start))
      let end =
        Int(use.end) > count && next != nil
        ? TextPoint(next ?? line, Int(use.end) - count - 1) : TextPoint(line, min(Int(use.end), count))
      return TermUse(
        span: TextSpan(start, end), term: use.term, spelling: use.spelling, isCounted: use.isCounted,
        isSlip: use.isCounted && use.spelling == .lower && use.term.isSlip(use.form))
    }
  }

  /// The uses on a line in small letters where the drafter writes a capital everywhere else.
  public func slips(on line: Line) -> [TermUse] {
    guard line.facts.uses.contains(where: { $0.isCounted && $0.spelling == .lower }) else { return [] }
    return uses(on: line).filter(\.isSlip)
  }

  /// All uses of a term in small letters where the drafter writes a capital everywhere else, in order.
  public func slips(of term: DefinedTerm) -> [TermUse] {
    term.lowerLines.keys.sorted { $0.order < $1.order }.flatMap { slips(on: $0) }.filter { $0.term === term }
  }

  /// The term at a place: a use, or the word in its definition.
  public func term(at point: TextPoint) -> (term: DefinedTerm, span: TextSpan)? {
    if let use = uses(on: point.line).last(where: { $0.span.touches(point) }) { return (use.term, use.span) }
    if let above = preceding(point.line), let use = uses(on: above).last, use.span.touches(point) {
      return (use.term, use.span)
    }
    let definitions = component(of: point.line)?.terms.definitions ?? []
    for definition in definitions where definition.span.start.line === point.line && definition.span.touches(point) {
      return definition.term.map { ($0, definition.span) }
    }
    return nil
  }

  /// The definition of a term that speaks at a place: the one of the smallest unit around it.
  public func definition(of term: DefinedTerm, at point: TextPoint) -> Definition? {
    let own = term.definitions
    if own.contains(where: { $0.scope != nil }) {
      let around = provision(at: point)
      if let scoped = own.first(where: { definition in
        definition.scope.map { scope in around?.isInside(scope) ?? false } ?? false
      }) {
        return scoped
      }
    }
    return own.first { $0.scope == nil && $0.form != .abbreviation } ?? own.first { $0.scope == nil } ?? own.first
  }

  /// References to a provision, in order. Looks at those that cite its number or a title, and at those around it.
  public func references(to provision: Provision) -> [Reference] {
    var lines = references.titled
    if let number = provision.number { lines.formUnion(references.lines(citing: Set(number.components.prefix(2)))) }
    if let component = provision.component {
      let text = text(of: component)
      for place in component.outline.places(around: provision, text) {
        for line in text.lines(in: place) where !line.scan.references.isEmpty { lines.insert(line) }
      }
    }
    return lines.sorted { $0.order < $1.order }
      .flatMap { references(on: $0) }
      .filter { $0.targets.contains { $0.provision === provision && !$0.isLimit } }
  }

  /// Whether some reference on a line cites what was not found.
  public func mayCiteMissing(_ line: Line) -> Bool { references.unsettled.contains(line) }

  /// The first uses of a term in small letters that count, in order.
  public func lowerCaseUses(of term: DefinedTerm, atMost count: Int) -> [TermUse] {
    let lines = term.lowerLines.keys.sorted { $0.order < $1.order }.prefix(count)
    return Array(
      lines.flatMap { uses(on: $0) }
        .filter { $0.term === term && $0.isCounted && $0.spelling == .lower }
        .prefix(count))
  }

  /// The places that mean a term, in order.
  public func uses(of term: DefinedTerm) -> [TermUse] {
    uses.filter { $0.term === term && $0.meansTerm }
  }

  // MARK: Lines

  /// Calls `body` with each line, in order.
  public func forEachLine(_ body: (Line) -> Void) {
    document.lines.forEach { _, line in body(line) }
  }

  /// Some lines of a component, counted from 0 without those of the documents that interrupt it; clamped, in order.
  public func lines(of component: Component, in places: Range<Int>) -> [Line] {
    text(of: component).lines(in: places)
  }

  /// The lines of a component from one to another, both included; none when one of the two is not of it.
  public func lines(of component: Component, from first: Line, through last: Line) -> [Line] {
    let text = text(of: component)
    guard let start = text.index(of: first), let end = text.index(of: last), start <= end else { return [] }
    return text.lines(in: start..<end + 1)
  }

  /// How many lines a component has.
  public func lineCount(of component: Component) -> Int { text(of: component).count }

  /// The next line of the same component.
  public func following(_ line: Line) -> Line? { neighbour(line, 1) }

  /// The line before, of the same component.
  public func preceding(_ line: Line) -> Line? { neighbour(line, -1) }

  /// The next line of the file, whatever document it belongs to.
  public func lineBelow(_ line: Line) -> Line? {
    document.lines.row(of: line).flatMap { document.lines.line(at: $0 + 1) }
  }

  private func neighbour(_ line: Line, _ step: Int) -> Line? {
    guard components.count > 1 else {
      return document.lines.row(of: line).flatMap { document.lines.line(at: $0 + step) }
    }
    guard let component = component(of: line) else { return nil }
    let text = text(of: component)
    return text.index(of: line).flatMap { text.line(at: $0 + step) }
  }
}
