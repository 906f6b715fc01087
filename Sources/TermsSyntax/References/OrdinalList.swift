/// Ordinals before the unit that they count: `eerste lid`, `eerste en tweede lid`, `eerste tot en met derde lid`.
struct OrdinalList {
  /// One of them.
  struct Item {
    var rank: NumberComponent
    /// The token.
    var index: Int
    /// Together with the item before it a range.
    var endsRange: Bool
  }

  private(set) var items: [Item] = []
  /// The unit's label: a token index.
  private(set) var label: Int

  /// Reads a list at `start`; nil when no unit follows.
  init?(_ line: LineTokens, at start: Int) {
    var index = start
    var endsRange = false
    while line.has(index), items.count < 12, let rank = Ordinals.component(line[index], line) {
      items.append(Item(rank: rank, index: index, endsRange: endsRange))
      index = OrdinalList.skipBreak(line, index + 1)
      guard let next = OrdinalList.connector(line, at: index) else { break }
      endsRange = next.isRange
      index = OrdinalList.skipBreak(line, next.end)
      if line[index].keyword == .the { index += 1 }
    }
    label = index
    guard !items.isEmpty, line.has(index), let unit = UnitLabel(line[index].keyword) else { return nil }
    switch unit {
    case .lid, .paragraph, .article, .sentence: break
    // "the second part of the price" is prose.
    default: guard line[index].keyword == .chapter else { return nil }
    }
  }

  private static func skipBreak(_ line: LineTokens, _ index: Int) -> Int {
    line[index].kind == .softBreak && line.has(index + 1) ? index + 1 : index
  }

  private static func connector(_ line: LineTokens, at index: Int) -> (end: Int, isRange: Bool)? {
    switch line[index].keyword {
    case .and, .or, .of: return (index + 1, false)
    default: break
    }
    if line[index].symbol == .comma {
      let next = skipBreak(line, index + 1)
      let isLast = line[next].keyword == .and || line[next].keyword == .or || line[next].keyword == .of
      return (isLast ? next + 1 : index + 1, false)
    }
    return RangeWords(line, at: index).map { ($0.end, true) }
  }
}
