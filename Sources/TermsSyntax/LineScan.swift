/// What a line is.
public enum LineKind: UInt8, Sendable {
  /// Nothing but white space.
  case blank
  /// Text that is read.
  case text
  /// Code, comments, front matter and rules: not read.
  case skipped
}

/// Everything that is known of a line from its own bytes, the state it inherits and the start of the next line. A pure
/// result: the same inputs give the same scan.
public struct LineScan: Sendable {
  /// The state that the line inherits.
  public let entry: LineState
  /// The state that it leaves behind.
  public let exit: LineState
  /// What the line is.
  public let kind: LineKind
  /// Columns of white space at the start; a tab counts to the next multiple of four.
  public let indent: Int
  /// Candidate markers, in order.
  public let markers: [NumberingMarker]
  /// Citing expressions that begin on the line, in order.
  public let references: [ReferenceSyntax]
  /// Places that may define a term, in order.
  public let definitions: [DefinitionSyntax]
  /// The line opens a list of definitions: `… wordt verstaan onder:`.
  public let opensDefinitionList: Bool
  /// The text behind the markers at the line's start.
  public let shape: TextShape
  /// Where that text starts (byte offset).
  public let textStart: Int
  /// Hash of the line's words and numbers, folded, without punctuation; 0 for a blank line.
  public let contentHash: UInt64
  /// The same, of the text behind the markers.
  public let textHash: UInt64
  /// Words that speak for Dutch.
  public let dutchWords: UInt16
  /// Words that speak for English.
  public let englishWords: UInt16
  /// Words that legal texts are made of.
  public let legalWords: UInt16

  static func skipped(entry: LineState, exit: LineState, kind: LineKind, indent: Int) -> LineScan {
    LineScan(
      entry: entry, exit: exit, kind: kind, indent: indent, markers: [], references: [], definitions: [],
      opensDefinitionList: false, shape: TextShape(), textStart: 0, contentHash: 0, textHash: 0, dutchWords: 0,
      englishWords: 0, legalWords: 0)
  }
}
