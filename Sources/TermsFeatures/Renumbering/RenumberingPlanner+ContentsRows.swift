import TermsModel
import TermsSyntax

/// A table of contents gains, loses and moves lines as the text does.
extension RenumberingPlanner {
  mutating func changeContentsRows() {
    guard !changes.removed.isEmpty || !changes.inserted.isEmpty || changes.isMove else { return }
    let contents = ContentsRows(component, editor)
    guard !contents.rows.isEmpty else { return }
    for provision in changes.removed {
      guard let span = contents.removal(of: provision) else { continue }
      plan.changes.removeAll { span.holds($0.replacement.span) }
      plan.change(span, to: "", .contents)
    }
    for new in changes.inserted { insert(new, contents) }
    if changes.isMove, let order = changes.orders.first { move(order.compactMap { $0 }, contents) }
  }

  // MARK: Coming

  /// A line like that of the provision beside the new one.
  private mutating func insert(_ new: NumberChanges.Insertion, _ contents: ContentsRows) {
    guard let title = new.title, let block = contents.block(of: new.beside),
      let text = text(like: contents.rows[block.lowerBound], new.number, title)
    else { return }
    let lineEnd = editor.lineEnd(at: contents.rows[block.lowerBound].line)
    let index = new.isBehind ? block.upperBound : block.lowerBound
    let gaps = [index - 1, index, block.lowerBound - 1].lazy.compactMap { contents.gap(behind: $0) }
    let gap = String(repeating: lineEnd, count: (gaps.first ?? 0) + 1)
    if new.isBehind, contents.gap(behind: index - 1) == nil {
      let point = contents.end(of: index - 1)
      plan.change(TextSpan(point, point), to: gap + text, .contents)
    } else {
      let point = contents.start(of: index)
      plan.change(TextSpan(point, point), to: text + gap, .contents)
    }
  }

  private func text(like row: ContentsRows.Row, _ number: ProvisionNumber, _ title: String) -> String? {
    var bytes = row.line.text.bytes
    guard let marker = ContentsEntry.marker(of: row.line), marker.range.upperBound <= row.title.lowerBound,
      row.title.upperBound <= bytes.count, printed.isTrue(row.provision),
      let parts = PrintedNumberFinder(bytes: Array(bytes.prefix(marker.range.upperBound)))
        .parts(marker.number.components, from: marker.range.lowerBound),
      let edits = Self.edits(
        parts, from: row.provision.number, to: number, isCapital: changes.hasCapitalSuffixes)
    else { return nil }
    bytes.replaceSubrange(row.title, with: Array(title.utf8))
    for edit in edits.reversed() { bytes.replaceSubrange(edit.range, with: Array(edit.text.utf8)) }
    return String(decoding: bytes, as: UTF8.self)
  }

  // MARK: Moving

  /// Puts the lines of provisions that change places in their new order; the blank lines between them stay.
  private mutating func move(_ order: [Provision], _ contents: ContentsRows) {
    let old = order.sorted { $0.marker.start < $1.marker.start }
    guard let first = old.indices.first(where: { old[$0] !== order[$0] }),
      let last = old.indices.last(where: { old[$0] !== order[$0] })
    else { return }
    let before = old[first...last].compactMap { contents.block(of: $0) }
    let after = order[first...last].compactMap { contents.block(of: $0) }
    guard before.count == last - first + 1, let start = before.first?.lowerBound, let end = before.last?.upperBound
    else { return }
    for (block, next) in zip(before, before.dropFirst())
    where block.upperBound != next.lowerBound || contents.gap(behind: block.upperBound - 1) == nil { return }
    let whole = TextSpan(contents.start(of: start), contents.end(of: end - 1))
    let edits = plan.changes.map(\.replacement).filter { whole.holds($0.span) }
      .sorted { $0.span.start < $1.span.start }
    var text = ""
    for (place, block) in after.enumerated() {
      let span = TextSpan(contents.start(of: block.lowerBound), contents.end(of: block.upperBound - 1))
      text += editor.text(span, with: edits.filter { span.holds($0.span) })
      guard place + 1 < before.count else { break }
      text += editor.exactText(
        TextSpan(contents.end(of: before[place].upperBound - 1), contents.start(of: before[place + 1].lowerBound)))
    }
    plan.changes.removeAll { whole.holds($0.replacement.span) }
    plan.change(whole, to: text, .contents)
  }
}
