import TermsModel
import TermsSyntax

extension EditorDocument {
  /// The provision goes with everything inside it, and those behind it come down.
  func delete(_ series: ProvisionSeries, _ changes: inout NumberChanges) throws(Refusal) -> TextChange {
    let provision = series.provision
    let block = try ProvisionBlock(provision, self)
    changes.removed = [provision]
    let order = siblings(of: provision).filter { $0 !== provision }
    changes.orders.append(order)
    // One that prints the number of another leaves no gap.
    if !series.hasTwin { try changes.closeUp(series) }
    if provision.isDivision { try changes.closeUp(behind: provision) }
    guard block.isLast else { return .delete(TextSpan(block.start, block.end)) }
    let start = textEnd(above: provision.line) ?? block.start
    return .delete(TextSpan(start, block.contentEnd))
  }
}

extension NumberChanges {
  /// Those behind a provision take the numbers before theirs; a gap further down stays.
  fileprivate mutating func closeUp(_ series: ProvisionSeries) throws(Refusal) {
    guard let own = series.provision.number?.last, let rank = series.counting.rank(own) else { return }
    var free = own
    var suffixed = false
    for provision in series.following {
      guard let next = provision.number?.last, !next.isLetters, next.value == own.value, next.packedLetters != 0 else {
        break
      }
      set(provision, free)
      free = next
      suffixed = true
    }
    // 10 is taken by what was 10a, or 10a was put in between: the whole numbers stay.
    if suffixed || own.packedLetters != 0 && !own.isLetters { return }
    // One that stands before a lower number by mistake comes down, too.
    try shift(series.members[...], series.counting, by: -1, from: rank + 1)
  }

  /// The articles behind a chapter, where articles are counted through all chapters.
  fileprivate mutating func closeUp(behind division: Provision) throws(Refusal) {
    guard let provisions = division.component?.outline.openers,
      let first = provisions.first(where: { $0.kind == .article && $0.isInside(division) }), first.scope !== division,
      let series = ProvisionSeries(first), let rank = first.number?.last.flatMap(series.counting.rank),
      let behind = series.members.firstIndex(where: { !$0.isInside(division) && first.marker.start < $0.marker.start }),
      let next = series.members[behind].number?.last.flatMap(series.counting.rank), next > rank
    else { return }
    try shift(series.members[behind...], series.counting, by: rank - next, from: next)
  }
}
