import TermsSyntax

/// Tells terms from other texts, so that a read-me, a recipe or a story gets no findings.
enum TermsEvidence {
  static func isTerms(_ lines: [Line], _ outline: Outline, _ definitions: DefinitionTable) -> Bool {
    var labelled = 0
    var clauses = 0
    var articles = 0
    var flat = 0
    for provision in outline.provisions where provision.number != nil {
      switch provision.kind {
      // "Artikel 1001" on an invoice is a product.
      case .article where provision.unit != nil:
        if let last = provision.number?.last, last.value < 1000 { labelled += 1 }
      case .article where provision.title != nil: articles += 1
      case .article: flat += 1
      case .paragraph where !provision.isVirtual: clauses += 1
      default: break
      }
    }
    var legal = 0
    var words = 0
    for line in lines {
      legal += Int(line.scan.legalWords)
      words += Int(line.scan.shape.wordCount)
    }
    // One legal word in fifty is what terms have at the least; prose and manuals stay far below it.
    let soundsLegal = legal >= 6 && legal * 60 >= words
    let explicit = definitions.terms.filter { $0.isExplicit && $0.isCapitalised }.count
    if labelled >= 2 { return legal >= 4 && legal * 100 >= words || labelled >= 4 }
    if clauses >= 3, articles >= 2 { return soundsLegal }
    // A few numbered sentences are a letter; many, or defined terms, make a text without titles terms.
    if articles >= 3 || explicit >= 2 || flat >= 8 { return soundsLegal }
    return false
  }
}
