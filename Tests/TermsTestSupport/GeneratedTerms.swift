/// Dutch terms of any size, the same each time: articles of three to seven clauses, fifty defined terms, a reference in about
/// every 400 bytes, and a fixed number of planted faults, spread evenly. Hardly a line stands there twice.
///
/// Two articles have no numbered clauses, so that they exist by their headings alone: one is cited often, one twice.
public struct GeneratedTerms {
  /// The text.
  public let text: [UInt8]
  /// How many findings the text was made to have: references to articles that are not there.
  public let planted: Int
  /// How many references the text holds, broken ones too.
  public let references: Int
  /// How many references lead to the article that is cited often.
  public let citations: Int
  /// How often the text uses the term that is used most, after its definition.
  public let uses: Int
  /// 0-based lines that are worth editing.
  public let rows: Rows

  /// 0-based lines of a generated text.
  public struct Rows: Sendable {
    /// Clauses whose reference leads somewhere: the first, one in the middle, the last.
    public var start = 0, middle = 0, end = 0
    /// A clause in the middle whose first reference leads nowhere.
    public var fault = 0
    /// A heading in the middle.
    public var heading = 0
    /// The heading of the article that is cited often, in the middle.
    public var citedOften = 0
    /// The heading of the article that is cited twice, in the middle.
    public var citedTwice = 0
    /// The definition of the term that is used most.
    public var definition = 0
  }

  /// Terms of about `size` bytes.
  /// - Parameter faults: how many references lead nowhere.
  public init(size: Int, faults: Int) {
    var plan = TermsPlan(size: size, faults: faults)
    text = plan.write()
    planted = plan.brokenWritten
    references = plan.referencesWritten
    citations = plan.citations
    uses = plan.uses
    rows = plan.rows
  }

  /// The line, without its end.
  public func line(_ row: Int) -> [UInt8] {
    let lines = text.split(separator: 0x0A, maxSplits: row + 1, omittingEmptySubsequences: false)
    return lines.indices.contains(row) ? Array(lines[row]) : []
  }

  /// About that many bytes of paragraphs without numbers of their own, whose references lead to the first articles.
  public static func paragraphs(bytes: Int) -> [String] {
    var prose = TermsProse(seed: 30)
    return (0..<max(1, bytes / 400)).map { index in
      "\(prose.sentence()) \(prose.sentence(citing: "artikel 2.\(1 + index % 3)")) \(prose.sentence())"
    }
  }
}
