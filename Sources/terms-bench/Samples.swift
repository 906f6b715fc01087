/// Times of one thing done again and again, in milliseconds.
struct Samples {
  private var times: [Double] = []

  /// Measures `body` until it has been done `most` times or has taken `seconds` in all; at least three times.
  init(most: Int = 200, seconds: Double = 1.5, _ body: (Int) -> Void) {
    let clock = ContinuousClock()
    let start = clock.now
    for round in 0..<most {
      let began = clock.now
      body(round)
      times.append(Samples.milliseconds(clock.now - began))
      if round >= 2, Samples.milliseconds(clock.now - start) > seconds * 1000 { break }
    }
    times.sort()
  }

  static func milliseconds(_ duration: Duration) -> Double {
    let parts = duration.components
    return Double(parts.seconds) * 1000 + Double(parts.attoseconds) / 1e15
  }

  func percentile(_ share: Double) -> Double { times[min(times.count - 1, Int(Double(times.count) * share))] }

  /// p50 / p95 / p99.
  var text: String { [0.5, 0.95, 0.99].map { Samples.short(percentile($0)) }.joined(separator: " / ") }

  static func short(_ value: Double) -> String {
    if value >= 100 { return String(Int(value.rounded())) }
    let digits = value >= 10 ? 10.0 : value >= 1 ? 100.0 : 1000.0
    return "\((value * digits).rounded() / digits)"
  }
}
