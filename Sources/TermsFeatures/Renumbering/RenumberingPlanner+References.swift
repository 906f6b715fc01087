import TermsModel
import TermsSyntax

/// References follow what they cite, in the author's form.
extension RenumberingPlanner {
  mutating func changeReferences() {
    let changed = ChangedNumbers(renumbered + removedProvisions)
    for reference in editor.model.allReferences { change(reference, changed) }
  }

  /// All units that go.
  var removedProvisions: [Provision] {
    changes.removed.isEmpty ? [] : provisions.filter { changes.isRemoved($0) }
  }

  private mutating func change(_ reference: Reference, _ changed: ChangedNumbers) {
    // What goes need not be right.
    if let source = reference.source, changes.isRemoved(source) { return }
    switch reference.status {
    case .external:
      // A law that is known has nothing to do with the numbers here.
      if reference.law == nil, citesOneOf(changed, reference) { plan.leave(reference.span, .external) }
      return
    case .otherDocument, .unknown:
      if reference.status == .unknown, changePart(of: reference) { return }
      if citesOneOf(changed, reference), !isKnownElsewhere(reference) { plan.leave(reference.span, .otherDocument) }
      return
    case .broken, .resolved: break
    }
    switch reference.syntax.form {
    case .title: noteDeleted(reference)
    case .previous, .next: noteRelative(reference)
    case .this where reference.syntax.members.isEmpty: break
    case .absolute, .bare, .this:
      let isFromEnd = reference.syntax.members.contains { $0.number.first?.isFromEnd ?? false }
      if isFromEnd { noteFromEnd(reference) } else { changeMembers(of: reference, changed) }
    }
  }

  /// Whether a reference that is not followed prints a number that now means something else.
  private func citesOneOf(_ changed: ChangedNumbers, _ reference: Reference) -> Bool {
    guard reference.component === component else { return false }
    let members = reference.syntax.members.filter { $0.number.depth > 0 }
    if members.contains(where: { changed.contains($0.number, $0.unit) }) { return true }
    guard let scope = reference.source?.number?.first, scope.isLetters else { return false }
    return members.contains { changed.contains(ProvisionNumber([scope]).appending($0.number), $0.unit) }
  }

  /// Whether a reference names a document of which it is known that it is another one: its numbers have nothing to do with
  /// those here.
  private func isKnownElsewhere(_ reference: Reference) -> Bool {
    guard let name = reference.documentName else { return false }
    let configuration = editor.document.configuration
    return configuration.cited.isDocument(name)
      || editor.model.others?.outline(named: name, configuration.documentFiles) != nil
  }

  /// Whether something that is missing is missing in a provision that changes. What is missing elsewhere has nothing to do
  /// with it.
  private func concerns(_ target: ReferenceTarget, _ reference: Reference, _ changed: ChangedNumbers) -> Bool {
    switch target.missing {
    case .inner(let unit, _, _, _):
      // "lid 9" is missing in its own article, whatever number that has.
      changed.contains(unit, .article)
        && !(reference.syntax.tail.isOpen && reference.source?.ancestors.contains { $0 === target.nearest } ?? false)
    case .number(let number, _), .aboveHighest(let number, _):
      (1..<max(1, number.depth)).contains {
        changed.contains(ProvisionNumber(Array(number.components.prefix($0))), .article)
      }
    case .title, nil: false
    }
  }

  private mutating func noteDeleted(_ reference: Reference) {
    if reference.targets.contains(where: { $0.provision.map(changes.isRemoved) ?? false }) {
      plan.leave(reference.span, .deleted)
    }
  }

  // MARK: Members

  private mutating func changeMembers(of reference: Reference, _ changed: ChangedNumbers) {
    let all = reference.targets.compactMap(\.provision)
    let isConcerned =
      all.contains { changes.isRemoved($0) || changes.isRenumbered($0) || changes.isAmbiguous($0) }
      || namesRenumberedPart(reference, all)
    let missing = reference.component === component ? reference.targets.filter { concerns($0, reference, changed) } : []
    guard isConcerned || !missing.isEmpty else { return }
    let members = CitedMember.members(of: reference)
    for target in missing where members?.contains(where: { $0.wholeSpan == target.span }) != true {
      plan.leave(target.span, .broken)
    }
    guard let members else {
      if isConcerned { plan.leave(reference.span, .unwritable) }
      return
    }
    let ambiguous = members.filter { $0.named.contains(where: changes.isAmbiguous) }
    for member in ambiguous { plan.leave(member.wholeSpan, .ambiguous) }
    guard ambiguous.isEmpty else { return }
    let isDoubted = doubted.contains { $0.start < reference.span.end && reference.span.start < $0.end }
    var list = CitedList(members, reference)
    guard let edits = list.follow(changes) else {
      plan.leave(reference.span, .unwritable)
      return
    }
    if list.hasLost { plan.leave(reference.span, .deleted) }
    if list.isSingular, PluralSentence.isAbout(reference) { plan.leave(reference.span, .plural) }
    let reason: RefactoringPlan.Reason =
      isDoubted ? .doubtfulReference : list.isShortened ? .shortenedList : .reference
    if isDoubted { plan.leave(reference.span, .doubtful) }
    for edit in edits { plan.change(edit.span, to: edit.text, reason) }
    if list.coversOthers(after: changes, among: renumbered) { plan.leave(reference.span, .relative) }
  }

  // MARK: By place

  /// "het laatste lid": when another one is the last now, somebody must look.
  private mutating func noteFromEnd(_ reference: Reference) {
    for target in reference.targets.compactMap(\.provision) {
      guard let order = changes.orders.first(where: { order in order.contains { $0 === target } }) else {
        if changes.isRemoved(target) { plan.leave(reference.span, .relative) }
        continue
      }
      let isLast = reference.syntax.members.contains { $0.number.first == .last }
      let place = order.count - (isLast ? 1 : 2)
      if !order.indices.contains(place) || order[place] !== target { plan.leave(reference.span, .relative) }
    }
  }

  /// "vorig lid" stays as it is; when another lid now stands there, somebody must look.
  private mutating func noteRelative(_ reference: Reference) {
    guard let target = reference.targets.first?.provision, let source = reference.source else { return }
    if changes.isRemoved(target) {
      plan.leave(reference.span, .relative)
      return
    }
    let own =
      reference.syntax.unit == .article
      ? source.enclosing([.article])
      : source.ancestors.first { $0.kind == .article || $0.number?.last?.isLetters == false }
    guard let own, let order = changes.orders.first(where: { $0.contains { $0 === own } }),
      let place = order.firstIndex(where: { $0 === own })
    else { return }
    let there = place + (reference.syntax.form == .next ? 1 : -1)
    guard order.indices.contains(there), order[there] === target else {
      plan.leave(reference.span, .relative)
      return
    }
  }
}
