import TermsSyntax

/// An open list of items.
struct ItemList {
  /// How the items are numbered.
  enum Numbering {
    case decimal, alphabetic, roman
  }

  /// The unit that holds the items.
  var parent: Provision
  var numbering: Numbering
  var last: NumberComponent
  /// Columns of white space before the markers.
  var indent: Int
  var isParenthesised: Bool
  var isInline: Bool
  /// Every item so far prints a 1: Markdown numbers such a list by position (CommonMark 5.3).
  var printsOnlyOnes = false
  /// The row of the last item.
  var lastRow: Int
  /// The last item is one that was inserted behind this one: `(aa)` behind `(a)`.
  var insertedBehind: NumberComponent?

  /// Whether a component continues the list; a gap of one is a finding for others, not a new list.
  func accepts(_ component: NumberComponent) -> Bool {
    switch numbering {
    case .decimal:
      return component.value > last.value && component.value <= last.value + 3 && component.packedLetters == 0
        || component == last.next
    case .alphabetic:
      guard let rank = component.letterRank, let before = (insertedBehind ?? last).letterRank else { return false }
      // aa, bb, cc
      if rank > 27, rank % 27 == 0, before % 27 == 0, rank == before + 27 { return true }
      return rank > before && rank <= before + 2
    case .roman:
      guard let value = component.romanValue, let before = last.romanValue else { return false }
      return value > before && value <= before + 2
    }
  }

  /// Whether a component may have been inserted behind the last item: `(aa)` behind `(a)`.
  func mayInsert(_ component: NumberComponent) -> Bool {
    numbering == .alphabetic && insertedBehind == nil && last.letters.utf8.count == 1
      && component.letters == last.letters + last.letters && component.letters != "zz"
  }

  /// The numbering that a first item starts, nil when it cannot be a first.
  static func starting(with component: NumberComponent) -> Numbering? {
    if component.packedLetters == 0 { return component.value == 1 ? .decimal : nil }
    if component.value != 0 { return nil }
    switch component.letters {
    case "a", "aa": return .alphabetic
    case "i": return .roman
    default: return nil
    }
  }
}

extension OutlineBuilder {
  /// An item of a list: `1.`, `a)`, `(iv)`. It continues an open list, or starts one inside the innermost unit.
  mutating func placeItem(_ index: Int, _ candidate: Candidate) {
    guard let component = candidate.marker.number.first, candidate.marker.number.depth == 1,
      !stack.isEmpty || candidate.marker.style == .single
    else { return }
    guard candidate.marker.place != .lineStart || candidate.isSeparated || candidate.marker.style == .letter else {
      return
    }
    // The list number around a lettered item counts for nothing.
    if candidate.marker.isOuter { return }
    if candidate.marker.isLeading, let open = openItem(component) { return close(to: open) }
    if continueList(index, component, candidate) { return }
    startList(index, component, candidate)
  }

  private mutating func continueList(_ index: Int, _ component: NumberComponent, _ candidate: Candidate) -> Bool {
    if component == NumberComponent(1), let position = listOfOnes(candidate) {
      lists[position].lastRow = candidate.row
      goOn(position, lists[position].last.next, candidate)
      return true
    }
    if let position = insertion(of: component, index, candidate) {
      let base = lists[position].last
      goOn(position, component, candidate)
      lists[position].insertedBehind = base
      return true
    }
    guard let position = list(for: component, index, candidate) else { return false }
    lists[position].printsOnlyOnes = false
    goOn(position, component, candidate)
    lists[position].insertedBehind = nil
    return true
  }

  /// The list into which a later law inserted the item: (b) follows. An (aa) that stands further in, or that (bb) follows,
  /// begins a list of its own.
  private func insertion(of component: NumberComponent, _ index: Int, _ candidate: Candidate) -> Int? {
    guard candidate.isFirstOnLine, candidate.marker.place == .lineStart, component.packedLetters >= 1 << 8,
      let position = lists.lastIndex(where: { $0.mayInsert(component) }),
      lists[position].indent == lines[candidate.row].scan.indent,
      lists[position].isParenthesised == candidate.marker.isParenthesised
    else { return nil }
    let next = lists[position].last.next
    let behind = candidates.items[(index + 1)...].prefix(8).first { other in
      let letters = other.marker.style == .letter ? other.marker.number.first?.letters : nil
      return letters == next.letters || letters == next.letters + next.letters
    }
    return behind?.marker.number.first == next ? position : nil
  }

  /// The item of an open list with that number or letter, itself still open.
  private func openItem(_ component: NumberComponent) -> Provision? {
    stack.last { ($0.kind == .point || $0.kind == .paragraph) && $0.isVirtual && $0.number?.last == component }
  }

  private mutating func goOn(_ position: Int, _ component: NumberComponent, _ candidate: Candidate) {
    let parent = lists[position].parent
    lists[position].last = component
    lists[position].lastRow = candidate.row
    close(to: parent)
    lists.removeAll { $0.parent !== parent && !stack.contains($0.parent) }
    while lists.count > position + 1 { lists.removeLast() }
    openItem(component, candidate, parent: parent)
  }

  /// The open list that an item continues: at its own indent if there is one, else the innermost.
  private func list(for component: NumberComponent, _ index: Int, _ candidate: Candidate) -> Int? {
    let inline = candidate.marker.place == .inline
    let accepting = lists.indices.reversed().filter { position in
      let list = lists[position]
      guard list.isInline == inline, list.accepts(component),
        list.numbering == .decimal || list.isParenthesised == candidate.marker.isParenthesised || !inline
      else { return false }
      // An inline series belongs to its own clause.
      if inline { return stack.last.map { $0.isInside(list.parent) } ?? false }
      return list.numbering != .alphabetic || !startsRoman(index, component, candidate)
    }
    guard accepting.count > 1 else { return accepting.first }
    let indent = lines[candidate.row].scan.indent
    return accepting.first { lists[$0].indent == indent } ?? accepting.first
  }

  /// `(i)` behind `(h)` is a letter before `(j)`, and a Roman numeral before `(ii)`.
  private func startsRoman(_ index: Int, _ component: NumberComponent, _ candidate: Candidate) -> Bool {
    component.letters == "i" && letterBehind(index, candidate) == "ii"
  }

  /// The next letter of the same shape.
  private func letterBehind(_ index: Int, _ candidate: Candidate) -> String? {
    let behind = candidates.items[(index + 1)...].prefix(8).first {
      $0.marker.style == .letter && $0.marker.isParenthesised == candidate.marker.isParenthesised
        && $0.marker.place == candidate.marker.place
    }
    return behind?.marker.number.first?.letters
  }

  /// The list of items that all print 1 which another 1 continues: nothing but its own text, and deeper lists, stands between.
  private func listOfOnes(_ candidate: Candidate) -> Int? {
    let indent = lines[candidate.row].scan.indent
    guard candidate.isFirstOnLine,
      let position = lists.lastIndex(where: { $0.indent == indent }), lists[position].printsOnlyOnes
    else { return nil }
    if candidate.followsCandidate { return position }
    let between = lines[min(lists[position].lastRow + 1, candidate.row)..<candidate.row]
    guard between.count <= 60 else { return nil }
    return between.allSatisfy { $0.scan.kind != .text || $0.scan.indent > indent } ? position : nil
  }

  /// Lists in lists stop here: a text that goes on opening lists is no text.
  private static var deepest: Int { 12 }

  private mutating func startList(_ index: Int, _ component: NumberComponent, _ candidate: Candidate) {
    guard let numbering = ItemList.starting(with: component), let parent = stack.last, stack.count < Self.deepest else {
      return
    }
    guard isConfirmed(index, component, numbering, candidate) else { return }
    // The i of a series whose beginning is not here.
    if numbering == .roman, letterBehind(index, candidate) == "j" { return }
    var list = ItemList(
      parent: parent, numbering: numbering, last: component, indent: lines[candidate.row].scan.indent,
      isParenthesised: candidate.marker.isParenthesised, isInline: candidate.marker.place == .inline,
      lastRow: candidate.row)
    list.printsOnlyOnes = numbering == .decimal && !list.isInline
    lists.append(list)
    openItem(component, candidate, parent: parent)
  }

  /// A capital with a period ("A. Our address") may be an initial, and one in parentheses a plural ending or an
  /// aside: the second item must follow.
  private func isConfirmed(
    _ index: Int, _ component: NumberComponent, _ numbering: ItemList.Numbering, _ candidate: Candidate
  ) -> Bool {
    guard candidate.marker.place != .lineStart || (candidate.marker.isUpperCase && candidate.marker.style == .letter)
    else {
      return true
    }
    guard let parent = stack.last else { return false }
    var probe = ItemList(
      parent: parent, numbering: numbering, last: component, indent: 0,
      isParenthesised: candidate.marker.isParenthesised,
      isInline: false, lastRow: candidate.row)
    probe.isInline = candidate.marker.place == .inline
    var next = index + 1
    while next < candidates.count, next < index + 12 {
      let other = candidates[next]
      if other.marker.style == .letter, let following = other.marker.number.first, probe.accepts(following),
        other.marker.isParenthesised == candidate.marker.isParenthesised
      {
        return true
      }
      if other.marker.place == .lineStart, other.marker.style != .letter { return false }
      next += 1
    }
    return false
  }

  private mutating func openItem(_ component: NumberComponent, _ candidate: Candidate, parent: Provision) {
    let number = (parent.number ?? ProvisionNumber([])).appending(component)
    // A numbered item directly under an article is a lid; anything deeper, and every letter, is a point.
    let kind: ProvisionKind = parent.kind == .article && candidate.marker.style != .letter ? .paragraph : .point
    let provision = make(
      kind, number, candidate, confidence: parent.confidence == .exact ? .exact : .inferred, parent: parent)
    provision.isVirtual = true
    open(provision, row: candidate.row)
  }
}
