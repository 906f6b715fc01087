import TermsModel
import TermsSyntax

extension EditorDocument {
  /// The provision changes places with others of its unit. The numbers stay in their order.
  func move(
    _ move: NumberingCommand.Move, _ series: ProvisionSeries, _ changes: inout NumberChanges
  ) throws(Refusal) -> TextChange {
    let provision = series.provision
    let members = series.members.filter { $0.parent === provision.parent }
    guard let from = members.firstIndex(of: provision) else { throw .noNumber }
    let goal: Int?
    switch move {
    case .up: goal = from - 1
    case .down: goal = from + 1
    case .to(let other): goal = members.firstIndex(of: other)
    }
    guard let to = goal, members.indices.contains(to), to != from else { throw .noPlace }
    let range = min(from, to)...max(from, to)
    var blocks: [ProvisionBlock] = []
    for member in members[range] { blocks.append(try ProvisionBlock(member, self)) }
    for (block, next) in zip(blocks, blocks.dropFirst()) where block.end != next.start { throw .apart }
    guard blocks.allSatisfy(\.endsLine) else { throw .sharedLine }

    var order = Array(members[range])
    let numbers = order.map { $0.number?.last }
    order.remove(at: from - range.lowerBound)
    order.insert(provision, at: to - range.lowerBound)
    for (member, number) in zip(order, numbers) {
      if let number { changes.set(member, number) }
    }
    changes.isMove = true
    changes.orders.append(newOrder(of: provision, order))
    if provision.isDivision { changes.countThrough(Array(members[range]), order) }
    return textChange(blocks, isUp: to < from)
  }

  private func newOrder(of provision: Provision, _ part: [Provision]) -> [Provision?] {
    var rest = part[...]
    let moved = Set(part)
    return siblings(of: provision).map { moved.contains($0) ? rest.popFirst() ?? $0 : $0 }
  }

  /// A block goes with the blank lines that part it from its neighbours' side, so that going back restores them.
  private func textChange(_ blocks: [ProvisionBlock], isUp: Bool) -> TextChange {
    guard let first = blocks.first, let last = blocks.last, blocks.count > 1 else {
      return .delete(TextSpan(blocks[0].start, blocks[0].start))
    }
    let (own, beside) = isUp ? (last, blocks[blocks.count - 2]) : (first, blocks[1])
    let content = TextSpan(own.start, own.contentEnd)
    let gap = isUp ? TextSpan(beside.contentEnd, own.start) : TextSpan(own.contentEnd, beside.start)
    let between = exactText(gap)
    if isUp {
      return .move(
        content: content, cut: TextSpan(beside.contentEnd, own.contentEnd), to: first.start, before: "",
        behind: between)
    }
    return .move(
      content: content, cut: TextSpan(own.start, beside.start), to: last.contentEnd, before: between, behind: "")
  }
}

extension NumberChanges {
  /// Articles that are counted through all chapters: the numbers of those in chapters that change places stay in their order.
  fileprivate mutating func countThrough(_ old: [Provision], _ new: [Provision]) {
    guard let provisions = old.first?.component?.outline.openers else { return }
    let articles = { (divisions: [Provision]) in
      divisions.flatMap { division in provisions.filter { $0.kind == .article && $0.isInside(division) } }
    }
    let before = articles(old)
    guard let first = before.first, let series = ProvisionSeries(first),
      !before.contains(where: { $0.scope !== first.scope || $0.number?.parent != first.number?.parent }),
      !old.contains(where: { division in first.scope.map { $0 === division || $0.isInside(division) } ?? false })
    else { return }
    let numbers = before.compactMap { $0.number?.last }
    guard numbers.count == before.count,
      zip(numbers, numbers.dropFirst()).allSatisfy({ series.counting.isAscending($0, $1) })
    else { return }
    for (article, number) in zip(articles(new), numbers) { set(article, number) }
  }
}

extension Counting {
  /// Whether one number is counted after another: 10a after 10, 11 after 10a.
  fileprivate func isAscending(_ low: NumberComponent, _ high: NumberComponent) -> Bool {
    guard let first = rank(low), let second = rank(high) else { return false }
    return first < second || first == second && low < high
  }
}

extension Refusal {
  static let noPlace = Refusal(
    dutch: "In dit onderdeel is daar geen plaats: verplaatsen kan alleen tussen bepalingen van dezelfde soort.",
    english: "There is no such place in this unit: a provision can only move among others of its kind.")
  static let apart = Refusal(
    dutch: "Tussen deze bepalingen staat iets dat niet kan worden verplaatst.",
    english: "Something between these provisions cannot be moved.")
}
