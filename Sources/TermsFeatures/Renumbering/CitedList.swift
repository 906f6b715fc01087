import TermsModel
import TermsSyntax

/// The members of a reference as a list of single places and ranges, which may grow, shrink or lose some.
struct CitedList {
  /// A place of the list: one member, or the two ends of a range.
  private struct Entry {
    var first: CitedMember
    var last: CitedMember?

    var end: TextPoint { (last ?? first).end }
  }

  private let reference: Reference
  private var entries: [Entry] = []
  /// Something that it cites goes, and it says so still.
  private(set) var hasLost = false
  /// Something that it cited was taken out.
  private(set) var isShortened = false
  /// One place is left of it, and it says so.
  private(set) var isSingular = false

  init(_ members: [CitedMember], _ reference: Reference) {
    self.reference = reference
    for member in members {
      if member.syntax.endsRange, let last = entries.last, last.last == nil {
        entries[entries.count - 1].last = member
      } else {
        entries.append(Entry(first: member))
      }
    }
  }

  /// The edits by which the list goes on citing what it cited; nil when they cannot be written.
  mutating func follow(_ changes: NumberChanges) -> [TextReplacement]? {
    var edits: [TextReplacement] = []
    var lost: [Int] = []
    var dropsRange: [Int] = []
    for (index, entry) in entries.enumerated() {
      // "artikel 1 tot 3" names 3 and does not cite it: whatever stands there next is the limit.
      let isLimited = entry.last?.syntax.isLimit ?? false
      let ends = entry.last.map { isLimited ? [] : [$0.target] } ?? []
      let cited = [entry.first.target] + (entry.last?.between ?? []) + ends
      let left = cited.filter { !changes.isRemoved($0) }
      guard !left.isEmpty else {
        lost.append(index)
        continue
      }
      guard let (start, end) = changes.ends(of: left), changes.isMove || !changes.turnAround(start, end) else {
        return nil
      }
      guard let found = Self.edits(entry.first, to: start, changes) else { return nil }
      edits += found
      guard let last = entry.last else { continue }
      if isLimited {
        guard !changes.isRemoved(last.target) else { continue }
        guard let found = Self.edits(last, to: last.target, changes) else { return nil }
        edits += found
      } else if start === end {
        dropsRange.append(index)
      } else {
        guard let found = Self.edits(last, to: end, changes) else { return nil }
        edits += found
      }
    }
    if let found = zoomedOut(changes) { edits += found } else { return nil }
    drop(lost, dropsRange, &edits)
    return edits
  }

  /// Whether a provision gets a number outside a range that it was in, or inside one that it was not in: `12.2 t/m 12.4` when
  /// 12.3 becomes 12.7.
  func coversOthers(after changes: NumberChanges, among renumbered: [Provision]) -> Bool {
    entries.contains { entry in
      guard let last = entry.last else { return false }
      let cited = [entry.first.target] + last.between + [last.target]
      let covered = Set(cited)
      guard let (start, end) = changes.ends(of: cited.filter { !changes.isRemoved($0) }),
        let low = changes.number(of: start), let high = changes.number(of: end), low.parent == high.parent
      else { return false }
      return renumbered.contains { provision in
        guard !changes.isRemoved(provision), let number = changes.number(of: provision), number.depth == low.depth
        else {
          return false
        }
        let isInside = number.parent == low.parent && low <= number && number <= high
        return isInside != covered.contains(provision)
      }
    }
  }

  private static func edits(_ member: CitedMember, to target: Provision, _ changes: NumberChanges)
    -> [TextReplacement]?
  {
    guard let print = member.print() else { return nil }
    let goal = target === member.target ? member : member.leading(to: target)
    return member.edits(print, changes, to: goal)
  }

  /// `lid 2 van artikel 5`, `bijlage 2, artikel 3`: the numbers of the units around.
  private func zoomedOut(_ changes: NumberChanges) -> [TextReplacement]? {
    guard case .within(let around) = reference.syntax.insideDocument.tail, let first = entries.first,
      let last = entries.last?.end
    else {
      return []
    }
    let units = first.first.base.ancestors.dropFirst()
    let text =
      around.isBefore
      ? TextSpan(reference.span.start, first.first.wholeSpan.start)
      : TextSpan(last, reference.span.end)
    let bytes = SpanBytes(text)
    let finder = PrintedNumberFinder(bytes: bytes.bytes)
    var offset = 0
    var edits: [TextReplacement] = []
    /// Adds the edits of one printed number; false when they cannot be written.
    func follow(_ components: [NumberComponent], _ unit: Provision?) -> Bool {
      guard let unit else { return !units.contains { changes.isRenumbered($0) } }
      guard let parts = finder.parts(components, from: offset),
        let found = RenumberingPlanner.edits(
          parts, from: unit.number, to: changes.number(of: unit), isCapital: changes.hasCapitalSuffixes)
      else { return !changes.isRenumbered(unit) }
      offset = parts.last?.range.upperBound ?? offset
      edits += found.map { TextReplacement(span: bytes.span($0.range), text: $0.text) }
      return true
    }
    let inside = around.inner.filter { !$0.component.isFromEnd }
    if let number = around.number, number.first?.isFromEnd == false {
      let path = units.lazy.compactMap { UnitPath(number, inside, to: $0) }.first
      var named = [(number.components, path?.unit)]
      for (index, step) in inside.enumerated() where path?.steps.indices.contains(index) == true {
        named.append(([step.component], path?.steps[index]))
      }
      // "van het tweede lid van artikel 2": the inner unit is printed first.
      if Self.isInsideOut(around, bytes.bytes, finder) { named.reverse() }
      for (components, unit) in named { guard follow(components, unit) else { return nil } }
    }
    if let division = around.division {
      let unit = units.first { $0.isDivision && $0.number?.ends(in: division.number.components) ?? false }
      guard follow(division.number.components, unit) else { return nil }
    }
    return edits
  }

  /// Whether the units around are printed from the innermost one on.
  private static func isInsideOut(_ around: ReferenceSyntax.Around, _ bytes: [UInt8], _ finder: PrintedNumberFinder)
    -> Bool
  {
    guard around.unit == .article, let number = around.number, !around.inner.isEmpty else { return false }
    guard let first = finder.parts(number.components, from: 0)?.first else { return false }
    if first.form == .ordinal { return true }
    let steps = around.inner.lazy.compactMap { finder.parts([$0.component], from: 0)?.first }
    if let step = steps.first, step.range.lowerBound < first.range.lowerBound { return true }
    guard let word = PluralLabel.wordRange(endingIn: bytes, before: first.range.lowerBound) else { return false }
    return innerLabels.contains(String(decoding: bytes[word], as: UTF8.self).lowercased())
  }

  private static let innerLabels: Set<String> = [
    "lid", "onderdeel", "onder", "sub", "punt", "letter", "paragraph", "para", "subparagraph", "item", "point",
  ]

  // MARK: Losing members

  /// Takes out what goes: the end of a range of which one place is left, or one entry of a list. What cannot be taken
  /// out without rewriting the sentence stays, and is said to be lost.
  private mutating func drop(_ lost: [Int], _ ranges: [Int], _ edits: inout [TextReplacement]) {
    for index in ranges {
      guard let last = entries[index].last else { continue }
      cut(TextSpan(entries[index].first.end, last.end), &edits)
    }
    var left = Array(entries.indices)
    if lost.count == 1, entries.count > 1, let found = removal(of: lost[0]) {
      for edit in found { cut(edit.span, &edits, edit.text) }
      left.remove(at: lost[0])
    } else if !lost.isEmpty {
      hasLost = true
    }
    guard isShortened, left.count == 1, entries[left[0]].last == nil || ranges == left else { return }
    let labels = PluralLabel.singular(of: reference, entries[0].first)
    isSingular = !labels.isEmpty
    edits += labels
  }

  private mutating func cut(_ span: TextSpan, _ edits: inout [TextReplacement], _ text: String = "") {
    edits.removeAll { $0.span.start >= span.start && $0.span.end <= span.end }
    edits.append(TextReplacement(span: span, text: text))
    isShortened = true
  }

  /// What takes an entry out: its text and the connective before it, or behind it for the first. The connective before
  /// the last entry stays the last one: `5, 6 en 7` without 7 is `5 en 6`.
  private func removal(of index: Int) -> [TextReplacement]? {
    let entry = entries[index]
    if index == 0 {
      let next = entries[1].first
      guard let own = entry.first.print(), let other = next.print() else { return nil }
      // Where the next takes the number over from this one, only the steps differ.
      let start = other.number.isEmpty ? own.steps.last.map { own.bytes.point($0.range.lowerBound) } : own.start
      guard let start, let end = other.start, start < end else { return nil }
      return [TextReplacement(span: TextSpan(start, end), text: "")]
    }
    let before = entries[index - 1]
    guard before.end < entry.end else { return nil }
    let removed = TextReplacement(span: TextSpan(before.end, entry.end), text: "")
    guard index == entries.count - 1, index >= 2, let start = entry.first.start, let earlier = before.first.start,
      entries[index - 2].end < earlier, before.end < start
    else { return [removed] }
    let connective = SpanBytes(TextSpan(before.end, start))
    guard connective.bytes.count <= 12, !connective.bytes.contains(0x0A) else { return [removed] }
    return [
      TextReplacement(
        span: TextSpan(entries[index - 2].end, earlier), text: connective.text(0..<connective.bytes.count)),
      removed,
    ]
  }
}
