import TermsText

/// Lists the words of lines by folded hash, as ``TermPatterns/firstWords`` names them.
public struct WordReader {
  private var tokens = TokenizedLine()

  /// A reader with empty buffers.
  public init() {}

  /// Calls `body` with each word and number of a line that is read.
  public mutating func forEachWord(of text: LineText, _ scan: LineScan, _ body: (UInt64) -> Void) {
    guard scan.kind == .text else { return }
    text.withProse(scan) { Tokenizer.tokenize($0, next: nil, into: &tokens) }
    for index in 0..<tokens.ownCount where tokens[index].isWord || tokens[index].isNumber {
      body(tokens[index].payload)
    }
  }
}
