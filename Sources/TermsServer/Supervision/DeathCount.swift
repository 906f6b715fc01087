/// How often the worker died lately.
struct DeathCount {
  /// So many deaths within ``span``, and there is no point in another worker.
  static let limit = 5
  /// How long a death counts.
  static let span = Duration.seconds(60)

  private var instants: [ContinuousClock.Instant] = []

  /// Counts a death.
  mutating func add(_ now: ContinuousClock.Instant = .now) {
    instants.append(now)
    instants = instants.suffix(Self.limit)
  }

  /// The deaths that count.
  func recent(_ now: ContinuousClock.Instant = .now) -> Int { instants.count { now - $0 <= Self.span } }

  /// Whether to give up.
  var isHopeless: Bool { recent() >= Self.limit }

  /// Whether one more would be the last: then nothing that killed before is tried again.
  var isLastChance: Bool { recent() >= Self.limit - 1 }
}
