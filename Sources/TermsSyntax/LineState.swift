/// What a line inherits from the lines before it.
public struct LineState: Hashable, Sendable {
  /// The block that the line stands in.
  public enum Block: UInt8, Sendable {
    /// Before the first line.
    case start
    /// Ordinary text.
    case text
    /// A Markdown code fence of backticks (CommonMark 4.5).
    case backtickFence
    /// A Markdown code fence of tildes.
    case tildeFence
    /// An HTML comment that began on an earlier line.
    case comment
    /// YAML front matter between `---` lines at the top of the file.
    case frontMatter
  }

  /// Bytes at the line's start that belong to a reference begun on the line before.
  public var consumed: UInt16 = 0
  /// The block in the lowest bits, what a page's end cut off in the others: a line keeps two states.
  private var bits: UInt8

  private static let blockBits: UInt8 = 7

  /// The block.
  public var block: Block { Block(rawValue: bits & Self.blockBits) ?? .text }

  /// The label of a reference that the end of a page cut off.
  var cut: PageCut { PageCut(bits: bits >> 3) }

  /// The state before the first line of a document.
  public static let start = LineState(block: .start)

  init(block: Block, consumed: UInt16 = 0, cut: PageCut = .none) {
    bits = block.rawValue | cut.bits << 3
    self.consumed = consumed
  }
}
