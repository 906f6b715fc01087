import TermsText

/// The lines of one component at one moment, counted from 0 without those of the documents that interrupt it.
struct ComponentText {
  let lines: LineTree<Line>
  /// Rows of the file, ascending.
  let ranges: [Range<Int>]
  let count: Int
  /// All lines, where somebody had them at hand: they are asked for again and again while a component is built.
  private var all: [Line]?

  init(_ lines: LineTree<Line>, _ ranges: [Range<Int>]) {
    self.lines = lines
    self.ranges = ranges
    count = ranges.reduce(0) { $0 + $1.count }
  }

  /// Reads all lines beforehand.
  mutating func readAll() { all = lines(in: 0..<count) }

  /// The place of a line; nil when it is not one of them.
  func index(of line: Line) -> Int? {
    guard let row = lines.row(of: line) else { return nil }
    var before = 0
    for range in ranges {
      if range.contains(row) { return before + row - range.lowerBound }
      before += range.count
    }
    return nil
  }

  /// The line at a place; nil outside.
  func line(at index: Int) -> Line? {
    guard index >= 0 else { return nil }
    if let all { return index < all.count ? all[index] : nil }
    var rest = index
    for range in ranges {
      if rest < range.count { return lines.line(at: range.lowerBound + rest) }
      rest -= range.count
    }
    return nil
  }

  /// The lines at some places, clamped.
  func lines(in places: Range<Int>) -> [Line] {
    let places = places.clamped(to: 0..<count)
    if let all { return places.count == count ? all : Array(all[places]) }
    if ranges.count == 1 {
      let start = ranges[0].lowerBound
      return lines.lines(in: start + places.lowerBound..<start + places.upperBound)
    }
    var found: [Line] = []
    found.reserveCapacity(places.count)
    var before = 0
    for range in ranges {
      let part = places.clamped(to: before..<before + range.count)
      if !part.isEmpty {
        let shift = range.lowerBound - before
        found += lines.lines(in: part.lowerBound + shift..<part.upperBound + shift)
      }
      before += range.count
    }
    return found
  }
}
