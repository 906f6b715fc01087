import TermsModel
import TermsSyntax

/// The words of a text that say what it is about, by stem.
struct Wording {
  private(set) var stems: Set<UInt64> = []

  /// The words of a text.
  init(_ pieces: [TextPiece], _ reader: inout ContentWords) {
    for piece in pieces { reader.forEach(of: piece.line.text, in: piece.range) { stems.insert($1) } }
  }

  /// The words that both have.
  func shared(with other: Wording) -> Set<UInt64> { stems.intersection(other.stems) }

  /// Takes in the words of another.
  mutating func add(_ other: Wording) { stems.formUnion(other.stems) }
}

/// How much a word says in a document: the rarer the clauses that have it, the more (inverse document frequency).
struct WordWeights {
  private var counts: [UInt64: Int] = [:]
  private var clauses = 0
  /// Brings the weights of a short document to the scale of a usual one.
  private var scale = 1.0
  /// How many clauses a usual document has.
  private static let usual = 250.0
  /// Of a long document so many clauses are read, evenly spread.
  private static let most = 1024

  /// The weights of a document's words.
  init(_ provisions: [Provision], _ model: DocumentModel, _ reader: inout ContentWords) {
    let step = max(1, provisions.count / Self.most)
    for index in stride(from: 0, to: provisions.count, by: step) {
      let own = Wording(model.ownText(of: provisions[index]), &reader)
      guard !own.stems.isEmpty else { continue }
      clauses += 1
      for stem in own.stems { counts[stem, default: 0] += 1 }
    }
    let most = Self.logarithm(Double(max(8, clauses)))
    scale = max(1, Self.logarithm(Self.usual) / most)
  }

  /// The sum of the weights of some words. They are added in an order that depends on nothing but the weights: in that of a
  /// set, two clauses with the same words could differ by a rounding, and one would be better now and the other then.
  func weight(of stems: Set<UInt64>) -> Double {
    let known = stems.map { max(1, counts[$0] ?? 1) }.sorted()
    return scale * known.reduce(0) { $0 + Self.logarithm(Double(max(1, clauses)) / Double($1)) }
  }

  /// The natural logarithm, without a library: by halving, and a series for what is left.
  static func logarithm(_ value: Double) -> Double {
    guard value > 1 else { return 0 }
    let exponent = Double(value.exponent)
    let ratio = (value.significand - 1) / (value.significand + 1)
    let square = ratio * ratio
    let series = ratio * (1 + square * (1 / 3.0 + square * (1 / 5.0 + square * (1 / 7.0 + square / 9.0))))
    return exponent * 0.693147180559945 + 2 * series
  }
}
