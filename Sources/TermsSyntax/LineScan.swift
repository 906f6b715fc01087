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
///
/// A document keeps one for each line, so it is small, and what most lines do not have stands in a block of its own.
public struct LineScan: Sendable {
  private let parts: Parts?
  /// Hash of the line's words and numbers, folded, without punctuation; 0 for a blank line.
  public let contentHash: UInt64
  /// The same, of the text behind the markers.
  public let textHash: UInt64
  /// The text behind the markers at the line's start.
  public let shape: TextShape
  // In an order that leaves no gaps.
  /// The state that the line inherits.
  public let entry: LineState
  /// What the line is.
  public let kind: LineKind
  /// The state that it leaves behind.
  public let exit: LineState
  /// The line opens a list of definitions: `… wordt verstaan onder:`, `| Begrip | Betekenis |`; where they hold.
  public let listScope: DefinitionSyntax.Scope?
  /// What rules look for on it.
  public let features: LineFeatures
  private let storedIndent: UInt16
  /// Words that speak for Dutch.
  public let dutchWords: UInt16
  /// Words that speak for English.
  public let englishWords: UInt16
  /// Words that legal texts are made of.
  public let legalWords: UInt16
  private let storedTextStart: Int32

  /// What a line that opens, cites or defines something has.
  private final class Parts: Sendable {
    let markers: [NumberingMarker]
    let references: [ReferenceSyntax]
    let definitions: [DefinitionSyntax]

    init(_ markers: [NumberingMarker], _ references: [ReferenceSyntax], _ definitions: [DefinitionSyntax]) {
      self.markers = markers
      self.references = references
      self.definitions = definitions
    }
  }

  init(
    entry: LineState, exit: LineState, kind: LineKind, indent: Int, markers: [NumberingMarker],
    references: [ReferenceSyntax], definitions: [DefinitionSyntax], listScope: DefinitionSyntax.Scope?,
    shape: TextShape, textStart: Int, words: WordStatistics, features: LineFeatures
  ) {
    let isPlain = markers.isEmpty && references.isEmpty && definitions.isEmpty
    parts = isPlain ? nil : Parts(markers, references, definitions)
    contentHash = words.contentHash
    textHash = words.textHash
    self.shape = shape
    self.entry = entry
    self.kind = kind
    self.exit = exit
    self.listScope = listScope
    self.features = features
    storedIndent = UInt16(clamping: indent)
    dutchWords = words.dutch
    englishWords = words.english
    legalWords = words.legal
    storedTextStart = Int32(clamping: textStart)
  }

  static func skipped(entry: LineState, exit: LineState, kind: LineKind, indent: Int) -> LineScan {
    LineScan(
      entry: entry, exit: exit, kind: kind, indent: indent, markers: [], references: [], definitions: [],
      listScope: nil, shape: TextShape(), textStart: 0, words: WordStatistics(), features: [])
  }

  // MARK: What the line has

  /// The line opens a list of definitions.
  public var opensDefinitionList: Bool { listScope != nil }
  /// A row of a table.
  public var isTableRow: Bool { features.contains(.tableRow) }

  /// Columns of white space at the start, 65,535 at most; a tab counts to the next multiple of four.
  public var indent: Int { Int(storedIndent) }
  /// Where the text behind the markers starts (byte offset).
  public var textStart: Int { Int(storedTextStart) }
  /// Candidate markers, in order.
  public var markers: [NumberingMarker] { parts?.markers ?? [] }
  /// Citing expressions that begin on the line, in order.
  public var references: [ReferenceSyntax] { parts?.references ?? [] }
  /// Places that may define a term, in order.
  public var definitions: [DefinitionSyntax] { parts?.definitions ?? [] }
}
