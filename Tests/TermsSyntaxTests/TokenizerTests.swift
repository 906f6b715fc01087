import Testing

@testable import TermsSyntax

@Suite("Tokenizer")
struct TokenizerTests {
  /// Bytes that are no UTF-8 are mended before they come here, and must do no harm all the same.
  @Test(
    "sequences that the line end cuts off stay within the line",
    arguments: [[0x2A, 0xF2, 0x2A, 0xE2], [0xE2, 0x80], [0x61, 0xF0, 0x9F], [0xC2], [0xEF, 0xBB], [0xE3, 0x80]]
      as [[UInt8]])
  func cutOffSequences(bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { line in
      var tokens = TokenizedLine()
      Tokenizer.tokenize(LineBytes(line), next: LineBytes(line), into: &tokens)
      #expect(tokens.tokens.prefix(tokens.ownCount).allSatisfy { Int($0.end) <= line.count })
      #expect(tokens.tokens.allSatisfy { Int($0.end) <= 2 * line.count + 1 })
    }
  }
}
