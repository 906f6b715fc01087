import TermsModel
import TermsSyntax

extension EditorDocument {
  /// A new provision before or behind another. Before it, it takes its number and the others move up; behind it, it takes
  /// the next number, and the others move up only where that is taken.
  func insert(
    _ insertion: NumberingCommand.Insertion, _ series: ProvisionSeries, _ changes: inout NumberChanges
  ) throws(Refusal) -> TextChange {
    let provision = series.provision
    guard let own = provision.number, let last = own.last else { throw .noNumber }
    let block = try ProvisionBlock(provision, self, isWhole: insertion.isBehind)
    guard !insertion.isBehind || block.endsLine else { throw .sharedLine }
    var component = last
    // One that stands before a lower number by mistake makes room, too.
    var shifted = series.hasTwin ? series.members[series.index...] : series.members[...]
    if insertion.isBehind {
      let next = series.next?.number?.last
      if let next, next.value == last.value, next.packedLetters != 0, !next.isLetters {
        component = next
        shifted = series.following
      } else if let free = series.counting.advanced(NumberComponent.whole(last), by: 1) {
        component = free
        if !series.members.contains(where: { $0.number?.last == free }) { shifted = [] }
      } else {
        throw .cannotCountOn
      }
    }
    try changes.makeRoom(for: component, shifted, series.counting)
    changes.orders.append(order(of: provision, inserting: insertion.isBehind))
    let number = own.parent.appending(component)
    let skeleton = ProvisionSkeleton(self, series, number, insertion)
    let lines = try skeleton.lines(at: insertion.isBehind ? nil : provision)
    let lineEnd = lineEnd(at: provision.line)
    if insertion.isBehind, block.isLast {
      let gap = String(repeating: lineEnd, count: gap(before: provision) + 1)
      changes.inserted.append((block.contentEnd, provision.kind, number))
      return .insert(block.contentEnd, gap + lines.joined(separator: lineEnd))
    }
    let point = insertion.isBehind ? block.end : block.start
    changes.inserted.append((point, provision.kind, number))
    let gap = String(repeating: lineEnd, count: gap(above: point.line) + 1)
    return .insert(point, lines.joined(separator: lineEnd) + gap)
  }

  /// Blank lines that a new provision puts between itself and a line.
  private func gap(above line: Line) -> Int { min(3, blankLines(above: line)) }

  /// Blank lines between provisions like this one: at most one more than a reader expects.
  private func gap(before provision: Provision) -> Int { min(2, blankLines(above: provision.line)) }

  /// The siblings of a provision as references by place see them, with a new one among them.
  private func order(of provision: Provision, inserting isBehind: Bool) -> [Provision?] {
    var order: [Provision?] = siblings(of: provision)
    guard let place = order.firstIndex(where: { $0 === provision }) else { return [] }
    order.insert(nil, at: isBehind ? place + 1 : place)
    return order
  }

  /// The provisions of the same kind in the same unit, in order.
  func siblings(of provision: Provision) -> [Provision] {
    if provision.kind == .paragraph || provision.kind == .point, let parent = provision.parent {
      return parent.children.filter { $0.kind == provision.kind }
    }
    return provision.component?.outline.openers.filter {
      $0.kind == provision.kind && $0.parent === provision.parent
    } ?? []
  }
}

extension NumberChanges {
  /// Moves up what has a number or follows it, so that it is free. A number that was put in between (10a) moves only its
  /// like.
  mutating func makeRoom(
    for component: NumberComponent, _ provisions: ArraySlice<Provision>, _ counting: Counting
  ) throws(Refusal) {
    guard let rank = counting.rank(component) else { throw .cannotCountOn }
    guard component.packedLetters != 0, !component.isLetters else {
      return try shift(provisions, counting, by: 1, from: rank)
    }
    for provision in provisions {
      guard let own = provision.number?.last, own.value == component.value, own >= component else { continue }
      guard let next = Suffix.next(own) else { throw .cannotCountOn }
      set(provision, next)
    }
  }
}

extension NumberComponent {
  /// A number without the letters that put it in between.
  static func whole(_ component: NumberComponent) -> NumberComponent {
    component.isLetters ? component : NumberComponent(Int(component.value))
  }
}
