import TermsTestSupport
import TermsText

/// A replacement on one line or over several, with its places as the engine and as the client name them.
struct Edit {
  var start: BytePosition
  var end: BytePosition
  var text: String
  /// UTF-16 columns of the two places.
  var startColumn: Int
  var endColumn: Int
}

/// An edit and the edit that takes it back, so that a document is the same after each pair.
struct Scenario {
  /// Rows of the table: of the edit and of taking it back; one name means one row.
  let names: [String]
  let there: Edit
  let back: Edit
  /// Whether both change the diagnostics as they are shown, so that a client sees them published.
  let publishes: Bool

  init(_ names: String..., there: Edit, back: Edit, publishes: Bool = false) {
    self.names = names
    self.there = there
    self.back = back
    self.publishes = publishes
  }

  /// The names of the rows, without repetition in an alternating measurement.
  func name(isBack: Bool) -> String { isBack ? names[names.count - 1] : names[0] }
}

extension Edit {
  /// Replaces bytes of one line.
  init(_ line: [UInt8], row: Int, _ bytes: Range<Int>, with text: String) {
    start = BytePosition(row: row, offset: bytes.lowerBound)
    end = BytePosition(row: row, offset: bytes.upperBound)
    startColumn = Edit.units(line[..<bytes.lowerBound])
    endColumn = Edit.units(line[..<bytes.upperBound])
    self.text = text
  }

  /// Replaces whole lines, with their ends; the replacement brings its own.
  init(rows: Range<Int>, with text: String) {
    start = BytePosition(row: rows.lowerBound, offset: 0)
    end = BytePosition(row: rows.upperBound, offset: 0)
    (startColumn, endColumn) = (0, 0)
    self.text = text
  }

  /// The line end behind a place and what stands before it on the next line are taken out.
  init(joining row: Int, at offset: Int, column: Int) {
    start = BytePosition(row: row, offset: offset)
    end = BytePosition(row: row + 1, offset: 0)
    (startColumn, endColumn) = (column, 0)
    text = ""
  }

  private static func units(_ bytes: ArraySlice<UInt8>) -> Int { String(decoding: bytes, as: UTF8.self).utf16.count }
}
