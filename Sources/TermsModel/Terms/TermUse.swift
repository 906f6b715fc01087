import TermsSyntax

/// A place that uses a term.
public struct TermUse {
  /// Where.
  public let span: TextSpan
  /// The term.
  public let term: DefinedTerm
  /// Its case beside the definition's.
  public let spelling: TermOccurrence.Spelling
  /// Counts for the term's statistics.
  public let isCounted: Bool
  /// Small letters where the drafter writes a capital everywhere else.
  public let isSlip: Bool

  /// Whether the place means the term; words in small letters are the ordinary word unless they are a slip.
  public var meansTerm: Bool { spelling != .lower || isSlip }
}

/// A use as it is kept with the line on which it begins.
struct StoredUse {
  /// Bytes from the start of the line; offsets behind its length lie on the next line, at `offset - length - 1`.
  let start: UInt32
  let end: UInt32
  let spelling: TermOccurrence.Spelling
  let isCounted: Bool
  /// Stands in the text that defines the term.
  let isOwn: Bool
  /// Folded hash of the form.
  let form: UInt64
  let term: DefinedTerm
}
