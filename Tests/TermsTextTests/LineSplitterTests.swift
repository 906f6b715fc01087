import TermsText
import Testing

@Suite struct LineSplitterTests {
  @Test(arguments: [
    ("", [""]),
    ("a", ["a"]),
    ("a\n", ["a|LF", ""]),
    ("a\nb", ["a|LF", "b"]),
    ("\n", ["|LF", ""]),
    ("a\r\nb\r\n", ["a|CRLF", "b|CRLF", ""]),
    ("a\rb\r", ["a|CR", "b|CR", ""]),
    ("\r\r\n\n\r", ["|CR", "|CRLF", "|LF", "|CR", ""]),
    ("\n\r", ["|LF", "|CR", ""]),
    ("één\ntwee €\r\n😀", ["één|LF", "twee €|CRLF", "😀"]),
    (
      "seven77\neight888\r\nnine99999\r16 bytes in total\n",
      [
        "seven77|LF", "eight888|CRLF", "nine99999|CR", "16 bytes in total|LF", "",
      ]
    ),
  ])
  func endsLinesAtLineFeedAndCarriageReturn(_ text: String, _ expected: [String]) {
    #expect(described(text) == expected)
  }

  /// They end a line for Unicode and for Swift's `Character.isNewline`, but not for LSP.
  @Test(arguments: ["\u{2028}", "\u{2029}", "\u{85}", "\u{0B}", "\u{0C}", "\u{1C}", "\u{0}"])
  func endsNoLineElsewhere(_ separator: String) {
    #expect(described("before\(separator)after\n") == ["before\(separator)after|LF", ""])
  }

  @Test func findsTheEndAtEachOffsetOfAWord() {
    for length in 0...40 {
      for end in ["\n", "\r", "\r\n"] {
        // Bytes next to the terminators' own values are what a search by words could mistake for them.
        let text = String(repeating: "\u{0B}", count: length)
        let lines = LineSplitter.split(TextChunk(Array((text + end + "é\u{0C}\n").utf8)))
        #expect(lines.map(\.count) == [length, 3, 0])
        #expect(lines.map(\.isASCII) == [true, false, true])
        #expect(lines.map(\.utf16Count) == [length, 2, 0])
        #expect(lines.map(\.start) == [0, length + end.utf8.count, length + end.utf8.count + 4])
      }
    }
  }

  @Test func countsUnits() {
    for length in 0...20 {
      let text = String(repeating: "a", count: length) + "é€😀e\u{301}" + String(repeating: "b", count: length)
      let line = LineSplitter.split(TextChunk(Array(text.utf8)))[0]
      #expect(!line.isASCII)
      #expect(line.utf16Count == text.utf16.count)
      #expect(line.count == text.utf8.count)
      #expect(line.scalarOffset(ofByte: line.count) == text.unicodeScalars.count)
    }
  }

  /// Arbitrary bytes give whole lines and offsets within bounds, though no sensible text.
  @Test func survivesInvalidBytes() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let bytes = (0..<Int.random(in: 0...40, using: &generator)).map { _ -> UInt8 in
        Bool.random(using: &generator)
          ? .random(in: 0x80...0xFF, using: &generator)
          : [0x0A, 0x0D, 0x61].randomElement(using: &generator) ?? 0
      }
      let lines = LineSplitter.split(TextChunk(bytes))
      #expect(lines.reduce(0) { $0 + $1.totalByteCount } == bytes.count)
      for line in lines {
        for offset in -2...line.count + 2 {
          #expect((0...line.count).contains(line.byteOffset(ofUTF16: offset)))
          #expect((0...line.count).contains(line.byteOffset(ofScalar: offset)))
          #expect((0...line.utf16Count).contains(line.utf16Offset(ofByte: offset)))
          #expect((0...line.count).contains(line.scalarOffset(ofByte: offset)))
        }
        #expect(line.substring(1..<line.count + 1).utf16.count <= line.count)
      }
    }
  }

  private func described(_ text: String) -> [String] {
    let names: [LineTerminator: String] = [
      .none: "", .lineFeed: "|LF", .carriageReturn: "|CR", .carriageReturnLineFeed: "|CRLF",
    ]
    let lines = LineSplitter.split(TextChunk(Array(text.utf8)))
    return lines.map { $0.string + (names[$0.terminator] ?? "?") }
  }
}
