/// What the client can do with folding ranges. LSP 3.17, FoldingRangeClientCapabilities.
public struct FoldingRangeCapabilities: Equatable, Sendable {
  /// Whether only whole lines can be folded, so that characters are ignored.
  public var lineFoldingOnly = false
  /// The largest number of ranges the client wants; nil for no limit.
  public var rangeLimit: Int?
  /// The kinds the client knows (`foldingRangeKind.valueSet`).
  public var kinds: [String] = []
  /// Whether the client shows a text of ours in place of what is folded.
  public var collapsedText = false

  /// A client that supports nothing of this.
  public init() {}
}

extension FoldingRangeCapabilities: Decodable {
  private enum Key: CodingKey {
    case lineFoldingOnly, rangeLimit, foldingRangeKind, valueSet, foldingRange, collapsedText
  }

  /// Fails only when this is no object.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    lineFoldingOnly = container.decodeLeniently(Bool.self, forKey: .lineFoldingOnly) ?? false
    if container.contains(.rangeLimit) {
      rangeLimit = try? container.decodeUnsignedInteger(forKey: .rangeLimit)
    }
    if let kind = try? container.nestedContainer(keyedBy: Key.self, forKey: .foldingRangeKind) {
      kinds = kind.decodeLeniently([String].self, forKey: .valueSet) ?? []
    }
    if let range = try? container.nestedContainer(keyedBy: Key.self, forKey: .foldingRange) {
      collapsedText = range.decodeLeniently(Bool.self, forKey: .collapsedText) ?? false
    }
  }
}
