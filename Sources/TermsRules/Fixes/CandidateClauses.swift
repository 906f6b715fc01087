import TermsModel
import TermsSyntax

/// The provisions of a document beside the sentence that cites one that is not there.
struct CandidateClauses {
  private let reference: Reference
  private let model: DocumentModel
  private var reader = ContentWords()
  private let sentence: Wording

  init(_ reference: Reference, _ model: DocumentModel) {
    self.reference = reference
    self.model = model
    let pieces = reference.source.map { Sentence.around(reference.span, in: $0, model) } ?? []
    sentence = Wording(pieces, &reader)
  }

  /// The likeliest first: by how close the number is, by the words that a clause and the sentence have in common, and by the
  /// title, which says most.
  mutating func ranked(_ provisions: [Provision], beside number: ProvisionNumber?) -> [Provision] {
    var scores: [(provision: Provision, score: Double)] = []
    for provision in provisions where !scores.contains(where: { $0.provision === provision }) {
      let closeness = number.flatMap { number in provision.number.map { Self.closeness(number, $0) } } ?? 0
      let shared = sharedWords(provision)
      scores.append((provision, closeness + Double(min(shared, 4)) + titleWeight(provision)))
    }
    // Equal scores keep their order.
    return scores.enumerated().sorted {
      ($1.element.score, $0.offset) < ($0.element.score, $1.offset)
    }.map(\.element.provision)
  }

  /// An article with a figure less than the cited one is not likelier than its neighbours but one.
  private static func closeness(_ wanted: ProvisionNumber, _ own: ProvisionNumber) -> Double {
    let weight = NumberCloseness.weight(wanted, own)
    guard wanted.depth == 1, own.depth == 1, let left = wanted.last, let right = own.last,
      "\(left.value)".utf8.count != "\(right.value)".utf8.count, abs(Int(left.value) - Int(right.value)) > 1
    else { return weight }
    return min(weight, 1)
  }

  /// The words of the sentence in the clause that has most of them: a long article has every word somewhere.
  private mutating func sharedWords(_ provision: Provision) -> Int {
    let inner = provision.children.filter { !$0.isVirtual }
    guard provision.kind == .article, !inner.isEmpty else {
      return sentence.shared(with: Wording(model.text(of: provision), &reader)).count
    }
    return inner.prefix(Self.mostInner).reduce(0) {
      max($0, sentence.shared(with: Wording(model.text(of: $1), &reader)).count)
    }
  }

  private static let mostInner = 200

  // MARK: Titles

  /// More than any number when the sentence has the whole title, half of it for a word of it.
  private mutating func titleWeight(_ provision: Provision) -> Double {
    let article = provision.enclosing([.article]) ?? provision
    guard article !== reference.source?.enclosing([.article]), let title = article.title else { return 0 }
    let words = titleWords(title)
    let shared = sentence.shared(with: words).count
    return shared == 0 ? 0 : shared == words.stems.count ? 5 : 2.5
  }

  private mutating func titleWords(_ title: TextSpan) -> Wording {
    Wording([TextPiece(line: title.start.line, range: title.start.offset..<title.end.offset)], &reader)
  }

  /// The articles of whose titles the sentence speaks; of a cited clause the one of the same number in them.
  mutating func titled(_ number: ProvisionNumber) -> [Provision] {
    let provisions = reference.component.outline.provisions
    guard number.depth <= 2, provisions.count <= Self.mostProvisions else { return [] }
    let own = reference.source?.enclosing([.article])
    var found: [Provision] = []
    for provision in provisions where provision.kind == .article && provision !== own {
      guard let title = provision.title, !sentence.shared(with: titleWords(title)).isEmpty else { continue }
      guard number.depth == 2 else {
        found.append(provision)
        continue
      }
      if let clause = provision.children.first(where: { $0.number?.last == number.last }) { found.append(clause) }
    }
    return found
  }

  private static let mostProvisions = 2000

  /// The clause of the own article with the same last number, if it is about the same thing.
  mutating func sameNumber(_ number: ProvisionNumber) -> [Provision] {
    guard number.depth > 1, let article = reference.source?.enclosing([.article]) else { return [] }
    return article.children.filter { child in
      guard child.number?.last == number.last, child !== reference.source?.clause else { return false }
      return !sentence.shared(with: Wording(model.text(of: child), &reader)).isEmpty
    }
  }

  /// The one clause that shares clearly more with the sentence than all others, and two words at least.
  mutating func sharingWords() -> Provision? {
    let provisions = reference.component.outline.provisions
    guard sentence.stems.count >= 3, provisions.count <= Self.mostProvisions else { return nil }
    let weights = WordWeights(provisions, model, &reader)
    let own = reference.source?.clause
    var best: (provision: Provision, weight: Double)?
    var second = 0.0
    for provision in provisions where provision.kind == .paragraph && provision !== own && !provision.isVirtual {
      let shared = sentence.shared(with: Wording(model.ownText(of: provision), &reader))
      guard shared.count >= 2 else { continue }
      let weight = weights.weight(of: shared)
      if let known = best, known.weight >= weight {
        second = max(second, weight)
      } else {
        second = max(second, best?.weight ?? 0)
        best = (provision, weight)
      }
    }
    guard let best, best.weight >= 5, best.weight >= second + 2.5 else { return nil }
    return best.provision
  }
}
