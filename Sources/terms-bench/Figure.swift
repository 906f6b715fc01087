/// What was measured of one thing on one document: three percentiles of a time, or one number.
struct Figure {
  /// In milliseconds for times; the number itself for others.
  var p50: Double
  var p95: Double?
  var p99: Double?
  /// How many samples there were.
  var count = 1

  init(p50: Double, p95: Double, p99: Double, count: Int) {
    self.p50 = p50
    self.p95 = p95
    self.p99 = p99
    self.count = count
  }

  init(_ value: Double) { p50 = value }

  init(_ value: Int) { p50 = Double(value) }

  var text: String { [p50, p95, p99].compactMap { $0.map(Figure.short) }.joined(separator: " / ") }

  var json: String {
    let parts = [("p50", Optional(p50)), ("p95", p95), ("p99", p99)].compactMap { name, value in
      value.map { "\"\(name)\": \(Figure.rounded($0))" }
    }
    return "{\(parts.joined(separator: ", ")), \"samples\": \(count)}"
  }

  /// Three digits that count.
  static func short(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
    if value >= 100 { return String(Int(value.rounded())) }
    let digits = value >= 10 ? 10.0 : value >= 1 ? 100.0 : 1000.0
    return "\((value * digits).rounded() / digits)"
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
