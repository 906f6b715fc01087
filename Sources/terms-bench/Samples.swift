/// Times of one thing done again and again, in milliseconds.
struct Samples {
  private var times: [Double] = []

  init() {}

  /// Measures `body` until it has been done `most` times or has taken `seconds` in all; at least three times.
  init(most: Int = 1000, seconds: Double = 1, _ body: () -> Void) {
    let start = ContinuousClock.now
    while times.count < 3 || times.count < most && Samples.milliseconds(since: start) < seconds * 1000 {
      let began = ContinuousClock.now
      body()
      add(Samples.milliseconds(since: began))
    }
  }

  var count: Int { times.count }

  mutating func add(_ milliseconds: Double) {
    times.append(milliseconds)
  }

  static func milliseconds(since start: ContinuousClock.Instant) -> Double {
    (ContinuousClock.now - start) / .milliseconds(1)
  }

  /// The nearest rank: with few samples the highest percentiles are the largest of them.
  func percentile(_ share: Double) -> Double {
    guard !times.isEmpty else { return .nan }
    let sorted = times.sorted()
    return sorted[min(sorted.count - 1, Int(Double(sorted.count) * share))]
  }

  var figure: Figure {
    Figure(p50: percentile(0.5), p95: percentile(0.95), p99: percentile(0.99), count: times.count)
  }
}
