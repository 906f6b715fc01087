import TermsText
import Testing

@Suite struct PositionTests {
  let tree = LineTree("aé😀z\r\n\nlast €")

  private func offsets(_ encoding: PositionEncoding, _ characters: ClosedRange<Int>) -> [Int] {
    characters.map { tree.bytePosition(TextPosition(line: 0, character: $0), encoding).offset }
  }

  @Test func readsEachEncoding() {
    #expect(offsets(.utf8, 0...10) == [0, 1, 1, 3, 3, 3, 3, 7, 8, 8, 8])
    #expect(offsets(.utf16, 0...7) == [0, 1, 3, 3, 7, 8, 8, 8])
    #expect(offsets(.utf32, 0...6) == [0, 1, 3, 7, 8, 8, 8])
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func returnsToTheSamePlace(_ encoding: PositionEncoding) {
    for (row, offsets) in [[0, 1, 3, 7, 8], [0], [0, 4, 5, 8]].enumerated() {
      for offset in offsets {
        let place = BytePosition(row: row, offset: offset)
        #expect(tree.bytePosition(tree.textPosition(place, encoding), encoding) == place)
      }
    }
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func clampsAnyPosition(_ encoding: PositionEncoding) {
    func byte(_ line: Int, _ character: Int) -> BytePosition {
      tree.bytePosition(TextPosition(line: line, character: character), encoding)
    }
    let end = BytePosition(row: 2, offset: 8)
    #expect(byte(3, 0) == end)
    #expect(byte(Int.max, Int.max) == end)
    #expect(byte(Int.max, Int.min) == end)
    #expect(byte(2, Int.max) == end)
    #expect(byte(0, Int.max) == BytePosition(row: 0, offset: 8))
    #expect(byte(1, 1) == BytePosition(row: 1, offset: 0))
    #expect(byte(-1, -1) == BytePosition(row: 0, offset: 0))
    #expect(byte(Int.min, Int.min) == BytePosition(row: 0, offset: 0))
    #expect(byte(2, Int.min) == BytePosition(row: 2, offset: 0))

    let textEnd = tree.textPosition(end, encoding)
    #expect(tree.textPosition(BytePosition(row: Int.max, offset: 0), encoding) == textEnd)
    #expect(tree.textPosition(BytePosition(row: 2, offset: Int.max), encoding) == textEnd)
    #expect(
      tree.textPosition(BytePosition(row: Int.min, offset: Int.min), encoding)
        == TextPosition(line: 0, character: 0))
  }

  @Test func startsOfSequencesCountForTheirInside() {
    let inside = (3...7).map { tree.textPosition(BytePosition(row: 0, offset: $0), .utf16).character }
    #expect(inside == [2, 2, 2, 2, 4])
  }

  @Test(arguments: [PositionEncoding.utf8, .utf16, .utf32])
  func hasOnePlaceInAnEmptyTree(_ encoding: PositionEncoding) {
    let empty = LineTree<TestLine>([])
    #expect(empty.bytePosition(TextPosition(line: 4, character: 2), encoding) == BytePosition(row: 0, offset: 0))
    #expect(empty.textPosition(BytePosition(row: 4, offset: 2), encoding) == TextPosition(line: 0, character: 0))
  }

  @Test func comparesLinesFirst() {
    #expect(TextPosition(line: 1, character: 9) < TextPosition(line: 2, character: 0))
    #expect(TextPosition(line: 1, character: 1) < TextPosition(line: 1, character: 2))
    #expect(BytePosition(row: 1, offset: 9) < BytePosition(row: 2, offset: 0))
    #expect(!(BytePosition(row: 1, offset: 2) < BytePosition(row: 1, offset: 2)))
  }
}
