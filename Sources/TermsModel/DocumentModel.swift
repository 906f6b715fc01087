import TermsSyntax
import TermsText

/// What the program understands of a document at one moment: its components, outline, references, definitions and uses.
///
/// It is a value of the lines alone: the same lines give the same model, whatever edits led to them.
public final class DocumentModel {
  /// The documents that the file holds; at least one.
  public let components: [Component]
  /// The provisions.
  public let outline: Outline
  /// Citing expressions, in document order.
  public let references: [Reference]
  /// Definitions and terms.
  public let definitions: DefinitionTable
  /// Uses of terms, in document order.
  public let uses: [TermUse]
  /// For each component, whether its drafter writes defined terms with a capital.
  public let capitalStyle: [Bool]
  /// Whether the text is a terms document at all; in other texts nothing is reported.
  public let isTerms: Bool
  private let componentSpans: [(span: TextSpan, component: Int)]
  private let citing: [Int: [Int]]

  /// Understands a document.
  public init(_ lines: [Line]) {
    let parts = ComponentSplitter.split(lines)
    var components: [Component] = []
    var spans: [(span: TextSpan, component: Int)] = []
    var provisions: [[Provision]] = []
    var partLines: [[Line]] = []
    for (index, part) in parts.enumerated() {
      let own = part.rows.map { lines[$0] }
      partLines.append(own)
      let stretches = Self.spans(part.rows, lines)
      spans.append(contentsOf: stretches.map { ($0, index) })
      var component = Component(
        language: part.language, spans: stretches, copyOf: part.copyOf, similarity: part.similarity)
      if let original = part.original { component.original = Self.span(original, lines) }
      components.append(component)
      provisions.append(OutlineBuilder.build(own, component: index))
    }
    self.components = components
    componentSpans = spans.sorted { $0.span.start < $1.span.start }
    let outline = Outline(provisions: Self.merge(provisions))
    self.outline = outline

    var collector = DefinitionCollector(outline)
    for (index, own) in partLines.enumerated() { collector.collect(own, component: index) }
    let preambles = partLines.indices.map { Self.preamble(partLines[$0], $0, outline) }
    HeadingTerms.add(to: &collector, outline, partLines)
    collector.finish(zip(partLines, preambles).map { Self.titles($0, before: $1) })

    var uses = TermUseCollector(outline, collector.table, preambles: preambles)
    for (index, own) in partLines.enumerated() { uses.collect(own, component: index) }
    uses.markSlips(components: components.count)
    definitions = uses.table
    self.uses = uses.uses.sorted { $0.span.start < $1.span.start }
    capitalStyle = components.indices.map { uses.hasCapitalStyle($0) }

    let resolver = Resolver(outline, components, definitions)
    var references: [Reference] = []
    for (index, own) in partLines.enumerated() {
      for (row, line) in own.enumerated() {
        let next = row + 1 < own.count ? own[row + 1] : nil
        for syntax in line.scan.references where !(syntax.startsLine && Self.opensHeading(syntax, line, outline)) {
          references.append(resolver.resolve(syntax, line: line, next: next, component: index))
        }
      }
    }
    references.sort { $0.span.start < $1.span.start }
    self.references = references
    var citing: [Int: [Int]] = [:]
    for (index, reference) in references.enumerated() {
      for target in reference.targets {
        if let provision = target.provision { citing[provision, default: []].append(index) }
      }
    }
    self.citing = citing
    isTerms = TermsEvidence.isTerms(lines, outline, definitions)
  }

  // MARK: Look-up

  /// The component at a place.
  public func component(at point: TextPoint) -> Int {
    componentSpans.last { $0.span.start <= point }?.component ?? 0
  }

  /// The innermost provision around a place.
  public func provision(at point: TextPoint) -> Int? { outline.innermost(at: point, component: component(at: point)) }

  /// The reference at a place.
  public func reference(at point: TextPoint) -> Reference? {
    let index = references.partitioningIndex { $0.span.start > point }
    guard index > 0 else { return nil }
    let found = references[index - 1]
    return found.span.touches(point) ? found : nil
  }

  /// The term at a place: a use, or the word in its definition.
  public func term(at point: TextPoint) -> (term: Int, span: TextSpan)? {
    let index = uses.partitioningIndex { $0.span.start > point }
    if index > 0, uses[index - 1].span.touches(point) { return (uses[index - 1].term, uses[index - 1].span) }
    let definition = definitions.definitions.first { $0.span.start.line === point.line && $0.span.touches(point) }
    return definition.map { ($0.term, $0.span) }
  }

  /// References to a provision, in order: indices into ``references``.
  public func references(to provision: Int) -> [Int] { citing[provision] ?? [] }

  /// The definition of a term that speaks at a place: the one of the smallest unit around it.
  public func definition(of term: Int, at point: TextPoint) -> Definition? {
    let own = definitions.terms[term].definitions.map { definitions.definitions[$0] }
    let scoped = own.first { definition in definition.scope.map { outline[$0].span.contains(point) } ?? false }
    return scoped ?? own.first { $0.scope == nil && $0.form != .abbreviation } ?? own.first { $0.scope == nil }
      ?? own.first
  }

  // MARK: Building

  private static func opensHeading(_ syntax: ReferenceSyntax, _ line: Line, _ outline: Outline) -> Bool {
    outline.isHeading(line) || line.scan.shape.isTitleLike && line.scan.markers.first?.unit != nil
  }

  private static func merge(_ parts: [[Provision]]) -> [Provision] {
    guard parts.count > 1 else { return parts.first ?? [] }
    var order: [(part: Int, index: Int)] = []
    for (part, provisions) in parts.enumerated() { order.append(contentsOf: provisions.indices.map { (part, $0) }) }
    order.sort { left, right in
      let a = parts[left.part][left.index].marker.start
      let b = parts[right.part][right.index].marker.start
      return a == b ? (left.part, left.index) < (right.part, right.index) : a < b
    }
    var place = parts.map { Array(repeating: 0, count: $0.count) }
    for (position, entry) in order.enumerated() { place[entry.part][entry.index] = position }
    return order.map { entry in
      var provision = parts[entry.part][entry.index]
      provision.parent = provision.parent.map { place[entry.part][$0] }
      provision.scope = provision.scope.map { place[entry.part][$0] }
      provision.children = provision.children.map { place[entry.part][$0] }
      return provision
    }
  }

  private static func spans(_ rows: [Int], _ lines: [Line]) -> [TextSpan] {
    var spans: [TextSpan] = []
    var start = 0
    for index in rows.indices where index + 1 == rows.count || rows[index + 1] != rows[index] + 1 {
      spans.append(span(rows[start]..<rows[index] + 1, lines))
      start = index + 1
    }
    return spans
  }

  /// Blank lines at the end belong to nobody.
  private static func span(_ rows: Range<Int>, _ lines: [Line]) -> TextSpan {
    let end = rows.last { lines[$0].scan.kind != .blank } ?? rows.lowerBound
    let last = lines[end]
    return TextSpan(TextPoint(lines[rows.lowerBound], 0), TextPoint(last, last.text.count))
  }

  /// Where the text before the first provision or definitions list ends.
  private static func preamble(_ lines: [Line], _ component: Int, _ outline: Outline) -> TextPoint? {
    let provision = outline.provisions.first { $0.component == component }?.marker.start
    let list = lines.first { $0.scan.opensDefinitionList }.map { TextPoint($0, 0) }
    guard let provision else { return list }
    return list.map { min($0, provision) } ?? provision
  }

  /// The title lines of a document: short lines above its first provision.
  private static func titles(_ lines: [Line], before border: TextPoint?) -> [String] {
    var titles: [String] = []
    for line in lines {
      if let border, TextPoint(line, 0) >= border || titles.count >= 4 { break }
      guard line.scan.kind == .text, line.scan.shape.isTitleLike || line.scan.shape.length < 100 else { continue }
      titles.append(line.text.substring(line.scan.textStart..<line.text.count))
      if titles.count >= 4 { break }
    }
    return titles
  }
}

extension Array {
  /// The first index whose element satisfies a condition that holds from there on; the count when none does.
  public func partitioningIndex(_ belongs: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
