import TermsSyntax

/// Looks references up: in the own clause, the own article, the own module or chapter, the own document, and at last in
/// the other copies of it.
struct Resolver {
  let model: DocumentModel
  /// The component that the references stand in.
  let component: Component

  init(_ model: DocumentModel, _ component: Component) {
    self.model = model
    self.component = component
  }

  func resolve(_ syntax: ReferenceSyntax, line: Line, next: Line?) -> Reference {
    let span = self.span(syntax.range, line, next)
    let source = component.outline.innermost(at: span.start)
    var reference = Reference(
      span: span, syntax: syntax, component: component, source: source, status: .unknown, targets: [])
    switch syntax.tail {
    case .law(let index, let range):
      reference.status = .external
      reference.law = index
      reference.documentName = text(range, line, next)
      return reference
    case .document(let range, _):
      let name = text(range, line, next)
      reference.documentName = name
      if let law = law(named: name) {
        reference.status = .external
        reference.law = law.index
        return reference
      }
      guard isOwnDocument(name) else {
        reference.status = .otherDocument
        return reference
      }
    case .name(let range):
      if let law = ownLaw(range, line, syntax, &reference) { return law }
    case .within(let around):
      if let range = around.name, let law = ownLaw(range, line, syntax, &reference) { return law }
    case .none, .thisDocument: break
    }
    reference.targets = targets(
      of: syntax.insideDocument, line: line, next: next, source: place(reference, source))
    reference.isSettled = !reference.targets.isEmpty && reference.targets.allSatisfy { $0.provision != nil }
    if syntax.isTentative, !reference.isSettled {
      reference.targets = []
      return reference
    }
    classify(&reference, line: line)
    return reference
  }

  func classify(_ reference: inout Reference, line: Line) {
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
      } else if reference.syntax.followsLaw, reference.syntax.tail.isOpen, citesWholeArticles(reference) {
        // "begrippen uit de AVG (zoals in artikel 4 omschreven)": an article that is not here belongs to the law named before.
        reference.status = .external
        reference.targets = []
      } else if mayMeanAnother(reference, line) {
        reference.status = .unknown
        reference.targets = []
      } else {
        reference.status = .broken
      }
    } else if reference.targets.contains(where: { $0.provision != nil }) {
      reference.status = .resolved
    }
  }

  /// Laws count their articles in plain numbers; `30.3` is a contract's.
  func citesWholeArticles(_ reference: Reference) -> Bool {
    reference.syntax.members.allSatisfy { $0.unit == .article && $0.number.depth == 1 }
  }

  func isFarBeyond(_ reference: Reference) -> Bool {
    reference.targets.contains { target in
      if case .aboveHighest(let number, let highest) = target.missing, let cited = number.first, let top = highest.first
      {
        return cited.value > top.value + 40 || cited.packedLetters != 0
      }
      return false
    }
  }

  // MARK: Text

  func span(_ range: Range<Int>, _ line: Line, _ next: Line?) -> TextSpan {
    TextSpan(point(range.lowerBound, line, next), point(range.upperBound, line, next))
  }

  func point(_ offset: Int, _ line: Line, _ next: Line?) -> TextPoint {
    guard offset > line.text.count, let next else { return TextPoint(line, min(offset, line.text.count)) }
    return TextPoint(next, min(offset - line.text.count - 1, next.text.count))
  }

  func text(_ range: Range<Int>, _ line: Line, _ next: Line?) -> String {
    let count = line.text.count
    if range.upperBound <= count { return line.text.substring(range) }
    let first = line.text.substring(min(range.lowerBound, count)..<count)
    let rest = next?.text.substring(max(0, range.lowerBound - count - 1)..<max(0, range.upperBound - count - 1)) ?? ""
    return first.isEmpty ? rest : first + " " + rest
  }

  // MARK: Targets

  func targets(
    of syntax: ReferenceSyntax, line: Line, next: Line?, source: Provision?
  ) -> [ReferenceTarget] {
    switch syntax.form {
    case .title:
      let title = syntax.titleRange.map { text($0, line, next) } ?? ""
      return [titleTarget(title, span(syntax.range, line, next), isExact: syntax.isTentative)]
    case .this where syntax.members.isEmpty:
      return relative(enclosing(syntax.unit, rank: syntax.rank, source), syntax, line, next)
    case .previous:
      return relative(neighbour(syntax.unit, rank: syntax.rank, source, step: -1), syntax, line, next)
    case .next:
      return relative(neighbour(syntax.unit, rank: syntax.rank, source, step: 1), syntax, line, next)
    case .absolute, .bare, .this:
      return members(of: syntax, line: line, next: next, source: source)
    }
  }

  func relative(_ provision: Provision?, _ syntax: ReferenceSyntax, _ line: Line, _ next: Line?) -> [ReferenceTarget] {
    guard let provision else { return [] }
    let span = span(syntax.range, line, next)
    return [ReferenceTarget(span: span, number: span, provision: provision)]
  }

  func titleTarget(_ title: String, _ span: TextSpan, isExact: Bool) -> ReferenceTarget {
    var target = ReferenceTarget(span: span, number: span)
    if isExact {
      target.provision = component.outline.titles.exact(title)
      return target
    }
    target.provision =
      component.outline.titles.find(title) ?? copies.lazy.compactMap { $0.outline.titles.find(title) }.first
    if target.provision == nil { target.missing = .title(title) }
    return target
  }

  func members(
    of syntax: ReferenceSyntax, line: Line, next: Line?, source: Provision?
  ) -> [ReferenceTarget] {
    var targets: [ReferenceTarget] = []
    for member in syntax.members where !member.number.components.isEmpty {
      let memberSpan = span(member.range, line, next)
      let empty = ReferenceTarget(
        span: memberSpan,
        number: span(member.numberStart..<max(member.numberStart, member.range.upperBound), line, next))
      var target = resolve(member, syntax, source: source, empty)
      if target.provision == nil, let twin = inCopies(member, syntax, empty) { target = twin }
      target.isLimit = member.isLimit
      if member.endsRange, let first = targets.last?.provision, let last = target.provision {
        targets.append(contentsOf: between(first, last, empty))
      }
      targets.append(target)
    }
    return targets
  }

  /// The provisions between the ends of a range, when both stand in the same unit.
  func between(_ first: Provision, _ last: Provision, _ empty: ReferenceTarget) -> [ReferenceTarget] {
    guard let outline = first.component?.outline, outline === last.component?.outline else { return [] }
    return outline.between(first, last)
      .map { ReferenceTarget(span: empty.span, number: empty.number, provision: $0) }
  }

  func inCopies(
    _ member: ReferenceSyntax.Member, _ syntax: ReferenceSyntax, _ empty: ReferenceTarget
  ) -> ReferenceTarget? {
    guard member.unit == .article || member.unit.isDivision || namesUnit(syntax.tail) else { return nil }
    for copy in copies {
      let target = Resolver(model, copy).resolve(member, syntax, source: nil, empty)
      if target.provision != nil, target.missing == nil { return target }
    }
    return nil
  }

  /// `lid 2 van artikel 5`: not of the place where it stands.
  private func namesUnit(_ tail: ReferenceSyntax.Tail) -> Bool {
    if case .within(let around) = tail {
      around.number != nil && (around.unit == .article || around.unit.isDivision)
    } else {
      false
    }
  }

  /// The other copies of the component.
  var copies: [Component] {
    guard model.components.count > 1 else { return [] }
    let original = component.copyOf ?? component.index
    return model.components.filter { $0 !== component && ($0.index == original || $0.copyOf == original) }
  }
}
