import TermsModel
import TermsSyntax

/// Units that are numbered one behind the other: the articles of a document, the clauses of an article, the items of a list.
struct NumberSeries {
  let reading: SeriesPosition.Reading
  private(set) var members: [Provision] = []
  private(set) var positions: [SeriesPosition] = []
  /// Each member so far may stand behind the one before.
  private(set) var isClean = true

  init(_ reading: SeriesPosition.Reading) { self.reading = reading }

  /// - Returns: false for a number of another kind, which is no part of the series.
  @discardableResult mutating func append(_ provision: Provision) -> Bool {
    guard let component = provision.number?.last, let position = position(of: component) else { return false }
    if let last = positions.last, !last.isFollowed(by: position) { isClean = false }
    members.append(provision)
    positions.append(position)
    return true
  }

  /// `(aa)` right behind `(a)` was inserted; elsewhere it is the letter behind z.
  func position(of component: NumberComponent) -> SeriesPosition? {
    let letters = component.letters.utf8
    if reading == .letters, letters.count == 2, let last = positions.last, last.value < 26, last.suffix == 0,
      let first = letters.first, Int(first) - 96 == last.value
    {
      return SeriesPosition(last.value, 1)
    }
    return SeriesPosition(component, reading)
  }

  subscript(range: Range<Int>) -> NumberSeries {
    var part = NumberSeries(reading)
    for index in range { part.append(members[index]) }
    return part
  }

  /// The series cut where it starts again at 1. A 1 between 10 and 12 is a slip and starts nothing.
  func runs() -> [NumberSeries] {
    var starts = [0]
    for index in positions.indices.dropFirst() where positions[index] == SeriesPosition(1) {
      let behind = index + 1 < positions.count ? positions[index + 1] : nil
      if behind.map({ positions[index].isFollowed(by: $0) || $0 == positions[index] }) ?? true { starts.append(index) }
    }
    guard starts.count > 1 else { return [self] }
    return zip(starts, starts.dropFirst() + [positions.count]).map { self[$0..<$1] }
  }

  /// The members, by index, that are in order: the most that rise, and of these the ones that end lowest.
  func rising() -> [Int] {
    // The smallest end of a rising row of each length, and the length of the longest row that ends with each member.
    var ends: [SeriesPosition] = []
    var lengths: [Int] = []
    for position in positions {
      var low = 0
      var high = ends.count
      while low < high {
        let middle = (low + high) / 2
        if ends[middle] < position { low = middle + 1 } else { high = middle }
      }
      if low < ends.count { ends[low] = position } else { ends.append(position) }
      lengths.append(low + 1)
    }
    var byLength: [[Int]] = Array(repeating: [], count: ends.count)
    for (index, length) in lengths.enumerated() { byLength[length - 1].append(index) }
    var kept: [Int] = []
    var limit: (index: Int, position: SeriesPosition)?
    for candidates in byLength.reversed() {
      let found =
        limit.map { limit in candidates.first { $0 < limit.index && positions[$0] < limit.position } }
        ?? candidates.last
      guard let found else { return [] }
      kept.append(found)
      limit = (found, positions[found])
    }
    return kept.reversed()
  }
}
