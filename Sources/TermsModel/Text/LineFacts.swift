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
  var definitions: [Definition] {
    get { facts.rare?.definitions ?? [] }
    set {
      if facts.rare == nil, newValue.isEmpty { return }
      rareFacts.definitions = newValue
    }
  }

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
