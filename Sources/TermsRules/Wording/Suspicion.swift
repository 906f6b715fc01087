import TermsModel
import TermsSyntax

/// A reference to a clause that exists but is about something else, and the clause that may be meant.
struct Suspicion {
  let reference: Reference
  let target: ReferenceTarget
  let provision: Provision
  /// The clause that may be meant.
  let alternative: Provision
  /// The sentence says that the clause defines something, and it does not.
  let lacksDefinition: Bool

  /// How many articles further the alternative lies; nil when the two cannot be compared.
  var offset: Int? {
    guard let a = provision.enclosing([.article])?.number?.last?.value,
      let b = alternative.enclosing([.article])?.number?.last?.value
    else { return nil }
    return Int(b) - Int(a)
  }
}

/// A reference that may be suspicious: what is cheap to see has been seen.
struct SuspicionCandidate {
  let reference: Reference
  let target: ReferenceTarget
  let provision: Provision
  let source: Provision
  let sentence: Wording
  let subject: Set<UInt64>
  let isDefinition: Bool
}

/// Holds sentences against the clauses that they cite.
///
/// Someone who inserts an article and renumbers by hand leaves references that lead to an existing clause, which is then
/// about something else. What the sentence says of the clause shares no words with it, and shares them with the clause of
/// the same last number in the own article or in the one beside the cited one. Thresholds are from a study of real terms.
struct SuspicionJudge {
  private let model: DocumentModel
  private var reader = ContentWords()
  private var wordings: [Provision: Wording] = [:]

  init(_ model: DocumentModel) { self.model = model }

  // MARK: What is cheap to see

  /// Gates that need only the sentence and the cited clause.
  mutating func candidate(_ reference: Reference) -> SuspicionCandidate? {
    guard reference.status == .resolved, reference.targets.count == 1, let target = reference.targets.first,
      let provision = target.provision, let source = reference.source, isClause(provision),
      reference.syntax.form == .absolute || reference.syntax.form == .bare,
      let own = source.enclosing([.article]), let cited = provision.enclosing([.article]), own !== cited,
      own.component === cited.component, own.scope === cited.scope || Self.namesModule(reference),
      own.confidence != .repaired, own.enclosing([.annex]) == nil, target.span.end.line === reference.span.end.line
    else { return nil }
    guard let cue = CitedSubject.cue(of: reference.span, in: source, model) else { return nil }
    let pieces = Sentence.around(reference.span, in: source, model)
    guard !isFormula(pieces, reference.span) else { return nil }
    let subject = CitedSubject.stems(cue, of: reference.span, in: pieces, &reader)
    guard !subject.isEmpty, subject.isDisjoint(with: wording(of: provision).stems) else { return nil }
    let sentence = Wording(pieces, &reader)
    guard sentence.stems.count >= 4 else { return nil }
    return SuspicionCandidate(
      reference: reference, target: target, provision: provision, source: source, sentence: sentence,
      subject: subject, isDefinition: cue.isDefinition)
  }

  /// `artikel B.2.1` says in which part of the document it stands; a slip of the letter is one as well.
  private static func namesModule(_ reference: Reference) -> Bool {
    reference.syntax.members.first?.number.first?.isLetters ?? false
  }

  private func isClause(_ provision: Provision) -> Bool { provision.kind == .paragraph || provision.kind == .point }

  /// "Onverminderd het recht bedoeld in artikel 5.2": the sentence only sets the clause aside.
  private func isFormula(_ sentence: [TextPiece], _ span: TextSpan) -> Bool {
    var left = 20
    for piece in sentence.reversed() where piece.line.order <= span.start.line.order && left > 0 {
      let end = piece.line === span.start.line ? min(piece.range.upperBound, span.start.offset) : piece.range.upperBound
      let words = WordAt.before(TextPoint(piece.line, end), count: left, back: max(0, end - piece.range.lowerBound))
      if words.indices.contains(where: { Self.formulas.end(words[$0...]) }) { return true }
      left -= words.count
    }
    return false
  }

  private static let formulas = Phrases([
    "onverminderd", "afwijking van", "inachtneming van", "behoudens", "uitzondering van", "onverkort",
    "notwithstanding",
    "without prejudice", "subject to", "except as", "save as", "save for", "unless otherwise",
  ])

  // MARK: What has to be weighed

  /// The cited clause may be this far in weight from nothing.
  private static let mostAtTarget = 3.5
  private static let leastAtAlternative = 5.0
  private static let leastBetween = 2.5

  /// Weighs a candidate; nil when nothing better stands near.
  mutating func judge(_ candidate: SuspicionCandidate, _ weights: WordWeights) -> Suspicion? {
    let atTarget = weights.weight(of: candidate.sentence.shared(with: wording(of: candidate.provision)))
    guard atTarget <= Self.mostAtTarget else { return nil }
    let ownArticle = candidate.source.enclosing([.article])
    var best: (provision: Provision, weight: Double, hasSameNumber: Bool)?
    for other in alternatives(candidate) {
      // The title of the own article is that of the sentence too, and says nothing.
      let words = other.enclosing([.article]) === ownArticle ? own(other) : wording(of: other)
      let shared = candidate.sentence.shared(with: words)
      guard shared.count >= 2, !candidate.subject.isDisjoint(with: words.stems) else { continue }
      let weight = weights.weight(of: shared)
      guard weight >= Self.leastAtAlternative, weight >= atTarget + Self.leastBetween else { continue }
      let hasSameNumber = other.number?.last == candidate.provision.number?.last
      let isBetter = best.map { hasSameNumber == $0.hasSameNumber ? weight > $0.weight : hasSameNumber } ?? true
      if isBetter { best = (other, weight, hasSameNumber) }
    }
    guard let best else { return nil }
    return Suspicion(
      reference: candidate.reference, target: candidate.target, provision: candidate.provision,
      alternative: best.provision, lacksDefinition: candidate.isDefinition && !defines(candidate.provision))
  }

  /// The clauses of the own article, and those of the articles beside the cited one with the same last number.
  private func alternatives(_ candidate: SuspicionCandidate) -> [Provision] {
    guard let own = candidate.source.enclosing([.article]), let cited = candidate.provision.enclosing([.article]),
      let outline = own.component?.outline
    else { return [] }
    let around = candidate.source.ancestors
    var found = own.children.filter { child in isClause(child) && !around.contains { $0 === child } }
    for step in [-1, 1] {
      guard let beside = outline.article(beside: cited, step: step), beside !== own else { continue }
      found += beside.children.filter { isClause($0) && $0.number?.last == candidate.provision.number?.last }
    }
    return found
  }

  /// The words of a cited clause and of its headings.
  private mutating func wording(of provision: Provision) -> Wording {
    var words = own(provision)
    var around = provision.parent
    while let unit = around {
      if let title = unit.title, !unit.isDivision {
        words.add(Wording([TextPiece(line: title.start.line, range: title.start.offset..<title.end.offset)], &reader))
      }
      around = unit.parent
    }
    return words
  }

  private mutating func own(_ provision: Provision) -> Wording {
    if let known = wordings[provision] { return known }
    let words = Wording(model.text(of: provision), &reader)
    wordings[provision] = words
    return words
  }

  /// Whether a clause says what something means.
  private func defines(_ provision: Provision) -> Bool {
    model.text(of: provision).contains { piece in
      if !piece.line.scan.definitions.isEmpty { return true }
      let text = piece.line.text.substring(piece.range).lowercased()
      return ["wordt verstaan", "betekent", "zijnde", " is een ", " means ", "is deemed", "geldt als", "gelden als"]
        .contains { text.contains($0) }
    }
  }
}

extension SuspicionJudge {
  /// Judges one reference by itself, for a fix.
  mutating func judge(_ reference: Reference) -> Suspicion? {
    guard let candidate = candidate(reference) else { return nil }
    let weights = WordWeights(reference.component.outline.provisions, model, &reader)
    return judge(candidate, weights)
  }

  /// Judges what was gathered.
  mutating func judge(_ candidates: [SuspicionCandidate], in component: Component) -> [Suspicion] {
    guard !candidates.isEmpty else { return [] }
    let weights = WordWeights(component.outline.provisions, model, &reader)
    return candidates.compactMap { judge($0, weights) }
  }
}
