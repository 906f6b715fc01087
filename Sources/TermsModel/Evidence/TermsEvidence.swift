import TermsSyntax

/// What speaks for and against a terms document among its provisions, by counts.
struct ProvisionEvidence: Equatable {
  private var labelled = 0
  private var clauses = 0
  private var articles = 0
  private var flat = 0

  /// Counts a provision in (1) or out (-1).
  mutating func count(_ provision: Provision, _ sign: Int) {
    guard let number = provision.number else { return }
    switch provision.kind {
    // "Artikel 1001" on an invoice is a product.
    case .article where provision.unit != nil:
      if let last = number.last, last.value < 1000 { labelled += sign }
    case .article where provision.titleLine != nil: articles += sign
    case .article: flat += sign
    case .paragraph where !provision.isVirtual: clauses += sign
    default: break
    }
  }

  mutating func append(_ other: ProvisionEvidence) {
    labelled += other.labelled
    clauses += other.clauses
    articles += other.articles
    flat += other.flat
  }

  /// Tells terms from other texts, so that a read-me, a recipe or a story gets no findings.
  func isTerms(_ words: WordEvidence, explicitTerms explicit: Int) -> Bool {
    if labelled >= 2 { return words.legal >= 4 && words.legal * 100 >= words.all || labelled >= 4 }
    if clauses >= 3, articles >= 2 { return words.soundsLegal }
    // A few numbered sentences are a letter; many, or defined terms, make a text without titles terms.
    if articles >= 3 || explicit >= 2 || flat >= 8 { return words.soundsLegal }
    return false
  }
}

/// The words of a document, by counts.
struct WordEvidence: Equatable {
  private(set) var legal = 0
  private(set) var all = 0

  /// Counts a line's words in (1) or out (-1).
  mutating func count(_ scan: LineScan, _ sign: Int) {
    legal += sign * Int(scan.legalWords)
    all += sign * scan.shape.wordCount
  }

  /// One legal word in sixty is what terms have at the least; prose and manuals stay far below it.
  var soundsLegal: Bool { legal >= 6 && legal * 60 >= all }
}
