import TermsSyntax

/// Looks references up: in the own clause, the own article, the own module or chapter, the own document, and at last in
/// the other copies of it.
struct Resolver {
  let outline: Outline
  let components: [Component]
  let titles: [TitleIndex]
  let terms: DefinitionTable
  let articles: [ArticleSeries]

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
      } else if reference.syntax.followsLaw, reference.syntax.tail == .none, citesWholeArticles(reference) {
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

  // MARK: Documents

  /// Whether a named document is this one or a part of it.
  func isOwnDocument(_ name: String, _ component: Int) -> Bool {
    titles[component].exact(name) != nil || terms.namesThisDocument(name, component: component)
  }

  // MARK: Targets

  func targets(
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

  func relative(_ provision: Int?, _ syntax: ReferenceSyntax, _ line: Line, _ next: Line?) -> [ReferenceTarget] {
    guard let provision else { return [] }
    let span = span(syntax.range, line, next)
    return [ReferenceTarget(span: span, number: span, provision: provision)]
  }

  func titleTarget(_ title: String, _ syntax: ReferenceSyntax, _ span: TextSpan, _ component: Int)
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

  func members(
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
  func between(_ first: Int, _ last: Int, _ empty: ReferenceTarget) -> [ReferenceTarget] {
    guard outline[first].parent == outline[last].parent, first < last else { return [] }
    return outline.siblings(of: first)
      .filter { $0 > first && $0 < last && outline[$0].kind == outline[first].kind }
      .map { ReferenceTarget(span: empty.span, number: empty.number, provision: $0) }
  }

  func inCopies(
    _ member: ReferenceSyntax.Member, _ syntax: ReferenceSyntax, component: Int, _ empty: ReferenceTarget
  ) -> ReferenceTarget? {
    guard member.unit == .article || member.unit.isDivision else { return nil }
    for copy in copies(of: component) {
      let target = resolve(member, syntax, source: nil, component: copy, empty)
      if target.provision != nil, target.missing == nil { return target }
    }
    return nil
  }

  func copies(of component: Int) -> [Int] {
    let original = components[component].copyOf ?? component
    return components.indices.filter { $0 != component && ($0 == original || components[$0].copyOf == original) }
  }

  // MARK: One member

  // MARK: Relative
}
