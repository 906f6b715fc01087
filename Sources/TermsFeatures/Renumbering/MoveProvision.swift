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

    var order = Array(members[range])
    let numbers = order.map { $0.number?.last }
    order.remove(at: from - range.lowerBound)
    order.insert(provision, at: to - range.lowerBound)
    for (member, number) in zip(order, numbers) {
      if let number { changes.set(member, number) }
    }
    changes.orders.append(newOrder(of: provision, order))
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

extension Refusal {
  static let noPlace = Refusal(
    dutch: "In dit onderdeel is daar geen plaats: verplaatsen kan alleen tussen bepalingen van dezelfde soort.",
    english: "There is no such place in this unit: a provision can only move among others of its kind.")
  static let apart = Refusal(
    dutch: "Tussen deze bepalingen staat iets dat niet kan worden verplaatst.",
    english: "Something between these provisions cannot be moved.")
}
