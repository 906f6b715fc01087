import TermsSyntax

/// Finding the terms and their uses anew.
extension ComponentUpdate {
  mutating func updateTerms(_ hasNewDefinitions: Bool) {
    var isNew = hasNewDefinitions || isFirst
    if isNew || outlineChange.hasTitles { isNew = updateHeadingCandidates() || isNew }
    isNew = countHeadings() || isNew
    if isNew { updateTable() }
  }

  // MARK: Titles that may be terms

  /// - Returns: whether a title that was a term is none any more.
  private mutating func updateHeadingCandidates() -> Bool {
    let outline = component.outline
    guard !outline.coined.isEmpty || !component.headingTerms.candidates.isEmpty else { return false }
    let (new, gone) = component.headingTerms.update(
      outline, known: Set(definitions.flatMap(\.names).map(TermTable.fold)))
    if !isFirst { headingLines = lines(with: (new + gone).map(\.patterns)) }
    return gone.contains(where: \.isTerm)
  }

  /// Counts the occurrences of such titles anew.
  /// - Returns: whether a title became a term or ceased to be one.
  private mutating func countHeadings() -> Bool {
    guard !component.headingTerms.candidates.isEmpty || !headingLines.isEmpty else { return false }
    for place in touched {
      var previous = text.line(at: place.lowerBound - 1)
      for line in text.lines(in: place) {
        component.countHeadings(line, previous: previous)
        previous = line
      }
    }
    for line in headingLines {
      guard let index = text.index(of: line) else { continue }
      component.countHeadings(line, previous: text.line(at: index - 1))
    }
    var isChanged = false
    for candidate in component.headingTerms.candidates where candidate.isTerm != (candidate.count >= 2) {
      candidate.isTerm.toggle()
      isChanged = true
    }
    return isChanged
  }

  // MARK: The table

  /// Definitions in the text, in order.
  private var definitions: [Definition] {
    component.definingLines.filter { !$0.definitions.isEmpty }.sorted { $0.order < $1.order }.flatMap(\.definitions)
  }

  private mutating func updateTable() {
    let old = component.terms
    var before: [DefinedTerm: TermSnapshot] = [:]
    for term in old.terms { before[term] = TermSnapshot(term) }
    let headings = component.headingTerms.candidates.filter(\.isTerm).map(\.definition)
    let table = TermTable(definitions + headings, model.configuration.definitions, reusing: old)
    for term in table.terms { term.component = component }
    component.terms = table
    component.matcher = TermMatcher(table.terms.map(\.patterns))
    hasNewNames = true
    guard !isFirst else { return }
    var affected: [DefinedTerm] = []
    for term in table.terms {
      let snapshot = before.removeValue(forKey: term)
      if snapshot != TermSnapshot(term) { affected.append(term) }
    }
    affected += before.keys
    changedTerms.formUnion(affected)
    rematch.formUnion(lines(with: affected.map(\.patterns)))
    if old.hasCapitalStyle != table.hasCapitalStyle { changedTerms.formUnion(table.terms) }
  }

  private func lines(with patterns: [TermPatterns]) -> Set<Line> {
    guard !patterns.isEmpty else { return [] }
    return model.lines(with: patterns.reduce(into: Set<UInt64>()) { $0.formUnion($1.firstWords) })
  }

  // MARK: Uses

  mutating func updateUses() {
    if isFirst {
      var previous: Line?
      let all = text.lines(in: 0..<text.count)
      guard !component.matcher.isEmpty else { return }
      for (index, line) in all.enumerated() {
        _ = component.updateUses(
          line, previous: previous, next: index + 1 < all.count ? all[index + 1] : nil, &changedTerms)
        previous = line
      }
      return
    }
    rematch.formUnion(outlineChange.titleLines)
    var places = touched
    if component.terms.hasScopes { places += outlineChange.rebuilt }
    places += rematch.compactMap { line in text.index(of: line).map { $0..<$0 + 1 } }
    for place in Self.merged(places) {
      var index = place.lowerBound
      // On while a use runs further into the next line than before, or less far.
      var runsOn = false
      while index < place.upperBound || runsOn, let line = text.line(at: index) {
        runsOn = component.updateUses(
          line, previous: text.line(at: index - 1), next: text.line(at: index + 1), &changedTerms)
        rematched.append(line)
        index += 1
      }
    }
  }
}
