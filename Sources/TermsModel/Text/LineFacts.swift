import TermsSyntax

/// What the model keeps with a line: everything about a place in the text hangs on its line, so that nothing is moved when
/// other lines come and go.
struct LineFacts {
  /// Uses of terms that begin on the line.
  var uses: [StoredUse] = []
  /// What few lines have.
  var rare: RareFacts?
  /// Bytes at the start of the next line that a use begun on this one takes.
  var consumed: UInt16 = 0
  /// A list of definitions is open behind the line, whose definitions hold there.
  var openList: DefinitionSyntax.Scope?
  /// Provisions with a printed label that begin the line.
  var headings: UInt8 = 0
  /// Provisions whose title stands on the line.
  var titles: UInt8 = 0
  /// A segment of the outline begins here, or did.
  var opensSegment = false
  /// The line was removed from the document.
  var isGone = false
  /// The group of lines that the word index files it under.
  var block: WordBlock?
}

/// Facts of lines that define or open something.
final class RareFacts {
  /// Definitions that the line makes.
  var definitions: [Definition] = []
  /// Occurrences of article titles that may be terms.
  var headingHits: [HeadingCandidate] = []
}

extension Line {
  /// The definitions that the line makes, in order; titles that are terms are not among them.
  public internal(set) var definitions: [Definition] {
    get { facts.rare?.definitions ?? [] }
    set {
      if facts.rare == nil, newValue.isEmpty { return }
      rareFacts.definitions = newValue
    }
  }

  /// The title of some provision stands on the line.
  public var holdsTitle: Bool { facts.titles > 0 }

  /// The title of some provision is all that the line says; behind `1.1 Fees.` its text may follow.
  public var isTitle: Bool { holdsTitle && scan.shape.titleLength == 0 }

  /// Whether a place on the line (byte offset) is part of a title.
  public func isTitle(at offset: Int) -> Bool {
    holdsTitle && (isTitle || offset < TitleFinder.trimmed(self, from: scan.textStart).upperBound)
  }

  /// A use of a term, in any spelling, begins on the line.
  public var holdsUses: Bool { !facts.uses.isEmpty }

  /// Whether a use of one of these terms begins on the line.
  public func holdsUse(of terms: Set<DefinedTerm>) -> Bool { facts.uses.contains { terms.contains($0.term) } }

  var headingHits: [HeadingCandidate] {
    get { facts.rare?.headingHits ?? [] }
    set {
      if facts.rare == nil, newValue.isEmpty { return }
      rareFacts.headingHits = newValue
    }
  }

  private var rareFacts: RareFacts {
    if let rare = facts.rare { return rare }
    let rare = RareFacts()
    facts.rare = rare
    return rare
  }
}
