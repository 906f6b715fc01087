public protocol TextLine: AnyObject { var text: LineText { get }; var order: UInt64 { get set } }
public struct LineTree<Line: TextLine> {
  var all: [Line]
  public init(_ lines: [Line]) { all = lines; for (i, l) in all.enumerated() { l.order = UInt64(i + 1) } }
  public var count: Int { all.count }
  public var byteCount: Int { all.reduce(0) { $0 + $1.text.totalByteCount } }
  public func line(at row: Int) -> Line? { row >= 0 && row < all.count ? all[row] : nil }
  public func row(of line: Line) -> Int? {
    let i = Int(line.order) - 1; return i >= 0 && i < all.count && all[i] === line ? i : nil
  }
  public func lines(in rows: Range<Int>) -> [Line] { Array(all[rows.clamped(to: 0..<all.count)]) }
  public func forEach(in rows: Range<Int>, _ body: (Int, Line) -> Bool) {
    for r in rows.clamped(to: 0..<all.count) { if !body(r, all[r]) { return } }
  }
  public mutating func replaceRows(_ rows: Range<Int>, with lines: [Line]) {
    all.replaceSubrange(rows.clamped(to: 0..<all.count), with: lines);
    for (i, l) in all.enumerated() { l.order = UInt64(i + 1) }
  }
}
