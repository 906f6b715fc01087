import FuzzSupport
import TermsTestSupport
import TermsText

final class FuzzLine: TextLine {
  let text: LineText
  var order: UInt64 = 0
  init(_ text: LineText) { self.text = text }
}

/// The same text as a line tree and as flat bytes.
struct EditedText {
  private var tree: LineTree<FuzzLine>
  private(set) var naive: NaiveText

  init(_ bytes: [UInt8]) {
    tree = LineTree(LineSplitter.split(TextChunk(bytes)).map(FuzzLine.init))
    naive = NaiveText(bytes)
  }

  mutating func replace(_ start: TextPosition, _ end: TextPosition, _ encoding: PositionEncoding, with text: String) {
    let bytes = Array(text.utf8)
    let edit = tree.edit(
      replacing: tree.bytePosition(start, encoding), tree.bytePosition(end, encoding), with: bytes)
    tree.replaceRows(edit.rows, with: edit.lines.map(FuzzLine.init))
    naive.replace(start, end, encoding, with: bytes)
    expectEqual(tree.byteCount, naive.bytes.count, "bytes after an edit")
  }

  /// A client's position becomes the same place, and comes back as the same position.
  func checkPosition(_ position: TextPosition, _ encoding: PositionEncoding) {
    let place = tree.bytePosition(position, encoding)
    let offset = naive.offset(of: position, encoding)
    expectEqual(tree.byteOffset(ofRow: place.row) + place.offset, offset, "offset of \(position) in \(encoding)")
    let back = tree.textPosition(place, encoding)
    let lineStart = naive.lines[place.row].start
    expectEqual(
      back.character, naive.character(at: offset, inLineFrom: lineStart, encoding), "character of \(place)")
    expectEqual(tree.bytePosition(back, encoding), place, "there and back from \(place)")
  }

  func checkClamping(row: Int, offset: Int) {
    let place = BytePosition(row: row, offset: offset)
    let clamped = tree.clamped(place)
    expectEqual(tree.byteOffset(ofRow: clamped.row) + clamped.offset, naive.offset(of: place), "clamped \(place)")
  }

  func checkByte(_ offset: Int) {
    let found = tree.row(containingByte: offset)
    let expected = naive.position(of: max(0, min(offset, naive.bytes.count)))
    expectEqual([found.row, found.offset], [expected.row, expected.offset], "place of byte \(offset)")
  }

  func checkText() { expect(tree.bytes == naive.bytes, "the text is another") }

  /// The lines are those of a fresh split, each knows its row, and the sums are right.
  func checkSummaries() {
    let lines = naive.lines
    expectEqual(tree.count, lines.count, "number of lines")
    expectEqual(tree.utf16Count, String(decoding: naive.bytes, as: UTF8.self).utf16.count, "UTF-16 units")
    tree.forEach { row, line in
      expectEqual(tree.byteOffset(ofRow: row), lines[row].start, "start of row \(row)")
      expectEqual(line.text.count, lines[row].end - lines[row].start, "length of row \(row)")
      expectEqual(tree.row(of: line), row, "row of line \(row)")
    }
  }
}
