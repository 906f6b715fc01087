import JSONRPC

/// `textDocument/foldingRange`: what can be folded away. LSP 3.17, Folding Range Request.
public enum FoldingRangeRequest: RequestType {
  /// The document.
  public typealias Params = TextDocumentParams
  /// The ranges.
  public typealias Result = [FoldingRange]
  /// The method.
  public static let method = "textDocument/foldingRange"
}

/// Lines that can be folded away. LSP 3.17, FoldingRange.
public struct FoldingRange: Hashable, Sendable {
  /// The line that stays, counted from 0.
  public var startLine: Int
  /// Where on it the folded part starts; nil for its end.
  public var startCharacter: Int?
  /// The last line that is folded, counted from 0.
  public var endLine: Int
  /// Where on it the folded part ends; nil for its end.
  public var endCharacter: Int?
  /// `comment`, `imports` or `region`; nil for none of these.
  public var kind: String?
  /// What is shown instead, for clients that announce `collapsedText`.
  public var collapsedText: String?

  /// Lines that can be folded away.
  public init(
    startLine: Int, startCharacter: Int? = nil, endLine: Int, endCharacter: Int? = nil, kind: String? = nil,
    collapsedText: String? = nil
  ) {
    self.startLine = startLine
    self.startCharacter = startCharacter
    self.endLine = endLine
    self.endCharacter = endCharacter
    self.kind = kind
    self.collapsedText = collapsedText
  }
}

extension FoldingRange: JSONWritable {
  /// Writes the lines as an object.
  public func write(to writer: inout JSONWriter) {
    writer.object {
      $0.member("startLine", startLine)
      $0.member("startCharacter", ifPresent: startCharacter)
      $0.member("endLine", endLine)
      $0.member("endCharacter", ifPresent: endCharacter)
      $0.member("kind", ifPresent: kind)
      $0.member("collapsedText", ifPresent: collapsedText)
    }
  }
}
