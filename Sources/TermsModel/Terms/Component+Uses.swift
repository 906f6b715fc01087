import TermsSyntax

/// The uses of terms, line by line, and the counts over them.
extension Component {
  /// Finds the uses that begin on a line anew.
  /// - Returns: whether it takes other bytes of the next line than before.
  func updateUses(_ line: Line, previous: Line?, next: Line?, _ changed: inout Set<DefinedTerm>) -> Bool {
    forgetUses(line, &changed)
    var consumed = Int(previous?.facts.consumed ?? 0)
    if !matcher.isEmpty, line.scan.kind == .text {
      let found = matcher.occurrences(
        in: line.text, line.scan, previous: previous?.scan, above: previous?.text,
        next: next.map { ($0.text, $0.scan) },
        consumed: &consumed,
        accepts: terms.hasScopes ? { self.isInScope(self.terms.terms[$0], TextPoint(line, $1)) } : nil)
      if !found.isEmpty {
        let uses = found.compactMap { use(of: $0, line, previous) }
        line.facts.uses = uses
        for use in uses { count(use, line, 1, &changed) }
      }
    } else {
      consumed = 0
    }
    let before = line.facts.consumed
    line.facts.consumed = UInt16(clamping: consumed)
    return line.facts.consumed != before
  }

  /// Takes the uses that begin on a line out of all counts.
  func forgetUses(_ line: Line, _ changed: inout Set<DefinedTerm>) {
    guard !line.facts.uses.isEmpty else { return }
    for use in line.facts.uses { count(use, line, -1, &changed) }
    line.facts.uses = []
  }

  private func count(_ use: StoredUse, _ line: Line, _ sign: Int, _ changed: inout Set<DefinedTerm>) {
    use.term.count(use, line, sign)
    changed.insert(use.term)
  }

  private func use(of occurrence: TermOccurrence, _ line: Line, _ previous: Line?) -> StoredUse? {
    let term = terms.terms[occurrence.term]
    let start = TextPoint(line, occurrence.range.lowerBound)
    let own = line.definitions.filter { $0.term === term }
    // The place that defines the term is not a use of it.
    if own.contains(where: { $0.span.touches(start) }) || definesHere(term, start, previous) { return nil }
    let isOwn = own.contains { $0.body.touches(start) }
    let isCounted =
      term.isCapitalised && occurrence.spelling != .mixed && !occurrence.opensSentence && !occurrence.isQuoted
      && !line.isTitle(at: start.offset) && !isOwn
      && !(occurrence.spelling == .lower
        && (occurrence.hasOtherSense || occurrence.isPartOfForm || isPreamble(start, term)
          || AddressText.holds(occurrence.range, in: line.text)))
    return StoredUse(
      start: UInt32(clamping: occurrence.range.lowerBound), end: UInt32(clamping: occurrence.range.upperBound),
      spelling: occurrence.spelling, isCounted: isCounted, isOwn: isOwn, form: occurrence.form, term: term)
  }

  /// A definition of the term made elsewhere stands here: as a title, or carried over from the line before. A text may
  /// define one term thousands of times, so they are not all looked at.
  private func definesHere(_ term: DefinedTerm, _ point: TextPoint, _ previous: Line?) -> Bool {
    var definitions = previous?.definitions ?? []
    // Titles are the last of a term's definitions.
    if point.line.holdsTitle, term.definitions.last?.isInText == false {
      definitions += outline.provisions(titledOn: point.line).compactMap { headingTerms.definition(titledBy: $0) }
    }
    return definitions.contains { definition in
      guard definition.term === term else { return false }
      let span = definition.span
      return span.start.line === point.line && span.touches(point)
    }
  }

  /// Small letters above the definitions: the drafter has not given the word its meaning yet.
  private func isPreamble(_ point: TextPoint, _ term: DefinedTerm) -> Bool {
    guard let preamble, point < preamble, let first = term.definitions.first else { return false }
    return point < first.span.start
  }

  /// A definition of limited scope speaks only inside its unit.
  private func isInScope(_ term: DefinedTerm, _ point: TextPoint) -> Bool {
    guard term.external == nil, !term.holdsEverywhere else { return true }
    guard let around = outline.innermost(at: point) else { return false }
    return sequence(first: around) { $0.parent }.contains { term.scopes.contains($0) }
  }
}

extension DefinedTerm {
  func count(_ use: StoredUse, _ line: Line, _ sign: Int) {
    if use.spelling != .lower { statistics.total += sign }
    if use.spelling == .mixed { statistics.mixed += sign }
    if !use.isOwn { statistics.mentions += sign }
    guard use.isCounted else { return }
    var form = forms[use.form] ?? TermStatistics()
    if use.spelling == .lower {
      statistics.lower += sign
      form.lower += sign
      let left = (lowerLines[line] ?? 0) + sign
      lowerLines[line] = left == 0 ? nil : left
    } else {
      statistics.capital += sign
      form.capital += sign
    }
    forms[use.form] = form == TermStatistics() ? nil : form
  }

  // MARK: Slips

  /// Whether counted uses of a form in small letters are slips: in a component with capital style, of a term that is
  /// nearly always capitalised, in a form that is capitalised elsewhere.
  func isSlip(_ form: UInt64) -> Bool {
    guard isCapitalised, isExplicit, component?.hasCapitalStyle == true, statistics.capital >= 4,
      statistics.lower * 5 <= statistics.capital + statistics.lower
    else { return false }
    let counts = forms[form] ?? TermStatistics()
    return counts.lower <= counts.capital
  }

  /// The forms whose uses in small letters are slips.
  var slippedForms: Set<UInt64> { Set(forms.filter { $0.value.lower > 0 && isSlip($0.key) }.keys) }

  /// Looks again at which forms slip.
  /// - Returns: whether that, or what is said of it, may differ.
  func updateSlips() -> Bool {
    let slips = slippedForms
    defer { knownSlips = slips }
    return slips != knownSlips
  }

  /// How many places mean the term.
  public var useCount: Int {
    statistics.total + slippedForms.reduce(0) { $0 + (forms[$1]?.lower ?? 0) }
  }
}
