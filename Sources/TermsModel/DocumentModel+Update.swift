import TermsSyntax
import TermsText

/// Following the edits of the document.
extension DocumentModel {
  /// Brings the model up to date.
  /// - Returns: false when it must be built anew, because a border between components went.
  func update(_ changes: LineChanges) -> Bool {
    let gone = changes.entries.values.filter { !$0.isPresent }
    for entry in gone { entry.line.facts.isGone = true }
    guard components.count == 1 || !borders.contains(where: { $0.first.facts.isGone }) else { return false }
    if components.count == 1, borders.first?.first.facts.isGone == true, let first = document.lines.line(at: 0) {
      borders[0].first = first
    }
    isSettled = false
    revision += 1
    search = nil
    // What is said of copies names their first and last lines.
    if components.count > 1 { pending.hasComponents = true }
    var hasLost = false
    for entry in gone {
      hasLost = hasLost || entry.line.facts.opensSegment
      forget(entry.line, entry.before)
    }
    let present = changes.entries.values.filter(\.isPresent).sorted { $0.line.order < $1.line.order }
    for entry in present where entry.isOwn { replace(entry) }
    touchRemarks(above: present)
    // New lines are filed beside the line above, which is filed by now.
    let updates = self.updates(present)
    var finished: [ComponentUpdate] = []
    for (var update, structural) in updates {
      update.run(structural: structural, hasLost: hasLost)
      finished.append(update)
    }
    note(finished, changes)
    return true
  }

  /// A line is gone: so is all that it contributed.
  private func forget(_ line: Line, _ before: LineScan?) {
    if let before {
      words.count(before, -1)
      references.remove(line, before)
    }
    remarks.remove(line)
    for component in components {
      component.forgetUses(line, &pending.terms)
      component.forgetHeadings(line)
      if component.definingLines.remove(line) != nil, !line.definitions.isEmpty { component.hasLostDefinitions = true }
      component.listOpeners.remove(line)
    }
    wordIndex.remove(line)
    pending.lines.remove(line)
    pending.removed.insert(line)
  }

  /// Counts a line by what it says now.
  private func replace(_ entry: LineChanges.Entry) {
    let line = entry.line
    if let before = entry.before {
      words.count(before, -1)
      references.remove(line, before)
    }
    words.count(line.scan, 1)
    references.insert(line, line.scan)
    remarks.note(line)
    pending.removed.remove(line)
    pending.lines.insert(line)
    if wordIndex.isBuilt {
      wordIndex.insert(line, beside: document.lines.row(of: line).flatMap { document.lines.line(at: $0 - 1) })
    }
  }

  /// What is to be done in each component.
  private func updates(_ present: [LineChanges.Entry]) -> [(ComponentUpdate, structural: [Range<Int>])] {
    components.compactMap { component in
      let text = self.text(of: component)
      var touched: [Range<Int>] = []
      var structural: [Range<Int>] = []
      for entry in present where self.component(of: entry.line) === component {
        guard let index = text.index(of: entry.line) else { continue }
        touched.append(index..<index + 1)
        if entry.before == nil || entry.isBesideGone || entry.isOwn && !isSameRole(entry) {
          structural.append(index..<index + 1)
        }
      }
      guard !touched.isEmpty else { return nil }
      let places = ComponentUpdate.merged(touched)
      let update = ComponentUpdate(component, self, text, touched: places, isFirst: false)
      return (update, ComponentUpdate.merged(structural))
    }
  }

  private func isSameRole(_ entry: LineChanges.Entry) -> Bool {
    guard let before = entry.before, OutlineRole.isSame(before, entry.line.scan) else { return false }
    guard let component = component(of: entry.line) else { return false }
    // Where headings may be a table of contents, their words count.
    return !component.outline.mayHaveContents || before.textHash == entry.line.scan.textHash
      || before.markers.isEmpty || !before.shape.isTitleLike
  }

  /// Notes whose references and findings must be looked at again.
  private func note(_ updates: [ComponentUpdate], _ changes: LineChanges) {
    var numbers = Set<NumberComponent>()
    var lines = Set(changes.entries.values.lazy.filter(\.isPresent).map(\.line))
    lines.formUnion(unsettledLines(below: changes))
    var terms = pending.terms
    for update in updates {
      let change = update.outlineChange
      if !change.rebuilt.isEmpty || !change.numbers.isEmpty || update.hasNewTitles { outlineRevision += 1 }
      numbers.formUnion(change.numbers)
      if change.hasPrefixes { lines.formUnion(references.lines) }
      if !change.numbers.isEmpty || change.hasTexts { pending.hasDuplicates = true }
      if change.hasTitles { lines.formUnion(references.titled) }
      if change.hasTitles || update.hasNewNames { lines.formUnion(references.naming) }
      if update.hasNewNames { lines.formUnion(references.unsettled) }
      for place in change.rebuilt {
        for line in update.text.lines(in: place) where !line.scan.references.isEmpty { lines.insert(line) }
      }
      lines.formUnion(update.rematched)
      terms.formUnion(update.changedTerms)
    }
    if !numbers.isEmpty {
      lines.formUnion(references.lines(citing: numbers))
      lines.formUnion(references.unsettled)
    }
    for term in terms where term.updateSlips() { lines.formUnion(term.lowerLines.keys) }
    for line in lines where !line.scan.references.isEmpty { settle(line) }
    keysEvaluated += lines.count + terms.count
    pending.lines.formUnion(lines)
    pending.terms = terms
  }

  /// Notes whether all that a line cites was found.
  func settle(_ line: Line) {
    references.note(line, isSettled: references(on: line).allSatisfy(\.isSettled))
  }

  /// The lines that may hold one of the words, by folded hash.
  func lines(with words: Set<UInt64>) -> Set<Line> {
    wordIndex.build(document.lines)
    return wordIndex.lines(with: words)
  }
}
