import TermsSyntax

/// Finds the uses of the defined terms and counts how they are spelled.
struct TermUseCollector {
  let outline: Outline
  var table: DefinitionTable
  private(set) var uses: [TermUse] = []
  private var definitionLines: [ObjectIdentifier: [Int]] = [:]
  private var forms: [FormKey: TermStatistics] = [:]
  private let titleLines: Set<ObjectIdentifier>
  private let preambles: [TextPoint?]

  private struct FormKey: Hashable {
    let term: Int
    let form: UInt64
  }

  /// - Parameter preambles: where the first provision or definitions list of each component begins.
  init(_ outline: Outline, _ table: DefinitionTable, preambles: [TextPoint?]) {
    self.outline = outline
    self.table = table
    self.preambles = preambles
    titleLines = Set(outline.provisions.compactMap { $0.title.map { ObjectIdentifier($0.start.line) } })
    for (index, definition) in table.definitions.enumerated() {
      definitionLines[ObjectIdentifier(definition.span.start.line), default: []].append(index)
    }
  }

  /// The terms of one component, ready to be found in its lines.
  struct ComponentMatcher {
    var matcher: TermMatcher
    var terms: [Int]
  }

  func matcher(for component: Int) -> ComponentMatcher {
    let indices = table.terms.indices.filter { table.terms[$0].component == component }
    let terms = indices.map { index in
      TermMatcher.Term(
        names: [table.terms[index].name] + table.terms[index].aliases, isExact: table.terms[index].isExact)
    }
    return ComponentMatcher(matcher: TermMatcher(terms), terms: indices)
  }

  mutating func collect(_ lines: [Line], component: Int) {
    var matcher = matcher(for: component)
    guard !matcher.matcher.isEmpty else { return }
    var consumed = 0
    for (row, line) in lines.enumerated() {
      let next = row + 1 < lines.count ? lines[row + 1] : nil
      let previous = row > 0 ? lines[row - 1] : nil
      for occurrence in matcher.matcher.occurrences(in: line, previous: previous, next: next, consumed: &consumed) {
        add(occurrence, term: matcher.terms[occurrence.term], line, next)
      }
    }
  }

  private mutating func add(_ occurrence: TermOccurrence, term: Int, _ line: Line, _ next: Line?) {
    let count = line.text.count
    let start = TextPoint(line, occurrence.range.lowerBound)
    let end =
      occurrence.range.upperBound > count && next != nil
      ? TextPoint(next ?? line, occurrence.range.upperBound - count - 1)
      : TextPoint(line, min(occurrence.range.upperBound, count))
    let definitions = definitionLines[ObjectIdentifier(line)] ?? []
    // The place that defines the term is not a use of it.
    for index in definitions where table.definitions[index].term == term && table.definitions[index].span.touches(start)
    { return }
    guard isInScope(term, start) else { return }
    var use = TermUse(span: TextSpan(start, end), term: term, spelling: occurrence.spelling, form: occurrence.form)
    use.isCounted =
      table.terms[term].isCapitalised && occurrence.spelling != .mixed && !occurrence.opensSentence
      && !occurrence.isQuoted
      && !titleLines.contains(ObjectIdentifier(line)) && !isOwnDefinition(term, start, definitions)
      && !(occurrence.spelling == .lower
        && (occurrence.hasOtherSense || occurrence.isPartOfForm || isPreamble(start, term)))
    if use.isCounted {
      let key = FormKey(term: term, form: occurrence.form)
      if occurrence.spelling == .lower {
        table.terms[term].statistics.lower += 1
        forms[key, default: TermStatistics()].lower += 1
      } else {
        table.terms[term].statistics.capital += 1
        forms[key, default: TermStatistics()].capital += 1
      }
    }
    if occurrence.spelling != .lower { table.terms[term].statistics.total += 1 }
    uses.append(use)
  }

  private func isOwnDefinition(_ term: Int, _ point: TextPoint, _ definitions: [Int]) -> Bool {
    definitions.contains { table.definitions[$0].term == term && (table.definitions[$0].body.touches(point)) }
  }

  /// Small letters above the definitions: the drafter has not given the word its meaning yet.
  private func isPreamble(_ point: TextPoint, _ term: Int) -> Bool {
    let component = table.terms[term].component
    guard preambles.indices.contains(component), let border = preambles[component],
      let first = table.terms[term].definitions.first
    else { return false }
    return point < border && point < table.definitions[first].span.start
  }

  /// A definition of limited scope speaks only inside its unit.
  private func isInScope(_ term: Int, _ point: TextPoint) -> Bool {
    table.terms[term].definitions.contains { index in
      guard let scope = table.definitions[index].scope else { return true }
      return outline[scope].span.contains(point)
    }
  }

  // MARK: Slips

  /// Explicit terms with a capital that a component must have before case says anything (capital style).
  static let capitalStyleTerms = 3

  /// Marks the small letters that are slips: in a component with capital style, of a term that is nearly always
  /// capitalised, in a form that is capitalised elsewhere.
  mutating func markSlips(components: Int) {
    var styled = Array(repeating: 0, count: components)
    for term in table.terms where term.isCapitalised && term.isExplicit { styled[term.component] += 1 }
    for index in uses.indices where uses[index].isCounted && uses[index].spelling == .lower {
      let term = table.terms[uses[index].term]
      guard styled[term.component] >= Self.capitalStyleTerms, term.isExplicit, term.statistics.capital >= 4,
        term.statistics.lower * 5 <= term.statistics.capital + term.statistics.lower
      else { continue }
      let form = forms[FormKey(term: uses[index].term, form: uses[index].form)] ?? TermStatistics()
      guard form.lower <= form.capital else { continue }
      uses[index].isSlip = true
    }
  }

  /// Whether the component of a term writes its terms with capitals.
  func hasCapitalStyle(_ component: Int) -> Bool {
    table.terms.filter { $0.component == component && $0.isCapitalised && $0.isExplicit }.count
      >= Self.capitalStyleTerms
  }
}
