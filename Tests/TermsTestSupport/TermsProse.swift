/// Sentences of Dutch terms, put together at random from parts: some ten million different ones, the same each time.
struct TermsProse {
  private var generator: SeededGenerator
  private var sentences = 0
  /// How often each title was given.
  private var titles: [String: Int] = [:]
  private(set) var mostUsedWritten = 0

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func number(below bound: Int) -> Int { Int.random(in: 0..<max(1, bound), using: &generator) }

  /// One sentence. It cites in words that say nothing of the cited clause, because the sentences are put together at random
  /// and would not fit. Every fourteenth holds the term that is used most, about once in 2 KB.
  mutating func sentence(citing references: String? = nil) -> String {
    sentences += 1
    let citing = references.map { ", volgens \($0)," } ?? ""
    return "\(subject()) \(one(of: Self.verbs)) \(one(of: Self.objects))\(citing) \(one(of: Self.limits)), "
      + "\(one(of: Self.conditions)) \(one(of: Self.things)) \(one(of: Self.ends))."
  }

  /// The title of an article; none is given twice.
  mutating func title() -> String {
    let title = "\(one(of: Self.titles)) en \(one(of: Self.things))"
    titles[title, default: 0] += 1
    return titles[title].map { $0 > 1 ? "\(title), ronde \($0)" : title } ?? title
  }

  private mutating func subject() -> String {
    if sentences % 14 == 0 {
      mostUsedWritten += 1
      return "De \(Self.terms[Self.mostUsed])"
    }
    // A term in every third sentence, as in terms people write.
    guard number(below: 3) == 0 else { return one(of: Self.subjects) }
    return "De \(Self.terms[1 + number(below: Self.terms.count - 1)])"
  }

  private mutating func one(of parts: [String]) -> String { parts[number(below: parts.count)] }
}
