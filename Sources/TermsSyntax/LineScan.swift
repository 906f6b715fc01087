/// What a line is.
public enum LineKind: UInt8, Sendable {
  /// Nothing but white space.
  case blank
  /// Text that is read.
  case text
  /// A page number between the lines of a text: not read, and the text goes on behind it.
  case page
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
  private let storedTextStart: Int32
  /// The text behind the markers at the line's start.
  public let shape: TextShape
  // In an order that leaves no gaps.
  /// The state that the line inherits.
  public let entry: LineState
  /// The state that it leaves behind.
  public let exit: LineState
  /// What the line is.
  public let kind: LineKind
  /// What rules look for on it.
  public let features: LineFeatures
  /// Words with a capital that do not open a sentence, 255 at most.
  public let capitals: UInt8
  private let storedIndent: UInt8
  /// Words that speak for Dutch.
  public let dutchWords: UInt16
  /// Words that speak for English.
  public let englishWords: UInt16
  /// Words that legal texts are made of.
  public let legalWords: UInt16

  /// What a line that opens, cites or defines something has.
  private final class Parts: Sendable {
    let markers: [NumberingMarker]
    let references: [ReferenceSyntax]
    let definitions: [DefinitionSyntax]
    let remarks: [Remark]

    init(
      _ markers: [NumberingMarker], _ references: [ReferenceSyntax], _ definitions: [DefinitionSyntax],
      _ remarks: [Remark]
    ) {
      self.markers = markers
      self.references = references
      self.definitions = definitions
      self.remarks = remarks
    }
  }

  init(
    entry: LineState, exit: LineState, kind: LineKind, indent: Int, markers: [NumberingMarker],
    references: [ReferenceSyntax], definitions: [DefinitionSyntax], listScope: DefinitionSyntax.Scope?,
    shape: TextShape, textStart: Int, words: WordStatistics, features: LineFeatures, remarks: [Remark] = []
  ) {
    let isPlain = markers.isEmpty && references.isEmpty && definitions.isEmpty && remarks.isEmpty
    parts = isPlain ? nil : Parts(markers, references, definitions, remarks)
    contentHash = words.contentHash
    textHash = words.textHash
    self.shape = shape
    self.entry = entry
    self.kind = kind
    self.exit = exit
    self.features = features.union(LineFeatures(listScope))
    capitals = words.capitals
    storedIndent = UInt8(clamping: indent)
    dutchWords = words.dutch
    englishWords = words.english
    legalWords = words.legal
    storedTextStart = Int32(clamping: textStart)
  }

  static func skipped(
    entry: LineState, exit: LineState, kind: LineKind, indent: Int, opensPage: Bool = false, remarks: [Remark] = []
  ) -> LineScan {
    var shape = TextShape()
    shape.opensPage = opensPage
    return LineScan(
      entry: entry, exit: exit, kind: kind, indent: indent, markers: [], references: [], definitions: [],
      listScope: nil, shape: shape, textStart: 0, words: WordStatistics(), features: [], remarks: remarks)
  }

  // MARK: What the line has

  /// The line opens a list of definitions: `… wordt verstaan onder:`, `| Begrip | Betekenis |`.
  public var opensDefinitionList: Bool { features.contains(.definitionList) }
  /// Where the definitions of a list hold that the line opens; nil when it opens none.
  public var listScope: DefinitionSyntax.Scope? {
    guard opensDefinitionList else { return nil }
    return features.contains(.articleList) ? .article : features.contains(.chapterList) ? .chapter : .unstated
  }
  /// A row of a table.
  public var isTableRow: Bool { features.contains(.tableRow) }

  /// Columns of white space at the start, 255 at most; a tab counts to the next multiple of four.
  public var indent: Int { Int(storedIndent) }
  /// Where the text behind the markers starts (byte offset).
  public var textStart: Int { Int(storedTextStart) }
  /// Candidate markers, in order.
  public var markers: [NumberingMarker] { parts?.markers ?? [] }
  /// Citing expressions that begin on the line, in order.
  public var references: [ReferenceSyntax] { parts?.references ?? [] }
  /// Places that may define a term, in order.
  public var definitions: [DefinitionSyntax] { parts?.definitions ?? [] }
  /// Comments that speak to the program, in order.
  public var remarks: [Remark] { parts?.remarks ?? [] }
}
