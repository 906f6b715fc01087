/// The words of a range: `tot en met`, `t/m`, `t./m.`, `t.m.`, `tot`, `to`, `through`, `up to and including`.
struct RangeWords {
  /// The token behind them.
  private(set) var end: Int
  /// The range stops before what follows: Dutch "tot" alone.
  private(set) var isExclusive = false

  /// Nil when there are none at `start`; a dash is none, because only numbers beside it make it a range.
  init?(_ line: LineTokens, at start: Int) {
    var index = start
    func skipBreak() { if line[index].kind == .softBreak, line.has(index + 1) { index += 1 } }
    func take(_ keyword: Keyword) -> Bool {
      skipBreak()
      guard line[index].keyword == keyword else { return false }
      index += 1
      return true
    }
    skipBreak()
    let isDutch = line[index].payload == Self.tot
    if take(.upTo) {
      // "up to and including", "up to 2.3".
      guard take(.until) else { return nil }
      end = index
      if take(.and), take(.including) { end = index }
      return
    }
    if take(.until) {
      end = index
      isExclusive = isDutch
      guard take(.and), take(.with) || take(.including) else { return }
      end = index
      isExclusive = false
      return
    }
    if take(.through) {
      end = index
      if take(.and), take(.including) { end = index }
      return
    }
    guard take(.abbreviatedUpTo) else { return nil }
    let first = index
    if line[index].symbol == .period { index += 1 }
    if line[index].symbol == .slash { index += 1 }
    guard index > first, line[index].isWord, line[index].payload == Self.m else { return nil }
    index += 1
    if line[index].symbol == .period, line[index].isGlued { index += 1 }
    end = index
  }

  private static let tot = Folding.hash("tot")
  private static let m = Folding.hash("m")
}
